package org.brevier.media;

import java.awt.Rectangle;
import java.util.List;
import java.util.stream.IntStream;

/** How lists show a picture, cropped, and how wide: from a thumbnail on a plain screen to a phone's whole width on a dense one. */
enum Shape {
    CARD(3, 2),
    LEAD(16, 9);

    private final int across;
    private final int down;

    Shape(int across, int down) {
        this.across = across;
        this.down = down;
    }

    /** The sizes that a picture is large enough for, narrowest first. */
    List<Size> sizes(Size picture) {
        int widest = window(picture, Focus.CENTRE).width;
        return widths().filter(width -> width <= widest)
                .mapToObj(width -> new Size(width, width * down / across))
                .toList();
    }

    private IntStream widths() {
        return switch (this) {
            case CARD -> IntStream.of(240, 480, 720, 1080);
            case LEAD -> IntStream.of(480, 800, 1120, 1600);
        };
    }

    /** The largest part of a picture that has this shape. */
    Rectangle window(Size picture, Focus focus) {
        return window(picture, focus, across, down);
    }

    static Rectangle window(Size picture, Focus focus, int across, int down) {
        int width = (int) Math.min(picture.width(), Math.round((double) picture.height() * across / down));
        int height = (int) Math.min(picture.height(), Math.round((double) picture.width() * down / across));
        return new Rectangle(
                start(picture.width(), width, focus.x()), start(picture.height(), height, focus.y()), width, height);
    }

    private static int start(int whole, int part, int percent) {
        return Math.clamp(Math.round(whole * percent / 100f - part / 2f), 0, whole - part);
    }
}
