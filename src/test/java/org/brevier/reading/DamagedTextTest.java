package org.brevier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.brevier.briefing.Desk;
import org.brevier.markdown.Manuscript;
import org.brevier.site.Slug;
import org.brevier.store.Writes;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A stored text that cannot be shown costs its own page and its own entry, and nothing else. */
@SiteTest
@TestPropertySource(properties = {"brevier.site.page-length=100", "brevier.site.feed-length=200"})
class DamagedTextTest {

    private final Newsroom newsroom;
    private final Web web;
    private final TestClock clock;
    private final Desk desk;
    private final Writes writes;
    private final JdbcClient jdbc;

    DamagedTextTest(Newsroom newsroom, Web web, TestClock clock, Desk desk, Writes writes, JdbcClient jdbc) {
        this.newsroom = newsroom;
        this.web = web;
        this.clock = clock;
        this.desk = desk;
        this.writes = writes;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    static Stream<Arguments> damages() {
        var text = copy("Damaged").text();
        return Stream.of(
                Arguments.of(
                        "too-large",
                        bytes(text + "\n\n[a]: /" + "u".repeat(10_000) + "\n\n" + "[a] [a] [a]\n\n".repeat(3_000)),
                        null),
                Arguments.of("not-yaml", bytes("---\ntitle: [\n---\n"), null),
                Arguments.of("not-utf8", "# Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1), null),
                Arguments.of("of-another-shape", bytes("# Damaged\n"), null),
                Arguments.of("anchors-torn", bytes(text), "{[ \u0000not anchors".replace("\u0000", "")),
                Arguments.of("anchors-empty", bytes(text), ""));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void everyOtherPageIsServed(String slug, byte[] source, @org.jspecify.annotations.Nullable String anchors) {
        newsroom.publish("whole-" + slug, copy("Whole").with("date", "2026-06-15T10:00:00Z"));
        newsroom.publish(slug, copy("Damaged"));
        damage(slug, source, anchors);
        newsroom.publish("later-" + slug, copy("Later").with("date", "2026-06-15T09:00:00Z"));

        for (var address : new String[] {
            "/",
            "/feed.xml",
            "/atom.xml",
            "/feed.json",
            "/feed.xml?view=glance",
            "/topics/damages",
            "/topics/damages/feed.xml",
            "/topics/damages/atom.xml",
            "/topics/damages/feed.json",
            "/authors/ada-writer",
            "/authors/ada-writer/feed.xml",
            "/archive/2026/06",
            "/sitemap.xml",
            "/search?q=wall",
            "/briefings/whole-" + slug,
            "/briefings/whole-" + slug + ".json",
            "/oembed?url=https://news.example.org/briefings/whole-" + slug
        }) {
            assertThat(web.get(address).status()).as(address).isEqualTo(200);
        }
        for (var feed : new String[] {"/feed.xml", "/topics/damages/atom.xml", "/feed.json"}) {
            assertThat(web.get(feed).body())
                    .as(feed)
                    .contains("/briefings/whole-" + slug)
                    .doesNotContain("uuuuuuuuuu");
        }
        assertThat(web.get("/briefings/" + slug).status()).isEqualTo(500);
        mend(slug);
    }

    private static Copy copy(String title) {
        return Copy.titled(title)
                .with("date", "2026-06-15T11:00:00Z")
                .with("topics", "[Damages]")
                .with("authors", "[Ada Writer]");
    }

    private void damage(String slug, byte[] source, @org.jspecify.annotations.Nullable String anchors) {
        var id = desk.findBySlug(new Slug(slug)).orElseThrow().id();
        writes.run(() -> {
            jdbc.sql("update revision set source = :source where briefing_id = :id")
                    .param("source", source)
                    .param("id", id)
                    .update();
            if (!slug.equals("of-another-shape")) {
                jdbc.sql("update revision set sha256 = :sha256 where briefing_id = :id")
                        .param("sha256", Manuscript.sha256(source))
                        .param("id", id)
                        .update();
            }
            if (anchors != null) {
                jdbc.sql("update revision set anchors = :anchors where briefing_id = :id")
                        .param("anchors", anchors)
                        .param("id", id)
                        .update();
            }
        });
    }

    /** Out of the way of the next kind of damage. */
    private void mend(String slug) {
        writes.run(() -> jdbc.sql(
                        "update briefing set withdrawn_at = created_at, withdrawal_reason = 'damaged' where slug = :slug")
                .param("slug", slug)
                .update());
    }
}
