package org.brevier.markdown;

import java.util.function.UnaryOperator;
import org.brevier.markdown.Sources.Source;

/**
 * A picture of the site's own: its address, its size in pixels, and what the library says of it.
 *
 * @param sources the same picture in other widths; none for one that is served only as it is
 * @param notes for texts that say nothing of it themselves
 */
public record Picture(String address, int width, int height, Sources sources, Notes notes) {

    /** The width for those who take one picture for everything: search engines, feed readers, a browser that does not choose. */
    private static final int ORDINARY = 1200;

    private static final int POSTER = 640;

    /**
     * @param alternative what it shows, for those who cannot see it; empty where nobody says it
     * @param decorative whether it has nothing to say to them
     * @param credit whose work it is, in the words that readers are to see
     */
    public record Notes(String alternative, boolean decorative, String caption, String credit) {

        public static final Notes NONE = new Notes("", false, "", "");
    }

    public Picture(String address, int width, int height) {
        this(address, width, height, Sources.NONE, Notes.NONE);
    }

    /** The same picture alone, at a width that is enough for most. */
    public Picture ordinary() {
        return sources.own().stream()
                .filter(source -> source.width() <= ORDINARY)
                .reduce((narrower, wider) -> wider)
                .map(source -> new Picture(source.address(), source.width(), source.height(), Sources.NONE, notes))
                .orElseGet(() -> new Picture(address, width, height, Sources.NONE, notes));
    }

    /** The address of one that is enough for a video that does not play yet. */
    public String poster() {
        var small = sources.webp().isEmpty() ? sources.own() : sources.webp();
        return small.stream()
                .filter(source -> source.width() <= POSTER)
                .reduce((narrower, wider) -> wider)
                .map(Source::address)
                .orElse(address);
    }

    /** The same picture alone, as others reach it. */
    public Picture elsewhere(UnaryOperator<String> absolute) {
        var ordinary = ordinary();
        return new Picture(
                absolute.apply(ordinary.address()), ordinary.width(), ordinary.height(), Sources.NONE, notes);
    }
}
