package org.brevier.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The editor in a browser, and the hands of somebody who writes in it. */
final class WrittenPage implements AutoCloseable {

    /** A short text to write on. */
    static final String TEXT = """
            # How tides are predicted

            A tide table is a sum of simple waves.

            ## Two bodies

            The Moon and the Sun both pull on the sea.
            """;

    private static final String PLACE_CURSOR = """
            ([text, chosen]) => {
              const root = document.querySelector('.cm-content');
              const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(text);
                if (at < 0) continue;
                root.focus();
                getSelection().setBaseAndExtent(walker.currentNode, chosen ? at : at + text.length, walker.currentNode, at + text.length);
                return true;
              }
              return false;
            }""";

    private final Visit visit;
    private final Page page;

    private WrittenPage(Visit visit, String path) {
        this.visit = visit;
        this.page = visit.open(path);
    }

    static WrittenPage open(Chromium chromium, FakeDesk desk) {
        return open(chromium, desk, new NewContextOptions());
    }

    static WrittenPage open(Chromium chromium, FakeDesk desk, NewContextOptions options) {
        return new WrittenPage(chromium.visit(options), desk.path());
    }

    Page page() {
        return page;
    }

    Locator content() {
        return page.locator(".cm-content");
    }

    /** What the form would send. */
    String text() {
        return (String) page.evaluate("document.getElementById('text').value");
    }

    WrittenPage cursorBehind(String text) {
        return place(text, false);
    }

    WrittenPage select(String text) {
        return place(text, true);
    }

    private WrittenPage place(String text, boolean chosen) {
        if (!Boolean.TRUE.equals(page.evaluate(PLACE_CURSOR, List.of(text, chosen)))) {
            throw new AssertionError("not in the editor: " + text);
        }
        page.waitForTimeout(50);
        return this;
    }

    WrittenPage type(String text) {
        page.keyboard().type(text);
        return this;
    }

    WrittenPage press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    Locator tool(String act) {
        return page.locator("[data-act=" + act + "]");
    }

    Locator status() {
        return page.locator("#saving");
    }

    Locator bar(String kind) {
        return page.locator("[data-bar='" + kind + "']");
    }

    /** How many texts the browser keeps because they have not been saved. */
    int kept() {
        page.waitForTimeout(300);
        return (Integer)
                page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('brevier.kept.')).length");
    }

    /** Everything a writer would not want, but for the cookie that the form's token needs. */
    List<String> complaints() {
        return visit.complaints().stream()
                .filter(complaint -> !complaint.startsWith("cookie"))
                .toList();
    }

    @Override
    public void close() {
        visit.close();
    }
}
