package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Pagedesk.PAGES;
import static org.brevier.editing.Pagedesk.save;
import static org.brevier.editing.Pagedesk.unique;

import java.util.Map;
import java.util.UUID;
import org.brevier.account.Staff;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailEntry;
import org.brevier.trail.TrailFilter;
import org.junit.jupiter.api.Test;

/** About, Contact and the like, written at the desk. */
@SiteTest
class StandingPagesTest {

    private final Visitor writer;
    private final Visitor editor;
    private final Pagedesk desk;
    private final Newsroom newsroom;
    private final Trail trail;
    private final Web web;

    StandingPagesTest(Staff staff, Newsroom newsroom, Trail trail, Web web, TestClock clock) {
        clock.set(TestClock.START);
        this.writer = staff.writer("Ada Writer");
        this.desk = new Pagedesk(staff);
        this.editor = desk.editor;
        this.newsroom = newsroom;
        this.trail = trail;
        this.web = web;
    }

    @Test
    void aPageIsBegunPublishedChangedAndTakenOffTheSite() {
        String slug = unique("house");
        var page = desk.begun(slug, "# House rules zqfirst\n\nBe kind.");
        assertThat(web.get("/" + slug).status()).isEqualTo(404);

        assertThat(desk.said(desk.act(page, "/publication")))
                .isEqualTo("Published: “House rules zqfirst” stands at /" + slug + ".");
        assertThat(web.get("/" + slug).html().select("h1").text()).isEqualTo("House rules zqfirst");
        assertThat(web.get("/sitemap.xml").body()).contains("/" + slug);

        assertThat(desk.said(save(editor, page, "# House rules zqsecond\n\nBe kinder.")))
                .isEqualTo("Saved as revision 2.");
        assertThat(web.get("/" + slug).body()).contains("zqfirst").doesNotContain("zqsecond", "kinder");
        assertThat(web.get("/llms.txt").body()).doesNotContain("zqsecond");
        assertThat(editor.page(page).select(".badge").text()).isEqualTo("Live, with changes");

        desk.act(page, "/publication");
        assertThat(web.get("/" + slug).body()).contains("zqsecond").doesNotContain("zqfirst");

        var off = editor.follow(desk.act(page, "/publication/end"));
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
        var page = desk.begun(slug, "# Placed\n\nHere.");
        desk.act(page, "/publication");

        save(editor, page, "---\nmenu: 7\n---\n# Placed\n\nHere.");
        newsroom.publish(unique("another"), Copy.titled("Another"));
        assertThat(web.get("/").html().select(inMenu))
                .as("before it is published")
                .isEmpty();

        desk.act(page, "/publication");
        assertThat(web.get("/").html().select(inMenu)).hasSize(1);

        save(editor, page, "# Placed\n\nHere.");
        desk.act(page, "/publication");
        assertThat(web.get("/").html().select(inMenu)).as("asked for no more").isEmpty();
    }

    @Test
    void takingItOffIsNotUndoneByPublishingWhatNobodyPublished() {
        String slug = unique("quiet");
        var page = desk.begun(slug, "# Quiet\n\nOld.");
        desk.act(page, "/publication");
        save(editor, page, "# Quiet\n\nNot yet.");

        assertThat(editor.follow(desk.act(page, "/publication/end")).html().select(".flash form"))
                .isEmpty();
    }

    @Test
    void theBinTakesAPageOffTheSiteAndGivesItBack() {
        String slug = unique("binned");
        var page = desk.begun(slug, "# Binned " + slug + "\n\nHere.");
        desk.act(page, "/publication");

        var binned = editor.follow(desk.act(page, "/bin"));
        assertThat(binned.html().select(".flash p").text()).endsWith("is in the bin, and off the site.");
        assertThat(web.get("/" + slug).status()).isEqualTo(404);
        assertThat(editor.page(page).select("form[action$=/publication]")).isEmpty();
        assertThat(save(editor, page, "# Written in the bin").status()).isEqualTo(422);
        assertThat(editor.page(PAGES)
                        .select("section[aria-labelledby=binned] th")
                        .text())
                .contains(slug);

        desk.act(page, "/bin/end");
        assertThat(web.get("/" + slug).status()).as("not public of itself").isEqualTo(404);
        desk.act(page, "/publication");
        assertThat(web.get("/" + slug).status()).isEqualTo(200);
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
        var page = desk.begun(unique("rights"), "# Rights\n\nHere.");
        assertThat(writer.get(page).status()).isEqualTo(403);
        assertThat(writer.get(PAGES).status()).isEqualTo(403);
        assertThat(writer.post(page + "/publication", Map.of("revision", "1")).status())
                .isEqualTo(403);
        assertThat(editor.get(PAGES).status()).isEqualTo(200);
        assertThat(editor.get(PAGES + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(editor.post(PAGES + "/" + UUID.randomUUID() + "/bin", Map.of())
                        .status())
                .isEqualTo(404);
    }
}
