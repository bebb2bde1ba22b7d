package org.brevier.site;

import java.util.stream.IntStream;

/** How well a colour is read on a page (WCAG 2.2, "contrast ratio" and "relative luminance"). Colours are {@code #rrggbb}. */
public final class Contrast {

    public static final String LIGHT_PAPER = "#ffffff";
    public static final String DARK_PAPER = "#121317";

    /** Success criterion 1.4.3, level AA. */
    private static final double ENOUGH = 4.5;

    private static final int STEPS = 64;

    private Contrast() {}

    public static boolean isEnough(String colour, String paper) {
        return ratio(colour, paper) >= ENOUGH;
    }

    /** From 1, for a colour on itself, to 21, for black on white. */
    public static double ratio(String colour, String paper) {
        double one = luminance(colour);
        double other = luminance(paper);
        return (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
    }

    private static double luminance(String colour) {
        return .2126 * linear(channel(colour, 0))
                + .7152 * linear(channel(colour, 1))
                + .0722 * linear(channel(colour, 2));
    }

    private static int channel(String colour, int number) {
        int from = 1 + 2 * number;
        return Integer.parseInt(colour.substring(from, from + 2), 16);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
    }

    /** The colour of the same kind, next to this one, that is read well on the paper. */
    public static String readable(String colour, String paper) {
        int end = luminance(paper) > .5 ? 0 : 255;
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> mixed(colour, end, (double) step / STEPS))
                .filter(mixed -> isEnough(mixed, paper))
                .findFirst()
                .orElseThrow();
    }

    private static String mixed(String colour, int end, double share) {
        return "#%02x%02x%02x"
                .formatted(
                        mixed(channel(colour, 0), end, share),
                        mixed(channel(colour, 1), end, share),
                        mixed(channel(colour, 2), end, share));
    }

    private static int mixed(int channel, int end, double share) {
        return (int) Math.round(channel + (end - channel) * share);
    }
}
