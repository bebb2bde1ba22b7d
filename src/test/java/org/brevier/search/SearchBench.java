package org.brevier.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures building and searching beside the plainest thing that could work: looking through every text at every
 * search. Times are those of the processor, so that neighbours on the machine do not count.
 */
final class SearchBench extends SearchFixture {

    private static final int VOCABULARY = 30_000;
    private static final int RUNS = 400;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(7);

    public static void main(String[] arguments) throws InterruptedException {
        var bench = new SearchBench();
        bench.run(arguments.length == 0 ? 20_000 : Integer.parseInt(arguments[0]));
        bench.close();
    }

    private void run(int count) throws InterruptedException {
        var stories = Stream.generate(this::story).limit(count).toArray(Story[]::new);
        stock.publish(stories);
        var began = processorTime();
        upkeep.begin();
        while (find("").total() < count) {
            Thread.sleep(500);
        }
        System.out.printf(
                "built of %,d briefings in %,d ms%n",
                count, processorTime().minus(began).toMillis());
        System.out.printf("%,d bytes of index for each%n", catalogue.index().bytes() / count);
        queries().forEach((name, query) -> measure(name, query, this::find));
        queries().forEach((name, query) -> measure(name + ", once more", query, this::find));
        var texts = Arrays.stream(stories).map(SearchBench::plain).toList();
        measure("linear scan, two words", this::twoWords, query -> scan(texts, query));
        measure("linear scan, ten words", () -> words(10), query -> scan(texts, query));
        measure("a hostile query", this::hostile, this::find);
    }

    private Map<String, Supplier<String>> queries() {
        var queries = new LinkedHashMap<String, Supplier<String>>();
        queries.put("one word", () -> words(1));
        queries.put("two words", this::twoWords);
        queries.put("ten words", () -> words(10));
        queries.put("ten words in a phrase", () -> '"' + words(10) + '"');
        queries.put("the most frequent word", () -> word(0));
        queries.put(
                "the twenty most frequent words",
                () -> IntStream.range(0, 20).mapToObj(SearchBench::word).collect(Collectors.joining(" ")));
        queries.put(
                "twenty words that nobody wrote",
                () -> IntStream.range(0, 20)
                        .mapToObj(n -> "q" + random.nextInt(1_000_000))
                        .collect(Collectors.joining(" ")));
        queries.put("nothing but the newest", () -> "");
        return queries;
    }

    private String twoWords() {
        return words(2);
    }

    private String hostile() {
        var attacks = HostileQueryTest.attacks().toList();
        return attacks.get(random.nextInt(attacks.size()));
    }

    private Story story() {
        var story = Story.of(words(9))
                .standfirst(words(24))
                .bullets(words(14), words(14), words(14), words(14))
                .topic("Topic " + random.nextInt(40))
                .by("Author " + random.nextInt(30))
                .on("20%02d-%02d-%02dT09:00:00Z"
                        .formatted(10 + random.nextInt(15), 1 + random.nextInt(12), 1 + random.nextInt(28)));
        for (int section = 0; section < 4; section++) {
            story.section(words(5), sentences());
        }
        return story;
    }

    private String sentences() {
        return Stream.generate(() -> words(18) + '.').limit(6).collect(Collectors.joining(" "));
    }

    private String words(int count) {
        return Stream.generate(() -> word(zipf())).limit(count).collect(Collectors.joining(" "));
    }

    /** As in real texts, the n-th most frequent word is about n times rarer than the first. */
    private int zipf() {
        return (int) Math.pow(VOCABULARY, random.nextDouble()) - 1;
    }

    private static String word(int rank) {
        return Integer.toString(rank * 7919 + 46_656, 36).replaceAll("[0-9]", "o") + rank % 97;
    }

    private static String plain(Story story) {
        return Part.of(story.published(), story.text()).stream()
                .map(Part::text)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private static long scan(List<String> texts, String query) {
        var words = query.split(" ");
        return texts.stream()
                .filter(text -> Stream.of(words).allMatch(text::contains))
                .count();
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void measure(String name, Supplier<String> query, Consumer<String> search) {
        var nanos = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            String asked = query.get();
            long began = THREADS.getCurrentThreadCpuTime();
            search.accept(asked);
            nanos[run] = THREADS.getCurrentThreadCpuTime() - began;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-50s p50 %8.2f ms   p95 %8.2f ms%n", name, nanos[RUNS / 2] / 1e6, nanos[RUNS * 95 / 100] / 1e6);
    }
}
