package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Newspaper.act;
import static org.brevier.editing.Newspaper.copy;
import static org.brevier.editing.Newspaper.done;
import static org.brevier.editing.Newspaper.page;
import static org.brevier.editing.Newspaper.problem;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailFilter;
import org.junit.jupiter.api.Test;

@SiteTest
class PreviewTest {

    private final Web web;
    private final TestClock clock;
    private final Trail trail;
    private final Newspaper paper;
    private final Copy copy = copy();

    PreviewTest(Web web, TestClock clock, Trail trail, Staff staff, Desk desk) {
        this.web = web;
        this.clock = clock;
        this.trail = trail;
        clock.set(TestClock.START);
        this.paper = new Newspaper(staff, desk);
    }

    private String share(UUID id, String shown) {
        var answer = act(paper.editor, id, "/previews", Map.of("shown", shown, "days", "3"));
        assertThat(answer.status()).isEqualTo(200);
        return URI.create(answer.html().select("#link").val()).getPath();
    }

    @Test
    void somebodyWithoutAnAccountReadsADraft() {
        var id = paper.draft(copy);
        var answer = web.get(share(id, "newest"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.html().select("h1").text()).isEqualTo(paper.now(id).headline());
        assertThat(answer.html().title()).startsWith(paper.now(id).headline());
        assertThat(answer.html().text()).contains("Draft, revision 1, not for publication");
        assertThat(answer.html().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(answer.header("X-Robots-Tag")).hasValue("noindex");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo(web.get("/").header("Content-Security-Policy"));
        assertThat(web.get(paper.address(id)).status()).isEqualTo(404);
    }

    @Test
    void aLinkShowsOneRevisionOrAlwaysTheNewest() {
        var id = paper.draft(copy);
        var one = share(id, "revision");
        var newest = share(id, "newest");
        paper.write(id, copy.and("Written later."));

        assertThat(web.get(one).html().text()).contains("revision 1,").doesNotContain("Written later.");
        assertThat(web.get(newest).html().text()).contains("revision 2,").contains("Written later.");
    }

    @Test
    void a043AnyOtherTokenIsNothingAtAll() {
        var id = paper.draft(copy);
        var path = share(id, "newest");
        var nothing = web.get("/preview/" + "x".repeat(32));
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.bytes()).isEqualTo(web.get("/no-such-page").bytes());

        for (int at = "/preview/".length(); at < path.length(); at++) {
            for (int bit = 0; bit < 7; bit++) {
                char other = (char) (path.charAt(at) ^ (1 << bit));
                if (Character.isLetterOrDigit(other) || other == '-' || other == '_') {
                    isNothing(path.substring(0, at) + other + path.substring(at + 1), nothing);
                }
            }
        }
        isNothing(path + "x", nothing);
        isNothing(path.substring(0, path.length() - 1), nothing);
        clock.advance(Duration.ofDays(3));
        isNothing(path, nothing);
    }

    private void isNothing(String path, Web.Answer nothing) {
        var answer = web.get(path);
        assertThat(answer.status()).as(path).isEqualTo(404);
        assertThat(answer.bytes()).isEqualTo(nothing.bytes());
        assertThat(withoutDate(answer)).isEqualTo(withoutDate(nothing));
    }

    private static Map<String, List<String>> withoutDate(Web.Answer answer) {
        var headers = new HashMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("connection");
        return headers;
    }

    @Test
    void a043AnEndedLinkAndAWithdrawnBriefingAreNothingAtAll() {
        var nothing = web.get("/preview/" + "x".repeat(32));
        var id = paper.draft(copy);
        var revoked = share(id, "newest");
        done(paper.editor.submit(page(id), "main form[action*=/previews/]", Map.of()));
        isNothing(revoked, nothing);

        var path = share(id, "newest");
        done(paper.publish(id, Map.of()));
        done(act(paper.editor, id, "/withdrawal", Map.of("reason", "Wrong.")));
        isNothing(path, nothing);
        assertThat(judge(path, "1", "approve", "Dora", "").status()).isEqualTo(404);

        var binned = paper.draft(copy());
        var itsPath = share(binned, "newest");
        done(act(paper.editor, binned, "/bin", Map.of()));
        isNothing(itsPath, nothing);
    }

    private Web.Answer judge(String path, String revision, String verdict, String name, String comment) {
        return web.post(path, Map.of("revision", revision, "verdict", verdict, "name", name, "comment", comment));
    }

    @Test
    void aStrangerObjectsAndTheDeskSeesIt() {
        var id = paper.draft(copy);
        var path = share(id, "newest");
        web.get(path);

        var thanks = new Visitor(web)
                .submit(
                        path,
                        "main form[method=post]",
                        Map.of(
                                "verdict",
                                "object",
                                "name",
                                "Dora <b>Source</b>",
                                "comment",
                                "The figure is <i>wrong</i>."));

        assertThat(thanks.status()).isEqualTo(302);
        assertThat(thanks.header("Set-Cookie")).isEmpty();
        assertThat(web.get(thanks.header("Location").orElseThrow())
                        .html()
                        .select("[role=status]")
                        .text())
                .startsWith("Thank you");
        var page = paper.writer.page(page(id));
        assertThat(page.select(".verdicts").text()).contains("Objects").contains("Dora <b>Source</b>");
        assertThat(page.select(".verdicts .said").text()).isEqualTo("The figure is <i>wrong</i>.");
        assertThat(paper.editor.page(page(id)).select(".links").text()).contains("Seen 3 times");
        var entry = trail.search(TrailFilter.about(id), 1, 20).items().stream()
                .filter(one -> one.act() == Act.PREVIEW_OBJECTED)
                .findFirst()
                .orElseThrow();
        assertThat(entry.by().name()).startsWith("Dora").endsWith("by preview link");
    }

    @Test
    void aVerdictNeedsANameAndAnObjectionAReason() {
        var id = paper.draft(copy);
        var path = share(id, "newest");

        var nameless = judge(path, "1", "approve", " ", "Very good.");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(problem(nameless)).startsWith("Please give your name");
        assertThat(nameless.html().select("#comment").text()).isEqualTo("Very good.");
        assertThat(judge(path, "1", "object", "Dora", "").status()).isEqualTo(422);
        assertThat(judge(path, "1", "", "Dora", "What?").status()).isEqualTo(422);
        paper.write(id, copy.and("Written later."));
        assertThat(problem(judge(path, "1", "approve", "Dora", ""))).startsWith("The text has been changed");
        assertThat(judge(path, "2", "approve", "Dora", "").status()).isEqualTo(302);
    }

    @Test
    void nobodyFloodsTheDeskByALink() {
        var id = paper.draft(copy);
        var path = share(id, "newest");
        for (int i = 0; i < 10; i++) {
            assertThat(judge(path, "1", "approve", "Dora", "").status()).isEqualTo(302);
        }
        assertThat(judge(path, "1", "approve", "Dora", "").status()).isEqualTo(429);
        clock.advance(Duration.ofMinutes(10));
        assertThat(judge(path, "1", "approve", "Dora", "").status()).isEqualTo(302);
    }

    @Test
    void aLinkIsShownOnceAndKeptNowhere() {
        var id = paper.draft(copy);
        var token = share(id, "newest").substring("/preview/".length());

        assertThat(paper.editor.get(page(id)).body()).doesNotContain(token);
        assertThat(trail.search(TrailFilter.about(id), 1, 20).items().toString())
                .doesNotContain(token);
        for (var days : new String[] {"0", "91", "-1", "ten", ""}) {
            var answer = act(paper.editor, id, "/previews", Map.of("days", days));
            assertThat(problem(answer)).startsWith("A link works for a number of days");
        }
    }
}
