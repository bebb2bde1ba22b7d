package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes into the text by the clipboard or as files. */
@EditorTest
class EditorPastingTest {

    private static final Path AS_PASTED = Path.of("src/test/resources/samples/briefing-as-pasted.txt");

    private static final String COPY = """
            async (formats) => {
              const items = Object.entries(formats).map(([type, text]) => [type, new Blob([text], { type })]);
              await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))]);
            }""";

    private static final String DROP = """
            (name) => {
              const data = new DataTransfer();
              data.items.add(new File(['a picture'], name, { type: 'image/png' }));
              const line = [...document.querySelectorAll('.cm-line')].at(-1).getBoundingClientRect();
              const at = { clientX: line.left + 5, clientY: line.top + 5, bubbles: true, cancelable: true, dataTransfer: data };
              document.querySelector('.cm-content').dispatchEvent(new DragEvent('drop', at));
            }""";

    private final Chromium chromium;
    private final FakeDesk desk;

    EditorPastingTest(Chromium chromium, FakeDesk desk) {
        this.chromium = chromium;
        this.desk = desk;
    }

    @Test
    void theSampleIsPastedAsAFinishedBriefing() throws IOException {
        try (var writing = open("")) {
            writing.content().focus();
            copy(writing, Map.of("text/plain", Files.readString(AS_PASTED)));
            writing.press("Control+v");

            await().untilAsserted(() -> assertThat(writing.text())
                    .startsWith("# ")
                    .contains("\n## At a Glance\n\n- ")
                    .contains("](TODO)"));
            assertThat(desk.pasted).hasSize(1);

            writing.press("Control+z");

            await().untilAsserted(() -> assertThat(writing.text()).isEmpty());
            assertThat(writing.complaints()).isEmpty();
        }
    }

    @Test
    void richTextGoesToTheServerWithItsPlainText() {
        try (var writing = open("Before. After.")) {
            writing.select("Before");
            copy(writing, Map.of("text/html", "<p>Some <b>bold</b> words</p>", "text/plain", "Some bold words"));
            writing.press("Control+v");
            await().until(() -> !desk.pasted.isEmpty());

            assertThat(writing.content()).hasText("Some bold words. After.");
            assertThat(desk.pasted.getFirst().html()).contains("<b>bold</b>");

            writing.type("!");

            assertThat(writing.text()).isEqualTo("Some bold words!. After.");
        }
    }

    @Test
    void aFewPlainWordsArePastedAtOnce() {
        try (var writing = open("Here: ")) {
            writing.cursorBehind("Here: ");
            copy(writing, Map.of("text/plain", "a few\u200b words"));
            writing.press("Control+v");

            assertThat(writing.text()).isEqualTo("Here: a few words");
            assertThat(desk.pasted).isEmpty();
        }
    }

    @Test
    void withShiftTheTextIsPastedAsItIs() {
        try (var writing = open("Here: ")) {
            writing.cursorBehind("Here: ");
            copy(writing, Map.of("text/html", "<b>x</b>", "text/plain", "• one\n• two"));
            writing.press("Control+Shift+V");

            assertThat(writing.text()).isEqualTo("Here: • one\n• two");
            assertThat(desk.pasted).isEmpty();
        }
    }

    @Test
    void withoutANetworkThePlainTextIsPasted() {
        try (var writing = open("Here: ")) {
            writing.cursorBehind("Here: ");
            copy(writing, Map.of("text/html", "<b>x</b>", "text/plain", "• one\n• two"));
            writing.page().context().setOffline(true);
            writing.press("Control+v");

            assertThat(writing.content()).containsText("• two");
            assertThat(writing.text()).isEqualTo("Here: • one\n• two");
        }
    }

    @Test
    void anAddressPastedOverWordsMakesThemALink() {
        try (var writing = open("See the archive.")) {
            writing.select("the archive");
            copy(writing, Map.of("text/plain", "https://example.org/a"));
            writing.press("Control+v");

            assertThat(writing.text()).isEqualTo("See [the archive](https://example.org/a).");
        }
    }

    @Test
    void chosenFilesAreUploadedAndStandAlone() {
        try (var writing = open("One paragraph.\n\nAnother one.\n")) {
            writing.cursorBehind("One");
            writing.page().locator("#writing-file").setInputFiles(file("tides.png"));

            assertThat(writing.content()).containsText("tides.png)");
            assertThat(writing.text()).isEqualTo("One paragraph.\n\n![](/media/1/tides.png)\n\nAnother one.\n");

            writing.type("A chart");

            assertThat(writing.text()).contains("![A chart](/media/1/tides.png)");
        }
    }

    @Test
    void aDroppedFileIsShownWhileItGoesUpAndAnsweredForInWords() {
        try (var writing = open("One paragraph.")) {
            writing.page().route("**/media", route -> {
                assertThat(writing.page().locator(".upload")).containsText("Uploading logo.svg");
                route.resume();
            });
            writing.page().evaluate(DROP, "logo.svg");

            assertThat(writing.bar("upload")).containsText("Please export a PNG instead.");
            assertThat(writing.page().locator(".upload")).hasCount(0);
            assertThat(writing.text()).isEqualTo("One paragraph.");

            writing.page().unroute("**/media");
            writing.page().evaluate(DROP, "logo.png");

            assertThat(writing.content()).containsText("logo.png)");
            assertThat(writing.text()).isEqualTo("One paragraph.\n\n![](/media/1/logo.png)\n");
            assertThat(writing.bar("upload")).hasCount(0);
        }
    }

    @Test
    void whatReadersDoNotGetOfAFileIsSaidOnceItIsThere() {
        try (var writing = open("One paragraph.")) {
            writing.page().locator("#writing-file").setInputFiles(file("speech.mp4"));

            assertThat(writing.content()).containsText("speech.mp4)");
            assertThat(writing.bar("note")).containsText("Readers do not get the subtitles.");
        }
    }

    private WrittenPage open(String text) {
        desk.has(text, 1);
        var options = new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write"));
        return WrittenPage.open(chromium, desk, options);
    }

    private static void copy(WrittenPage writing, Map<String, String> formats) {
        writing.page().evaluate(COPY, formats);
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "image/png", "a picture".getBytes(StandardCharsets.UTF_8));
    }
}
