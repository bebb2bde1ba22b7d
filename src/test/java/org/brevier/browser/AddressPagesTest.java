package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.NuChecker;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The desk's pages for redirects, addresses that were not found, and topics, in a real browser. */
@BrowserTest
@Import({Staff.class, Newsroom.class})
@TestPropertySource(properties = "brevier.missing-written=50ms")
class AddressPagesTest {

    private static final String LONG =
            "/2019/05/a-post-whose-address-is-as-long-as-only-the-addresses-of-old-systems-are"
                    + "-which-knew-no-mercy-with-narrow-screens-nor-with-those-who-read-them-aloud.html";

    private final Chromium chromium;
    private final Staff staff;
    private final Web web;
    private final Person ben;

    AddressPagesTest(Chromium chromium, Staff staff, Web web, Newsroom newsroom, TestClock clock) {
        this.chromium = chromium;
        this.staff = staff;
        this.web = web;
        clock.set(TestClock.START);
        ben = staff.person("Ben Editor", Role.EDITOR);
        newsroom.publish("harbour-wall", Copy.titled("Harbour wall").with("topics", "[Sea Ports, Quays, Pilots]"));
    }

    private Visitor editor() {
        var editor = staff.signedIn(ben);
        editor.get("/admin/redirects");
        editor.post("/admin/redirects", Map.of("source", LONG, "target", "/briefings/harbour-wall"));
        editor.post("/admin/redirects", Map.of("source", "/صحافة", "target", "/nowhere"));
        editor.post("/admin/redirects", Map.of("source", "/then", "target", LONG));
        editor.post("/admin/redirects", Map.of("source", "/topics", "target", "/briefings/harbour-wall"));
        editor.submit("/admin/topics/sea-ports", Map.of("description", "Harbours, and what lands in them."));
        editor.post("/admin/topics/quays/merger", Map.of("into", "sea-ports"));
        web.get("/not/" + LONG.substring(1));
        web.get("/not/found", "Referer", "https://news.example.org/");
        return editor;
    }

    private static void assertFit(Page page, String what) throws Exception {
        page.setViewportSize(1280, 800);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(Axe.complaints(page)).as(what + ", light, 1280 px").isEmpty();
        Pictures.take(page, what + "-1280-light");
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(390, 844);
        Pictures.take(page, what + "-390-dark");
        page.setViewportSize(320, 800);
        assertThat(Axe.complaints(page)).as(what + ", dark, 320 px").isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(what + " is no wider than its screen")
                .isEqualTo(320);
    }

    private Visit visit() {
        return chromium.visit(new NewContextOptions().setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE));
    }

    private static String counted(Visitor editor) {
        String path = "/admin/redirects/missing";
        while (editor.page(path).select("tbody tr").size() < 2) {
            Thread.onSpinWait();
        }
        return path;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/admin/redirects",
                "/admin/redirects?q=no-such-thing",
                "/admin/redirects/table",
                "/admin/redirects/missing",
                "/admin/redirects/missing?show=ignored",
                "/admin/topics",
                "/admin/topics/sea-ports"
            })
    void thePagesAreFit(String path) throws Exception {
        counted(editor());
        try (var visit = visit()) {
            var page = visit.signIn(ben);
            visit.open(path);
            assertFit(page, path.replaceAll("[/?=]+", "-"));
        }
    }

    @Test
    void aRedirectIsMadeOfWhatWasNotFoundAndOfATable() throws Exception {
        counted(editor());
        try (var visit = visit()) {
            var page = visit.signIn(ben);
            visit.open("/admin/redirects/missing");
            page.locator("tr", new Page.LocatorOptions().setHasText("/not/found"))
                    .locator("a")
                    .click();
            assertThat(page.inputValue("#source")).isEqualTo("/not/found");
            page.fill("#target", "https://elsewhere.example/");
            page.click(".redirect-new button");
            page.waitForSelector("#target-problem");
            assertFit(page, "redirect-elsewhere");
            page.check("[name=elsewhere]");
            page.click(".redirect-new button");
            page.waitForSelector(".flash .notice");
            page.click("tbody th a >> nth=0");
            assertFit(page, "redirect");

            visit.open("/admin/redirects/table");
            page.setInputFiles(
                    "#file",
                    new FilePayload(
                            "redirects.csv",
                            "text/csv",
                            ("from,to\n/a,/b\n/b,/a\n" + LONG + ",/c\n").getBytes(StandardCharsets.UTF_8)));
            page.click("main button[type=submit]");
            page.waitForSelector(".redirect-counts");
            assertFit(page, "redirect-table");
            page.click("main button[type=submit]");
            page.waitForSelector(".flash .notice");
            assertThat(web.get("/a").header("Location")).hasValue("/b");
            assertThat(visit.complaints()).noneMatch(complaint -> !complaint.startsWith("cookie"));
        }
    }

    @Test
    void theHtmlCheckerHasNoComplaint() throws Exception {
        var editor = editor();
        counted(editor);
        String redirect = editor.page("/admin/redirects").select("tbody th a").attr("href");
        for (String path : new String[] {
            "/admin/redirects",
            redirect,
            "/admin/redirects/table",
            "/admin/redirects/missing",
            "/admin/topics",
            "/admin/topics/sea-ports"
        }) {
            assertValid(editor.get(path), path);
        }
        assertValid(editor.post("/admin/redirects", Map.of("source", "x", "target", "https://x.test")), "refused");
        assertValid(editor.post("/admin/redirects/table", Map.of("text", "/a,/b\nx,y")), "judged");
    }

    /** Without the slashes that the framework writes into its hidden fields, and that mean nothing. */
    private static void assertValid(Web.Answer answer, String what) throws Exception {
        String page = answer.body().replaceAll("(<input[^>]*)/>", "$1>");
        assertThat(NuChecker.complaintsAboutPage(page.getBytes(StandardCharsets.UTF_8)))
                .as(what)
                .isEmpty();
    }
}
