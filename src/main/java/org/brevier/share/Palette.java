package org.brevier.share;

import java.awt.Color;
import org.brevier.site.Contrast;

/**
 * The colours of a card, made of the site's own. On a colour too light to stand on paper the glance is written, and ink
 * marks it; any other marks the glance on a tint of itself.
 *
 * @param panel behind the glance
 * @param mark of the glance
 * @param sign behind the site's sign
 * @param counter within the sign
 */
record Palette(Color panel, Color mark, Color sign, Color counter) {

    static final Color PAPER = Color.decode(Contrast.LIGHT_PAPER);
    static final Color INK = Color.decode("#15161a");
    static final Color QUIET = Color.decode("#53555e");

    /** WCAG 2.2, success criterion 1.4.11: what a thing must have to be seen at all. */
    private static final double SEEN = 3;

    private static final double TINT = .07;

    static Palette of(String brand) {
        var colour = Color.decode(brand);
        double onPaper = Contrast.ratio(brand, Contrast.LIGHT_PAPER);
        return onPaper < SEEN
                ? new Palette(colour, INK, colour, INK)
                : new Palette(tint(colour), colour, colour, PAPER);
    }

    private static Color tint(Color colour) {
        return new Color(tint(colour.getRed()), tint(colour.getGreen()), tint(colour.getBlue()));
    }

    private static int tint(int channel) {
        return (int) Math.round(255 + (channel - 255) * TINT);
    }
}
