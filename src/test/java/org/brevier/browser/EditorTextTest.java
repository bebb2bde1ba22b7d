package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.browser.WrittenPage.TEXT;

import com.microsoft.playwright.Browser.NewContextOptions;
import org.junit.jupiter.api.Test;

@EditorTest
class EditorTextTest {

    private final Chromium chromium;
    private final FakeDesk desk;

    EditorTextTest(Chromium chromium, FakeDesk desk) {
        this.chromium = chromium;
        this.desk = desk;
    }

    @Test
    void whatIsTypedReachesTheForm() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.cursorBehind("simple waves").type(", and of many");
            String written = TEXT.replace("simple waves", "simple waves, and of many");

            assertThat(writing.text()).isEqualTo(written);
            assertThat(writing.complaints()).isEmpty();

            writing.page().locator("#writing button[type=submit]").click();
            writing.page().waitForLoadState();

            assertThat(desk.submitted).singleElement().satisfies(form -> {
                assertThat(form.text()).isEqualTo(written);
                assertThat(form.base()).isEqualTo(3);
                assertThat(form.sitting()).isNotEmpty();
            });
        }
    }

    @Test
    void fastHandsAreFollowedInOrderWhereTheWindowScrolls() {
        String letters = " abcdefghijklmnopqrstuvwxyz0123456789";
        for (int sitting = 0; sitting < 6; sitting++) {
            desk.has("An empty line.\n\n".repeat(8) + TEXT, 3);
            var narrow = new NewContextOptions().setViewportSize(320, 568);
            try (var writing = WrittenPage.open(chromium, desk, narrow)) {
                writing.cursorBehind("simple waves").type(letters);

                assertThat(writing.text()).contains("simple waves" + letters + ".");
            }
        }
    }

    @Test
    void withoutScriptThereIsAPlainForm() {
        desk.has("\n" + TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk, new NewContextOptions().setJavaScriptEnabled(false))) {
            var page = writing.page();
            var text = page.locator("#text");

            assertThat(text.inputValue()).isEqualTo("\n" + TEXT);
            assertThat(page.locator("button:visible").allInnerTexts()).containsExactly("Save");
            assertThat(page.frameLocator("#preview").locator("h1").innerText()).isEqualTo("How tides are predicted");

            text.fill("Another text");
            page.locator("#writing button[type=submit]").click();

            assertThat(desk.submitted).containsExactly(new FakeDesk.Saved("Another text", 3, ""));
        }
    }

    @Test
    void listsGoOnByThemselvesAndEndWithAnEmptyItem() {
        desk.has("- One", 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.cursorBehind("One")
                    .press("Enter")
                    .type("Two")
                    .press("Enter", "Tab")
                    .type("Within")
                    .press("Shift+Tab", "Enter", "Enter")
                    .type("After");

            assertThat(writing.text()).isEqualTo("- One\n- Two\n- Within\nAfter");
        }
    }

    @Test
    void escapeAndTabLeaveTheText() {
        desk.has("- One", 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.cursorBehind("One").press("Escape");
            writing.page().waitForTimeout(2_500);
            writing.press("Tab");

            assertThat(writing.page().evaluate("document.activeElement.closest('.cm-editor') === null"))
                    .isEqualTo(true);

            writing.press("Shift+Tab").type("!");

            assertThat(writing.text()).isEqualTo("- One!");
        }
    }

    @Test
    void wordsAreFoundAndReplaced() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            var page = writing.page();
            writing.content().focus();
            writing.press("Control+f").type("the");
            page.getByPlaceholder("Replace with").fill("a");
            page.locator(".cm-search [name=word]").check();
            page.locator(".cm-search [name=replaceAll]").click();

            assertThat(writing.text()).contains("a Moon and a Sun both pull on a sea");
            assertThat(writing.complaints()).isEmpty();
        }
    }
}
