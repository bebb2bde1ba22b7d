package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Newspaper.act;
import static org.brevier.editing.Newspaper.done;
import static org.brevier.editing.Newspaper.page;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.markdown.Manuscript;
import org.brevier.media.MediaLibrary;
import org.brevier.media.Taking;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class LinkHealthTest {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Newspaper paper;
    private final Visitor editor;
    private final Desk desk;
    private final Staff staff;
    private final MediaLibrary library;
    private final JdbcClient jdbc;

    LinkHealthTest(Staff staff, Desk desk, MediaLibrary library, JdbcClient jdbc, TestClock clock) {
        clock.set(TestClock.START);
        this.staff = staff;
        this.desk = desk;
        this.paper = new Newspaper(staff, desk);
        this.editor = paper.editor;
        this.library = library;
        this.jdbc = jdbc;
    }

    /** What other tests left broken would stand before ours. */
    @BeforeEach
    void nothingIsNamedYet() {
        jdbc.sql("delete from text_reference").update();
    }

    private Copy linkingTo(String address) {
        return Newspaper.copy().and("More on this [in the story](%s).".formatted(address));
    }

    private List<String> broken() {
        return editor.page("/admin").select("#links .board-item").eachText();
    }

    private List<String> moved() {
        return editor.page("/admin").select("#moved .board-item").eachText();
    }

    private void rename(UUID id, String slug) {
        done(act(editor, id, "/slug", Map.of("slug", slug)));
    }

    private static String unique(String word) {
        return word + "-" + UUID.randomUUID();
    }

    @Test
    void aSiteWithoutBrokenLinksSaysNought() {
        paper.published(linkingTo(paper.address(paper.published(Newspaper.copy()))));

        assertThat(broken()).isEmpty();
        assertThat(editor.page("/admin").select(".tally-links").text()).isEqualTo("0 broken links");
    }

    @Test
    void aWithdrawalBreaksLinksAtOnceAndAReturnMendsThem() {
        var target = paper.published(Newspaper.copy());
        var address = paper.address(target);
        var linking = paper.published(linkingTo(address));

        var before = editor.page(page(target));
        assertThat(before.select(".linking").text())
                .startsWith("One published text links to this.")
                .contains(paper.now(linking).headline());

        done(act(editor, target, "/withdrawal", Map.of("reason", "It was wrong.")));

        assertThat(broken())
                .singleElement()
                .asString()
                .contains(
                        paper.now(linking).headline(),
                        "Live",
                        "“%s” leads to a withdrawn briefing.".formatted(address));
        var link = editor.page("/admin").select("#links a").attr("href");
        assertThat(link).startsWith("/admin/briefings/" + linking + "#line-");
        assertThat(paper.now(linking).revision().manuscript().text().lines().toList())
                .element(Integer.parseInt(link.replaceAll(".*-", "")) - 1)
                .asString()
                .contains(address);

        done(act(editor, target, "/withdrawal/end", Map.of()));
        assertThat(broken()).isEmpty();
    }

    @Test
    void aDraftIsListedAsOneAndOnlyItsOwnerAndEditorsSeeIt() {
        paper.draft(linkingTo("/briefings/" + unique("never-there")));

        assertThat(broken()).singleElement().asString().contains("Draft", "leads nowhere on this site.");
        assertThat(paper.writer.page("/admin").select("#links .board-item")).hasSize(1);
        assertThat(staff.writer("Cat Writer").page("/admin").select("#links")).isEmpty();
    }

    @Test
    void whatTextsNamedOnceHidesNothingThatOthersNameNow() {
        var address = "/briefings/" + unique("never-there");
        paper.draft(linkingTo(address));
        paper.write(desk.begin(manyLinksTo(address), paper.ben.actor()).id(), Newspaper.copy());

        assertThat(broken()).hasSize(1);
        assertThat(paper.writer.page("/admin").select("#links .board-item")).hasSize(1);
    }

    @Test
    void whatOthersNameHidesNothingFromAWriter() {
        var address = "/briefings/" + unique("never-there");
        paper.draft(linkingTo(address));
        desk.begin(manyLinksTo(address), paper.ben.actor());

        assertThat(paper.writer.page("/admin").select("#links .board-item")).hasSize(1);
    }

    private static Manuscript manyLinksTo(String address) {
        return Newspaper.text(Newspaper.copy()
                .and(IntStream.rangeClosed(1, 201)
                        .mapToObj("[There](%s#h-%%d)".formatted(address)::formatted)
                        .collect(Collectors.joining(" ")))
                .text());
    }

    @Test
    void aLinkToADraftIsBrokenUntilThatIsPublished() {
        var target = paper.draft(Newspaper.copy());
        done(paper.publish(paper.draft(linkingTo(paper.address(target))), Map.of("override", "It comes in an hour.")));
        assertThat(broken()).singleElement().asString().contains("leads to a text that is not public.");

        done(paper.publish(target, Map.of()));
        assertThat(broken()).isEmpty();
    }

    @Test
    void aRenamedTargetIsNotBrokenAndStandsApart() {
        var target = paper.published(Newspaper.copy());
        var old = paper.address(target);
        paper.published(linkingTo(old));

        rename(target, unique("renamed"));

        assertThat(broken()).isEmpty();
        assertThat(moved()).singleElement().asString().contains("“%s” leads by an old address.".formatted(old));
    }

    @Test
    void aRedirectMakesALinkLeadSomewhere() {
        var slug = unique("never-there");
        paper.draft(linkingTo("/2019/" + slug + ".html"));
        paper.draft(linkingTo("/briefings/" + slug));
        assertThat(broken()).hasSize(2);

        for (String source : List.of("/2019/" + slug + ".html", "/briefings/" + slug)) {
            editor.get("/admin/redirects");
            done(editor.post("/admin/redirects", Map.of("source", source, "target", "/topics")));
        }

        assertThat(broken()).isEmpty();
        assertThat(moved()).hasSize(2);
    }

    @Test
    void aPageThatGoesOffTheSiteBreaksTheLinksToIt() {
        String slug = unique("imprint");
        editor.get("/admin/pages");
        var begun = done(editor.post("/admin/pages", Map.of("slug", slug, "text", "# Imprint\n\nWho we are.")));
        String desk = begun.header("Location").orElseThrow();
        done(editor.submit(desk, "main form[action$=/publication]", Map.of()));
        var linking = paper.published(linkingTo("/" + slug));
        assertThat(broken()).isEmpty();
        assertThat(editor.page(desk).select(".linking").text())
                .contains(paper.now(linking).headline());

        done(editor.submit(desk, "main form[action$=/publication/end]", Map.of()));

        assertThat(broken())
                .singleElement()
                .asString()
                .contains("“/%s” leads to a text that is not public.".formatted(slug));
    }

    @Test
    void aFileIsMissedUntilItIsInTheMedia() throws IOException {
        String path = "media/" + unique("tides") + ".png";
        var linking = paper.draft(Newspaper.copy()
                .and("![The tide](../%s)".formatted(path))
                .and("[It](/media/%s/tides.png)".formatted("0".repeat(32))));
        done(paper.publish(linking, Map.of("override", "The file comes in an hour.")));
        assertThat(broken())
                .hasSize(2)
                .allSatisfy(item ->
                        assertThat(item).contains(paper.now(linking).headline(), "is not in the site’s media."));

        var file = Files.write(Files.createTempFile("tides", ".png"), PICTURE);
        assertThat(library.takeIn(path, file)).isInstanceOf(Taking.Taken.class);
        assertThat(broken()).singleElement().asString().contains("/media/000");
    }

    @Test
    void linksThatLeadWhereTheyShouldAreNotListed() {
        var target = paper.published(Newspaper.copy());
        for (String address : List.of(
                paper.address(target) + "?utm_source=x#h-there",
                paper.address(target).replace("/briefings/", "") + ".md",
                paper.address(target) + "/v1",
                "https://news.example.org" + paper.address(target) + "/",
                "/",
                "/topics",
                "/feed.xml",
                "/archive",
                "https://elsewhere.example/briefings/never-there",
                "mailto:desk@news.example.org",
                "#h-within")) {
            paper.published(linkingTo(address));
        }

        assertThat(broken()).isEmpty();
        assertThat(moved()).isEmpty();
    }

    @Test
    void whatOnlyTheTextForReadersNamesStaysListedWhileTheDraftIsMended() {
        var slug = unique("never-there");
        var copy = Newspaper.copy();
        var id = paper.draft(copy.and("[There](/briefings/" + slug + ")"));
        done(paper.publish(id, Map.of("override", "It comes in an hour.")));

        paper.write(id, copy);
        assertThat(broken()).singleElement().asString().contains("Live");
        assertThat(editor.page("/admin").select("#links a").attr("href")).isEqualTo("/admin/briefings/" + id);

        done(paper.publish(id, Map.of("change", "typo")));
        assertThat(broken()).isEmpty();
    }
}
