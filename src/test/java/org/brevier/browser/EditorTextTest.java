package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import org.junit.jupiter.api.Test;

@EditorTest
class EditorTextTest {

    private static final String TEXT = """
            # How tides are predicted

            A tide table is a sum of simple waves.

            ## Two bodies

            The Moon and the Sun both pull on the sea.
            """;

    private final Chromium chromium;
    private final FakeDesk desk;

    EditorTextTest(Chromium chromium, FakeDesk desk) {
        this.chromium = chromium;
        this.desk = desk;
    }

    @Test
    void whatIsTypedReachesTheForm() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium)) {
            writing.cursorBehind("simple waves").type(", and of many");

            assertThat(writing.text()).isEqualTo(TEXT.replace("simple waves", "simple waves, and of many"));
            assertThat(writing.complaints()).isEmpty();

            writing.page().locator("button[type=submit]").click();
            writing.page().waitForLoadState();

            assertThat(desk.submitted).singleElement().satisfies(form -> {
                assertThat(form.text()).isEqualTo(TEXT.replace("simple waves", "simple waves, and of many"));
                assertThat(form.base()).isEqualTo(3);
                assertThat(form.sitting()).isNotEmpty();
            });
        }
    }

    @Test
    void withoutScriptThereIsAPlainForm() {
        desk.has("\n" + TEXT, 3);
        try (var writing = WrittenPage.open(chromium, new NewContextOptions().setJavaScriptEnabled(false))) {
            var page = writing.page();
            var text = page.locator("#text");

            assertThat(text.inputValue()).isEqualTo("\n" + TEXT);
            assertThat(page.locator("button:visible").allInnerTexts()).containsExactly("Save");
            assertThat(page.frameLocator("#preview").locator("h1").innerText()).isEqualTo("How tides are predicted");

            text.fill("Another text");
            page.locator("button[type=submit]").click();

            assertThat(desk.submitted).containsExactly(new FakeDesk.Saved("Another text", 3, ""));
        }
    }
}
