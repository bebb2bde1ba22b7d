package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.brevier.browser.WrittenPage.TEXT;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

@EditorTest
class EditorSavingTest {

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
            assertThat(writing.kept()).isZero();
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
            assertThat(writing.kept()).isZero();
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
            desk.answersLate(saved -> desk.take(saved));
            writing.cursorBehind("waves").type("!").press("Control+s").type("?");
            writing.page().locator("#writing button[type=submit]").click();
            await().until(() -> !desk.submitted.isEmpty());
            assertThat(writing.status()).hasText("Revision 4");

            assertThat(desk.submitted.getFirst().base()).isEqualTo(4);
            assertThat(desk.submitted.getFirst().text()).contains("waves!?");
        }
    }
}
