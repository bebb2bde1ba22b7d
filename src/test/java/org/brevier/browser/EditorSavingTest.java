package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

@EditorTest
class EditorSavingTest {

    private static final String TEXT = """
            # How tides are predicted

            A tide table is a sum of simple waves.

            ## Two bodies

            The Moon and the Sun both pull on the sea.
            """;

    private final Chromium chromium;
    private final FakeDesk desk;

    EditorSavingTest(Chromium chromium, FakeDesk desk) {
        this.chromium = chromium;
        this.desk = desk;
    }

    @Test
    void whatIsTypedIsSavedOnceOneStops() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.cursorBehind("waves").type(", many of them");

            assertThat(writing.status()).hasAttribute("data-state", "unsaved");
            assertThat(writing.status()).hasText(Pattern.compile("Saved \\d\\d:\\d\\d.*, revision 4"));
            assertThat(desk.saves).singleElement().satisfies(saved -> {
                assertThat(saved.text()).isEqualTo(TEXT.replace("waves", "waves, many of them"));
                assertThat(saved.base()).isEqualTo(3);
            });

            writing.type("!");

            assertThat(writing.status()).hasText(Pattern.compile(".*revision 5"));
            assertThat(desk.saves.getLast().base()).isEqualTo(4);
            assertThat(desk.saves.getLast().sitting())
                    .isEqualTo(desk.saves.getFirst().sitting());
            assertThat(kept(writing)).isZero();
        }
    }

    @Test
    void whoNeverStopsIsSavedAllTheSame() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.cursorBehind("waves");
            for (int i = 0; i < 13 && desk.saves.isEmpty(); i++) {
                writing.type("x");
                writing.page().waitForTimeout(1_000);
            }

            assertThat(desk.saves).isNotEmpty();
        }
    }

    @Test
    void ctrlSSavesAtOnceAndCtrlEnterGoesToPublish() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.cursorBehind("waves").type("!").press("Control+s");

            assertThat(writing.status()).hasAttribute("data-state", "saved");

            writing.type("?").press("Control+Enter");
            writing.page().waitForURL("**/publication");

            assertThat(desk.text()).contains("waves!?");
        }
    }

    @Test
    void twoRequestsAreNeverOnTheirWayAtOnce() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.page().evaluate("""
                    () => {
                      const ask = window.fetch;
                      window.most = window.open_ = 0;
                      window.fetch = async (address, options) => {
                        if (!String(address).endsWith('/autosave')) return ask(address, options);
                        window.most = Math.max(window.most, ++window.open_);
                        await new Promise((resolve) => setTimeout(resolve, 600));
                        try { return await ask(address, options); } finally { window.open_--; }
                      };
                    }""");
            writing.cursorBehind("waves");
            for (int i = 0; i < 4; i++) {
                writing.type("x").press("Control+s");
                writing.page().waitForTimeout(150);
            }

            await().until(() -> desk.text().contains("wavesxxxx"));
            assertThat(writing.page().evaluate("window.most")).isEqualTo(1);
            assertThat(desk.saves).extracting(FakeDesk.Saved::base).isSorted().doesNotHaveDuplicates();
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
            desk.answersOnce(saved -> {
                pause();
                return desk.merge(saved.text().replace("simple waves", "plain waves"), 7);
            });
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
            assertThat(kept(writing)).as("the server has it").isZero();

            writing.type(" More.");
            writing.page().waitForTimeout(3_000);

            assertThat(desk.saves).hasSize(1);
            assertThat(writing.text()).contains("waves! More.");
            assertThat(kept(writing)).isOne();

            writing.bar("clash").locator("a").click();
            writing.page().waitForURL("**/clash/1");
        }
    }

    @Test
    void whoIsSignedOutLosesNothing() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            desk.signedOut = true;
            writing.cursorBehind("waves").type("!").press("Control+s");

            assertThat(writing.bar("shut")).containsText("You are signed out. Your text is kept in this browser.");
            assertThat(writing.bar("shut").locator("a")).hasAttribute("target", "_blank");

            desk.signedOut = false;
            writing.bar("shut").getByText("Try again").click();

            assertThat(writing.bar("shut")).hasCount(0);
            assertThat(writing.status()).hasAttribute("data-state", "saved");
            assertThat(desk.text()).contains("waves!");
        }
    }

    @Test
    void theNetworkMayGoAndComeBack() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            var browser = writing.page().context();
            browser.setOffline(true);
            writing.cursorBehind("waves").type("!").press("Control+s");

            assertThat(writing.bar("away")).containsText("The connection is gone.");
            assertThat(writing.status()).hasText("Not saved");

            writing.type(" And on.");
            browser.setOffline(false);

            assertThat(writing.status()).hasAttribute("data-state", "saved");
            assertThat(writing.bar("away")).hasCount(0);
            assertThat(desk.text()).contains("waves! And on.");
            assertThat(kept(writing)).isZero();
        }
    }

    @Test
    void aRefusalIsGivenInTheDesksOwnWords() {
        desk.has(TEXT, 3);
        desk.answersOnce(
                saved -> ResponseEntity.status(413).body(Map.of("error", "This text is longer than 512 KiB.")));
        desk.answersOnce(saved -> ResponseEntity.status(507).body(Map.of("error", "The disk is nearly full.")));
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.cursorBehind("waves").type("!").press("Control+s");

            assertThat(writing.bar("refused")).containsText("This text is longer than 512 KiB.");

            writing.type("!").press("Control+s");

            assertThat(writing.bar("away")).containsText("The disk is nearly full.");
            assertThat(writing.status()).hasAttribute("data-state", "saved");
        }
    }

    @Test
    void leavingThePageSavesIt() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.cursorBehind("waves").type("!");
            writing.page().navigate("about:blank");

            await().until(() -> desk.text().contains("waves!"));
        }
    }

    @Test
    void theFormIsSentAfterWhatIsOnItsWay() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            desk.answersOnce(saved -> {
                pause();
                return desk.take(saved);
            });
            writing.cursorBehind("waves").type("!").press("Control+s").type("?");
            writing.page().locator("#writing button[type=submit]").click();
            await().until(() -> !desk.submitted.isEmpty());
            assertThat(writing.status()).hasText("Revision 4");

            assertThat(desk.submitted.getFirst().base()).isEqualTo(4);
            assertThat(desk.submitted.getFirst().text()).contains("waves!?");
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

    @Test
    void whoElseIsThereIsSaid() {
        desk.has(TEXT, 3);
        desk.others = List.of("Ben Editor", "Cora Reader");
        try (var writing = WrittenPage.open(chromium, desk)) {
            assertThat(writing.page().locator("#presence")).hasText("Also here now: Ben Editor and Cora Reader");
        }
    }

    private static Map<String, Object> finding(String severity, int line, int column, String message) {
        return Map.of("severity", severity, "rule", "any", "line", line, "column", column, "message", message);
    }

    private static int kept(WrittenPage writing) {
        writing.page().waitForTimeout(300);
        return (Integer) writing.page()
                .evaluate("Object.keys(localStorage).filter((key) => key.startsWith('brevier.kept.')).length");
    }

    private static void pause() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
