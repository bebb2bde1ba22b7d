package org.brevier.briefing.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.brevier.markdown.Notice;
import org.brevier.site.Direction;
import org.brevier.site.Slug;

/**
 * A notice that readers may see, with the briefing it belongs to.
 *
 * @param id the same for ever, through later versions of the briefing
 * @param since when readers could first see it
 * @param text without markup
 */
public record PublishedNotice(
        UUID id,
        Notice.Kind kind,
        LocalDate notedOn,
        String text,
        Instant since,
        Slug slug,
        String headline,
        Locale language) {

    /** Which way the text is written, as the {@code dir} attribute says it. */
    public String direction() {
        return Direction.of(language);
    }
}
