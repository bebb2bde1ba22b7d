package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EditorTest
class EditorPreviewTest {

    private static final String LONG = "# A long text\n\nThe standfirst.\n\n## At a Glance\n\n- One\n- Two\n\n"
            + IntStream.rangeClosed(1, 9)
                    .mapToObj(i -> "## Section " + i + "\n\n" + "Words upon words. ".repeat(80) + "\n")
                    .collect(Collectors.joining("\n"));

    private static final double PATIENCE = 30_000;

    private final Chromium chromium;
    private final FakeDesk desk;

    EditorPreviewTest(Chromium chromium, FakeDesk desk) {
        this.chromium = chromium;
        this.desk = desk;
    }

    @Test
    void thePreviewFollowsWithoutBeingLoadedAgain() {
        desk.has(LONG, 1);
        try (var writing = WrittenPage.open(chromium, desk)) {
            var preview = writing.page().frameLocator("#preview");
            assertThat(preview.locator("h1")).hasText("A long text");
            writing.page().evaluate("""
                    () => {
                      window.kept = document.getElementById('preview').contentDocument.querySelectorAll('section')[3];
                      document.getElementById('preview').addEventListener('load', () => { window.loaded = true; });
                    }""");

            writing.cursorBehind("A long").type("er");
            assertThat(preview.locator("h1")).hasText("A longer text");

            writing.cursorBehind("One").press("Enter").type("New");
            assertThat(preview.locator(".glance-points li")).hasCount(3);

            writing.press("Control+z", "Control+z");
            assertThat(preview.locator(".glance-points li")).hasCount(2);
            assertThat(writing.page().evaluate("window.kept.isConnected && !window.loaded"))
                    .isEqualTo(true);
            assertThat(writing.complaints()).isEmpty();
        }
    }

    @Test
    void onlyTheLastOfARunOfKeysIsAskedFor() {
        desk.has("# A text\n\nWords.\n", 1);
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.page().evaluate("""
                    () => {
                      const field = document.querySelector('.cm-content');
                      field.focus();
                    }""");
            writing.press("Control+Home", "End");
            writing.page()
                    .evaluate("() => { for (const key of 'abcdef') document.execCommand('insertText', false, key); }");

            assertThat(writing.page().frameLocator("#preview").locator("h1")).hasText("A textabcdef");
            assertThat(desk.previewed).hasSize(1);
        }
    }

    /** Nothing is waited for but what is to be seen at last: how long a machine takes for it is no matter. */
    @ParameterizedTest(name = "{0} px wide")
    @ValueSource(ints = {390, 1280})
    void itIsScrolledInStep(int width) {
        desk.has(LONG, 1);
        try (var writing = WrittenPage.open(chromium, desk)) {
            var page = writing.page();
            assertThat(page.frameLocator("#preview").locator("h1")).isVisible();
            page.locator("input[name=preview-width][value='" + width + "']").check();
            goTo(page, "Section 7");
            isSeen(section(writing, 7));
            isOutOfSight(section(writing, 1));

            page.evaluate("scrollTo(0, 0)");
            isSeen(page.frameLocator("#preview").locator("h1"));
            isOutOfSight(section(writing, 7));

            goTo(page, "Section 4");
            isSeen(section(writing, 4));
            page.locator("#preview").evaluate("""
                    frame => {
                      const picture = frame.contentDocument.createElement('div');
                      picture.style.height = '200rem';
                      frame.contentDocument.body.prepend(picture);
                    }""");
            isOutOfSight(page.frameLocator("#preview").locator("body > div").first());
            isSeen(section(writing, 4));
        }
    }

    private static void goTo(Page page, String section) {
        page.locator("#tab-words").click();
        page.locator("#counts button", new Page.LocatorOptions().setHasText(section))
                .click();
        page.locator("#tab-preview").click();
    }

    private static void isSeen(Locator locator) {
        assertThat(locator).isInViewport(new IsInViewportOptions().setTimeout(PATIENCE));
    }

    private static void isOutOfSight(Locator locator) {
        assertThat(locator).not().isInViewport(new IsInViewportOptions().setTimeout(PATIENCE));
    }

    @Test
    void aClickInItLeadsToTheTextAndNowhereElse() {
        desk.has(LONG.replace("## Section 2", "[Away](/topics)\n\n## Section 2"), 1);
        try (var writing = WrittenPage.open(chromium, desk)) {
            section(writing, 3).click();
            writing.type("New ");

            assertThat(writing.text()).contains("New ## Section 3");

            writing.page().frameLocator("#preview").getByText("Away").dispatchEvent("click");
            writing.page().waitForTimeout(300);

            assertThat(writing.page().frameLocator("#preview").locator("h1")).hasText("A long text");
        }
    }

    @ParameterizedTest(name = "{0} px wide")
    @ValueSource(ints = {390, 1280})
    void itIsShownAsWideAsAsked(int width) {
        desk.has(LONG, 1);
        try (var writing = WrittenPage.open(chromium, desk)) {
            var page = writing.page();
            page.locator("input[name=preview-width][value='" + width + "']").check();

            assertThat(page.evaluate("document.getElementById('preview').contentWindow.innerWidth"))
                    .isEqualTo(width);
            assertThat(page.evaluate("""
                            () => {
                              const frame = document.getElementById('preview').getBoundingClientRect();
                              const box = document.querySelector('.preview-frame').getBoundingClientRect();
                              return frame.left >= box.left - 1 && frame.right <= box.right + 1 && frame.bottom >= box.bottom - 1;
                            }""")).isEqualTo(true);
        }
    }

    @Test
    void noScriptRunsInItAndItSaysWhenItCannotFollow() {
        desk.has("# A text\n\nWords.\n", 1);
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.page().context().setOffline(true);
            writing.cursorBehind("Words").type("!");

            assertThat(writing.page().locator("#preview-says")).hasText("The preview does not follow just now.");
            assertThat(writing.page().locator("#preview")).hasAttribute("sandbox", "allow-same-origin");
        }
    }

    /** Where the pages of readers show the parts, which the preview looks for. */
    @Test
    void aReadersPageHasThePlacesThatItLooksFor() {
        try (var visit = chromium.visit()) {
            var page = visit.open("/briefings/how-tides-are-predicted");
            for (String place : new String[] {
                "h1.headline", ".standfirst", ".glance-title", ".glance-points > li", ".briefing-body section > h2"
            }) {
                assertThat(page.locator(place).first()).isVisible();
            }
        }
    }

    private static Locator section(WrittenPage writing, int number) {
        return writing.page()
                .frameLocator("#preview")
                .locator(".briefing-body section > h2")
                .nth(number - 1);
    }
}
