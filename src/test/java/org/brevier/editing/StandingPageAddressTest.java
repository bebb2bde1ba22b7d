package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Newspaper.problem;
import static org.brevier.editing.Pagedesk.PAGES;
import static org.brevier.editing.Pagedesk.unique;

import java.util.Map;
import org.brevier.account.Staff;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;

/** The address of a standing page, and the one that readers knew it by. */
@SiteTest
class StandingPageAddressTest {

    private final Visitor editor;
    private final Pagedesk desk;
    private final Web web;

    StandingPageAddressTest(Staff staff, Web web, TestClock clock) {
        clock.set(TestClock.START);
        this.desk = new Pagedesk(staff);
        this.editor = desk.editor;
        this.web = web;
    }

    @Test
    void anAddressThatReadersKnewLeadsToTheNewOne() {
        String old = unique("old");
        String present = unique("new");
        var page = desk.begun(old, "# Moved\n\nHere.");
        desk.act(page, "/publication");

        assertThat(desk.said(desk.rename(page, present))).isEqualTo("The address is /" + present + " now.");

        var moved = web.get("/" + old);
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location").orElseThrow()).endsWith("/" + present);
        desk.act(page, "/publication/end");
        assertThat(web.get("/" + old).status())
                .as("a page that is not public is not told of")
                .isEqualTo(404);
        assertThat(web.get("/" + present).status()).isEqualTo(404);
    }

    @Test
    void anAddressThatReadersKnewLeadsOnAlsoFromAPageThatWasOffTheSiteWhenItMoved() {
        String old = unique("was");
        String present = unique("is");
        var page = desk.begun(old, "# Moved\n\nHere.");
        desk.act(page, "/publication");
        desk.act(page, "/publication/end");
        desk.rename(page, present);
        assertThat(web.get("/" + old).status()).isEqualTo(404);

        desk.act(page, "/publication");

        assertThat(web.get("/" + old).header("Location").orElse("")).endsWith("/" + present);
    }

    @Test
    void anAddressThatNobodyKnewLeadsNowhere() {
        String old = unique("draft");
        String present = unique("other");
        var page = desk.begun(old, "# Draft\n\nHere.");
        desk.rename(page, present);
        desk.act(page, "/publication");

        assertThat(web.get("/" + old).status()).isEqualTo(404);
        assertThat(web.get("/" + present).status()).isEqualTo(200);
    }

    @Test
    void anAddressIsOneOfItsOwn() {
        String taken = unique("taken");
        desk.begun(taken, "# Taken\n\nHere.");
        var page = desk.begun(unique("mine"), "# Mine\n\nHere.");

        for (var wrong : Map.of(taken, "Another page", "topics", "site’s own", "Über uns", "small Latin letters")
                .entrySet()) {
            var renamed = desk.rename(page, wrong.getKey());
            assertThat(renamed.status()).isEqualTo(422);
            assertThat(problem(renamed)).contains(wrong.getValue());
            assertThat(renamed.html().select("#slug").val()).isEqualTo(wrong.getKey());
            var begun = editor.submit(PAGES + "/new", Map.of("text", "# Kept <b>", "slug", wrong.getKey()));
            assertThat(begun.status()).isEqualTo(422);
            assertThat(problem(begun)).contains(wrong.getValue());
            assertThat(Newsdesk.field(begun.html())).isEqualTo("# Kept <b>");
        }
        var nameless = editor.submit(PAGES + "/new", Map.of("text", "No title at all, just words."));
        assertThat(problem(nameless)).startsWith("The page has no title");
    }
}
