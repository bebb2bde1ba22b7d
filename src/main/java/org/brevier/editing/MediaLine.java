package org.brevier.editing;

import org.brevier.media.Media;
import org.brevier.site.Addresses;

/**
 * A file of the library as the desk lists it.
 *
 * @param thumbnail the address of it as a small picture; of pictures only
 * @param view the address of it as a picture to look at; of pictures only
 * @param markdown what puts it into a text
 */
record MediaLine(Media media, String address, String thumbnail, String view, String markdown) {

    private static final double KILOBYTE = 1_000;

    static MediaLine of(Media media, Addresses addresses) {
        String address = addresses.media(media.id(), media.name());
        return new MediaLine(
                media,
                address,
                addresses.media(media.id(), media.thumbnail()),
                addresses.media(media.id(), media.view()),
                markdown(media, address));
    }

    private static String markdown(Media media, String address) {
        return media.type().isPicture()
                ? "![%s](%s)".formatted(escaped(media.particulars().alternative()), address)
                : "[%s](%s)".formatted(escaped(media.called().value()), address);
    }

    /** Punctuation may always have a backslash (CommonMark 0.31.2, section 2.4); here it goes before what would mean something. */
    private static String escaped(String words) {
        return words.replaceAll("[\\\\\\[\\]*_`<&]", "\\\\$0");
    }

    /** Its page at the desk. */
    public String page() {
        return MediaAddresses.file(media.id());
    }

    public long kilobytes() {
        return Math.max(1, Math.round(media.bytes() / KILOBYTE));
    }

    public double megabytes() {
        return media.bytes() / KILOBYTE / KILOBYTE;
    }

    public boolean isHeavy() {
        return kilobytes() >= KILOBYTE;
    }
}
