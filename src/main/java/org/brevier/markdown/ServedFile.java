package org.brevier.markdown;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A recording or document of the site's own.
 *
 * @param type its media type, such as {@code audio/mpeg}
 * @param bytes its length
 * @param notes what readers are told of it wherever a text shows it
 * @param extent of the picture of a video; empty where nobody knows it
 * @param poster a picture to stand for a video until it is played
 * @param transcript what is said in it, paragraph by paragraph; empty where nobody wrote it down
 */
public record ServedFile(
        String address,
        String type,
        long bytes,
        Notes notes,
        Optional<Extent> extent,
        Optional<Picture> poster,
        List<Captions> captions,
        List<String> transcript) {

    /** What is said of it, each on one line of plain text; empty where nobody says anything. */
    public record Notes(String caption, String credit) {

        public static final Notes NONE = new Notes("", "");

        public Notes {
            caption = XmlText.only(caption);
            credit = XmlText.only(credit);
        }

        public boolean isEmpty() {
            return caption.isEmpty() && credit.isEmpty();
        }
    }

    /** Width and height in pixels, as it is seen. */
    public record Extent(int width, int height) {}

    public ServedFile {
        captions = List.copyOf(captions);
        transcript = List.copyOf(transcript);
    }

    /** Whether there is nothing in it to see, whatever its name says. */
    public boolean isSound() {
        return type.startsWith("audio/");
    }

    /** Its length in millions of bytes, a tenth at least. */
    public double megabytes() {
        return Math.max(.1, bytes / 1e6);
    }

    /** The room that its player needs: a poster is made of the video, or for it. */
    public Optional<Extent> room() {
        return extent.or(() -> poster.map(picture -> new Extent(picture.width(), picture.height())));
    }

    ServedFile withoutTranscript() {
        return new ServedFile(address, type, bytes, notes, extent, poster, captions, List.of());
    }

    /** The same, with every address written in another way. */
    public ServedFile at(UnaryOperator<String> other) {
        return new ServedFile(
                other.apply(address),
                type,
                bytes,
                notes,
                extent,
                poster.map(picture -> new Picture(other.apply(picture.address()), picture.width(), picture.height())),
                captions.stream()
                        .map(it -> new Captions(other.apply(it.address()), it.language(), it.label()))
                        .toList(),
                transcript);
    }

    /**
     * What is heard in a recording, as text that runs beside it (WebVTT).
     *
     * @param language as a BCP 47 tag
     * @param label the language's name in itself
     */
    public record Captions(String address, String language, String label) {}
}
