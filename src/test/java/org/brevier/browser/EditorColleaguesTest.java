package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.brevier.browser.WrittenPage.TEXT;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** Somebody else who writes on the same text. */
@EditorTest
class EditorColleaguesTest {

    private final Chromium chromium;
    private final FakeDesk desk;

    EditorColleaguesTest(Chromium chromium, FakeDesk desk) {
        this.chromium = chromium;
        this.desk = desk;
    }

    @Test
    void whoElseIsThereIsSaid() {
        desk.has(TEXT, 3);
        desk.others = List.of("Ben Editor", "Cora Reader");
        try (var writing = WrittenPage.open(chromium, desk)) {
            assertThat(writing.page().locator("#presence")).hasText("Also here now: Ben Editor and Cora Reader");
        }
    }

    @Test
    void whatSomebodyElseWroteIsTakenInWithoutMovingTheCursor() {
        desk.has(TEXT, 3);
        String mine = TEXT.replace("Sun both", "Sun both!");
        String merged = mine.replace("simple waves", "plain waves").replace("How tides", "Why and how tides");
        desk.answersOnce(saved -> desk.merge(merged, 7));
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.cursorBehind("Sun both").type("!").press("Control+s");

            assertThat(writing.bar("merged")).containsText("Somebody else changed another part");

            writing.type(" So");

            assertThat(writing.text()).isEqualTo(merged.replace("both!", "both! So"));
        }
    }

    @Test
    void whatIsTypedDuringAMergeStays() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            desk.answersLate(saved -> desk.merge(saved.text().replace("simple waves", "plain waves"), 7));
            writing.cursorBehind("Sun both").type("1").press("Control+s").type("2345");
            assertThat(writing.bar("merged")).isVisible();

            assertThat(writing.text()).contains("Sun both12345 pull").contains("plain waves");

            writing.press("Control+s");
            await().until(() -> desk.text().contains("both12345") && desk.text().contains("plain"));
            assertThat(desk.saves.getLast().base()).isEqualTo(7);
        }
    }

    @Test
    void aClashIsShownAndTypingGoesOn() {
        desk.has(TEXT, 3);
        desk.answersOnce(saved ->
                ResponseEntity.ok(Map.of("state", "clash", "page", "/admin/test-desk/briefings/a-briefing/clash/1")));
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.cursorBehind("waves").type("!").press("Control+s");

            assertThat(writing.bar("clash").locator("a"))
                    .hasAttribute("href", "/admin/test-desk/briefings/a-briefing/clash/1");
            assertThat(writing.status()).hasText("Not saved");
            assertThat(writing.kept()).as("the server has it").isZero();

            writing.type(" More.");
            writing.page().waitForTimeout(3_000);

            assertThat(desk.saves).hasSize(1);
            assertThat(writing.text()).contains("waves! More.");
            assertThat(writing.kept()).isOne();

            writing.bar("clash").locator("a").click();
            writing.page().waitForURL("**/clash/1");
        }
    }
}
