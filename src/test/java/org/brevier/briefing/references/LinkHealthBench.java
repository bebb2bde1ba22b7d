package org.brevier.briefing.references;

import com.google.errorprone.annotations.FormatMethod;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.brevier.Application;
import org.brevier.briefing.DeskLists;
import org.brevier.briefing.Scope;
import org.brevier.store.Writes;
import org.brevier.testing.OwnSite;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures the search for broken links on a site of many briefings beside the rest of the board. Each links to two
 * others, shows a picture and names a topic; one in twenty is a draft, one in a hundred withdrawn, and one in two hundred
 * links is to what never was.
 */
final class LinkHealthBench {

    private static final int BATCH = 5_000;
    private static final int ROUNDS = 9;

    private final JdbcTemplate jdbc;
    private final Writes writes;
    private final int count;
    private final UUID[] ids;
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

    private LinkHealthBench(JdbcTemplate jdbc, Writes writes, int count) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.count = count;
        this.ids = IntStream.range(0, count).mapToObj(i -> new UUID(i, i)).toArray(UUID[]::new);
    }

    public static void main(String[] arguments) {
        int count = arguments.length == 0 ? 20_000 : Integer.parseInt(arguments[0]);
        var settings = OwnSite.settings();
        settings.put("server.port", 0);
        try (var site = new SpringApplicationBuilder(Application.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new))) {
            new LinkHealthBench(site.getBean(JdbcTemplate.class), site.getBean(Writes.class), count).write();
            var health = site.getBean(LinkHealth.class);
            var lists = site.getBean(DeskLists.class);
            var contacts = site.getBean(Contacts.class);
            double board = median(() -> lists.board(new Scope.All()));
            double links = median(() -> health.links(Optional.empty(), 50));
            report(
                    "%,d briefings: the board without links %.0f ms, links %.0f ms, ratio %.2f",
                    count, board, links, links / board);
            var t = site.getBean(BrokenTargets.class);
            report("targets %.0f", median(t::all));
            report("of one person: %.0f ms", median(() -> health.links(Optional.of(UUID.randomUUID()), 50)));
            report("what links to one briefing: %.1f ms", median(() -> health.linkingTo(new UUID(7, 7))));
            report("outside hosts: %.0f ms", median(contacts::hosts));
            report(
                    "found: %d broken",
                    health.links(Optional.empty(), 50).broken().size());
        }
        System.exit(0);
    }

    private void write() {
        insert(
                "briefing (id, slug, version, revision, created_at, withdrawn_at, changed_at)", 7, i -> new Object[] {
                    ids[i], "b-" + i, 1, 1, now, i % 100 == 7 ? now.minusDays(1) : null, now.minusSeconds(i)
                });
        insert("revision (briefing_id, number, source, sha256, anchors, made_by, made_at)", 7, i -> new Object[] {
            ids[i], 1, ("# B\n\n[x](/briefings/b-" + i + ")").getBytes(StandardCharsets.UTF_8), "x", "", "Ada", now
        });
        insert(
                "published_version (briefing_id, number, revision, change, public_at, dated, changed_at, headline,"
                        + " standfirst, language, words)",
                11,
                i -> new Object[] {
                    ids[i],
                    1,
                    1,
                    "first",
                    i % 20 == 3 ? now.plusDays(1) : now.minusDays(1),
                    now,
                    now,
                    "B " + i,
                    "",
                    "en",
                    500
                });
        insert("media (id, name, path, source_sha256, sha256, type, bytes, taken_at)", 8, i ->
                new Object[] {"%032x".formatted(i), "a.png", "media/" + i + ".png", "s" + i, "s" + i, "PNG", 1, now});
        insert(
                "doubted_target (kind, target)",
                2,
                i -> i % 200 == 9 ? new Object[] {"BRIEFING", "never-" + i} : new Object[0]);
        insert("indexed_text (subject)", 1, i -> new Object[] {ids[i]});
        reference(0, "BRIEFING", i -> i % 200 == 9 ? "never-" + i : "b-" + (i * 7 + 1) % count);
        reference(1, "BRIEFING", i -> "b-" + (i * 13 + 5) % Math.max(1, count / 10));
        reference(2, "FOLDER_FILE", i -> "media/" + i + ".png");
        reference(3, "ADDRESS", i -> "/topics/topic-" + i % 40);
        reference(4, "FRAME", i -> i % 3 == 0 ? "www.youtube-nocookie.com" : "player.vimeo.com");
    }

    private void reference(int position, String kind, IntFunction<String> target) {
        insert("text_reference (subject, since, position, kind, target, written)", 6, i ->
                new Object[] {ids[i], 1, position, kind, target.apply(i), "/" + target.apply(i)});
    }

    private void insert(String into, int columns, IntFunction<Object[]> row) {
        String sql = "insert into " + into + " values (" + "?, ".repeat(columns - 1) + "?)";
        for (int from = 0; from < count; from += BATCH) {
            var rows = IntStream.range(from, Math.min(count, from + BATCH))
                    .mapToObj(row)
                    .filter(values -> values.length > 0)
                    .toList();
            writes.inPassing(() -> jdbc.batchUpdate(sql, rows));
        }
    }

    private static double median(Runnable work) {
        work.run();
        return IntStream.range(0, ROUNDS)
                .mapToDouble(round -> {
                    long before = System.nanoTime();
                    work.run();
                    return (System.nanoTime() - before) / 1e6;
                })
                .sorted()
                .toArray()[ROUNDS / 2];
    }

    @FormatMethod
    private static void report(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
