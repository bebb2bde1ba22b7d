package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Edit;
import org.brevier.briefing.NoteWording;
import org.brevier.briefing.Press;
import org.brevier.briefing.Release;
import org.brevier.markdown.Manuscript;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SiteTest
class WritingTest {

    private static final String HOSTILE =
            "</textarea><script>alert(1)</script><img src=x onerror=alert(2)>&lt;\"'`${7*7}#{x}";

    private final Web web;
    private final Staff staff;
    private final Desk desk;
    private final Press press;
    private final Newsdesk news;

    WritingTest(Web web, Staff staff, Desk desk, Press press) {
        this.web = web;
        this.staff = staff;
        this.desk = desk;
        this.press = press;
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
        assertThat(saved.html().selectFirst("textarea").wholeText()).isEqualTo(written);
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

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void theAuthorsLineEndsComeBackAsTheyWere(String end) throws Exception {
        var ada = staff.person("Ada", Role.WRITER);
        String text = Copy.titled("A wall is mended").text().replace("\n", end);
        var id = desk.begin(Manuscript.of(text), ada.actor()).id();
        var browser = staff.signedIn(ada);

        assertThat(browser.follow(news.save(browser, id, text))
                        .html()
                        .select("[role=status]")
                        .text())
                .contains("Nothing has changed");
        news.save(browser, id, text.replace("before the storms", "before the" + end + "storms"));

        assertThat(news.text(id)).isEqualTo(text.replace("before the storms", "before the" + end + "storms"));
    }

    @Test
    void whatIsWrittenIsWhatReadersGetAsMarkdown() {
        var ada = staff.writer("Ada");
        String text = Copy.titled("Ebb & flow “again”").text() + "\n\n\tTab  \n\nÄ 😀 ‏\u00a0\n\n\n";
        var id = news.begin(ada, text);
        var briefing = news.present(id);
        var release = new Release(Optional.empty(), Optional.of("It is a test"), new NoWords());
        press.publish(id, 1, release, staff.person("Ben", Role.EDITOR).actor());

        var twin = web.get("/briefings/" + briefing.slug() + ".md");

        assertThat(twin.status()).isEqualTo(200);
        assertThat(twin.bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    private record NoWords() implements NoteWording {

        @Override
        public String correction(String wrong, String right) {
            throw new AssertionError("nothing is corrected here");
        }

        @Override
        public String approvedBy(String name) {
            throw new AssertionError("nothing is approved here");
        }
    }

    @Test
    void aByteOrderMarkStaysWhereItWas() throws Exception {
        var ada = staff.person("Ada", Role.WRITER);
        var id = desk.begin(Manuscript.of("\uFEFF# One\r\n\r\nText.\r\n"), ada.actor())
                .id();
        news.save(staff.signedIn(ada), id, "# One\n\nOther text.\n");
        assertThat(news.present(id).revision().manuscript())
                .isEqualTo(Manuscript.of("\uFEFF# One\r\n\r\nOther text.\r\n"));
    }

    @Test
    void aTextThatBeginsWithBlankLinesKeepsThem() {
        var ada = staff.writer("Ada");
        var id = news.begin(ada, "\n\n# One\n");
        assertThat(ada.page(Newsdesk.path(id)).selectFirst("textarea").wholeText())
                .isEqualTo("\n\n# One\n");
        ada.submit(Newsdesk.path(id), Map.of());
        assertThat(news.text(id)).isEqualTo("\n\n# One\n");
    }

    @Test
    void unreadableFrontMatterIsSavedAndShown() {
        var ada = staff.writer("Ada");
        String text = "---\ntitle: [\n---\n\nText.\n";
        var id = news.begin(ada, text);
        var page = ada.page(Newsdesk.path(id));
        assertThat(page.selectFirst("textarea").wholeText()).isEqualTo(text);
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
        assertThat(asShown(refused)).isEqualTo(line.repeat(lines + 1));
        assertThat(refused.html().select("input[name=revision]").val()).isEqualTo("1");
        assertThat(desk.revisions(id)).hasSize(1);
        var begun = ada.submit("/admin/briefings/new", Map.of("text", line.repeat(lines + 1)));
        assertThat(begun.status()).isEqualTo(422);
        assertThat(asShown(begun)).isEqualTo(line.repeat(lines + 1));
    }

    /** As a browser reads the page, which knows one kind of line end. */
    private static String asShown(Web.Answer answer) {
        var field = answer.html().selectFirst("textarea");
        return field == null ? "" : field.wholeText().replace("\r\n", "\n");
    }

    @Test
    void aFormFarBeyondThatIsRefusedAndTheSiteGoesOn() {
        var ada = staff.writer("Ada");
        ada.get("/admin/briefings/new");
        assertThat(ada.post("/admin/briefings", Map.of("text", "x".repeat(5 * 1024 * 1024)))
                        .status())
                .isIn(400, 403, 413);
        assertThat(ada.get("/admin/briefings/new").status()).isEqualTo(200);
    }

    @Test
    void a049AWriterFindsNothingOfAnothers() {
        var ada = staff.writer("Ada");
        var id = news.begin(ada, "# Secretword\n\nText.\n");
        var eve = staff.writer("Eve");
        eve.get("/admin/briefings/new");
        var edit = Map.of("text", "Mine", "revision", "1", "base", "1", "theirs", "1");

        for (String path : new String[] {"", "/preview", "/presence", "/clash/1?base=1"}) {
            var answer = eve.get(Newsdesk.path(id) + path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Secretword");
        }
        for (String path : new String[] {"", "/autosave", "/preview", "/clash/1"}) {
            var answer = eve.post(Newsdesk.path(id) + path, edit);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Secretword");
        }
        assertThat(eve.get(Newsdesk.path(UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(desk.revisions(id)).hasSize(1);
    }

    @Test
    void anEditorOpensEverybodysText() {
        var id = news.begin(staff.writer("Ada"), "# One\n\nText.\n");
        var ben = staff.editor("Ben Editor");
        assertThat(ben.follow(news.save(ben, id, "# One\n\nBetter text.\n"))
                        .html()
                        .select(".writing-state")
                        .text())
                .contains("revision 2, saved by Ben Editor");
        var fromTheFolder = new Edit(
                id,
                2,
                news.present(id).revision().manuscript(),
                staff.person("X", Role.EDITOR).actor(),
                Optional.empty(),
                true);
        assertThat(desk.save(fromTheFolder).briefing().owner()).isPresent();
    }

    @Test
    void eachOfTwoSeesThatTheOtherIsThere() {
        var ada = staff.writer("Ada <b>Writer</b>");
        var id = news.begin(ada, "# One");
        var ben = staff.editor("Ben Editor");
        assertThat(ada.get(Newsdesk.path(id) + "/presence").body()).isEqualTo("{\"others\":[]}");
        assertThat(ben.get(Newsdesk.path(id) + "/presence").json().get("others").get(0).asString())
                .isEqualTo("Ada <b>Writer</b>");
        assertThat(ada.get(Newsdesk.path(id) + "/presence").body()).isEqualTo("{\"others\":[\"Ben Editor\"]}");
        assertThat(desk.revisions(id)).hasSize(1);
    }

    @Test
    void whoeverIsNotSignedInIsLedToTheDoor() {
        var id = news.begin(staff.writer("Ada"), "# One");
        assertThat(web.get(Newsdesk.path(id)).header("Location").orElseThrow()).startsWith("/admin/sign-in");
        assertThat(web.get("/admin/briefings/new").header("Location").orElseThrow())
                .startsWith("/admin/sign-in");
        assertThat(web.post("/admin/briefings", Map.of("text", "x")).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/autosave", "/preview", "/clash/1"})
    void aFormWithoutItsWordIsRefused(String path) {
        var ada = staff.writer("Ada");
        var id = news.begin(ada, "# One");
        var form = Map.of("text", "Another", "revision", "1", "base", "1", "theirs", "1");
        assertThat(ada.postWithoutWord(Newsdesk.path(id) + path, form).status()).isEqualTo(403);
        assertThat(ada.postWithoutWord("/admin/briefings", form).status()).isEqualTo(403);
        assertThat(ada.postWithoutWord("/admin/paste", form).status()).isEqualTo(403);
        assertThat(desk.revisions(id)).hasSize(1);
    }

    @Test
    void hostileTextIsTextInEveryField() {
        var eve = staff.writer("Eve <script>alert(3)</script>");
        String text = "---\ntitle: " + Copy.quoted("</title>" + HOSTILE) + "\nslug: hostile-text\n---\n" + HOSTILE
                + "\n\n## At a Glance\n\n- " + HOSTILE + "\n\n## " + HOSTILE + "\n\nTODO " + HOSTILE + "\n";
        var id = news.begin(eve, text);

        var page = eve.page(Newsdesk.path(id));

        assertThat(page.selectFirst("textarea").wholeText()).isEqualTo(text);
        assertThat(page.select("script:not([src]), [onerror], main img")).isEmpty();
        assertThat(page.select("h1").text()).contains("<script>alert(1)</script>");
        assertThat(page.select(".writing-state").text()).contains("<script>alert(3)</script>");
    }

    @Test
    void a055FieldsThatNobodyAskedForChangeNothing() {
        var ada = staff.writer("Ada");
        var id = news.begin(ada, "# Nobody asked");
        var extra = Map.of(
                "text",
                "# Two",
                "status",
                "PUBLISHED",
                "publication",
                "Dated",
                "owner",
                "x",
                "slug",
                "taken",
                "version",
                "0");
        ada.submit(Newsdesk.path(id), extra);
        assertThat(news.present(id).publication()).isInstanceOf(org.brevier.briefing.Publication.Draft.class);
        assertThat(news.present(id).slug()).hasToString("nobody-asked");
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

    @Test
    void anIdThatIsNoneIsNotFound() {
        Visitor ada = staff.writer("Ada");
        for (String id : new String[] {"1abc", "-1", "%2e%2e", "00000000-0000-0000-0000-000000000000"}) {
            assertThat(ada.get("/admin/briefings/" + id).status()).as(id).isIn(400, 404);
        }
    }
}
