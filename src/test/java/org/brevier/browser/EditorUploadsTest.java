package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where files come into the text that take their time, and where whoever writes stands then. */
@EditorTest
class EditorUploadsTest {

    private static final String UPLOADS = "**/media";

    private final Chromium chromium;
    private final FakeDesk desk;

    EditorUploadsTest(Chromium chromium, FakeDesk desk) {
        this.chromium = chromium;
        this.desk = desk;
    }

    private WrittenPage open(String text) {
        desk.has(text, 1);
        return WrittenPage.open(chromium, desk);
    }

    private static void choose(WrittenPage writing, String... names) {
        writing.page()
                .locator("#writing-file")
                .setInputFiles(Stream.of(names)
                        .map(name -> new FilePayload(name, "", "a file".getBytes(StandardCharsets.UTF_8)))
                        .toArray(FilePayload[]::new));
    }

    /** Holds the uploads back until they are let go on. */
    private static CopyOnWriteArrayList<Route> hold(WrittenPage writing) {
        var held = new CopyOnWriteArrayList<Route>();
        writing.page().route(UPLOADS, held::add);
        return held;
    }

    private static void letGo(WrittenPage writing, CopyOnWriteArrayList<Route> held) {
        assertThat(writing.page().locator(".upload").first()).isVisible();
        writing.page().waitForCondition(() -> !held.isEmpty());
        writing.page().unroute(UPLOADS);
        held.forEach(Route::resume);
        assertThat(writing.page().locator(".upload")).hasCount(0);
    }

    @Test
    void whoeverTypesOnIsLeftAlone() {
        try (var writing = open("One paragraph.\n\nAnother one.\n")) {
            writing.cursorBehind("One");
            var held = hold(writing);
            choose(writing, "tides.png");
            writing.cursorBehind("Another one").type(" of");
            letGo(writing, held);
            writing.type(" many");

            assertThat(writing.text()).isEqualTo("One paragraph.\n\n![](/media/1/tides.png)\n\nAnother one of many.\n");
        }
    }

    @Test
    void whoeverTypesOnInTheSameLineIsLeftAlone() {
        try (var writing = open("One paragraph.\n\n")) {
            writing.press("Control+End");
            writing.content().focus();
            writing.press("Control+End");
            var held = hold(writing);
            choose(writing, "tides.png");
            writing.type("And an");
            letGo(writing, held);
            writing.type("other.");

            assertThat(writing.text()).isEqualTo("One paragraph.\n\nAnd another.\n\n![](/media/1/tides.png)\n");
        }
    }

    @Test
    void whoeverHasGoneToAnotherFieldStaysThere() {
        try (var writing = open("One paragraph.\n")) {
            writing.cursorBehind("One");
            var held = hold(writing);
            choose(writing, "tides.png");
            writing.press("Control+f");
            letGo(writing, held);
            writing.type("para");

            assertThat(writing.page().locator(".cm-search [name=search]")).hasValue("para");
            assertThat(writing.text()).isEqualTo("One paragraph.\n\n![](/media/1/tides.png)\n");
        }
    }

    @Test
    void severalFilesStandInTheOrderInWhichTheyWereChosen() {
        try (var writing = open("One paragraph.\n\n")) {
            writing.content().focus();
            writing.press("Control+End");
            choose(writing, "set0.png", "set1.svg", "set2.png", "set3.pdf", "set4.png");
            assertThat(writing.content()).containsText("set4.png)");

            assertThat(writing.text()).isEqualTo("""
                    One paragraph.

                    ![](/media/1/set0.png)

                    ![](/media/1/set2.png)

                    [set3.pdf](/media/1/set3.pdf)

                    ![](/media/1/set4.png)
                    """);
            writing.type("Waves");
            assertThat(writing.text()).contains("![Waves](/media/1/set0.png)");
        }
    }

    @Test
    void filesForAPlaceWithinALineStandInTheirOrderBehindIt() {
        try (var writing = open("One paragraph.\n\nAnother one.\n")) {
            writing.cursorBehind("One");
            var held = hold(writing);
            choose(writing, "set0.png", "set1.png");
            choose(writing, "set2.png");
            writing.cursorBehind("One").type(" small");
            letGo(writing, held);

            assertThat(writing.text()).isEqualTo("""
                    One small paragraph.

                    ![](/media/1/set0.png)

                    ![](/media/1/set1.png)

                    ![](/media/1/set2.png)

                    Another one.
                    """);
        }
    }

    @Test
    void everyFileThatIsRefusedSaysSo() {
        try (var writing = open("One paragraph.\n")) {
            choose(writing, "one.svg", "two.svg");

            assertThat(writing.bar("upload")).containsText("two.svg: SVG files");
            assertThat(writing.bar("upload")).containsText("one.svg: SVG files");
        }
    }

    @Test
    void whatWasInTheLibraryBeforeIsSaidToBeThereWithTheWayToIt() {
        try (var writing = open("One paragraph.\n")) {
            choose(writing, "again.pdf", "again-too.pdf", "new.pdf");

            assertThat(writing.content()).containsText("new.pdf)");
            var bar = writing.bar("known");
            assertThat(bar.locator("p")).hasText("again.pdf was here before. again-too.pdf was here before.");
            assertThat(bar.locator("a").first()).hasText("again.pdf, in another tab");
            assertThat(bar.locator("a").first()).hasAttribute("href", "/admin/media/1");

            choose(writing, "other.pdf");
            assertThat(writing.content()).containsText("other.pdf)");
            assertThat(bar).hasCount(0);
        }
    }
}
