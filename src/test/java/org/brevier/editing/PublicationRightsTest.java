package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Newspaper.copy;
import static org.brevier.editing.Newspaper.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;

/** Who may do what on the way from draft to public. */
@SiteTest
class PublicationRightsTest {

    private static final List<String> EDITORS = List.of(
            "/approval",
            "/return",
            "/publication",
            "/schedule",
            "/schedule/end",
            "/embargo",
            "/embargo/end",
            "/withdrawal",
            "/withdrawal/end",
            "/working-copy",
            "/slug",
            "/bin",
            "/bin/end",
            "/owner",
            "/previews",
            "/previews/" + UUID.randomUUID() + "/end");

    private static final List<String> WRITERS = List.of("/review", "/history/1/restoration");
    private static final List<String> PAGES = List.of("/publication", "/history", "/history/difference?from=1&to=1");

    private final Web web;
    private final Staff staff;
    private final Newspaper paper;

    PublicationRightsTest(Web web, Staff staff, Desk desk) {
        this.web = web;
        this.staff = staff;
        this.paper = new Newspaper(staff, desk);
    }

    @Test
    void aWriterSubmitsAndDoesNothingElse() {
        var id = paper.draft(copy());
        var page = paper.writer.page(page(id));

        assertThat(page.select("main form[method=post]").eachAttr("action"))
                .containsExactly("/admin/briefings/" + id + "/review");
        for (var act : EDITORS) {
            assertThat(post(paper.writer, id, act)).as(act).isEqualTo(403);
        }
        assertThat(web.get(paper.address(id)).status()).isEqualTo(404);
    }

    @Test
    void anothersDraftDoesNotExistForAWriter() {
        var id = paper.draft(copy());
        var other = staff.writer("Cem Writer");

        for (var page : PAGES) {
            assertThat(other.get("/admin/briefings/" + id + page).status())
                    .as(page)
                    .isEqualTo(404);
            assertThat(other.get("/admin/briefings/" + UUID.randomUUID() + page).status())
                    .isEqualTo(404);
            assertThat(paper.writer.get("/admin/briefings/" + id + page).status())
                    .as(page)
                    .isEqualTo(200);
        }
        other.get("/admin/account");
        for (var act : WRITERS) {
            assertThat(post(other, id, act)).as(act).isEqualTo(404);
        }
    }

    @Test
    void whoeverIsNotSignedInLearnsNothing() {
        var id = paper.draft(copy());
        for (var page : PAGES) {
            var answer = web.get("/admin/briefings/" + id + page);
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location").orElseThrow()).startsWith("/admin/sign-in");
        }
        for (var act : EDITORS) {
            assertThat(web.post("/admin/briefings/" + id + act, Map.of()).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void noActWorksWithoutTheWordOfItsPage() {
        var id = paper.draft(copy());
        paper.editor.get(page(id));
        for (var act : EDITORS) {
            assertThat(paper.editor
                            .postWithoutWord("/admin/briefings/" + id + act, Map.of())
                            .status())
                    .as(act)
                    .isEqualTo(403);
        }
        for (var act : WRITERS) {
            assertThat(paper.writer
                            .postWithoutWord("/admin/briefings/" + id + act, Map.of())
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void noActIsDoneByLookingAtItsAddress() {
        var id = paper.draft(copy());
        for (var act : List.of("/approval", "/schedule", "/withdrawal", "/bin", "/previews")) {
            assertThat(paper.editor.get("/admin/briefings/" + id + act).status())
                    .isEqualTo(405);
        }
    }

    private static int post(Visitor visitor, UUID id, String act) {
        return visitor.post("/admin/briefings/" + id + act, Map.of("revision", "1"))
                .status();
    }
}
