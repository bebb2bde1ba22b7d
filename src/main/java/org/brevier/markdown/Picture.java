package org.brevier.markdown;

import java.util.function.UnaryOperator;

/**
 * A picture of the site's own: its address, and its size in pixels.
 *
 * @param sources the same picture in other widths; none for one that is served only as it is
 */
public record Picture(String address, int width, int height, Sources sources) {

    /** The width for those who take one picture for everything: search engines, feed readers, a browser that does not choose. */
    private static final int ORDINARY = 1200;

    public Picture(String address, int width, int height) {
        this(address, width, height, Sources.NONE);
    }

    /** The same picture alone, at a width that is enough for most. */
    public Picture ordinary() {
        return sources.own().stream()
                .filter(source -> source.width() <= ORDINARY)
                .reduce((narrower, wider) -> wider)
                .map(source -> new Picture(source.address(), source.width(), source.height()))
                .orElseGet(() -> new Picture(address, width, height));
    }

    /** The same picture alone, as others reach it. */
    public Picture elsewhere(UnaryOperator<String> absolute) {
        var ordinary = ordinary();
        return new Picture(absolute.apply(ordinary.address()), ordinary.width(), ordinary.height());
    }
}
