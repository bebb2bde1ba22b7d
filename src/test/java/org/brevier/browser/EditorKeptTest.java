package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.brevier.markdown.Manuscript;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** What was typed without a network, and is offered back. */
@EditorTest
class EditorKeptTest {

    private static final String TEXT = "# How tides are predicted\n\nA tide table is a sum of simple waves.\n";
    private static final String TYPED = TEXT.replace("waves", "waves!");
    private static final String NEWER = TEXT.replace("How tides", "Why tides");

    private final Chromium chromium;
    private final FakeDesk desk;

    EditorKeptTest(Chromium chromium, FakeDesk desk) {
        this.chromium = chromium;
        this.desk = desk;
    }

    @Test
    void whatNeverArrivedIsOfferedAndBroughtBackAsAnEdit() {
        try (var writing = typedInVain()) {
            var offer = comeBack(writing);

            assertThat(offer).containsText("from revision 3, was never saved");
            assertThat(writing.text()).isEqualTo(TEXT);

            offer.getByText("Bring back").click();

            assertThat(writing.text()).isEqualTo(TYPED);
            await().until(() -> desk.text().equals(TYPED));
            assertThat(desk.saves.getLast().base()).isEqualTo(3);

            writing.page().locator(".cm-content").focus();
            writing.press("Control+z");

            assertThat(writing.text()).isEqualTo(TEXT);
        }
    }

    @Test
    void itGoesThroughTheServersMergeWhereTheTextIsNewer() {
        try (var writing = typedInVain()) {
            desk.hasNow(NEWER, 5);
            var offer = comeBack(writing);

            assertThat(writing.text()).isEqualTo(NEWER);

            String merged = NEWER.replace("waves", "waves!");
            desk.answersOnce(saved -> desk.merge(merged, 6));
            offer.getByText("Bring back").click();

            assertThat(writing.bar("offer")).containsText("together with what was written since");
            assertThat(writing.text()).isEqualTo(merged);
            assertThat(desk.saves).singleElement().satisfies(saved -> {
                assertThat(saved.text()).isEqualTo(TYPED);
                assertThat(saved.base()).isEqualTo(3);
            });

            writing.page().reload();

            assertThat(writing.page().locator("#panel-text .cm-content")).isVisible();
            assertThat(writing.bar("offer")).hasCount(0);
        }
    }

    @Test
    void aClashLeavesTheNewerTextWhereItIs() {
        try (var writing = typedInVain()) {
            desk.hasNow(NEWER, 5);
            desk.answersOnce(saved -> ResponseEntity.ok(Map.of("state", "clash", "page", "/admin/clash/1")));
            comeBack(writing).getByText("Bring back").click();

            assertThat(writing.bar("clash").locator("a")).hasAttribute("href", "/admin/clash/1");
            assertThat(writing.text()).isEqualTo(NEWER);
            assertThat(desk.text()).isEqualTo(NEWER);
        }
    }

    @Test
    void itCanBeLookedAtAndThrownAwayAndThatUndone() {
        try (var writing = typedInVain()) {
            var offer = comeBack(writing);
            offer.getByText("Show", new Locator.GetByTextOptions().setExact(true))
                    .click();

            assertThat(writing.page().locator(".kept-text pre")).containsText("waves!");

            writing.press("Escape");
            offer.getByText("Throw away").click();
            writing.bar("offer").getByText("Undo").click();

            assertThat(comeBack(writing)).isVisible();

            writing.bar("offer").getByText("Throw away").click();
            writing.page().reload();

            assertThat(writing.content()).isVisible();
            assertThat(writing.bar("offer")).hasCount(0);
            assertThat(writing.text()).isEqualTo(TEXT);
        }
    }

    @Test
    void whatTheServerHasAfterAllIsNotOffered() {
        try (var writing = typedInVain()) {
            desk.hasNow(TYPED, 4);
            var offer = comeBack(writing);

            assertThat(writing.content()).isVisible();
            writing.page().waitForTimeout(500);
            assertThat(offer).hasCount(0);
        }
    }

    @Test
    void whatIsStillBeingTypedInAnotherWindowIsNotOffered() {
        try (var writing = typedInVain()) {
            desk.signedOut = true;
            var other = writing.page().context().newPage();
            other.navigate(writing.page().url());

            assertThat(other.locator(".cm-content")).isVisible();
            other.waitForTimeout(500);
            assertThat(other.locator("[data-bar=offer]")).hasCount(0);
        }
    }

    @Test
    void aTextThatIsTooLongIsNotSentButKeptAndOffered() {
        desk.has(TEXT, 3);
        desk.largest = TEXT.length();
        try (var writing = WrittenPage.open(chromium, desk)) {
            writing.cursorBehind("waves").type("!").press("Control+s");

            assertThat(writing.bar("refused")).containsText("more than the " + TEXT.length());
            assertThat(writing.status()).hasAttribute("data-state", "trouble");
            writing.page().locator("#writing button[type=submit]").click();
            assertThat(writing.text()).isEqualTo(TYPED);
            assertThat(desk.saves).isEmpty();
            assertThat(desk.submitted).isEmpty();

            writing.page().reload();
            assertThat(writing.bar("offer")).containsText("was never saved");
            assertThat(desk.saves).isEmpty();

            desk.largest = Manuscript.LARGEST;
            writing.page().reload();
            writing.bar("offer").getByText("Bring back").click();
            await().until(() -> desk.text().equals(TYPED));
        }
    }

    @Test
    void whatCannotBeKeptIsWarnedOf() {
        desk.has(TEXT, 3);
        try (var writing = WrittenPage.open(chromium, desk)) {
            var page = writing.page();
            page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }");
            page.context().setOffline(true);
            writing.cursorBehind("waves").type("!");
            page.waitForTimeout(400);

            assertThat(page.evaluate("!dispatchEvent(new Event('beforeunload', { cancelable: true }))"))
                    .isEqualTo(true);

            page.context().setOffline(false);
            writing.press("Control+s");
            await().until(() -> desk.text().equals(TYPED));

            assertThat(page.evaluate("!dispatchEvent(new Event('beforeunload', { cancelable: true }))"))
                    .isEqualTo(false);
        }
    }

    private WrittenPage typedInVain() {
        desk.has(TEXT, 3);
        var writing = WrittenPage.open(chromium, desk);
        desk.away = true;
        writing.cursorBehind("waves").type("!");
        writing.page().waitForTimeout(400);
        return writing;
    }

    /** The page is left while the desk cannot be reached, and opened again when it can. */
    private Locator comeBack(WrittenPage writing) {
        var page = writing.page();
        String address = page.url();
        desk.away = true;
        page.navigate("about:blank");
        page.waitForTimeout(300);
        desk.away = false;
        page.navigate(address);
        return writing.bar("offer");
    }
}
