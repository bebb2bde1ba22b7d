package org.brevier.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.store.Writes;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What readers do not find, from their requests to the desk. */
@SiteTest
@TestPropertySource(properties = "brevier.missing-written=24h")
class MissesTest {

    private final Web web;
    private final Newsroom newsroom;
    private final Misses misses;
    private final MissingRows rows;
    private final Writes writes;
    private final Trail trail;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Person ben;
    private final Visitor editor;
    private final Staff staff;

    MissesTest(
            Web web,
            Newsroom newsroom,
            Misses misses,
            MissingRows rows,
            Writes writes,
            Staff staff,
            Trail trail,
            TestClock clock,
            JdbcClient jdbc) {
        this.web = web;
        this.newsroom = newsroom;
        this.misses = misses;
        this.rows = rows;
        this.writes = writes;
        this.staff = staff;
        this.trail = trail;
        this.clock = clock;
        this.jdbc = jdbc;
        clock.set(TestClock.START);
        misses.writeDown();
        clear();
        ben = staff.person("Ben Editor", Role.EDITOR);
        editor = staff.signedIn(ben);
    }

    @AfterEach
    void clear() {
        writes.run(() -> jdbc.sql("delete from missing_address").update());
    }

    private List<String> listed() {
        return editor.page("/admin/redirects/missing").select("tbody tr").eachText();
    }

    @Test
    void whereEverythingWasFoundThePageSaysSo() {
        assertThat(editor.page("/admin/redirects/missing").select(".empty").text())
                .isEqualTo("Readers found all that they asked for.");
        assertThat(editor.page("/admin/redirects/missing?show=ignored")
                        .select(".empty")
                        .text())
                .isEqualTo("No address is ignored.");
        assertThat(editor.get("/admin/redirects/missing?page=2").status()).isEqualTo(404);
    }

    @Test
    void whatReadersDoNotFindIsCountedWithNothingOfThem() {
        web.get("/2019/some-post.html?secret=1", "Referer", "https://search.example/?q=me", "Cookie", "a=b");
        web.get("/2019/some-post.html", "Referer", "https://news.example.org.evil.test/");
        web.get("/briefings/never-was", "Referer", "https://news.example.org/topics");
        web.get("/caf%c3%a9");
        web.head("/2019/some-post.html");
        web.get("/topics");
        web.get("/search?q=never");
        assertThat(rows.total()).isZero();

        misses.writeDown();

        assertThat(listed())
                .containsExactly(
                        "/2019/some-post.html 2 times now Make a redirect Ignore",
                        "/briefings/never-was A page of this site links to it once now Make a redirect Ignore",
                        "/café once now Make a redirect Ignore");
        clock.advance(Duration.ofHours(5));
        web.get("/caf%C3%A9");
        misses.writeDown();
        assertThat(rows.find(WebPath.of("/café").orElseThrow()).orElseThrow())
                .isEqualTo(new MissingAddress(
                        new WebPath("/caf%C3%A9"), 2, TestClock.START.plus(Duration.ofHours(5)), false, false));
        String table =
                jdbc.sql("select * from missing_address").query().listOfRows().toString();
        assertThat(table).doesNotContain("secret", "search.example", "evil", "127.0.0.1", "a=b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/wp-login.php",
                "/blog/wp-includes/x",
                "/.env",
                "/x/.git/config",
                "/index.php/x",
                "/.well-known/traffic-advice",
                "/admin/nothing",
                "/%61dmin/x",
                "/preview/0123456789abcdef0123456789abcdef",
                "/assets/none.css",
                "/apple-touch-icon-120x120.png",
                "/x%00",
                "//x",
                "/x;y",
                "/%3Cscript%3E",
                "/backup.sql"
            })
    void whatNoReaderAsksForIsNotCounted(String path) {
        assertThat(web.get(path).status()).isIn(302, 400, 404);

        misses.writeDown();

        assertThat(rows.total()).isZero();
    }

    @Test
    @Timeout(120)
    void aFloodFillsNeitherMemoryNorTableAndWhatIsAskedForOftenStays() {
        for (int i = 0; i < 5; i++) {
            misses.count("/wanted", false);
        }
        for (int round = 0; round < 15; round++) {
            for (int i = 0; i < 5_000; i++) {
                misses.count("/flood/%d/%d".formatted(round, i), false);
            }
            misses.writeDown();
        }

        assertThat(rows.total()).isEqualTo(Misses.MOST);
        assertThat(rows.find(WebPath.of("/wanted").orElseThrow())).isPresent();
        misses.count("/" + "a".repeat(600), false);
        misses.count("/late", false);
        misses.writeDown();
        assertThat(rows.total()).isEqualTo(Misses.MOST);
        assertThat(rows.find(WebPath.of("/late").orElseThrow())).isPresent();
    }

    @Test
    void oneClickMakesARedirectOfIt() {
        web.get("/caf%C3%A9/old");
        misses.writeDown();
        var link = editor.page("/admin/redirects/missing").select("tbody a").attr("href");

        assertThat(editor.submit(link, ".redirect-new", Map.of("target", "/new"))
                        .status())
                .isEqualTo(302);

        assertThat(web.get("/caf%C3%A9/old").header("Location")).hasValue("/new");
        misses.writeDown();
        assertThat(listed()).isEmpty();
    }

    @Test
    void whatIsIgnoredIsCountedOnAndCanBeHeededAgain() {
        web.get("/ignore-me");
        misses.writeDown();

        var answer = editor.submit("/admin/redirects/missing", Map.of());
        var page = editor.follow(answer).html();
        assertThat(page.select(".flash p").text()).isEqualTo("/ignore-me is ignored.");
        assertThat(page.select("tbody tr")).isEmpty();
        web.get("/ignore-me");
        misses.writeDown();
        assertThat(listed()).isEmpty();
        assertThat(editor.page("/admin/redirects/missing?show=ignored")
                        .select("tbody .number")
                        .text())
                .isEqualTo("2 times");
        assertThat(editor.post(page.select(".flash form").attr("action"), Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(listed()).hasSize(1);
        assertThat(trail.search(TrailFilter.ALL, 1, 100).items())
                .anyMatch(entry -> entry.act() == Act.REDIRECT_CHANGED
                        && entry.about().equals("/ignore-me")
                        && entry.detail().equals("Not found, and to be ignored"));
        assertThat(editor.post("/admin/redirects/missing/ignored", Map.of("path", "no path"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void whatNobodyAsksForAnyLongerFades() {
        web.get("/long-ago");
        misses.writeDown();
        clock.advance(Duration.ofDays(91));

        assertThat(staff.signedIn(ben).page("/admin/redirects/missing").select("tbody tr"))
                .isEmpty();
        web.get("/now");
        misses.writeDown();
        assertThat(rows.total()).isEqualTo(1);
    }

    @Test
    void whatHasComeMeanwhileIsMarked() {
        web.get("/briefings/came-later");
        misses.writeDown();
        newsroom.publish("came-later", Copy.titled("Came later"));

        assertThat(listed())
                .containsExactly("/briefings/came-later A page stands there now once now Make a redirect Ignore");
    }

    @Test
    void theListIsForEditors() {
        assertThat(web.get("/admin/redirects/missing").status()).isEqualTo(302);
        assertThat(staff.writer("Ada Writer").get("/admin/redirects/missing").status())
                .isEqualTo(403);
        assertThat(staff.owner("Olga Owner").get("/admin/redirects/missing").status())
                .isEqualTo(200);
    }
}
