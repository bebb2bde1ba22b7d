package org.brevier.media;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Makes pictures smaller with the filter of Lanczos, three lobes wide and as much wider as the picture becomes smaller:
 * sharp, and fine patterns turn grey and not into coarse ones. It reads a few rows at a time, so that it needs no second
 * copy of a large picture.
 */
final class Scaling {

    private static final double LOBES = 3;
    private static final int STRIP = 64;

    private final BufferedImage source;
    private final Rectangle window;
    private final Taps[] across;
    private final Taps[] down;
    private final BufferedImage strip;
    private final int[] pixels;
    private int stripStart = -STRIP;

    private Scaling(BufferedImage source, Rectangle window, Size to) {
        this.source = source;
        this.window = window;
        this.across = Taps.of(window.x, window.width, to.width());
        this.down = Taps.of(window.y, window.height, to.height());
        this.strip = new BufferedImage(source.getWidth(), STRIP, BufferedImage.TYPE_INT_ARGB_PRE);
        this.pixels = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
    }

    /** The pixels that one new pixel is made of, from the first of them on. */
    private static final class Taps {

        private final int first;
        private final float[] weights;

        private Taps(int first, float[] weights) {
            this.first = first;
            this.weights = weights;
        }

        static Taps[] of(int start, int length, int to) {
            var taps = new Taps[to];
            double step = (double) length / to;
            double wider = Math.max(1, step);
            for (int i = 0; i < to; i++) {
                double centre = (i + .5) * step - .5;
                int first = Math.max(0, (int) Math.ceil(centre - LOBES * wider));
                int last = Math.min(length - 1, (int) Math.floor(centre + LOBES * wider));
                taps[i] = new Taps(start + first, weights(first, last, centre, wider));
            }
            return taps;
        }

        private static float[] weights(int first, int last, double centre, double wider) {
            var weights = new float[last - first + 1];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                double weight = lanczos((first + i - centre) / wider);
                weights[i] = (float) weight;
                sum += weight;
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= (float) sum;
            }
            return weights;
        }

        private static double lanczos(double x) {
            return x == 0 ? 1 : Math.abs(x) >= LOBES ? 0 : sinc(x) * sinc(x / LOBES);
        }

        private static double sinc(double x) {
            return Math.sin(Math.PI * x) / (Math.PI * x);
        }
    }

    /** The part of a picture that lies within a window, at this size; opaque unless the picture is not. */
    static BufferedImage scaled(BufferedImage source, Rectangle window, Size to) {
        return new Scaling(source, window, to).scaled(to);
    }

    private BufferedImage scaled(Size to) {
        boolean opaque = !source.getColorModel().hasAlpha();
        var scaled = new BufferedImage(
                to.width(), to.height(), opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB_PRE);
        int[] target = ((DataBufferInt) scaled.getRaster().getDataBuffer()).getData();
        int most = 1;
        for (var taps : down) {
            most = Math.max(most, taps.weights.length);
        }
        var rows = new float[most][across.length * 4];
        int next = window.y;
        for (int y = 0; y < down.length; y++) {
            var taps = down[y];
            for (; next < taps.first + taps.weights.length; next++) {
                narrow(next, rows[next % most]);
            }
            blend(rows, taps, target, y * across.length);
        }
        return scaled;
    }

    private void narrow(int y, float[] row) {
        if (y < stripStart || y >= stripStart + STRIP) {
            stripStart = y;
            Colours.rows(source, y, strip);
        }
        int from = (y - stripStart) * strip.getWidth();
        for (int x = 0; x < across.length; x++) {
            int first = from + across[x].first;
            float[] weights = across[x].weights;
            float alpha = 0;
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int i = 0; i < weights.length; i++) {
                int pixel = pixels[first + i];
                float weight = weights[i];
                alpha += weight * (pixel >>> 24);
                red += weight * (pixel >> 16 & 0xff);
                green += weight * (pixel >> 8 & 0xff);
                blue += weight * (pixel & 0xff);
            }
            row[4 * x] = alpha;
            row[4 * x + 1] = red;
            row[4 * x + 2] = green;
            row[4 * x + 3] = blue;
        }
    }

    private static void blend(float[][] rows, Taps taps, int[] target, int at) {
        var sum = new float[rows[0].length];
        for (int i = 0; i < taps.weights.length; i++) {
            float[] row = rows[(taps.first + i) % rows.length];
            float weight = taps.weights[i];
            for (int x = 0; x < sum.length; x++) {
                sum[x] += weight * row[x];
            }
        }
        for (int x = 0; x < sum.length; x += 4) {
            int alpha = within(sum[x], 255);
            target[at + x / 4] = alpha << 24
                    | within(sum[x + 1], alpha) << 16
                    | within(sum[x + 2], alpha) << 8
                    | within(sum[x + 3], alpha);
        }
    }

    /** No premultiplied colour is above its alpha. */
    private static int within(float value, int most) {
        return Math.clamp(Math.round(value), 0, most);
    }
}
