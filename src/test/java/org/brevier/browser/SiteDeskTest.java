package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Map;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.testing.NuChecker;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The pages on which editors and owners arrange what is around the briefings. */
@BrowserTest
@Import(Staff.class)
class SiteDeskTest {

    private final Chromium chromium;
    private final Person olga;
    private final Visitor owner;

    SiteDeskTest(Chromium chromium, Staff staff, TestClock clock) {
        clock.set(TestClock.START);
        this.chromium = chromium;
        this.olga = staff.person("Olga Owner", Role.OWNER);
        this.owner = staff.signedIn(olga);
    }

    private String page() {
        var text = Map.of("text", "# House rules\n\nBe kind.", "slug", "rules-" + UUID.randomUUID());
        String page = owner.submit("/admin/pages/new", text).header("Location").orElseThrow();
        owner.submit(page, "main form[action$=/publication]", Map.of());
        owner.submit(page, Map.of("text", "# House rules\n\nBe kinder."));
        return page;
    }

    private String newestBriefing() {
        return owner.page("/admin/front-page").select("#add option:eq(1)").val();
    }

    @Test
    void axeAndTheNuCheckerFindNothing() throws Exception {
        owner.submit("/admin/front-page", Map.of("add", newestBriefing()));
        owner.submit("/admin/front-page", Map.of("add", newestBriefing(), "until-1", "2026-06-16T12:00"));
        String page = page();
        var still = new NewContextOptions().setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE);
        try (var visit = chromium.visit(still)) {
            signIn(visit.open("/admin/sign-in"));
            for (String path : new String[] {
                "/admin/front-page",
                "/admin/pages",
                "/admin/pages/new",
                page,
                page + "/history?of=2",
                page + "/preview",
                "/admin/menu",
                "/admin/settings"
            }) {
                isAccessible(visit.open(path), path);
                assertThat(NuChecker.complaintsAboutPage(owner.get(path).bytes()))
                        .as(path)
                        .doesNotContain("error:", "warning:");
            }
        }
    }

    private void signIn(Page page) {
        page.fill("#email", olga.email().value());
        page.fill("#password", Staff.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/admin");
    }

    private static void isAccessible(Page page, String name) {
        page.setViewportSize(1280, 800);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(Axe.complaints(page)).as(name + ", light, 1280 px").isEmpty();
        page.setViewportSize(390, 800);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Axe.complaints(page)).as(name + ", dark, 390 px").isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " fits into 390 px")
                .isEqualTo(true);
    }

    @Test
    void whatIsTypedInAPageOutlivesAnActThatDoesNotSaveIt() {
        String address = page();
        try (var visit = chromium.visit()) {
            signIn(visit.open("/admin/sign-in"));
            var page = visit.open(address);
            page.fill("#text", "# House rules\n\nTyped, and not saved.");
            page.click("main form[action$='/publication'] button");
            page.locator(".flash .notice").waitFor();
            assertThat(page.inputValue("#text")).contains("Typed, and not saved.");
            page.click("main .page-form button >> nth=0");
            page.locator(".flash .notice").waitFor();
            assertThat(page.innerText(".flash")).startsWith("Saved as revision 3");
        }
    }

    @Test
    void aLeadAPageAndANameAreMadeWithTheKeyboardAndTheMouse() {
        try (var visit = chromium.visit()) {
            signIn(visit.open("/admin/sign-in"));
            var page = visit.open("/admin/front-page");
            page.selectOption("#add", newestBriefing());
            page.click("main form button[type=submit]");
            page.locator(".flash .notice").waitFor();
            assertThat(page.innerText(".flash")).startsWith("Saved.");
            visit.open("/admin/settings");
            page.fill("[name='brevier.site.tagline']", "Said in a browser");
            page.keyboard().press("Enter");
            page.locator(".flash .notice").waitFor();
            assertThat(page.innerText(".flash")).startsWith("The settings have been saved");
            assertThat(visit.open("/").innerText(".tagline")).isEqualTo("Said in a browser");
            visit.open("/admin/settings");
            page.check("[id='back-brevier.site.tagline']");
            page.keyboard().press("Enter");
            page.locator(".flash .notice").waitFor();
        }
    }
}
