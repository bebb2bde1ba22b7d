package org.brevier.media;

/**
 * Where the subject of a picture is, in percent of its width from the left and of its height from the top. A crop keeps
 * it as near to its middle as the picture's edges allow.
 */
public record Focus(int x, int y) {

    public static final Focus CENTRE = new Focus(50, 50);

    /** @throws IllegalArgumentException when it lies outside the picture */
    public Focus {
        if (x < 0 || x > 100 || y < 0 || y > 100) {
            throw new IllegalArgumentException("outside the picture: %d, %d".formatted(x, y));
        }
    }
}
