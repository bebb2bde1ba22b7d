package org.brevier.feed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.brevier.markdown.RenderedBriefing.IllustratedPicture;
import org.brevier.site.Named;

/**
 * What a feed says of one thing.
 *
 * @param id the same for ever, whatever becomes of title, address and host
 * @param title plain text
 * @param address absolute
 * @param changed its last substantive change; {@code published} where there was none
 * @param summary plain text; empty where there is none
 * @param content made only when a writer asks for it, so that a reader who has it all costs no rendering
 */
record Entry(
        String id,
        String title,
        String address,
        Locale language,
        Instant published,
        Instant changed,
        List<Named> authors,
        List<Named> topics,
        String summary,
        Supplier<Content> content) {

    Entry {
        authors = List.copyOf(authors);
        topics = List.copyOf(topics);
    }

    boolean isChanged() {
        return changed.isAfter(published);
    }

    /** @param picture the first picture, at an absolute address */
    record Content(String html, Optional<IllustratedPicture> picture, List<Attachment> attachments) {

        Content {
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * A sound or video file.
     *
     * @param type its media type, such as {@code audio/mpeg}
     * @param bytes its length
     * @param credit whose work it is; empty where nobody says it
     */
    record Attachment(String address, String type, long bytes, String title, String credit) {}
}
