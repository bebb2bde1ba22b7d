package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Newspaper.copy;
import static org.brevier.editing.Newspaper.done;
import static org.brevier.editing.Newspaper.problem;
import static org.brevier.editing.Newspaper.said;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.brevier.account.Staff;
import org.brevier.briefing.Comments;
import org.brevier.briefing.Desk;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.testing.Web.Answer;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailEntry;
import org.brevier.trail.TrailFilter;
import org.junit.jupiter.api.Test;

/** What is said of a passage, as forms and pages have it. */
@SiteTest
class CommentPagesTest {

    private static final String QUOTE = "Work begins in August and ends";
    private static final String HOSTILE = "</textarea><script>alert(1)</script>&lt;\"'${7*7}";

    private final Web web;
    private final Staff staff;
    private final Comments comments;
    private final Trail trail;
    private final TestClock clock;
    private final Newspaper paper;

    CommentPagesTest(Web web, Staff staff, Desk desk, Comments comments, Trail trail, TestClock clock) {
        this.web = web;
        this.staff = staff;
        this.comments = comments;
        this.trail = trail;
        this.clock = clock;
        this.paper = new Newspaper(staff, desk);
    }

    private static String page(UUID id) {
        return "/admin/briefings/" + id + "/comments";
    }

    private static Answer say(Visitor visitor, UUID id, String quote, String text) {
        return visitor.submit(page(id), "#comment", Map.of("quote", quote, "text", text));
    }

    private UUID begun(UUID id) {
        done(say(paper.editor, id, QUOTE, "In which year?"));
        return comments.threads(id).getLast().first().id();
    }

    private static Answer act(Visitor visitor, UUID id, UUID comment, String act, String text) {
        visitor.get(page(id));
        return visitor.post(page(id) + "/" + comment + act, Map.of("text", text));
    }

    @Test
    void aTextThatNobodyTalksAboutSaysSo() {
        var page = paper.writer.page(page(paper.draft(copy())));
        assertThat(page.select("#discussion > p").text()).isEqualTo("Nothing is open.");
        assertThat(page.select(".briefing-top a[aria-current=page]").text()).isEqualTo("Comments");
        assertThat(page.select(".talk-lines li").eachText()).anyMatch(line -> line.contains(QUOTE));
    }

    @Test
    void aPassageIsTalkedAboutAnsweredResolvedAndOpenedAgain() {
        var id = paper.draft(copy());
        assertThat(said(paper.editor, say(paper.editor, id, " Work begins \r\n in August and ends", "In which year?")))
                .isEqualTo("Your comment stands beside the text.");
        var comment = comments.threads(id).getFirst().first().id();
        done(act(paper.writer, id, comment, "/answers", "In this one."));
        clock.advance(Duration.ofMinutes(1));

        var page = paper.writer.page(page(id));
        var thread = page.select("#comment-" + comment);
        assertThat(thread.select(".thread-words").eachText()).containsExactly("In which year?", "In this one.");
        assertThat(thread.select(".thread-by strong").eachText()).containsExactly("Ben Editor", "Ada Writer");
        String line = thread.select(".thread-line").attr("href").replaceFirst(".*#", "");
        assertThat(page.select("#" + line).text()).contains(QUOTE);
        assertThat(page.select(".talked-of").eachAttr("id")).containsExactly(line);

        var resolved = act(paper.writer, id, comment, "/resolution", "Done, thank you.");
        var after = paper.writer.follow(resolved).html();
        assertThat(after.select(".flash").text()).isEqualTo("The comment is resolved. Undo");
        assertThat(after.select(".comments-resolved .thread-words").eachText())
                .containsExactly("In which year?", "In this one.", "Done, thank you.");
        assertThat(after.select(".comments-resolved").text()).contains("One resolved", "Resolved by Ada Writer");
        assertThat(after.select("#discussion > .thread")).isEmpty();

        paper.writer.submit(page(id), ".comments-resolved form", Map.of());
        assertThat(paper.writer.page(page(id)).select("#discussion > .thread")).hasSize(1);
        assertThat(trail.search(TrailFilter.about(id), 1, 20).items())
                .extracting(TrailEntry::act)
                .contains(Act.COMMENTED, Act.COMMENT_RESOLVED);
    }

    @Test
    void itStandsBesideTheTextInTheEditorAndSaysWhenThePassageHasChanged() {
        var copy = copy();
        var id = paper.draft(copy);
        var comment = begun(id);
        done(say(paper.editor, id, "", "Very good."));

        var threads = paper.writer.page("/admin/briefings/" + id).select("#panel-comments .thread");
        assertThat(threads.select(".thread-place").eachText()).containsExactly("The whole text", "Line " + line(id));
        assertThat(threads.select(".thread-changed")).isEmpty();

        paper.write(id, copy.body("## Anew\n\nAll of it.").text(), paper.ada.actor());

        var changed = paper.writer.page("/admin/briefings/" + id).select("#comment-" + comment);
        assertThat(changed.select(".thread-changed").text())
                .isEqualTo("This passage has changed since revision 1. What has changed");
        assertThat(changed.select(".thread-line")).isEmpty();
        var difference = paper.writer.get(changed.select(".thread-changed a").attr("href"));
        assertThat(difference.status()).isEqualTo(200);
    }

    private int line(UUID id) {
        return 1
                + paper.now(id).revision().manuscript().text().lines().toList().stream()
                        .takeWhile(line -> !line.contains(QUOTE))
                        .toList()
                        .size();
    }

    @Test
    void whatCannotBeSaidComesBackAsTyped() {
        var id = paper.draft(copy());
        var comment = begun(id);

        var elsewhere = say(paper.editor, id, "Not in the text", HOSTILE);
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(problem(elsewhere)).contains("do not stand in the text");
        assertThat(field(elsewhere, "#comment-quote")).isEqualTo("Not in the text");
        assertThat(field(elsewhere, "#comment-text")).isEqualTo(HOSTILE);

        assertThat(problem(say(paper.editor, id, QUOTE, " "))).contains("cannot stay empty");
        var lengthy = act(paper.editor, id, comment, "/answers", "x".repeat(4001));
        assertThat(lengthy.status()).isEqualTo(422);
        assertThat(problem(lengthy)).contains("4,000 characters");
        assertThat(field(lengthy, "#answer-" + comment)).hasSize(4001);
        assertThat(act(paper.editor, id, comment, "/resolution", "x".repeat(4001))
                        .status())
                .isEqualTo(422);
        assertThat(act(paper.editor, id, UUID.randomUUID(), "/answers", "What?").status())
                .isEqualTo(422);
        assertThat(comments.threads(id)).singleElement().satisfies(thread -> {
            assertThat(thread.answers()).isEmpty();
            assertThat(thread.resolved()).isEmpty();
        });
    }

    private static String field(Answer answer, String field) {
        return answer.html().expectFirst(field).wholeText();
    }

    @Test
    void hostileWordsAreWords() {
        var id = paper.draft(copy().and("Mind <b>this</b> & that."));
        done(say(paper.editor, id, "Mind <b>this</b> & that.", HOSTILE));
        for (String path : new String[] {page(id), "/admin/briefings/" + id}) {
            var page = paper.writer.page(path);
            assertThat(page.select(".thread-words").text()).isEqualTo(HOSTILE);
            assertThat(page.select(".thread-quote").text()).isEqualTo("Mind <b>this</b> & that.");
            assertThat(page.select("script:not([src]), main b")).isEmpty();
        }
    }

    @Test
    void aCommentOnAnAutosaveThatIsGoneIsMadeOnTheTextAsItIs() {
        var id = paper.draft(copy());
        paper.editor.get(page(id));
        done(paper.editor.post(page(id), Map.of("revision", "77", "quote", QUOTE, "text", "In which year?")));
        assertThat(comments.threads(id).getFirst().revision()).isEqualTo(1);
    }

    @Test
    void anothersCommentsDoNotExistForAWriter() {
        var id = paper.draft(copy());
        var comment = begun(id);
        var eve = staff.writer("Eve");
        eve.get("/admin");
        var form = Map.of("revision", "1", "text", "Secret");

        assertThat(eve.get(page(id)).status()).isEqualTo(404);
        for (String act : new String[] {
            "", "/" + comment + "/answers", "/" + comment + "/resolution", "/" + comment + "/resolution/end"
        }) {
            assertThat(eve.post(page(id) + act, form).status()).as(act).isEqualTo(404);
            assertThat(web.post(page(id) + act, form).status()).as(act).isEqualTo(403);
            assertThat(paper.editor.postWithoutWord(page(id) + act, form).status())
                    .as(act)
                    .isEqualTo(403);
        }
        assertThat(web.get(page(id)).header("Location").orElseThrow()).startsWith("/admin/sign-in");
        assertThat(comments.threads(id)).hasSize(1);
    }

    @Test
    void theBoardNamesWhatIsOpenOnOnesOwnTexts() {
        var id = paper.draft(copy());
        begun(id);
        var comment = begun(id);
        assertThat(paper.writer.page("/admin").select("#comments").text())
                .contains("Comments on my texts 1", paper.now(id).headline(), "2 open");
        assertThat(paper.writer.page("/admin").select("#comments a").attr("href"))
                .isEqualTo(page(id));
        assertThat(paper.editor.page("/admin").select("#comments")).isEmpty();

        comments.resolve(id, comment, paper.ada.actor());
        assertThat(paper.writer.page("/admin").select("#comments").text()).contains("1 open");
        comments.resolve(id, comments.threads(id).getFirst().first().id(), paper.ada.actor());
        assertThat(paper.writer.page("/admin").select("#comments")).isEmpty();
    }

    @Test
    void nothingOfItReachesReaders() {
        var copy = copy();
        var id = paper.published(copy);
        String secret = "Uncommonword" + UUID.randomUUID().toString().replace("-", "");
        done(say(paper.editor, id, QUOTE, secret));
        done(act(paper.writer, id, comments.threads(id).getFirst().first().id(), "/answers", secret + " indeed"));
        var link = paper.editor
                .submit("/admin/briefings/" + id + "/publication", "main form[action$=previews]", Map.of())
                .html()
                .select("#link")
                .val();

        String address = paper.address(id);
        for (String path : new String[] {
            address,
            address + ".md",
            address + ".json",
            address + "/v1",
            "/",
            "/feed.atom",
            "/feed.json",
            "/feed.xml",
            "/corrections",
            "/sitemap.xml",
            link.replaceFirst("^https?://[^/]+", "")
        }) {
            assertThat(web.get(path).body()).as(path).doesNotContain(secret);
        }
        assertThat(web.get("/search?q=" + secret).body()).doesNotContain(address);
    }
}
