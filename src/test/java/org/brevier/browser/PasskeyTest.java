package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Passkeys, as a real browser makes and gives them, with an authenticator that is not real. */
@BrowserTest
@Import(Staff.class)
class PasskeyTest {

    private final Chromium chromium;
    private final Staff staff;
    private final TestClock clock;

    PasskeyTest(Chromium chromium, Staff staff, TestClock clock) {
        this.chromium = chromium;
        this.staff = staff;
        this.clock = clock;
    }

    /** A device that says at once who uses it. */
    private static void device(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var device = new JsonObject();
        device.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", device);
    }

    private static Page signedIn(Visit visit, Person person) {
        var page = visit.open("/admin/sign-in?to=/admin/account");
        device(page);
        page.fill("#email", person.email().value());
        page.fill("#password", Staff.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL("**/admin/account");
        return page;
    }

    private static void addKey(Page page) {
        page.fill("#label", "A test key");
        page.click("text=Add a passkey");
        page.waitForSelector("[role=status] >> text=has been added");
    }

    @Test
    void aKeyIsMadeAndStandsForThePasswordAndIsTakenAway() {
        var wanda = staff.person("Wanda Writer", Role.WRITER);
        try (var visit = chromium.visit()) {
            var page = signedIn(visit, wanda);
            addKey(page);
            assertThat(page.locator("section:has(#passkeys-title) tbody th").innerText())
                    .isEqualTo("A test key");

            page.click("text=Sign out >> nth=0");
            page.waitForURL("**/admin/sign-in");
            page.click("text=Sign in with a passkey");
            page.waitForSelector(".deskhead-person");
            page.navigate(page.url().replaceFirst("/admin.*", "/admin/account"));
            assertThat(page.inputValue("#name")).isEqualTo("Wanda Writer");

            page.click("section:has(#passkeys-title) >> text=Remove");
            page.waitForSelector("[role=status] >> text=opens nothing any more");
            page.click("text=Sign out >> nth=0");
            page.waitForURL("**/admin/sign-in");
            page.click("text=Sign in with a passkey");
            page.waitForSelector("text=This passkey opens no account here.");
            assertThat(visit.complaints().stream()
                            .filter(it -> !it.startsWith("cookie"))
                            .toList())
                    .isEmpty();
        }
    }

    @Test
    void aKeySaysAgainWhoSomebodyIs() {
        var olga = staff.person("Olga Owner", Role.OWNER);
        try (var visit = chromium.visit()) {
            var page = signedIn(visit, olga);
            addKey(page);
            clock.advance(Duration.ofMinutes(10));
            page.fill("#name", "Olga O.");
            page.click("text=Save");
            page.waitForSelector("h1 >> text=Is it still you?");
            page.click("text=Use a passkey");
            page.waitForSelector("[role=status] >> text=Your account has been saved.");
            assertThat(page.inputValue("#name")).isEqualTo("Olga O.");
        }
    }
}
