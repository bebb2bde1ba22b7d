package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@EditorTest
class EditorLooksTest {

    private static final String OUTSIDE = """
            () => [...document.querySelectorAll('main *')].filter((it) => {
              const box = it.getBoundingClientRect();
              return box.right > innerWidth + 1 && box.width > 1 && !it.closest('.writing-tools, .writing-tabs, .preview-frame');
            }).map((it) => it.outerHTML.slice(0, 120))""";

    private final Chromium chromium;
    private final FakeDesk desk;

    EditorLooksTest(Chromium chromium, FakeDesk desk) {
        this.chromium = chromium;
        this.desk = desk;
    }

    @BeforeEach
    void write() throws IOException {
        desk.has(Files.readString(Path.of("content/briefings/how-tides-are-predicted.md")), 12);
        desk.findings = List.of(
                Map.of("severity", "block", "rule", "glance", "line", 12, "column", 3, "message", "Say it shorter."),
                Map.of("severity", "warning", "rule", "length", "line", 1, "column", 1, "message", "Say more."));
        desk.others = List.of("Ben Editor");
    }

    @ParameterizedTest(name = "axe finds nothing at {0} px, {1}")
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void theEditorIsAccessible(int width, ColorScheme scheme) {
        var options = new NewContextOptions()
                .setBypassCSP(true)
                .setColorScheme(scheme)
                .setViewportSize(width, 800);
        try (var writing = WrittenPage.open(chromium, desk, options)) {
            var page = writing.page();
            for (String tab : new String[] {"preview", "findings", "words"}) {
                page.locator("#tab-" + tab).click();
                assertThat(page.locator("#panel-" + tab)).isVisible();
                assertThat(Axe.complaints(page)).as(tab).isEmpty();
            }
            if (width < 960) {
                page.locator("#tab-text").click();
                assertThat(Axe.complaints(page)).as("text").isEmpty();
            }
            writing.content().focus();
            writing.press("Control+f");
            assertThat(Axe.complaints(page)).as("find").isEmpty();
            writing.press("Escape", "F1");
            assertThat(page.locator("#writing-help")).isVisible();
            assertThat(Axe.complaints(page)).as("help").isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} px wide")
    @ValueSource(ints = {320, 390, 640, 1024})
    void nothingStandsOutOfTheWindow(int width) {
        try (var writing = WrittenPage.open(chromium, desk, new NewContextOptions().setViewportSize(width, 600))) {
            var page = writing.page();
            writing.content().focus();
            writing.press("Control+f");
            for (String tab : new String[] {"findings", "words", "preview"}) {
                page.locator("#tab-" + tab).click();
                assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
                assertThat((List<?>) page.evaluate(OUTSIDE)).isEmpty();
            }
        }
    }

    @Test
    void aNarrowWindowIsEnoughToWriteIn() {
        try (var writing = WrittenPage.open(
                chromium,
                desk,
                new NewContextOptions().setViewportSize(320, 568).setHasTouch(true))) {
            var page = writing.page();
            assertThat(writing.content()).isVisible();
            assertThat(page.locator("#panel-preview")).isHidden();

            writing.cursorBehind("A tide table").type(" (of any harbour)").press("Control+s");

            assertThat(writing.status()).hasAttribute("data-state", "saved");

            page.locator("#tab-preview").click();

            assertThat(page.frameLocator("#preview").locator(".standfirst"))
                    .containsText("A tide table (of any harbour)");
            assertThat(writing.content()).isHidden();
        }
    }

    @Test
    void thePolicyHoldsWithEverythingOpen() {
        try (var writing = WrittenPage.open(chromium, desk)) {
            var page = writing.page();
            for (String act :
                    new String[] {"glance", "section", "media", "table", "footnote", "note", "full", "full", "find"}) {
                writing.tool(act).click();
            }
            page.locator("#tab-words").click();
            page.locator("#tab-findings").click();
            page.locator("#tab-preview").click();
            page.waitForTimeout(500);

            assertThat(page.evaluate("document.querySelectorAll('style, [style*=\"url\"]').length"))
                    .isEqualTo(0);
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.cm-scroller')).display"))
                    .isEqualTo("flex");
            assertThat(writing.complaints()).isEmpty();
        }
    }
}
