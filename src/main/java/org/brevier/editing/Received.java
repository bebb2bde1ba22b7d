package org.brevier.editing;

import java.util.List;
import org.brevier.media.Media;

/**
 * What came of the files that somebody sent.
 *
 * @param taken those that the library has now, or had before
 * @param refused a sentence for each of the others
 */
record Received(List<Media> taken, List<String> refused) {

    Received {
        taken = List.copyOf(taken);
        refused = List.copyOf(refused);
    }

    /** Where somebody goes on with what was taken: one file has a page, several a form for all of them. */
    String page() {
        return taken.size() == 1 ? MediaAddresses.file(taken.getFirst().id()) : MediaAddresses.fresh(taken);
    }
}
