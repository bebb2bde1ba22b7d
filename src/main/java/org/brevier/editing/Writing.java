package org.brevier.editing;

import java.util.List;
import java.util.UUID;

/**
 * What the editor is filled with.
 *
 * @param desk the address of the desk
 * @param person who writes; what their browser keeps is offered to nobody else
 * @param revision the number of the one that the work begins from
 * @param language of the text, for those who check its spelling
 * @param direction as the {@code dir} attribute says it
 */
record Writing(
        String desk,
        UUID id,
        UUID person,
        int revision,
        String text,
        String language,
        String direction,
        List<Found> findings) {}
