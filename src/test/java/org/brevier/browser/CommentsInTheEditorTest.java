package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.UUID;
import java.util.regex.Pattern;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.briefing.Comments;
import org.brevier.briefing.Desk;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.testing.Copy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;

/** What is said of passages, in a real browser, with the script and without. */
@BrowserTest
@Import(Staff.class)
class CommentsInTheEditorTest {

    private static final Copy COPY = Copy.titled("A wall is talked about").and("One wall. Another wall.");
    private static final String QUOTE = "Work begins in August and ends";

    private final Chromium chromium;
    private final Desk desk;
    private final Comments comments;
    private final Person ada;

    CommentsInTheEditorTest(Chromium chromium, Staff staff, Desk desk, Comments comments) {
        this.chromium = chromium;
        this.desk = desk;
        this.comments = comments;
        this.ada = staff.person("Ada Editor", Role.EDITOR);
    }

    private UUID draft() throws Unreadable {
        return desk.begin(Manuscript.of(COPY.text()), ada.actor()).id();
    }

    private Page open(Visit visit, String path) {
        var page = visit.open(path);
        page.fill("#email", ada.email().value());
        page.fill("#password", Staff.PASSWORD);
        page.click("main button[type=submit]");
        return page;
    }

    private static String path(UUID id) {
        return "/admin/briefings/" + id;
    }

    private static Page ready(Page page) {
        assertThat(page.locator(".cm-content")).isVisible();
        return page;
    }

    private static void select(Page page, String text) {
        page.evaluate("""
                text => {
                  const root = document.querySelector('.cm-content');
                  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
                  while (walker.nextNode()) {
                    const at = walker.currentNode.data.indexOf(text);
                    if (at < 0) continue;
                    root.focus();
                    getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + text.length);
                    return;
                  }
                  throw new Error('not in the editor: ' + text);
                }""", text);
        page.waitForFunction(
                "text => document.querySelector('.cm-selectionBackground') && getSelection().toString() === text",
                text);
    }

    @Test
    void aChosenPassageIsTalkedAboutWithoutLeavingTheText() throws Unreadable {
        var id = draft();
        try (var visit = chromium.visit()) {
            var page = open(visit, path(id));
            page.locator(".cm-content").click();
            page.keyboard().press("Control+End");
            page.keyboard().insertText(" Not saved yet.");
            select(page, QUOTE);
            page.keyboard().press("Control+Alt+m");

            assertThat(page.locator("#comment-quote")).hasValue(QUOTE);
            assertThat(page.locator("#comment-text")).isFocused();
            page.keyboard().type("In which year?");
            page.locator("#comment button").click();

            assertThat(page.locator("#comments-say")).hasText("Your comment stands beside the text.");
            assertThat(page.locator(".comment-mark")).hasText(QUOTE);
            assertThat(page.locator("#comments-count")).hasText("1");
            assertThat(page.locator(".cm-content")).isFocused();
            assertThat(page.locator("#comment-text")).hasValue("");
            assertThat(desk.find(id).orElseThrow().revision().manuscript().text())
                    .endsWith(" Not saved yet.");

            page.keyboard().press("Control+End");
            page.locator(".thread-line").click();
            page.keyboard().type("> ");
            assertThat(page.locator("#text")).hasValue(Pattern.compile("> .*" + QUOTE));

            page.locator(".thread-answer textarea").fill("In this one.");
            page.locator(".thread-answer .button").click();
            assertThat(page.locator(".thread-words")).hasText(new String[] {"In which year?", "In this one."});

            page.locator("#comment-text").fill("Half a thou");
            page.locator(".thread-answer .linklike").click();
            assertThat(page.locator(".comments-resolved summary")).hasText("One resolved");
            assertThat(page.locator(".comment-mark")).hasCount(0);
            assertThat(page.locator("#comment-text")).hasValue("Half a thou");
            assertThat(visit.complaints()).noneMatch(complaint -> complaint.startsWith("error"));
        }
    }

    @Test
    void whatDoesNotReachTheDeskStaysInItsField() throws Unreadable {
        var id = draft();
        try (var visit = chromium.visit()) {
            var page = open(visit, path(id));
            page.locator("#tab-comments").click();
            page.locator("#comment-quote").fill("These words are nowhere");
            page.locator("#comment-text").fill("Where?");
            page.locator("#comment button").click();
            assertThat(page.locator("#discussion [role=alert]")).containsText("do not stand in the text");
            assertThat(page.locator("#comment-text")).hasValue("Where?");
            assertThat(page.locator("#comment-text")).isFocused();

            page.locator("#comment-quote").fill("wall");
            page.context().setOffline(true);
            page.locator("#comment button").click();
            assertThat(page.locator("#comments-say")).containsText("did not reach the desk");
            page.context().setOffline(false);
            page.locator("#comment button").click();
            assertThat(page.locator(".thread-quote")).hasText("wall");
        }
    }

    @Test
    void wordsThatStandElsewhereTooAreToldApartByTheirLine() throws Unreadable {
        try (var visit = chromium.visit()) {
            var page = open(visit, path(draft()));
            select(ready(page), "wall");
            page.locator("[data-act=comment]").click();
            assertThat(page.locator("#comment-quote")).hasValue(Pattern.compile(".{10,}wall.*"));
        }
    }

    @Test
    void withoutAScriptTheSameIsDoneOnAPageOfItsOwn() throws Unreadable {
        var id = draft();
        comments.add(id, 1, QUOTE, "In which year?", ada.actor());
        try (var visit = chromium.visit(
                new NewContextOptions().setJavaScriptEnabled(false).setReducedMotion(ReducedMotion.REDUCE))) {
            var page = open(visit, path(id));
            assertThat(page.locator("#panel-comments .thread-words")).hasText("In which year?");
            assertThat(page.locator("#panel-comments textarea").first()).isHidden();
            assertThat(page.locator("#counts li[data-part=bullet]").first()).isVisible();
            page.locator(".comments-elsewhere a").click();
            page.locator(".thread-answer textarea").fill("In this one.");
            page.locator(".thread-answer .button").click();
            assertThat(page.locator("[role=status]").first()).containsText("Your answer stands below");
            page.locator("#comment-quote").fill("One wall.");
            page.locator("#comment-text").fill("Which one?");
            page.locator("#comment button").click();
            assertThat(page.locator(".thread")).hasCount(2);
            assertThat(comments.threads(id)).hasSize(2);
        }
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void thePagesAreAccessible(int width, ColorScheme scheme) throws Unreadable {
        var id = draft();
        comments.add(id, 1, QUOTE, "In which year?", ada.actor());
        comments.add(id, 1, "", "Very good.", ada.actor());
        comments.resolve(id, comments.threads(id).getLast().first().id(), ada.actor());
        var options = new NewContextOptions().setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE);
        try (var visit = chromium.visit(options.setViewportSize(width, 800).setColorScheme(scheme))) {
            var page = open(visit, path(id) + "/comments");
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
            page.locator(".comments-resolved summary").click();
            assertThat(Axe.complaints(page)).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            visit.open(path(id));
            page.locator("#tab-comments").click();
            assertThat(page.locator(".thread:visible")).hasCount(1);
            assertThat(Axe.complaints(page)).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void aFindingOnThePublicationPageLeadsToItsLine() throws Unreadable {
        var id = desk.begin(Manuscript.of(COPY.and("TODO end it.").text()), ada.actor())
                .id();
        try (var visit = chromium.visit()) {
            var page = open(visit, path(id) + "/publication");
            page.locator(".finding-block a").click();
            assertThat(page.locator(".cm-content")).isFocused();
            page.keyboard().type("Here: ");
            assertThat(page.locator("#text")).hasValue(Pattern.compile("Here: TODO end it"));
        }
        try (var visit = chromium.visit(
                new NewContextOptions().setJavaScriptEnabled(false).setReducedMotion(ReducedMotion.REDUCE))) {
            var page = open(visit, path(id) + "/publication");
            page.locator(".finding-block a").click();
            assertThat(page.locator("#findings li:target")).containsText("TODO");
        }
    }
}
