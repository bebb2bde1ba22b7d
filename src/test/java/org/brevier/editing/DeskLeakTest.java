package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Newspaper.act;
import static org.brevier.editing.Newspaper.done;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.brevier.account.Staff;
import org.brevier.briefing.Comments;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Previews;
import org.brevier.briefing.Sharing;
import org.brevier.testing.Copy;
import org.brevier.testing.PublicCrawl;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.brevier.testing.WholeDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A051: every state that a text can have at the desk, each with a word of its own, and none of them to be found outside. */
@SiteTest
@TestPropertySource(properties = "brevier.site.title=Leaks at the desk")
class DeskLeakTest {

    private static final List<String> SECRETS = List.of(
            "zqwriting",
            "zqautosaved",
            "zqsubmitted",
            "zqsentback",
            "zqapproved",
            "zqscheduled",
            "zqunscheduled",
            "zqembargoed",
            "zqwithdrawn",
            "zqbinned",
            "zqworking",
            "zqdiscarded",
            "zqcorrection",
            "zqreason",
            "zqcomment",
            "zqshared",
            "zqrevoked",
            "zqexpired");

    private final Web web;
    private final TestClock clock;
    private final Comments comments;
    private final Previews previews;
    private final JdbcClient jdbc;
    private final Newspaper paper;
    private final List<String> known = new ArrayList<>();

    DeskLeakTest(
            Web web, TestClock clock, Staff staff, Desk desk, Comments comments, Previews previews, JdbcClient jdbc) {
        this.web = web;
        this.clock = clock;
        this.comments = comments;
        this.previews = previews;
        this.jdbc = jdbc;
        clock.set(TestClock.START);
        this.paper = new Newspaper(staff, desk);
    }

    @Test
    @Timeout(180)
    void nothingThatIsOnlyTheDesksIsFoundAnywhere() {
        draftsInEveryState();
        liveTextsWithMoreToCome();
        var dead = deadLinks();

        allIsKeptInside();

        var crawl = new PublicCrawl(web, SECRETS);

        assertThat(crawl.from(known)).hasSizeGreaterThan(100);
        assertThat(crawl.leaks()).isEmpty();
        for (String preview : dead) {
            assertThat(web.get(preview).status()).as(preview).isEqualTo(404);
            assertThat(web.get(preview).body()).as(preview).doesNotContain("zq");
        }
    }

    /** Texts are stored as bytes. */
    private void allIsKeptInside() {
        String inside = WholeDatabase.of(jdbc).rows().toString();
        assertThat(SECRETS)
                .filteredOn(secret -> !inside.contains(secret)
                        && !inside.contains(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    private void draftsInEveryState() {
        draft("zqwriting");
        var autosaved = draft("zqwriting");
        paper.writer.get("/admin/briefings/" + autosaved);
        paper.writer.post(
                "/admin/briefings/" + autosaved + "/autosave",
                Map.of("text", secret("zqautosaved").text(), "base", "1"));
        done(act(paper.writer, draft("zqsubmitted"), "/review", Map.of()));
        var sentBack = draft("zqsentback");
        done(act(paper.writer, sentBack, "/review", Map.of()));
        done(act(paper.editor, sentBack, "/return", Map.of("reason", "Not enough of zqreason.")));
        var approved = draft("zqapproved");
        done(act(paper.writer, approved, "/review", Map.of()));
        done(act(paper.editor, approved, "/approval", Map.of()));
        done(paper.schedule(draft("zqscheduled"), "2026-06-15T12:01", "UTC"));
        var unscheduled = draft("zqunscheduled");
        done(paper.schedule(unscheduled, "2026-06-15T12:01", "UTC"));
        done(act(paper.editor, unscheduled, "/schedule/end", Map.of()));
        done(act(paper.editor, draft("zqembargoed"), "/embargo", Map.of("at", "2026-06-15T12:01", "zone", "UTC")));
        done(act(paper.editor, draft("zqbinned"), "/bin", Map.of()));
        done(act(paper.editor, draft("zqwriting"), "/slug", Map.of("slug", "zqwriting-renamed")));
    }

    private void liveTextsWithMoreToCome() {
        write(live("Working copy"), "zqworking");
        var discarded = live("Discarded copy");
        write(discarded, "zqdiscarded");
        done(act(paper.editor, discarded, "/working-copy", Map.of()));
        var corrected = live("Correction to come");
        write(corrected, "zqcorrection");
        done(act(
                paper.editor,
                corrected,
                "/schedule",
                Map.of(
                        "at",
                        "2026-06-15T12:01",
                        "zone",
                        "UTC",
                        "revision",
                        "" + paper.now(corrected).revision().number(),
                        "change",
                        "correction",
                        "wrong",
                        "zqcorrection",
                        "right",
                        "zqcorrection")));
        var commented = live("Commented");
        comments.add(commented, 1, "harbour wall", "zqcomment", paper.ben.actor());
        var withdrawn =
                paper.published(secret("zqwithdrawn").with("slug", "taken-back").with("title", "Taken back"));
        known.add("taken-back");
        done(act(paper.editor, withdrawn, "/withdrawal", Map.of("reason", "It was wrong.")));
    }

    /** Links that once were right, and some that never were. */
    private List<String> deadLinks() {
        var revoked = draft("zqrevoked");
        String ended = share(revoked, "3");
        done(paper.editor.submit(Newspaper.page(revoked), "main form[action*=/previews/]", Map.of()));
        var expired = (Sharing.Shared)
                previews.share(draft("zqexpired"), Optional.empty(), TestClock.START.plusSeconds(5), paper.ben.actor());
        clock.set(TestClock.START.plusSeconds(6));
        String good = share(draft("zqshared"), "3");
        String other = good.endsWith("A") ? "B" : "A";
        return List.of(
                ended,
                "/preview/" + expired.token(),
                good.substring(0, good.length() - 1),
                good.substring(0, good.length() - 1) + other,
                "/preview/" + good.replace("/preview/", "").toUpperCase(Locale.ROOT),
                "/preview/" + "x".repeat(32));
    }

    private String share(UUID text, String days) {
        var answer = act(paper.editor, text, "/previews", Map.of("shown", "newest", "days", days));
        return URI.create(answer.html().select("#link").val()).getPath();
    }

    private UUID draft(String word) {
        return paper.draft(secret(word).without("date"));
    }

    private UUID live(String title) {
        String slug = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        known.add(slug);
        return paper.published(Copy.titled(title).with("slug", slug));
    }

    private void write(UUID text, String word) {
        paper.write(text, secret(word));
    }

    private static Copy secret(String word) {
        return Copy.titled("About " + word)
                .with("topics", "[" + word + "]")
                .with("authors", "[" + word + "]")
                .standfirst("The council has said of " + word + " that the wall will be mended before winter.")
                .and("> [!CORRECTION] 2026-06-02\n> It was " + word + ".");
    }
}
