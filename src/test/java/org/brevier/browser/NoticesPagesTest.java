package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.testing.NuChecker;
import org.brevier.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of notices that have not arrived, and the line on the board that leads to it. */
@BrowserTest
@Import(Staff.class)
class NoticesPagesTest {

    private final Chromium chromium;
    private final Staff staff;
    private final JdbcClient jdbc;
    private final TestClock clock;

    NoticesPagesTest(Chromium chromium, Staff staff, JdbcClient jdbc, TestClock clock) {
        this.chromium = chromium;
        this.staff = staff;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void someDoNotArrive() {
        add("Council agrees to mend the harbour wall before the winter storms of next year", "answered 503", true);
        add("Harbour-wall-without-a-place-where-the-line-could-be-broken-in-any-way", "could not be reached", true);
        add("Ferries run again", "gave no answer in time", false);
    }

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from outbox_delivery").update();
    }

    private void add(String about, String trouble, boolean failed) {
        jdbc.sql("""
                        insert into outbox_delivery (id, event, kind, destination, briefing_id, about, body,
                        first_at, next_at, tries, trouble, failed)
                        values (:id, :id, 'published', 'webhook:none', :id, :about, '{}', :at, :at, 7, :trouble, :failed)
                        """)
                .param("id", UUID.randomUUID())
                .param("about", about)
                .param("at", OffsetDateTime.now(clock))
                .param("trouble", trouble)
                .param("failed", failed)
                .update();
    }

    @Test
    void whatHasFailedIsFitToBeSeen() throws Exception {
        var olga = staff.person("Olga Owner", Role.OWNER);
        var still = new NewContextOptions().setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE);
        try (var visit = chromium.visit(still)) {
            var page = visit.open("/admin/sign-in");
            page.fill("#email", olga.email().value());
            page.fill("#password", Staff.PASSWORD);
            page.press("#password", "Enter");
            page.waitForSelector(".deskhead-person");
            for (String path : new String[] {"/admin", "/admin/settings/notices", "/admin/account/notices"}) {
                visit.open(path);
                for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
                    for (int width : new int[] {1280, 390}) {
                        page.setViewportSize(width, 844);
                        String what = "%s, %s, %d px".formatted(path, scheme, width);
                        assertThat(Axe.complaints(page)).as(what).isEmpty();
                        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                                .as(what)
                                .isEqualTo(true);
                        Pictures.take(page, "notices " + what);
                    }
                }
            }
        }
        String html = staff.signedIn(olga).get("/admin/settings/notices").body().replaceAll("(<input[^>]*)/>", "$1>");
        assertThat(NuChecker.complaintsAboutPage(html.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
