package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.brevier.account.Staff;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.testing.Web.Answer;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailEntry;
import org.brevier.trail.TrailFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** About, Contact and the like, written at the desk. */
@SiteTest
class StandingPagesTest {

    private static final String PAGES = "/admin/pages";

    private final Visitor writer;
    private final Visitor editor;
    private final Visitor other;
    private final Newsroom newsroom;
    private final Trail trail;
    private final Web web;

    StandingPagesTest(Staff staff, Newsroom newsroom, Trail trail, Web web, TestClock clock) {
        clock.set(TestClock.START);
        this.writer = staff.writer("Ada Writer");
        this.editor = staff.editor("Ben Editor");
        this.other = staff.editor("Eve Editor");
        this.newsroom = newsroom;
        this.trail = trail;
        this.web = web;
    }

    @BeforeEach
    void lookAtTheList() {
        assertThat(editor.get(PAGES).status()).isEqualTo(200);
    }

    private static String unique(String name) {
        return name + "-" + UUID.randomUUID();
    }

    private String begun(String slug, String text) {
        return begun(editor.submit(PAGES + "/new", Map.of("text", text, "slug", slug)));
    }

    private static String begun(Answer answer) {
        return answer.header("Location").orElseThrow(() -> new AssertionError(alert(answer)));
    }

    private static String alert(Answer answer) {
        return answer.html().select("[role=alert]").text();
    }

    private Answer act(String page, String act) {
        return editor.submit(page, "main form[action$=" + act + "]", Map.of());
    }

    private String said(Answer answer) {
        return editor.follow(answer).html().select(".flash p").text();
    }

    private static Answer save(Visitor visitor, String page, String text) {
        return visitor.submit(page, Map.of("text", text));
    }

    @Test
    void aPageIsBegunPublishedChangedAndTakenOffTheSite() {
        String slug = unique("house");
        var page = begun(slug, "# House rules zqfirst\n\nBe kind.");
        assertThat(web.get("/" + slug).status()).isEqualTo(404);

        assertThat(said(act(page, "/publication")))
                .isEqualTo("Published: “House rules zqfirst” stands at /" + slug + ".");
        assertThat(web.get("/" + slug).html().select("h1").text()).isEqualTo("House rules zqfirst");
        assertThat(web.get("/sitemap.xml").body()).contains("/" + slug);

        assertThat(said(save(editor, page, "# House rules zqsecond\n\nBe kinder.")))
                .isEqualTo("Saved as revision 2.");
        assertThat(web.get("/" + slug).body()).contains("zqfirst").doesNotContain("zqsecond", "kinder");
        assertThat(web.get("/llms.txt").body()).doesNotContain("zqsecond");
        assertThat(editor.page(page).select(".badge").text()).isEqualTo("Live, with changes");

        act(page, "/publication");
        assertThat(web.get("/" + slug).body()).contains("zqsecond").doesNotContain("zqfirst");

        var off = editor.follow(act(page, "/publication/end"));
        assertThat(off.html().select(".flash p").text()).isEqualTo("“House rules zqsecond” is off the site.");
        assertThat(web.get("/" + slug).status()).isEqualTo(404);
        assertThat(web.get("/sitemap.xml").body()).doesNotContain(slug);
        assertThat(editor.post(off.html().select(".flash form").attr("action"), Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(web.get("/" + slug).status()).as("undone").isEqualTo(200);
        assertThat(trail.search(TrailFilter.about(UUID.fromString(page.replaceFirst(".*/", ""))), 1, 10)
                        .items())
                .extracting(TrailEntry::detail)
                .containsExactlyInAnyOrder(
                        "Begun",
                        "Published revision 1",
                        "Saved as revision 2",
                        "Published revision 2",
                        "Taken off the site",
                        "Published revision 2");
    }

    @Test
    void aPlaceInTheMenuIsAskedForByTheTextThatReadersSee() {
        String slug = unique("placed");
        String inMenu = "footer a[href=/" + slug + "]";
        var page = begun(slug, "# Placed\n\nHere.");
        act(page, "/publication");

        save(editor, page, "---\nmenu: 7\n---\n# Placed\n\nHere.");
        newsroom.publish(unique("another"), Copy.titled("Another"));
        assertThat(web.get("/").html().select(inMenu))
                .as("before it is published")
                .isEmpty();

        act(page, "/publication");
        assertThat(web.get("/").html().select(inMenu)).hasSize(1);

        save(editor, page, "# Placed\n\nHere.");
        act(page, "/publication");
        assertThat(web.get("/").html().select(inMenu)).as("asked for no more").isEmpty();
    }

    @Test
    void takingItOffIsNotUndoneByPublishingWhatNobodyPublished() {
        String slug = unique("quiet");
        var page = begun(slug, "# Quiet\n\nOld.");
        act(page, "/publication");
        save(editor, page, "# Quiet\n\nNot yet.");

        assertThat(editor.follow(act(page, "/publication/end")).html().select(".flash form"))
                .isEmpty();
    }

    @Test
    void anAddressThatReadersKnewLeadsToTheNewOne() {
        String old = unique("old");
        String present = unique("new");
        var page = begun(old, "# Moved\n\nHere.");
        act(page, "/publication");

        assertThat(said(editor.submit(page, "main form[action$=/slug]", Map.of("slug", present))))
                .isEqualTo("The address is /" + present + " now.");

        var moved = web.get("/" + old);
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location").orElseThrow()).endsWith("/" + present);
        act(page, "/publication/end");
        assertThat(web.get("/" + old).status())
                .as("a page that is not public is not told of")
                .isEqualTo(404);
        assertThat(web.get("/" + present).status()).isEqualTo(404);
    }

    @Test
    void anAddressThatReadersKnewLeadsOnAlsoFromAPageThatWasOffTheSiteWhenItMoved() {
        String old = unique("was");
        String present = unique("is");
        var page = begun(old, "# Moved\n\nHere.");
        act(page, "/publication");
        act(page, "/publication/end");
        editor.submit(page, "main form[action$=/slug]", Map.of("slug", present));
        assertThat(web.get("/" + old).status()).isEqualTo(404);

        act(page, "/publication");

        assertThat(web.get("/" + old).header("Location").orElse("")).endsWith("/" + present);
    }

    @Test
    void anAddressThatNobodyKnewLeadsNowhere() {
        String old = unique("draft");
        String present = unique("other");
        var page = begun(old, "# Draft\n\nHere.");
        editor.submit(page, "main form[action$=/slug]", Map.of("slug", present));
        act(page, "/publication");

        assertThat(web.get("/" + old).status()).isEqualTo(404);
        assertThat(web.get("/" + present).status()).isEqualTo(200);
    }

    @Test
    void anAddressIsOneOfItsOwn() {
        String taken = unique("taken");
        begun(taken, "# Taken\n\nHere.");
        var page = begun(unique("mine"), "# Mine\n\nHere.");

        for (var wrong : Map.of(taken, "Another page", "topics", "site’s own", "Über uns", "small Latin letters")
                .entrySet()) {
            var renamed = editor.submit(page, "main form[action$=/slug]", Map.of("slug", wrong.getKey()));
            assertThat(renamed.status()).isEqualTo(422);
            assertThat(alert(renamed)).contains(wrong.getValue());
            assertThat(renamed.html().select("#slug").val()).isEqualTo(wrong.getKey());
            var begun = editor.submit(PAGES + "/new", Map.of("text", "# Kept <b>", "slug", wrong.getKey()));
            assertThat(begun.status()).isEqualTo(422);
            assertThat(alert(begun)).contains(wrong.getValue());
            assertThat(Newsdesk.field(begun.html())).isEqualTo("# Kept <b>");
        }
        var nameless = editor.submit(PAGES + "/new", Map.of("text", "No title at all, just words."));
        assertThat(alert(nameless)).startsWith("The page has no title");
    }

    @Test
    void theBinTakesAPageOffTheSiteAndGivesItBack() {
        String slug = unique("binned");
        var page = begun(slug, "# Binned " + slug + "\n\nHere.");
        act(page, "/publication");

        var binned = editor.follow(act(page, "/bin"));
        assertThat(binned.html().select(".flash p").text()).endsWith("is in the bin, and off the site.");
        assertThat(web.get("/" + slug).status()).isEqualTo(404);
        assertThat(editor.page(page).select("form[action$=/publication]")).isEmpty();
        assertThat(save(editor, page, "# Written in the bin").status()).isEqualTo(422);
        assertThat(editor.page(PAGES)
                        .select("section[aria-labelledby=binned] th")
                        .text())
                .contains(slug);

        act(page, "/bin/end");
        assertThat(web.get("/" + slug).status()).as("not public of itself").isEqualTo(404);
        act(page, "/publication");
        assertThat(web.get("/" + slug).status()).isEqualTo(200);
    }

    @Test
    void twoEditorsInDifferentPlacesLoseNothing() {
        var page = begun(unique("both"), "# Both\n\nIntro.\n\n## One\n\nFirst.\n\n## Two\n\nSecond.");
        other.get(page);
        save(editor, page, "# Both\n\nIntro.\n\n## One\n\nFirst, by Ben.\n\n## Two\n\nSecond.");

        var merged = other.post(
                page,
                Map.of("text", "# Both\n\nIntro.\n\n## One\n\nFirst.\n\n## Two\n\nSecond, by Eve.", "revision", "1"));

        assertThat(other.follow(merged).html().select(".flash p").text()).contains("together with what somebody else");
        assertThat(Newsdesk.field(other.page(page))).contains("First, by Ben.", "Second, by Eve.");
    }

    @Test
    void theSecondOfTwoEditorsInOnePlaceSeesBothTexts() {
        var page = begun(unique("clash"), "# Clash\n\nThe office opens at nine.");
        save(editor, page, "# Clash\n\nThe office opens at eight.");
        other.get(page);

        var clash = other.post(page, Map.of("text", "# Clash\n\nThe office opens at ten.", "revision", "1"));

        assertThat(clash.status()).isEqualTo(422);
        assertThat(alert(clash)).startsWith("Not saved: Ben Editor changed the same place");
        assertThat(clash.html().select("#theirs").text()).contains("at eight");
        assertThat(clash.html().select("#text").text()).contains("at ten");
        assertThat(clash.html().select("input[name=revision]").val()).isEqualTo("2");
        assertThat(Newsdesk.field(editor.page(page))).contains("at eight");
        other.post(page, Map.of("text", "# Clash\n\nThe office opens at half past eight.", "revision", "2"));
        assertThat(Newsdesk.field(editor.page(page))).contains("half past eight");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotPublishedUnseen() {
        String slug = unique("unseen");
        var page = begun(slug, "# Unseen\n\nOne.");
        save(other, page, "# Unseen\n\nTwo.");

        var answer = editor.post(page + "/publication", Map.of("revision", "1"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(alert(answer)).contains("somebody else changed the page");
        assertThat(web.get("/" + slug).status()).isEqualTo(404);
    }

    @Test
    void everyTextIsKeptAndCanBeRestored() {
        var page = begun(unique("kept"), "# Kept\n\nThe first words.");
        save(editor, page, "# Kept\n\nThe second words.");

        var history = editor.page(page + "/history?of=2");
        assertThat(history.select("tbody th").eachText()).containsExactly("Revision 2", "Revision 1");
        assertThat(history.select("ins").text()).contains("second");
        assertThat(history.select("del").text()).contains("first");

        editor.submit(page + "/history", "main form[action$=/restoration]", Map.of());
        assertThat(Newsdesk.field(editor.page(page))).contains("The first words.");
        assertThat(editor.page(page + "/history").select("tbody tr")).hasSize(3);
    }

    @Test
    void thePreviewShowsWhatIsTypedAndKeepsNothing() {
        var page = begun(unique("preview"), "# Preview\n\nSaved words.");

        var typed =
                editor.post(page + "/preview", Map.of("text", "# Typed\n\n<script>alert(1)</script> **bold** words"));

        assertThat(typed.html().select("h1").text()).isEqualTo("Typed");
        assertThat(typed.html().select(".draft-banner").text()).contains("readers do not see this");
        assertThat(typed.html().select("main script")).isEmpty();
        assertThat(typed.html().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(typed.header("Cache-Control").orElse("")).contains("no-store");
        assertThat(typed.header("Content-Security-Policy").orElse("")).startsWith("sandbox");
        assertThat(editor.page(page + "/preview").select("h1").text()).isEqualTo("Preview");
    }

    @Test
    void theContentFolderDoesNotOverwriteWhatTheDeskChanged() {
        String slug = unique("folder");
        String path = "pages/" + slug + ".md";
        newsroom.write(path, "# From the folder\n\nOne.");
        assertThat(web.get("/" + slug).status()).isEqualTo(200);
        String page =
                editor.page(PAGES).select("tr:has(a[href=/" + slug + "]) th a").attr("href");
        save(editor, page, "# From the desk\n\nTwo.");

        var said = newsroom.write(path, "# From the folder again\n\nThree.");

        assertThat(said).hasSize(1).first().asString().contains("conflict");
        assertThat(Newsdesk.field(editor.page(page))).contains("From the desk");
        assertThat(web.get("/" + slug).html().select("h1").text()).isEqualTo("From the folder");
    }

    @Test
    void a057PagesAreForEditors() {
        var page = begun(unique("rights"), "# Rights\n\nHere.");
        assertThat(writer.get(page).status()).isEqualTo(403);
        assertThat(writer.get(PAGES).status()).isEqualTo(403);
        assertThat(writer.post(page + "/publication", Map.of("revision", "1")).status())
                .isEqualTo(403);
        assertThat(editor.get(PAGES + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(editor.post(PAGES + "/" + UUID.randomUUID() + "/bin", Map.of())
                        .status())
                .isEqualTo(404);
    }
}
