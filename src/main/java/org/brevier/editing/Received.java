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
}
