package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.browser.WrittenPage.TEXT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The buttons above the text, and the keys that do the same. */
@EditorTest
class EditorToolsTest {

    private final Chromium chromium;
    private final FakeDesk desk;

    EditorToolsTest(Chromium chromium, FakeDesk desk) {
        this.chromium = chromium;
        this.desk = desk;
    }

    @ParameterizedTest(name = "{0} on “{1}” makes “{2}”")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Control+b;           Moon;               **Moon**
            Control+i;           Moon;               *Moon*
            Control+k;           Moon;               [Moon](https://)
            Control+Shift+2;     The Moon;           ## The Moon
            Control+Shift+3;     The Moon;           ### The Moon
            Control+Shift+8;     The Moon;           - The Moon
            Control+Shift+7;     The Moon;           1. The Moon
            Control+Shift+9;     The Moon;           > The Moon
            """)
    void aShortcutMarksWhatIsChosen(String keys, String chosen, String marked) {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.select(chosen).press(keys);

            assertThat(writing.text()).isEqualTo(TEXT.replace(chosen, marked));
        }
    }

    @Test
    void whatIsMarkedTwiceIsAsItWas() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.select("Moon").press("Control+b", "Control+i");

            assertThat(writing.text()).contains("***Moon***");

            writing.press("Control+b", "Control+i", "Control+Shift+2", "Control+Shift+2");

            assertThat(writing.text()).isEqualTo(TEXT);
        }
    }

    @Test
    void theButtonsDoWhatTheKeysDo() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.select("Moon");
            writing.tool("bold").click();
            writing.type("Earth");

            assertThat(writing.text()).contains("The **Earth** and");

            writing.tool("undo").click();
            writing.tool("undo").click();

            assertThat(writing.text()).isEqualTo(TEXT);

            writing.tool("redo").click();

            assertThat(writing.text()).contains("**Moon**");
        }
    }

    @Test
    void theGlanceIsMadeBehindTheStandfirstAndThenGoneTo() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.cursorBehind("pull on");
            writing.tool("glance").click();
            writing.type("Tides are a sum");
            String made = TEXT.replace("waves.\n", "waves.\n\n## At a Glance\n\n- Tides are a sum\n- \n- \n");

            assertThat(writing.text()).isEqualTo(made);

            writing.cursorBehind("pull on");
            writing.press("Control+Shift+G").type("!");

            assertThat(writing.text()).isEqualTo(made.replace("- \n\n", "- !\n\n"));
        }
    }

    @Test
    void sectionsAndBlocksStandApart() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.cursorBehind("sum of");
            writing.tool("media").click();
            writing.type("Watch the sea");
            writing.cursorBehind("Sun both");
            writing.tool("footnote").click();
            writing.type("A source.");
            writing.cursorBehind("A tide");
            writing.tool("section").click();
            writing.type("New");
            writing.tool("note").click();
            writing.type("Mind this.");
            writing.tool("table").click();

            assertThat(writing.text()).isEqualTo("""
                    # How tides are predicted

                    A tide table is a sum of simple waves.

                    [Watch the sea](https://)

                    ## New

                    > [!NOTE]
                    > Mind this.

                    | Column 1 | Column 2 |
                    | --- | --- |
                    |  |  |

                    ## Two bodies

                    The Moon and the Sun both[^1] pull on the sea.

                    [^1]: A source.
                    """);
        }
    }

    @Test
    void theArrowKeysGoThroughTheToolsAndTabPastThem() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.tool("bold").focus();
            writing.press("ArrowRight", "ArrowRight");

            assertThat(writing.tool("link")).isFocused();

            writing.press("ArrowLeft", "End");

            assertThat(writing.tool("help")).isFocused();

            writing.press("Tab");

            assertThat(writing.page().evaluate("document.activeElement.closest('.writing-tools') === null"))
                    .isEqualTo(true);
        }
    }

    @Test
    void theListOfShortcutsOpensAndCloses() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            var help = writing.page().locator("#writing-help");
            writing.page().locator("#tab-words").focus();
            writing.press("?");

            assertThat(help).isVisible();

            writing.press("Escape");

            assertThat(help).isHidden();

            writing.cursorBehind("waves").type("?");

            assertThat(help).isHidden();
            assertThat(writing.text()).contains("waves?");
        }
    }

    @Test
    void theTextCanStandAlone() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.cursorBehind("waves").press("F11");

            assertThat(writing.page().locator("#preview")).isHidden();
            assertThat(writing.tool("full")).hasAttribute("aria-pressed", "true");

            writing.type("!").press("Control+Shift+F");

            assertThat(writing.page().locator("#preview")).isVisible();
            assertThat(writing.text()).contains("waves!");
        }
    }
}
