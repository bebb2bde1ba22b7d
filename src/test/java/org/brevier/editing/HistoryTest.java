package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Newspaper.copy;
import static org.brevier.editing.Newspaper.done;

import java.net.URI;
import java.util.Map;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.testing.NuChecker;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;

@SiteTest
class HistoryTest {

    private final Web web;
    private final Newspaper paper;

    HistoryTest(Web web, Staff staff, Desk desk) {
        this.web = web;
        this.paper = new Newspaper(staff, desk);
    }

    @Test
    void everyRevisionIsThereWithWhoAndWhatCameOfIt() {
        var copy = copy();
        var id = paper.published(copy);
        paper.write(id, copy.and("More."));

        var page = paper.writer.page("/admin/briefings/" + id + "/history");

        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody tr:first-child").text())
                .contains("Revision 2")
                .contains("Ada Writer")
                .contains("Working copy");
        assertThat(page.select("tbody tr:last-child").text()).contains("Published as v1");
    }

    @Test
    void theWorkingCopyStandsAgainstWhatReadersSee() {
        var copy = copy();
        var id = paper.published(copy);
        paper.write(id, copy.bullet("Work begins in October"));
        var page = paper.editor.page("/admin/briefings/" + id + "/history");

        var link =
                page.selectXpath("//a[contains(., 'against what readers see')]").attr("href");
        var difference = paper.editor.page(link);

        assertThat(difference.select("section.part")).hasSize(1);
        assertThat(difference.select("section.part del").text()).isEqualTo("August");
        assertThat(difference.select("section.part ins").text()).isEqualTo("October");
    }

    @Test
    void thePagesAreValidHtml() throws Exception {
        var copy = copy();
        var id = paper.published(copy);
        paper.write(id, copy.bullet("Work begins in October").and("Ask TODO about it."));
        done(paper.publish(id, Map.of("change", "typo", "override", "A test")));
        paper.write(id, copy.and("More."));
        var desk = "/admin/briefings/" + id;

        for (var page : new String[] {"/publication", "/history", "/history/difference?from=1&to=3"}) {
            isValid(paper.editor.get(desk + page));
        }
        isValid(web.get(paper.address(id) + "/v2"));
        var link = Newspaper.act(paper.editor, id, "/previews", Map.of());
        isValid(link);
        isValid(web.get(URI.create(link.html().select("#link").val()).getPath()));
    }

    /** The word that Thymeleaf adds to a form ends as an element of XML does, which the checker remarks upon. */
    private static void isValid(Web.Answer answer) throws Exception {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(NuChecker.complaintsAboutPage(answer.bytes()).lines())
                .allMatch(line -> line.contains("info: Trailing slash on void elements"));
    }

    @Test
    void anOlderTextBecomesTheWorkingCopyAgain() {
        var copy = copy();
        var id = paper.draft(copy);
        paper.write(id, copy.and("Worse."));

        var answer = paper.writer.submit(
                "/admin/briefings/" + id + "/history", "form[action$=/history/1/restoration]", Map.of());

        assertThat(Newspaper.said(paper.writer, answer)).startsWith("Revision 1 is the working copy again");
        assertThat(paper.now(id).revision().manuscript()).isEqualTo(Newspaper.text(copy.text()));
        assertThat(paper.writer
                        .post("/admin/briefings/" + id + "/history/99/restoration", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(paper.writer
                        .get("/admin/briefings/" + id + "/history/difference?from=1&to=99")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a003WhatDiffersIsShownAsTextAndNothingElse() {
        var hostile = "<img src=x onerror=XX> <script>alert(1)</script>";
        var copy = copy();
        var id = paper.draft(copy.and(hostile));
        paper.write(id, copy.and(hostile + " word"));
        done(paper.publish(id, Map.of("override", "A test")));
        paper.write(id, copy.and(hostile + " word again"));
        done(paper.publish(id, Map.of("change", "typo", "override", "A test")));

        var inside = paper.editor.page("/admin/briefings/" + id + "/history/difference?from=1&to=3");
        var outside = web.get(paper.address(id) + "/v2").html();

        for (var page : new org.jsoup.nodes.Document[] {inside, outside}) {
            assertThat(page.select(".difference").text()).contains("<img src=x onerror=XX>");
            assertThat(page.select(".difference img, .difference script, [onerror]"))
                    .isEmpty();
        }
    }

    @Test
    void readersSeeWhatChangedBetweenVersions() {
        var copy = copy();
        var id = paper.published(copy);
        paper.write(id, copy.bullet("Work begins in October"));
        done(paper.publish(id, Map.of("change", "update", "note", "The council has put it off.")));
        paper.write(id, copy.bullet("Work begins in a month that nobody may know yet"));

        var first = web.get(paper.address(id) + "/v1").html();
        var second = web.get(paper.address(id) + "/v2").html();

        assertThat(first.select(".difference")).isEmpty();
        assertThat(second.select("#changes").text()).isEqualTo("What changed since version 1");
        assertThat(second.select(".difference ins").eachText()).contains("October");
        assertThat(second.select(".difference").text()).doesNotContain("nobody may know");
        assertThat(web.get(paper.address(id)).html().select("a[href$=/v2#changes]"))
                .hasSize(1);
        assertThat(web.get(paper.address(id)).html().select("a[href$=/v1#changes]"))
                .isEmpty();
    }
}
