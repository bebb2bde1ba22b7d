package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;

/** Somebody in a browser of their own, who does what a page says with the script or without. */
final class Colleague implements AutoCloseable {

    private final String name;
    private final Visit visit;
    private final Page page;
    private final boolean script;

    Colleague(String name, Chromium chromium, boolean script) {
        this.name = name;
        this.script = script;
        var options = new NewContextOptions().setJavaScriptEnabled(script);
        visit = chromium.visit(script ? options.setPermissions(List.of("clipboard-read", "clipboard-write")) : options);
        page = visit.page();
    }

    String name() {
        return name;
    }

    String email() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    }

    Page page() {
        return page;
    }

    Locator main() {
        return page.locator("main");
    }

    Writing writing() {
        return new Writing(page, script);
    }

    Colleague open(String path) {
        visit.open(path);
        return this;
    }

    /** Goes to a link that was given, be it by the log, in a letter or by hand. */
    Colleague openLink(String address) {
        page.navigate(address);
        return this;
    }

    Colleague follow(String link) {
        return press(page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true)));
    }

    /** Follows the link in the part of the page that has this heading. */
    Colleague follow(String heading, String link) {
        return press(page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName(heading))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true)));
    }

    /** Opens what a page shows only to those who ask. */
    Colleague unfold(String line) {
        return press(main().locator("summary").getByText(line));
    }

    Colleague press(String button) {
        return press(page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true)));
    }

    /** By mouse; without the script by keyboard, as the browser then does not say when a page stands still. */
    Colleague press(Locator what) {
        if (script) {
            what.click();
        } else {
            what.press("Enter");
        }
        return this;
    }

    Colleague fill(String label, String text) {
        main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .and(page.locator(":not([type=radio])"))
                .filter(new Locator.FilterOptions().setVisible(true))
                .fill(text);
        return this;
    }

    Colleague choose(String label) {
        var choice = main().getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
        if (script) {
            choice.check();
        } else {
            choice.press("Space");
        }
        return this;
    }

    /** What was done, in the words of the page that comes next. */
    Colleague isTold(String words) {
        assertThat(page.locator("[role=status]")
                        .filter(new Locator.FilterOptions().setHasText(words))
                        .first())
                .isVisible();
        return this;
    }

    Colleague sees(String words) {
        assertThat(main()).containsText(words);
        return this;
    }

    /** What nobody sees but in the console. */
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
