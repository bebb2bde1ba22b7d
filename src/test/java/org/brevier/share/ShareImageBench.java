package org.brevier.share;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import javax.imageio.ImageIO;

/**
 * Measures the drawing of a card beside what Java takes to write the drawn picture as a PNG and do nothing else. Times are
 * those of the processor, so that neighbours on the machine do not count.
 */
final class ShareImageBench {

    private static final int RUNS = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ShareImageBench() {}

    public static void main(String[] arguments) {
        var cards = new LinkedHashMap<String, Card>();
        String bullet = "The largest constituent follows the Moon and repeats every 12.42 hours";
        cards.put(
                "Latin",
                CardDrawing.with(CardDrawing.card("How tides are predicted years ahead", "en"), bullet, bullet));
        cards.put(
                "long",
                CardDrawing.with(CardDrawing.card("Parliament agrees after debate. ".repeat(12), "en"), bullet));
        cards.put(
                "Arabic", CardDrawing.with(CardDrawing.card("رحلة الأرقام من الهند إلى العالم", "ar"), "نشأت الأرقام"));
        cards.put("Japanese", CardDrawing.with(CardDrawing.card("港の古い防波堤、来年の冬の嵐を前に修復へ", "ja"), "工事は八月に始まる"));
        cards.forEach(ShareImageBench::measure);
    }

    private static void measure(String name, Card card) {
        var picture = CardDrawing.draw(card);
        double whole = median(() -> Png.of(CardDrawing.draw(card)));
        double plain = median(() -> plain(picture));
        System.out.printf(
                "%s: %.0f ms, %,d bytes; plain encoding %.0f ms, %,d bytes; ratio %.2f%n",
                name, whole, Png.of(picture).length, plain, plain(picture).length, whole / plain);
    }

    private static double median(Runnable work) {
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long began = THREADS.getCurrentThreadCpuTime();
            work.run();
            times[run] = (THREADS.getCurrentThreadCpuTime() - began) / 1e6;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static byte[] plain(BufferedImage picture) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
