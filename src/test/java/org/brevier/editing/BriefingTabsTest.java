package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Newspaper.copy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevier.account.Staff;
import org.brevier.briefing.Comments;
import org.brevier.briefing.Desk;
import org.brevier.testing.NuChecker;
import org.brevier.testing.SiteTest;
import org.junit.jupiter.api.Test;

/** The pages about one briefing, as one reaches them from each other. */
@SiteTest
class BriefingTabsTest {

    private final Comments comments;
    private final Newspaper paper;

    BriefingTabsTest(Staff staff, Desk desk, Comments comments) {
        this.comments = comments;
        this.paper = new Newspaper(staff, desk);
    }

    /** With two texts of the same sentence, as revisions 2 and 3, and something said of all of it. */
    private UUID talkedAbout() {
        var copy = copy();
        var id = paper.draft(copy);
        paper.write(id, copy.standfirst("The council mends the wall in spring.").text(), paper.ada.actor());
        paper.editor.get(Newspaper.page(id));
        paper.editor.post(
                "/admin/briefings/" + id,
                Map.of(
                        "text",
                        copy.standfirst("Somebody mends the wall in autumn.").text(),
                        "revision",
                        "1"));
        comments.add(id, 2, "", "Well?", paper.ben.actor());
        comments.add(id, 1, copy.text().strip().substring(0, 9), "Well?", paper.ben.actor());
        return id;
    }

    private static List<String> pages(UUID id) {
        return List.of(
                "/admin/briefings/" + id,
                "/admin/briefings/" + id + "/comments",
                "/admin/briefings/" + id + "/publication",
                "/admin/briefings/" + id + "/history",
                "/admin/briefings/" + id + "/history/difference?from=1&to=2",
                "/admin/briefings/" + id + "/clash/3?base=1");
    }

    @Test
    void everyPageHasTheSameTabs() {
        var id = talkedAbout();
        for (String path : pages(id)) {
            var page = paper.editor.page(path);
            assertThat(page.select("h1").text())
                    .as(path)
                    .isEqualTo(paper.now(id).headline());
            assertThat(page.select(".briefing-top a").eachAttr("href"))
                    .as(path)
                    .containsExactly(
                            "/admin/briefings/" + id,
                            "/admin/briefings/" + id + "/comments",
                            "/admin/briefings/" + id + "/publication",
                            "/admin/briefings/" + id + "/history");
            assertThat(page.select(".briefing-top a[aria-current=page]"))
                    .as(path)
                    .hasSize(1);
            assertThat(page.select(".deskbar a[aria-current]").eachText())
                    .as(path)
                    .containsExactly("Briefings");
        }
        assertThat(paper.editor
                        .page("/admin/briefings/new")
                        .select(".deskbar a[aria-current]")
                        .eachText())
                .containsExactly("New briefing");
    }

    @Test
    void theHtmlCheckerHasNoComplaint() throws Exception {
        for (String path : pages(talkedAbout())) {
            String page = paper.editor.get(path).body().replaceAll("(<input[^>]*)/>", "$1>");
            assertThat(NuChecker.complaintsAboutPage(page.getBytes(StandardCharsets.UTF_8)))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void whoeverLeavesAChoiceFindsTheWayBackToIt() {
        var id = talkedAbout();
        var left = paper.editor
                .page("/admin/briefings/" + id + "/clash/3?base=1")
                .select(".clash-buttons a")
                .attr("href");
        var back = paper.editor.page(left).select("main .notice a").attr("href");

        assertThat(back).isEqualTo("/admin/briefings/" + id + "/clash/3?base=1");
        assertThat(paper.editor.page(back).select("fieldset.contest")).hasSize(1);
        assertThat(paper.editor.page("/admin/briefings/" + id + "?aside=2").select("main > .notice"))
                .isEmpty();
        var history = paper.editor.page("/admin/briefings/" + id + "/history");
        assertThat(history.select("a:containsOwn(Put aside)").attr("href"))
                .isEqualTo("/admin/briefings/" + id + "/clash/3");
    }

    @Test
    void theWordsOfEachPartAreThereWithoutAScript() {
        var id = paper.draft(copy());
        var counts = paper.writer.page("/admin/briefings/" + id).select("#counts > li");
        assertThat(counts.select("[data-part=headline]").text()).startsWith("Headline ");
        assertThat(counts.select("[data-part=bullet]")).hasSizeGreaterThan(1);
        assertThat(counts.select("[data-part=section]").eachText()).allMatch(text -> text.matches(".+ \\d+"));
    }

    @Test
    void aFindingLeadsToItsLine() {
        var id = paper.draft(copy().and("TODO end it."));
        var link =
                paper.editor.page(Newspaper.page(id)).select(".finding-block a").attr("href");
        assertThat(link).matches("/admin/briefings/" + id + "#line-\\d+");
        assertThat(paper.editor
                        .page("/admin/briefings/" + id)
                        .select(link.replaceFirst(".*#", "#findings > #"))
                        .text())
                .contains("TODO");
    }
}
