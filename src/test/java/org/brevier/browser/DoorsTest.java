package org.brevier.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.brevier.account.Doors;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The pages of sign-in that only one person can open: with a link, or halfway in. */
@BrowserTest
@Import({Staff.class, Doors.class})
class DoorsTest {

    private final Chromium chromium;
    private final Staff staff;
    private final Doors doors;

    DoorsTest(Chromium chromium, Staff staff, Doors doors) {
        this.chromium = chromium;
        this.staff = staff;
        this.doors = doors;
    }

    @Test
    void theLinksThatAnOwnerGivesLeadToPagesThatAreFit() throws Exception {
        var wanda = staff.person("Wanda Writer", Role.WRITER);
        try (var owners = EveryScreen.visit(chromium);
                var guests = EveryScreen.visit(chromium)) {
            var page = owners.signIn(staff.person("Olga Owner", Role.OWNER));
            owners.open("/admin/people/" + wanda.id());
            page.click("text=A link for a new password");
            isFit(guests.page(), page.inputValue("#link"), "reset");

            owners.open("/admin/people/new");
            page.fill("#name", "Ben Editor");
            page.fill("#email", wanda.email().value().replace("@", "+doors@"));
            page.check("#role-editor");
            page.click("text=Make the invitation");
            isFit(guests.page(), page.inputValue("#link"), "join");
        }
    }

    @Test
    void thePagesOfTheSecondFactorAreFit() throws Exception {
        var wanda = staff.person("Wanda Writer", Role.WRITER);
        try (var visit = EveryScreen.visit(chromium)) {
            var page = visit.signIn(wanda);
            visit.open("/admin/account/second-factor");
            page.fill("#code", doors.code(page.innerText(".secret")));
            var codes = page.waitForResponse("**/second-factor", () -> page.click("text=Turn it on"));
            String body = codes.text();
            page.waitForSelector(".codes");
            EveryScreen.fits(page, "recovery codes");
            EveryScreen.isValid(body, "recovery codes");

            page.click("text=Sign out >> nth=0");
            fillIn(visit.open("/admin/sign-in"), wanda);
            page.waitForURL("**/sign-in/second-factor*");
            isFit(page, page.url(), "second factor");
        }
    }

    private static void fillIn(Page page, Person person) {
        page.fill("#email", person.email().value());
        page.fill("#password", Staff.PASSWORD);
        page.press("#password", "Enter");
    }

    private static void isFit(Page page, String address, String what) throws Exception {
        page.navigate(address);
        EveryScreen.fits(page, what);
        EveryScreen.isValid(page.request().get(address, RequestOptions.create()).text(), what);
    }
}
