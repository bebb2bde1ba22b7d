package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.browser.WrittenPage.TEXT;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What stands beside the text and leads into it: its words and its findings. */
@EditorTest
class EditorPanelsTest {

    private final Chromium chromium;
    private final FakeDesk desk;

    EditorPanelsTest(Chromium chromium, FakeDesk desk) {
        this.chromium = chromium;
        this.desk = desk;
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

    @Test
    void findingsLeadToTheirPlaces() {
        desk.has(TEXT, 3);
        desk.findings = List.of(finding("warning", 5, 4, "Say more."));
        try (var writing = WrittenPage.open(chromium, desk)) {
            var page = writing.page();
            page.locator("#tab-findings").click();
            writing.cursorBehind("How tides").press("Enter");
            page.locator("#findings button").click();
            writing.type("The ");

            assertThat(writing.text()).contains("## The Two bodies");
            assertThat(page.locator(".finding-sign[data-severity=warning]")).hasCount(1);
            assertThat(page.locator(".finding-mark")).hasText("Two");

            desk.findings = List.of(
                    finding("block", 1, 1, "The media link has no target."), finding("note", 4, 1, "Too short."));
            writing.press("Control+s");

            assertThat(page.locator("#findings button")).hasCount(2);
            assertThat(page.locator("#findings-count")).hasText("2");
            assertThat(page.locator("#findings button").first())
                    .hasText(Pattern.compile("Block\\s*The media link has no target\\.\\s*Line 1"));
        }
    }

    private static Map<String, Object> finding(String severity, int line, int column, String message) {
        return Map.of("severity", severity, "rule", "any", "line", line, "column", column, "message", message);
    }
}
