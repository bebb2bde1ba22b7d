package org.brevier.markdown;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What a rendering must know of the site around a text. */
public interface Surroundings {

    /** The site's own picture that this reference in a text means; empty when there is none, and then only a link is shown. */
    Optional<Picture> picture(String reference);

    /** The site's own recording or document that this reference in a text means. */
    default Optional<ServedFile> file(String reference) {
        return Optional.empty();
    }

    /** The address to write for a same-site one: as it is in a page, absolute in a feed. */
    String address(String sameSite);

    /** Whether an absolute address leads to this site. */
    boolean isOwn(String absolute);

    /** The site's word for a kind of callout, such as {@code note} or {@code warning}. */
    default String label(String kind) {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }

    /** The words of a link to a picture that is shown too small to be read. */
    default String wholePicture() {
        return "See the whole picture";
    }

    /** A day as the site writes it. */
    default String date(LocalDate day) {
        return day.toString();
    }
}
