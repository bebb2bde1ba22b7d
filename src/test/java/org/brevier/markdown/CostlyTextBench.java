package org.brevier.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures reading and rendering each costly text, or refusing it, beside ordinary prose of the greatest size allowed.
 * Times are those of the processor, so that neighbours on the machine do not count.
 */
final class CostlyTextBench {

    private static final String PARAGRAPH =
            "Russia’s **president** has [endorsed](https://example.org/a) direct _talks_ on Tuesday.\n\n";
    private static final int PROSE_PARAGRAPHS = 4_900;
    private static final int RUNS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CostlyTextBench() {}

    public static void main(String[] arguments) {
        String prose = "## S\n\n" + PARAGRAPH.repeat(PROSE_PARAGRAPHS);
        for (int run = 0; run < RUNS; run++) {
            nanos(prose);
        }
        long reference = fastest(prose);
        System.out.printf("prose of %,d characters: %.0f ms%n", prose.length(), reference / 1e6);
        var ratios = new TreeMap<String, Double>();
        CostlyTexts.PATTERNS.forEach((name, text) -> ratios.put(name, (double) fastest(text) / reference));
        ratios.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .forEach(ratio -> System.out.printf(
                        "%-40s %6.2f times the prose, %6.0f ms%n",
                        ratio.getKey(), ratio.getValue(), ratio.getValue() * reference / 1e6));
    }

    private static long fastest(String text) {
        long fastest = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            fastest = Math.min(fastest, nanos(text));
        }
        return fastest;
    }

    private static long nanos(String text) {
        long began = THREADS.getCurrentThreadCpuTime();
        try {
            Samples.html(text);
        } catch (Unreadable refused) {
            // Refusing costs what it costs, too.
        }
        return THREADS.getCurrentThreadCpuTime() - began;
    }
}
