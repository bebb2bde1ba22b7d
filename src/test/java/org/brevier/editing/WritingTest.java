package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Review;
import org.brevier.markdown.Manuscript;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.junit.jupiter.api.Test;

@SiteTest
class WritingTest {

    private final Staff staff;
    private final Desk desk;
    private final Review review;
    private final Newsdesk news;

    WritingTest(Staff staff, Desk desk, Review review) {
        this.staff = staff;
        this.desk = desk;
        this.review = review;
        this.news = new Newsdesk(desk);
    }

    @Test
    void aBlankPageBecomesASavedDraft() {
        var ada = staff.writer("Ada Writer");
        assertThat(ada.page("/admin/briefings/new").select("textarea").text()).isEmpty();
        var begun = ada.submit("/admin/briefings/new", Map.of("text", ""));
        assertThat(begun.status()).isEqualTo(302);
        var page = ada.follow(begun).html();
        assertThat(page.select("[role=status]").text()).contains("The draft is begun.");
        assertThat(page.select(".writing-state").text())
                .contains("Draft", "revision 1, saved by Ada Writer", "no words");

        var id = Newsdesk.id(begun);
        String written = Copy.titled("From a blank page").text();
        var saved = ada.follow(news.save(ada, id, written));

        assertThat(saved.html().select("[role=status]").text()).contains("Saved as revision 2.");
        assertThat(Newsdesk.field(saved.html())).isEqualTo(written);
        assertThat(saved.html().select("h1").text()).isEqualTo("From a blank page");
        assertThat(saved.html().select("#findings > li[data-severity=block]")).isEmpty();
        assertThat(news.text(id)).isEqualTo(written);
        assertThat(news.present(id).slug()).hasToString("from-a-blank-page");
    }

    @Test
    void openingThePagesChangesNothing() {
        var ada = staff.writer("Ada");
        var id = news.begin(ada, "# One");
        ada.get("/admin/briefings/new");
        ada.get(Newsdesk.path(id));
        ada.get(Newsdesk.path(id) + "/preview");
        assertThat(desk.revisions(id)).hasSize(1);
    }

    @Test
    void savingTheSameAgainSaysThatNothingHasChanged() {
        var ada = staff.writer("Ada");
        var id = news.begin(ada, "# One\n\nText.\n");
        var saved = ada.follow(news.save(ada, id, "# One\n\nText.\n"));
        assertThat(saved.html().select("[role=status]").text()).contains("Nothing has changed: revision 1 stays.");
    }

    @Test
    void howFarItHasComeIsSaidInWords() {
        var ada = staff.writer("Ada Writer");
        var ben = staff.person("Ben Editor", Role.EDITOR).actor();
        var id = news.begin(ada, Copy.titled("How far it has come").text());
        review.submit(id, ben);
        assertThat(ada.page(Newsdesk.path(id)).select(".badge").text()).isEqualTo("In review");
        review.sendBack(id, "A <second> source is missing", ben);
        var page = ada.page(Newsdesk.path(id));
        assertThat(page.select(".badge").text()).isEqualTo("Draft");
        assertThat(page.select("main .notice").text())
                .isEqualTo("Sent back by Ben Editor: A <second> source is missing");
    }

    @Test
    void findingsStandBesideTheTextWithTheirLines() {
        var ada = staff.writer("Ada");
        var id = news.begin(ada, "# Harbour\n\nTODO write this\n");
        var page = ada.page(Newsdesk.path(id));
        assertThat(page.select("#findings > li"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.text()).containsPattern("Line \\d+"));
        assertThat(page.select("#findings > li[data-severity=block][data-line=3]"))
                .isNotEmpty();
    }

    @Test
    void unreadableFrontMatterIsSavedAndShown() {
        var ada = staff.writer("Ada");
        String text = "---\ntitle: [\n---\n\nText.\n";
        var id = news.begin(ada, text);
        var page = ada.page(Newsdesk.path(id));
        assertThat(Newsdesk.field(page)).isEqualTo(text);
        assertThat(page.select("#findings > li[data-severity=block]")).hasSize(1);
        news.save(ada, id, text + "More.\n");
        assertThat(news.text(id)).isEqualTo(text + "More.\n");
    }

    @Test
    void aTextOf512KiBIsSavedAndALongerOneComesBackAsTyped() {
        var ada = staff.writer("Ada");
        String line = "ماء البحر " + "x".repeat(40) + "\n";
        int lines = Manuscript.LARGEST / line.getBytes(StandardCharsets.UTF_8).length;
        var id = news.begin(ada, line.repeat(lines));
        assertThat(news.text(id)).isEqualTo(line.repeat(lines));

        var refused = news.save(ada, id, line.repeat(lines + 1));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("[role=alert]").text()).contains("bytes, more than the 524,288 allowed");
        assertThat(Newsdesk.field(refused.html())).isEqualTo(line.repeat(lines + 1));
        assertThat(refused.html().select("input[name=revision]").val()).isEqualTo("1");
        assertThat(desk.revisions(id)).hasSize(1);
        var begun = ada.submit("/admin/briefings/new", Map.of("text", line.repeat(lines + 1)));
        assertThat(begun.status()).isEqualTo(422);
        assertThat(Newsdesk.field(begun.html())).isEqualTo(line.repeat(lines + 1));
    }

    @Test
    void aFormFarBeyondThatIsRefusedAndTheSiteGoesOn() {
        var ada = staff.writer("Ada");
        ada.get("/admin/briefings/new");
        var refused = ada.post("/admin/briefings", Map.of("text", "x".repeat(5 * 1024 * 1024)));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.html().select("h1").text()).isEqualTo("Nothing was saved: this was too much at once");
        assertThat(ada.get("/admin/briefings/new").status()).isEqualTo(200);
    }

    @Test
    void eachOfTwoSeesThatTheOtherIsThere() {
        var ada = staff.writer("Ada <b>Writer</b>");
        var id = news.begin(ada, "# One");
        var ben = staff.editor("Ben Editor");
        assertThat(ada.get(Newsdesk.path(id) + "/presence").body()).isEqualTo("{\"others\":[]}");
        assertThat(ben.get(Newsdesk.path(id) + "/presence")
                        .json()
                        .get("others")
                        .get(0)
                        .asString())
                .isEqualTo("Ada <b>Writer</b>");
        assertThat(ada.get(Newsdesk.path(id) + "/presence").body()).isEqualTo("{\"others\":[\"Ben Editor\"]}");
        assertThat(desk.revisions(id)).hasSize(1);
    }

    @Test
    void whatIsPastedOnTheBlankPageGetsTheShapeOfABriefing() throws Exception {
        var ada = staff.writer("Ada");
        String pasted = PasteTest.sample();
        var id = Newsdesk.id(
                ada.submit("/admin/briefings/new", Map.of("text", Newsdesk.asForm(pasted), "shape", "true")));
        assertThat(news.text(id)).startsWith("# ").contains("\n## At a Glance\n", "\n- ");
        assertThat(ada.page(Newsdesk.path(id)).select("h1").text()).isNotEqualTo("untitled");
    }

    @Test
    void theEditorsPageMayFrameThisSiteAndNoOther() {
        var ada = staff.writer("Ada");
        var answer = ada.get(Newsdesk.path(news.begin(ada, "# One")));
        assertThat(answer.header("Content-Security-Policy").orElseThrow())
                .contains("frame-src 'self';", "script-src 'self';", "frame-ancestors 'none'");
        assertThat(answer.header("Permissions-Policy").orElseThrow()).contains("autoplay=(),", "fullscreen=(self),");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
    }
}
