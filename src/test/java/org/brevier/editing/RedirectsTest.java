package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.redirect.Redirect;
import org.brevier.redirect.Redirects;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.testing.Wire;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailEntry;
import org.brevier.trail.TrailFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

/** Redirects, from the form of an editor to the reader who is led on. */
@SiteTest
class RedirectsTest {

    private final Web web;
    private final Wire wire;
    private final Staff staff;
    private final Newsroom newsroom;
    private final Redirects redirects;
    private final Trail trail;
    private final TestClock clock;
    private final Person ben;
    private final Visitor editor;

    RedirectsTest(
            Web web,
            Environment environment,
            Staff staff,
            Newsroom newsroom,
            Redirects redirects,
            Trail trail,
            TestClock clock) {
        this.web = web;
        this.wire = new Wire(environment);
        this.staff = staff;
        this.newsroom = newsroom;
        this.redirects = redirects;
        this.trail = trail;
        this.clock = clock;
        clock.set(TestClock.START);
        ben = staff.person("Ben Editor", Role.EDITOR);
        editor = staff.signedIn(ben);
    }

    @AfterEach
    void clear() {
        redirects.all().forEach(redirect -> redirects.remove(redirect.id(), ben.actor()));
    }

    private Web.Answer add(String source, String target) {
        editor.get("/admin/redirects");
        return editor.post("/admin/redirects", Map.of("source", source, "target", target));
    }

    private void added(String source, String target) {
        var answer = add(source, target);
        assertThat(answer.status()).isEqualTo(302);
        editor.follow(answer);
    }

    private List<TrailEntry> entries(String about) {
        return trail
                .search(
                        new TrailFilter(
                                Optional.of(ben.id()),
                                Optional.of(Act.REDIRECT_CHANGED),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        1,
                        100)
                .items()
                .stream()
                .filter(entry -> entry.about().equals(about))
                .toList();
    }

    private Optional<String> led(String path) {
        var answer = web.get(path);
        assertThat(answer.status()).as(path).isIn(200, 301, 404, 410);
        return answer.status() == 301 ? answer.header("Location") : Optional.empty();
    }

    private Redirect only() {
        assertThat(redirects.all()).hasSize(1);
        return redirects.all().getFirst();
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

        var answer = add("https://news.example.org/2019/05/some-post.html", "/briefings/some-post");
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

        var removed = editor.follow(editor.post("/admin/redirects/" + only().id() + "/end", Map.of()));
        assertThat(led("/2019/05/some-post.html")).isEmpty();
        var undo = removed.html().selectFirst(".flash form");
        assertThat(removed.html().select(".flash p").text())
                .isEqualTo("/2019/05/some-post.html leads nowhere any more.");
        editor.post(undo == null ? "" : undo.attr("action"), Map.of());
        assertThat(led("/2019/05/some-post.html")).hasValue("/briefings/some-post");
        assertThat(entries("/2019/05/some-post.html"))
                .extracting(TrailEntry::detail)
                .containsExactlyInAnyOrder(
                        "To /briefings/some-post", "No more to /briefings/some-post", "To /briefings/some-post");
    }

    @Test
    void aSlashAtTheEndCostsNoSecondStep() {
        added("/old/post/", "/briefings/new/");

        assertThat(led("/old/post/")).hasValue("/briefings/new");
        assertThat(led("/old/post")).hasValue("/briefings/new");
        assertThat(led("/old/post/more")).isEmpty();
        assertThat(led("/old/Post")).isEmpty();
    }

    @Test
    void aParameterThatAnotherSystemNumberedItsPagesByLeadsOn() {
        added("/?p=123", "/briefings/new");
        added("/index.php?id=7", "/");
        added("/index.php", "/archive");

        assertThat(led("/?p=123")).hasValue("/briefings/new");
        assertThat(led("/?utm=x&p=123")).hasValue("/briefings/new");
        assertThat(web.get("/?p=1234").status()).isEqualTo(200);
        assertThat(web.get("/?P=123").status()).isEqualTo(200);
        assertThat(web.get("/").status()).isEqualTo(200);
        assertThat(led("/index.php?id=7")).hasValue("/");
        assertThat(led("/index.php?id=8")).hasValue("/archive");
    }

    @Test
    void lettersOfEveryScriptAreFoundHoweverTheyAreSpelt() {
        added("/صحافة/قديم", "/briefings/جديد");
        added("/cafe\u0301", "/x");

        assertThat(led("/%d8%b5%d8%ad%d8%a7%d9%81%d8%a9/%D9%82%D8%AF%D9%8A%D9%85"))
                .hasValue("/briefings/%D8%AC%D8%AF%D9%8A%D8%AF");
        assertThat(led("/caf%C3%A9")).hasValue("/x");
        assertThat(led("/cafe%CC%81/")).hasValue("/x");
        assertThat(editor.page("/admin/redirects").select("tbody th bdi").eachText())
                .containsExactlyInAnyOrder("/صحافة/قديم", "/café");
    }

    @ParameterizedTest(name = "A036, A037: {0} is refused")
    @ValueSource(
            strings = {
                "//evil.test",
                "/\\evil.test",
                "https:evil.test",
                "http://ok.test@evil.test",
                "javascript:alert(1)",
                "/x/..//evil.test"
            })
    void nobodyIsSentWhereNobodyMeant(String target) {
        var answer = add("/old", target);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#target").val()).isEqualTo(target);
        assertThat(answer.html().select("#source").val()).isEqualTo("/old");
        assertThat(answer.html().select("#target-problem")).hasSize(1);
        assertThat(redirects.all()).isEmpty();
    }

    @ParameterizedTest(name = "A036: {0} leads nowhere")
    @ValueSource(
            strings = {
                "//evil.test/",
                "/%2fevil.test",
                "/%5cevil.test",
                "/old/..//evil.test",
                "/old;x=//evil.test",
                "http://evil.test/old",
                "/old%0d%0aLocation:%20https://evil.test"
            })
    void whatIsAskedNeverComesBackAsAPlaceToGo(String path) {
        added("/old", "/new");

        assertThat(wire.get(path).header("Location").orElse("/new")).isIn("/new");
    }

    @Test
    void anotherSiteHasToBeMeantAndIsListedFromThenOn() {
        var asked = add("/old", "https://other.test/x");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html().select("#target-problem").text()).startsWith("This leads readers to another site.");

        var form = new LinkedHashMap<>(Map.of("source", "/old", "target", "https://other.test/x", "elsewhere", "true"));
        assertThat(editor.post("/admin/redirects", form).status()).isEqualTo(302);
        assertThat(led("/old")).hasValue("https://other.test/x");
        added("/older", "https://other.test/y");
        assertThat(add("/oldest", "https://third.test/").status()).isEqualTo(422);
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
            var answer = add(path, "/somewhere");
            assertThat(editor.follow(answer).html().select(".flash").text())
                    .as(path)
                    .startsWith("Written down. But a page stands at " + path);
            assertThat(web.get(path).header("Location").orElse("")).as(path).isNotEqualTo("/somewhere");
            assertThat(web.get(path).status()).as(path).isEqualTo(status);
        }
        assertThat(editor.page("/admin/redirects").select("tbody th .minor").eachText())
                .hasSize(13)
                .containsOnly("A page stands there, and stays there");

        added("/briefings/standing-news/v2", "/v2");
        added("/archive/2026/07", "/july");
        added("/authors/nobody", "/people");
        assertThat(led("/briefings/standing-news/v2")).hasValue("/v2");
        assertThat(led("/archive/2026/07")).hasValue("/july");
        assertThat(led("/authors/nobody")).hasValue("/people");
    }

    @Test
    void aPageThatComesOfItselfTakesItsPlaceFromTheRedirect() {
        added("/briefings/due-news", "/archive");
        assertThat(led("/briefings/due-news")).hasValue("/archive");
        newsroom.publish("due-news", Copy.titled("Due news").with("date", "2026-06-15T13:00:00Z"));
        assertThat(led("/briefings/due-news")).hasValue("/archive");

        clock.set(TestClock.START.plus(Duration.ofDays(1)));

        assertThat(web.get("/briefings/due-news").status()).isEqualTo(200);
    }

    @Test
    void whatLeadsOnIsWalkedAtOnceAndWhatLeadsBackIsRefused() {
        added("/a", "/b");
        var answer = add("/b", "/c#part");
        assertThat(editor.follow(answer).html().select(".flash").text()).isEqualTo("/b leads to /c#part.");
        assertThat(led("/a")).hasValue("/c#part");
        answer = add("/z", "/a?x=1");
        assertThat(editor.follow(answer).html().select(".flash").text())
                .isEqualTo("/z leads straight to /c#part, because /a?x=1 leads there.");
        assertThat(led("/z")).hasValue("/c#part");
        assertThat(editor.page("/admin/redirects").select("tbody td .minor").eachText())
                .contains("and on to /c#part, where readers go at once");

        for (String target : List.of("/a", "/b/", "/c", "/z?y#x")) {
            assertThat(add("/c", target).status()).as(target).isEqualTo(422);
        }
        assertThat(add("/?p=1", "/?x=2&p=1").html().select("#target-problem").text())
                .isEqualTo("It would lead to itself.");
        assertThat(add("/c", "/z").html().select("#target-problem").text())
                .startsWith("Readers would be led round in a circle");
        assertThat(add("/a", "/new").html().select("#source-problem").text())
                .isEqualTo("That address leads elsewhere already. Change the redirect that is there.");
    }

    @Test
    void aRedirectIsChangedAndTheSecondOfTwoEditorsIsToldOfTheFirst() {
        added("/old", "/new");
        String path = "/admin/redirects/" + only().id();
        var page = editor.page(path);
        assertThat(page.select("#source").val()).isEqualTo("/old");
        String version = page.select("[name=version]").val();
        assertThat(editor.submit(path, Map.of("source", "/older", "target", "/newer"))
                        .status())
                .isEqualTo(302);
        assertThat(led("/old")).isEmpty();
        assertThat(led("/older")).hasValue("/newer");

        var late = editor.post(path, Map.of("version", version, "source", "/old", "target", "/mine"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.html().select("#source-problem").text()).startsWith("Somebody else has changed this redirect");
        assertThat(late.html().select("#target").val()).isEqualTo("/mine");
        assertThat(led("/older")).hasValue("/newer");
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

    private Web.Answer upload(byte[] file) {
        editor.get("/admin/redirects/table");
        String head = "--zq\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + editor.csrf()
                + "\r\n--zq\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../x.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--zq--\r\n"));
        String cookies = editor.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return web.send(
                "POST",
                "/admin/redirects/table",
                body,
                "Cookie",
                cookies,
                "Content-Type",
                "multipart/form-data; boundary=zq");
    }

    @Test
    void aTableIsShownBeforeItIsTakenIn() {
        added("/kept", "/new");
        added("/moved", "/new");
        String table = "\uFEFF" + """
                from;to
                /fresh;/to
                /kept;/new
                /moved;/newer
                /bad path#x;/to
                /fresh;/again
                /away;https://other.test/
                /to;/fresh
                /é;/è
                ;
                """.replace("\n", "\r\n");

        var preview = upload(table.getBytes(StandardCharsets.UTF_8));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.html().select(".redirect-counts").text())
                .isEqualTo("2 new, 1 changed, 1 as they are, 4 left out");
        assertThat(preview.html().select("tbody tr").eachText())
                .containsExactly(
                        "5 /bad path#x /to Left out What stands behind # never reaches the site. Leave it out.",
                        "6 /fresh /again Left out An earlier line has the same address.",
                        "7 /away https://other.test/ Left out It leads to another site. Make one redirect to that site by hand first.",
                        "8 /to /fresh Left out Readers would be led round in a circle: that address leads back here.",
                        "4 /moved /newer Changed leads to /new now",
                        "2 /fresh /to New",
                        "9 /é /è New");
        assertThat(led("/fresh")).isEmpty();

        String text = preview.html().select("textarea[name=text]").getFirst().wholeText();
        var taken = editor.follow(editor.post("/admin/redirects/table/taken", Map.of("text", text)));
        assertThat(taken.html().select(".flash").text()).isEqualTo("2 new, 1 changed, 4 left out.");
        assertThat(led("/fresh")).hasValue("/to");
        assertThat(led("/moved")).hasValue("/newer");
        assertThat(led("/%C3%A9")).hasValue("/%C3%A8");
        assertThat(entries("A table of redirects"))
                .extracting(TrailEntry::detail)
                .containsExactly("2 new, 1 changed");
        assertThat(editor.get("/admin/redirects.csv").body())
                .isEqualTo(
                        "\uFEFF\"from\",\"to\"\r\n\"/%C3%A9\",\"/%C3%A8\"\r\n\"/fresh\",\"/to\"\r\n\"/kept\",\"/new\"\r\n\"/moved\",\"/newer\"\r\n");
        var again = upload(editor.get("/admin/redirects.csv").bytes());
        assertThat(again.html().select(".redirect-counts").text())
                .isEqualTo("0 new, 0 changed, 4 as they are, 0 left out");
    }

    @Test
    void whatIsNoTableIsRefusedInWords() {
        assertThat(upload("/caf\u00e9,/x".getBytes(Charset.forName("windows-1252")))
                        .html()
                        .select("[role=alert]")
                        .text())
                .startsWith("The file is not in UTF-8.");
        assertThat(upload(new byte[0]).status()).isEqualTo(422);
        assertThat(upload("/a,/b\n".repeat(5_001).getBytes(StandardCharsets.UTF_8))
                        .html()
                        .select("[role=alert]")
                        .text())
                .startsWith("That is more than 5,000 lines");
        assertThat(upload(new byte[3 << 20]).status()).isIn(403, 413, 422);
        assertThat(redirects.all()).isEmpty();
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
        add("/<img id=pwn src=x>", "/\"><svg id=pwn>");
        added("/%3Cimg%20id=pwn%3E", "/x");

        assertThat(add("<img id=pwn>", "<img id=pwn>").html().select("#pwn")).isEmpty();
        assertThat(editor.page("/admin/redirects").select("#pwn")).isEmpty();
    }
}
