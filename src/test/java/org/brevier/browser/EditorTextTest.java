package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void everyPartIsCounted() {
        desk.has(
                TEXT.replace(
                        "\n## Two", "\n## Key points\n\n- One point [here](https://example.org)\n- And two\n\n## Two"),
                3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            var page = writing.page();
            page.locator("#tab-words").click();

            assertThat(page.locator("#counts li").allInnerTexts())
                    .extracting(line -> line.replaceAll("\\s+", " "))
                    .containsExactly(
                            "Headline 4",
                            "Standfirst 9",
                            "Key points 7",
                            "One point here 3",
                            "And two 2",
                            "Two bodies 12");
            assertThat(page.locator("#words-total")).hasText("32 words in all");

            writing.cursorBehind("waves").type(" indeed");

            assertThat(page.locator("#words-total")).hasText("33 words in all");

            page.locator("#counts button").last().click();
            writing.type("Now ");

            assertThat(writing.text()).contains("Now ## Two bodies");
        }
    }
}
