package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in hand: in the editor that the script makes, or in the bare field of the form. */
final class Writing {

    private static final String COPY = "(text) => navigator.clipboard.writeText(text)";

    private final Page page;
    private final boolean script;

    Writing(Page page, boolean script) {
        this.page = page;
        this.script = script;
    }

    /** Begins a draft with a text that comes from elsewhere: through the clipboard, or through the form that gives it shape. */
    Writing begin(String pasted) {
        if (script) {
            page.locator("main .buttons button").first().click();
            page.locator(".cm-content").click();
            page.evaluate(COPY, pasted);
            page.keyboard().press("Control+v");
            assertThat(page.locator("#text")).hasValue(Pattern.compile("## At a Glance"));
            save();
            return isSaved();
        }
        page.locator("#text").fill(pasted);
        page.locator("main .buttons button").last().press("Enter");
        return this;
    }

    /** Finds the first place where a text stands, and puts another one there. */
    Writing replace(String words, String others) {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        String before = page.locator("#text").inputValue();
        if (!before.contains(words)) {
            throw new AssertionError("not in the text: " + words);
        }
        String after = before.replaceFirst(Pattern.quote(words), Matcher.quoteReplacement(others));
        if (script) {
            page.locator(".cm-content").press("Control+Home");
            page.keyboard().press("Control+f");
            page.locator(".cm-search [name=search]").fill("");
            page.keyboard().type(words);
            page.keyboard().press("Enter");
            page.locator(".cm-search input[name=replace]").fill(others);
            page.locator(".cm-search button[name=replace]").click();
            page.keyboard().press("Escape");
        } else {
            page.locator("#text").fill(after);
        }
        assertThat(page.locator("#text")).hasValue(after);
        return this;
    }

    Writing save() {
        if (script) {
            page.keyboard().press("Control+s");
        } else {
            page.locator("#writing button[type=submit]").press("Enter");
        }
        return this;
    }

    Writing isSaved() {
        if (script) {
            assertThat(page.locator("#saving")).hasAttribute("data-state", "saved");
        } else {
            assertThat(status("Saved as revision")).isVisible();
        }
        return this;
    }

    /** Somebody else has changed another part meanwhile, and their words are here, too. */
    Writing isMerged(String theirWords) {
        if (script) {
            assertThat(page.locator("[data-bar=merged]")).isVisible();
        } else {
            assertThat(status("together with what somebody else has changed")).isVisible();
        }
        assertThat(page.locator("#text")).hasValue(Pattern.compile(theirWords));
        return this;
    }

    /** Somebody else has changed the same part, and one goes to where one chooses. */
    Writing isContested() {
        if (script) {
            page.locator("[data-bar=clash] a").click();
        }
        assertThat(page.locator(".contest")).hasCount(1);
        return this;
    }

    private Locator status(String words) {
        return page.locator("[role=status]")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** What the checks find that keeps the text from readers. */
    Locator blocks() {
        return page.locator("#findings li").filter(new Locator.FilterOptions().setHasText("Block"));
    }

    Locator preview(String selector) {
        return page.frameLocator("#preview").locator(selector);
    }
}
