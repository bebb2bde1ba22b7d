package org.brevier.share;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Brevier's sign, as {@code icon.svg} has it, for sites without a logo. */
final class Sign {

    private static final double BOX = 64;

    private Sign() {}

    static void draw(Graphics2D graphics, double left, double top, double size, Color ground, Color counter) {
        var place = new AffineTransform(size / BOX, 0, 0, size / BOX, left, top);
        graphics.setColor(ground);
        graphics.fill(place.createTransformedShape(new Rectangle2D.Double(0, 0, BOX, BOX)));
        graphics.setColor(counter);
        graphics.fill(place.createTransformedShape(letter()));
    }

    private static Path2D letter() {
        var letter = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        letter.moveTo(12, 8);
        letter.lineTo(40, 8);
        letter.curveTo(47, 8, 52, 13, 52, 20);
        letter.curveTo(52, 24.5, 50, 28, 47, 30);
        letter.curveTo(51.5, 32.2, 54, 36.4, 54, 42);
        letter.curveTo(54, 50, 48.5, 56, 40, 56);
        letter.lineTo(12, 56);
        letter.closePath();
        hole(letter, 18, 14);
        hole(letter, 38, 16);
        return letter;
    }

    private static void hole(Path2D letter, double top, double width) {
        letter.moveTo(24, top);
        letter.lineTo(24, top + 6);
        letter.lineTo(24 + width, top + 6);
        letter.lineTo(24 + width, top);
        letter.closePath();
    }
}
