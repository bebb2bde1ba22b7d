package org.brevier.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.brevier.testing.Copy;
import org.brevier.testing.Nodes;
import org.brevier.testing.OwnSite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes share a database server; the embedded database is for one alone. */
@Tag("database")
@Timeout(120)
class TwoNodesTest {

    private static final int FILES = 30;

    @Test
    void twoNodesThatStartAtOnceTakeEachFileInOnce() throws Exception {
        assumeTrue(OwnSite.isPostgresql());
        var settings = OwnSite.settings();
        settings.put("server.port", 0);
        fill(Path.of(String.valueOf(settings.get("brevier.content"))));

        try (var starting = Executors.newFixedThreadPool(2)) {
            var one = starting.submit(() -> Nodes.start(settings));
            var two = starting.submit(() -> Nodes.start(settings));
            try (var first = one.get();
                    var second = two.get()) {
                assertThat(first.getBean(ContentWatch.class).takeIn()).isEmpty();
                assertThat(second.getBean(ContentWatch.class).takeIn()).isEmpty();
                var jdbc = first.getBean(JdbcClient.class);
                for (var table : new String[] {"briefing", "revision", "published_version"}) {
                    assertThat(count(jdbc, table)).as(table).isEqualTo(FILES);
                }
                assertThat(count(jdbc, "standing_page_revision")).isEqualTo(1);
                assertThat(count(jdbc, "media")).isEqualTo(1);
            }
        }
    }

    private static void fill(Path content) throws IOException {
        for (var folder : new String[] {"briefings", "pages", "media"}) {
            Files.createDirectories(content.resolve(folder));
        }
        for (int number = 1; number <= FILES; number++) {
            Files.writeString(
                    content.resolve("briefings/briefing-%d.md".formatted(number)),
                    Copy.titled("Briefing " + number).text());
        }
        Files.writeString(content.resolve("pages/about.md"), "# About\n\nThis is us.\n");
        Files.copy(Path.of("content/media/fortnight-of-tides.png"), content.resolve("media/tides.png"));
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
