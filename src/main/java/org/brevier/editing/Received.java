package org.brevier.editing;

import java.util.List;
import org.brevier.media.Media;

/**
 * What came of the files that somebody sent.
 *
 * @param taken those that the library has now, or had before
 * @param known of these, those that it had before
 * @param refused a sentence for each of the others
 * @param omitted a sentence for each thing in those taken that readers do not get
 */
record Received(List<Media> taken, List<Known> known, List<String> refused, List<String> omitted) {

    static final Received NOTHING = new Received(List.of(), List.of(), List.of(), List.of());

    Received {
        taken = List.copyOf(taken);
        known = List.copyOf(known);
        refused = List.copyOf(refused);
        omitted = List.copyOf(omitted);
    }

    String omissions() {
        return String.join(" ", omitted);
    }

    /** A file that was not sent, but chosen among those that are there. */
    static Received chosen(Media media) {
        return new Received(List.of(media), List.of(), List.of(), List.of());
    }

    /**
     * A file that the library had before, under whatever name.
     *
     * @param sentence that says so
     */
    record Known(String sentence, Media media) {

        /** Its page at the desk. */
        public String page() {
            return MediaAddresses.file(media.id());
        }
    }

    /** Where somebody goes on with what was taken: one file has a page, several a form for all of them. */
    String page() {
        return taken.size() == 1 ? MediaAddresses.file(taken.getFirst().id()) : MediaAddresses.fresh(taken);
    }
}
