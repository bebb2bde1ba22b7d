package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Newspaper.problem;
import static org.brevier.editing.Pagedesk.save;
import static org.brevier.editing.Pagedesk.unique;

import java.util.Map;
import org.brevier.account.Staff;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;

/** The text of a standing page: those who write on it, what it was before, and how it will look. */
@SiteTest
class StandingPageTextTest {

    private final Visitor editor;
    private final Visitor other;
    private final Pagedesk desk;
    private final Web web;

    StandingPageTextTest(Staff staff, Web web, TestClock clock) {
        clock.set(TestClock.START);
        this.desk = new Pagedesk(staff);
        this.editor = desk.editor;
        this.other = staff.editor("Eve Editor");
        this.web = web;
    }

    @Test
    void twoEditorsInDifferentPlacesLoseNothing() {
        var page = desk.begun(unique("both"), "# Both\n\nIntro.\n\n## One\n\nFirst.\n\n## Two\n\nSecond.");
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
        var page = desk.begun(unique("clash"), "# Clash\n\nThe office opens at nine.");
        save(editor, page, "# Clash\n\nThe office opens at eight.");
        other.get(page);

        var clash = other.post(page, Map.of("text", "# Clash\n\nThe office opens at ten.", "revision", "1"));

        assertThat(clash.status()).isEqualTo(422);
        assertThat(problem(clash)).startsWith("Not saved: Ben Editor changed the same place");
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
        var page = desk.begun(slug, "# Unseen\n\nOne.");
        save(other, page, "# Unseen\n\nTwo.");

        var answer = editor.post(page + "/publication", Map.of("revision", "1"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(problem(answer)).contains("somebody else changed the page");
        assertThat(web.get("/" + slug).status()).isEqualTo(404);
    }

    @Test
    void everyTextIsKeptAndCanBeRestored() {
        var page = desk.begun(unique("kept"), "# Kept\n\nThe first words.");
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
        var page = desk.begun(unique("preview"), "# Preview\n\nSaved words.");

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
}
