package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Publication;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody tries with a text, an address or a form that is not theirs. */
@SiteTest
class AnothersTextTest {

    private static final String HOSTILE =
            "</textarea><script>alert(1)</script><img src=x onerror=alert(2)>&lt;\"'`${7*7}#{x}";

    private final Web web;
    private final Staff staff;
    private final Desk desk;
    private final Newsdesk news;

    AnothersTextTest(Web web, Staff staff, Desk desk) {
        this.web = web;
        this.staff = staff;
        this.desk = desk;
        this.news = new Newsdesk(desk);
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
    void whoeverWasSignedOutMeanwhileGetsBackWhatTheyTyped() {
        var ada = staff.writer("Ada");
        ada.get("/admin/briefings/new");
        ada.submit("/admin/account", "form[action=/admin/sign-out]", Map.of());
        var form = Map.of("text", "# Long work\n\n</textarea><b>and more</b>");

        var answer = ada.post("/admin/briefings", form, "Sec-Fetch-Site", "same-origin", "Accept", "text/html");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.html().expectFirst("#typed").wholeText()).isEqualTo(form.get("text"));
        assertThat(answer.html().select("main a[href=/admin]")).hasSize(1);

        var forged = ada.post("/admin/briefings", form, "Sec-Fetch-Site", "cross-site", "Accept", "text/html");
        assertThat(forged.body()).doesNotContain("Long work");
    }

    @Test
    void hostileTextIsTextInEveryField() {
        var eve = staff.writer("Eve <script>alert(3)</script>");
        String text = "---\ntitle: " + Copy.quoted("</title>" + HOSTILE) + "\nslug: hostile-text\n---\n" + HOSTILE
                + "\n\n## At a Glance\n\n- " + HOSTILE + "\n\n## " + HOSTILE + "\n\nTODO " + HOSTILE + "\n";
        var id = news.begin(eve, text);

        var page = eve.page(Newsdesk.path(id));

        assertThat(Newsdesk.field(page)).isEqualTo(text);
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
        assertThat(news.present(id).publication()).isInstanceOf(Publication.Draft.class);
        assertThat(news.present(id).slug()).hasToString("nobody-asked");
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        var ada = staff.writer("Ada");
        for (String id : new String[] {"1abc", "-1", "%2e%2e", "00000000-0000-0000-0000-000000000000"}) {
            assertThat(ada.get("/admin/briefings/" + id).status()).as(id).isIn(400, 404);
        }
    }
}
