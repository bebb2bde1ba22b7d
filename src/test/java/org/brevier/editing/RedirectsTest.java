package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brevier.account.Staff;
import org.brevier.redirect.Redirects;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.trail.Trail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Redirects, from the form of an editor to the reader who is led on. */
@SiteTest
class RedirectsTest {

    private final Web web;
    private final Staff staff;
    private final Newsroom newsroom;
    private final TestClock clock;
    private final Redirectdesk desk;
    private final Visitor editor;

    RedirectsTest(Web web, Staff staff, Newsroom newsroom, Redirects redirects, Trail trail, TestClock clock) {
        this.web = web;
        this.staff = staff;
        this.newsroom = newsroom;
        this.clock = clock;
        clock.set(TestClock.START);
        desk = new Redirectdesk(web, staff, redirects, trail);
        editor = desk.editor;
    }

    @AfterEach
    void clear() {
        desk.clear();
    }

    @Test
    void whereNothingLeadsElsewhereThePageSaysSo() {
        var page = editor.page("/admin/redirects");

        assertThat(page.select(".empty strong").text()).isEqualTo("No address leads elsewhere yet.");
        assertThat(page.select("main table, main form[role=search]")).isEmpty();
        assertThat(page.select(".deskbar a[aria-current=page]").text()).isEqualTo("Redirects");
    }

    @Test
    void anAddressLeadsElsewhereAtOnceAndNoMoreOnceThatIsRemoved() {
        assertThat(web.get("/2019/05/some-post.html").status()).isEqualTo(404);

        var answer = desk.add("https://news.example.org/2019/05/some-post.html", "/briefings/some-post");
        assertThat(editor.follow(answer).html().select(".flash").text())
                .isEqualTo("/2019/05/some-post.html leads to /briefings/some-post.");

        for (var got : List.of(web.get("/2019/05/some-post.html"), web.head("/2019/05/some-post.html"))) {
            assertThat(got.status()).isEqualTo(301);
            assertThat(got.header("Location")).hasValue("/briefings/some-post");
            assertThat(got.header("Cache-Control")).hasValue("public, no-cache");
            assertThat(got.header("Content-Security-Policy")).isPresent();
            assertThat(got.header("Set-Cookie")).isEmpty();
        }
        assertThat(web.get("/2019/05/some-post.html/?utm=x&page=2").header("Location"))
                .hasValue("/briefings/some-post");
        assertThat(web.post("/2019/05/some-post.html", Map.of()).status()).isEqualTo(404);

        var removed =
                editor.follow(editor.post("/admin/redirects/" + desk.only().id() + "/end", Map.of()));
        assertThat(desk.led("/2019/05/some-post.html")).isEmpty();
        var undo = removed.html().selectFirst(".flash form");
        assertThat(removed.html().select(".flash p").text())
                .isEqualTo("/2019/05/some-post.html leads nowhere any more.");
        editor.post(undo == null ? "" : undo.attr("action"), Map.of());
        assertThat(desk.led("/2019/05/some-post.html")).hasValue("/briefings/some-post");
        assertThat(desk.entries("/2019/05/some-post.html"))
                .containsExactlyInAnyOrder(
                        "To /briefings/some-post", "No more to /briefings/some-post", "To /briefings/some-post");
    }

    @Test
    void aSlashAtTheEndCostsNoSecondStep() {
        desk.added("/old/post/", "/briefings/new/");

        assertThat(desk.led("/old/post/")).hasValue("/briefings/new");
        assertThat(desk.led("/old/post")).hasValue("/briefings/new");
        assertThat(desk.led("/old/post/more")).isEmpty();
        assertThat(desk.led("/old/Post")).isEmpty();
    }

    @Test
    void aParameterThatAnotherSystemNumberedItsPagesByLeadsOn() {
        desk.added("/?p=123", "/briefings/new");
        desk.added("/index.php?id=7", "/");
        desk.added("/index.php", "/archive");

        assertThat(desk.led("/?p=123")).hasValue("/briefings/new");
        assertThat(desk.led("/?utm=x&p=123")).hasValue("/briefings/new");
        assertThat(web.get("/?p=1234").status()).isEqualTo(200);
        assertThat(web.get("/?P=123").status()).isEqualTo(200);
        assertThat(web.get("/").status()).isEqualTo(200);
        assertThat(desk.led("/index.php?id=7")).hasValue("/");
        assertThat(desk.led("/index.php?id=8")).hasValue("/archive");
    }

    @Test
    void lettersOfEveryScriptAreFoundHoweverTheyAreSpelt() {
        desk.added("/صحافة/قديم", "/briefings/جديد");
        desk.added("/cafe\u0301", "/x");

        assertThat(desk.led("/%d8%b5%d8%ad%d8%a7%d9%81%d8%a9/%D9%82%D8%AF%D9%8A%D9%85"))
                .hasValue("/briefings/%D8%AC%D8%AF%D9%8A%D8%AF");
        assertThat(desk.led("/caf%C3%A9")).hasValue("/x");
        assertThat(desk.led("/cafe%CC%81/")).hasValue("/x");
        assertThat(editor.page("/admin/redirects").select("tbody th bdi").eachText())
                .containsExactlyInAnyOrder("/صحافة/قديم", "/café");
    }

    @Test
    void aPageThatStandsThereIsNotShadowed() {
        newsroom.publish("standing-news", Copy.titled("Standing news").with("topics", "[Standing]"));
        newsroom.write("pages/standing.md", "---\ntitle: Standing\n---\n\nA page.\n");
        for (String path : List.of(
                "/briefings/standing-news",
                "/briefings/standing-news.md",
                "/briefings/standing-news/v1",
                "/topics",
                "/topics/standing",
                "/topics/standing/feed.xml",
                "/archive/2026/06",
                "/standing",
                "/search",
                "/feed.xml",
                "/rss",
                "/favicon.ico",
                "/robots.txt")) {
            int status = web.get(path).status();
            var answer = desk.add(path, "/somewhere");
            assertThat(editor.follow(answer).html().select(".flash").text())
                    .as(path)
                    .startsWith("Written down. But a page stands at " + path);
            assertThat(web.get(path).header("Location").orElse("")).as(path).isNotEqualTo("/somewhere");
            assertThat(web.get(path).status()).as(path).isEqualTo(status);
        }
        assertThat(editor.page("/admin/redirects").select("tbody th .minor").eachText())
                .hasSize(13)
                .containsOnly("A page stands there, and stays there");

        desk.added("/briefings/standing-news/v2", "/v2");
        desk.added("/archive/2026/07", "/july");
        desk.added("/authors/nobody", "/people");
        assertThat(desk.led("/briefings/standing-news/v2")).hasValue("/v2");
        assertThat(desk.led("/archive/2026/07")).hasValue("/july");
        assertThat(desk.led("/authors/nobody")).hasValue("/people");
    }

    @Test
    void aPageThatComesOfItselfTakesItsPlaceFromTheRedirect() {
        desk.added("/briefings/due-news", "/archive");
        assertThat(desk.led("/briefings/due-news")).hasValue("/archive");
        newsroom.publish("due-news", Copy.titled("Due news").with("date", "2026-06-15T13:00:00Z"));
        assertThat(desk.led("/briefings/due-news")).hasValue("/archive");

        clock.set(TestClock.START.plus(Duration.ofDays(1)));

        assertThat(web.get("/briefings/due-news").status()).isEqualTo(200);
    }

    @Test
    void aRedirectIsChangedAndTheSecondOfTwoEditorsIsToldOfTheFirst() {
        desk.added("/old", "/new");
        String path = "/admin/redirects/" + desk.only().id();
        var page = editor.page(path);
        assertThat(page.select("#source").val()).isEqualTo("/old");
        String version = page.select("[name=version]").val();
        assertThat(editor.submit(path, Map.of("source", "/older", "target", "/newer"))
                        .status())
                .isEqualTo(302);
        assertThat(desk.led("/old")).isEmpty();
        assertThat(desk.led("/older")).hasValue("/newer");

        var late = editor.post(path, Map.of("version", version, "source", "/old", "target", "/mine"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.html().select("#source-problem").text()).startsWith("Somebody else has changed this redirect");
        assertThat(late.html().select("#target").val()).isEqualTo("/mine");
        assertThat(desk.led("/older")).hasValue("/newer");
        assertThat(editor.post(path, Map.of("version", "2", "source", "/older", "target", "/older"))
                        .status())
                .isEqualTo(422);
        assertThat(editor.get("/admin/redirects/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void theListIsSearchedAndHasPages() {
        String table = IntStream.range(0, 60)
                .mapToObj(i -> "/list/%d,/to/%d".formatted(i, i))
                .collect(Collectors.joining("\n"));
        editor.get("/admin/redirects");
        assertThat(editor.post("/admin/redirects/table/taken", Map.of("text", table))
                        .status())
                .isEqualTo(302);

        var first = editor.page("/admin/redirects?q=LIST/");
        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(editor.page(first.select(".pager a[rel=next]").attr("href")).select("tbody tr"))
                .hasSize(10);
        assertThat(editor.page("/admin/redirects?q=to/5_").select("tbody tr")).isEmpty();
        assertThat(editor.page("/admin/redirects?q=to/59")
                        .select("tbody th bdi")
                        .text())
                .isEqualTo("/list/59");
        assertThat(editor.get("/admin/redirects?page=9").status()).isEqualTo(404);
        assertThat(editor.get("/admin/redirects?page=x&q=%00%25'").status()).isEqualTo(200);
    }

    @Test
    void redirectsAreForEditors() {
        for (String path : List.of("/admin/redirects", "/admin/redirects.csv", "/admin/redirects/table")) {
            assertThat(web.get(path).status()).isEqualTo(302);
            assertThat(staff.writer("Ada Writer").get(path).status()).isEqualTo(403);
            assertThat(staff.owner("Olga Owner").get(path).status()).isEqualTo(200);
        }
    }

    @Test
    void a010WhatWasTypedStaysText() {
        desk.add("/<img id=pwn src=x>", "/\"><svg id=pwn>");
        desk.added("/%3Cimg%20id=pwn%3E", "/x");

        assertThat(desk.add("<img id=pwn>", "<img id=pwn>").html().select("#pwn"))
                .isEmpty();
        assertThat(editor.page("/admin/redirects").select("#pwn")).isEmpty();
    }
}
