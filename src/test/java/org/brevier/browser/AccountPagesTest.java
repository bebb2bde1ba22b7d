package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/** The desk's pages for people and sign-in, in a real browser: for everybody's eyes, on every screen, with and without script. */
@BrowserTest
@Import(Staff.class)
class AccountPagesTest {

    private final Chromium chromium;
    private final Staff staff;
    private final Person wanda;
    private final Person olga;

    AccountPagesTest(Chromium chromium, Staff staff) {
        this.chromium = chromium;
        this.staff = staff;
        wanda = staff.person("Wanda Wolkenstein-Harbourwright", Role.WRITER);
        olga = staff.person("Olga Owner", Role.OWNER);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/admin/sign-in", "/admin/forgot", "/admin/join/none"})
    void theDoorsAreFit(String path) throws Exception {
        try (var visit = EveryScreen.visit(chromium)) {
            EveryScreen.fits(visit.open(path), path);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/admin/account",
                "/admin/account/notices",
                "/admin/account/second-factor",
                "/admin/confirm",
                "/admin/people",
                "/admin/people/new",
                "/admin/people/{id}",
                "/admin/settings/notices"
            })
    void thePagesInsideAreFit(String path) throws Exception {
        try (var visit = EveryScreen.visit(chromium)) {
            var page = visit.signIn(olga);
            page.navigate(page.url()
                    .replaceFirst("/admin.*", path.replace("{id}", wanda.id().toString())));
            EveryScreen.fits(page, path);
        }
    }

    @Test
    void aLinkToCopyAndAFormThatIsWrongAreFit() throws Exception {
        try (var visit = EveryScreen.visit(chromium)) {
            var page = visit.signIn(olga);
            page.navigate(page.url().replaceFirst("/admin.*", "/admin/people/new"));
            page.evaluate("document.querySelectorAll('[required]').forEach(field => field.required = false)");
            page.click("text=Make the invitation");
            page.waitForSelector(".field-problem");
            EveryScreen.fits(page, "wrong");
            page.fill("#name", "Ben");
            page.fill("#email", wanda.email().value().replace("@", "+ben@"));
            page.click("text=Make the invitation");
            page.waitForSelector("#link");
            assertThat(page.isVisible("text=Copy")).isTrue();
            EveryScreen.fits(page, "link");
        }
    }

    @Test
    void theHtmlCheckerHasNoComplaint() throws Exception {
        var owner = staff.signedIn(olga);
        for (String path : new String[] {
            "/admin/account",
            "/admin/account/notices",
            "/admin/account/second-factor",
            "/admin/confirm",
            "/admin/settings/notices",
            "/admin/people",
            "/admin/people/new",
            "/admin/people/" + wanda.id(),
            "/admin/sign-in",
            "/admin/forgot",
            "/admin/join/none"
        }) {
            EveryScreen.isValid(owner.get(path).body(), path);
        }
    }

    @Test
    void everythingIsReachedByKeyboardAndWithoutScript() {
        try (var visit = chromium.visit(
                new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 800))) {
            var page = visit.open("/admin/sign-in");
            page.fill("#email", olga.email().value());
            page.fill("#password", Staff.PASSWORD);
            page.press("#password", "Enter");
            page.waitForSelector(".deskbar-small summary");
            page.focus(".deskbar-small summary");
            page.keyboard().press("Enter");
            page.focus(".deskbar-small a[href='/admin/people']");
            page.keyboard().press("Enter");
            page.waitForURL("**/admin/people");
            assertThat(page.isVisible(".theme-toggle")).isFalse();
            page.click("text=Sign out");
            page.waitForSelector("[role=status] >> text=You are signed out.");
        }
    }
}
