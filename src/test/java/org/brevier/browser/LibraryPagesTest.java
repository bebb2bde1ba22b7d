package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.media.RecordingSamples;
import org.brevier.media.Samples;
import org.brevier.testing.Copy;
import org.brevier.testing.FormWithFiles;
import org.brevier.testing.NuChecker;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/** Pictures at the real desk in a real browser: uploaded on their page, and dropped into a text. */
@BrowserTest
@Import(Staff.class)
class LibraryPagesTest {

    private static final Copy COPY = Copy.titled("A wall is mended before the winter");

    private static final String DROP = """
            (picture) => {
              const bytes = Uint8Array.from(atob(picture), (one) => one.charCodeAt(0));
              const data = new DataTransfer();
              data.items.add(new File([bytes], 'The Wall.jpg', { type: 'image/jpeg' }));
              const line = [...document.querySelectorAll('.cm-line')].at(-1).getBoundingClientRect();
              const at = { clientX: line.left + 5, clientY: line.top + 5, bubbles: true, cancelable: true, dataTransfer: data };
              document.querySelector('.cm-content').dispatchEvent(new DragEvent('drop', at));
            }""";

    private static final String DROP_SEVERAL = """
            (picture) => {
              const bytes = Uint8Array.from(atob(picture), (one) => one.charCodeAt(0));
              const data = new DataTransfer();
              data.items.add(new File([bytes], 'ميناء قديم.png', { type: 'image/png' }));
              data.items.add(new File(['<svg/>'], 'شعار.svg', { type: 'image/svg+xml' }));
              document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
            }""";

    private final Chromium chromium;
    private final Staff staff;
    private final Desk desk;

    LibraryPagesTest(Chromium chromium, Staff staff, Desk desk) {
        this.chromium = chromium;
        this.staff = staff;
        this.desk = desk;
    }

    @Test
    void aPictureDroppedIntoATextIsSeenInItsPreviewAndByReaders() throws Unreadable {
        var ada = staff.person("Ada Editor", Role.EDITOR);
        var draft = desk.begin(Manuscript.of(COPY.text()), ada.actor());
        String path = "/admin/briefings/" + draft.id();
        try (var visit = chromium.visit()) {
            var page = visit.signIn(ada);
            visit.open(path);
            page.locator(".cm-content").click();
            page.keyboard().press("Control+End");
            page.evaluate(DROP, Base64.getEncoder().encodeToString(Samples.photograph(1)));
            assertThat(page.locator(".cm-content"))
                    .containsText(Pattern.compile("!\\[]\\(/media/[0-9a-f]{32}/the-wall\\.jpg\\)"));

            page.keyboard().type("Red stones beside green ones");
            assertThat(page.locator(".cm-content")).containsText("![Red stones beside green ones](/media/");
            page.keyboard().press("Control+s");
            assertThat(page.locator("#saving")).containsText("revision 2");
            var seen = page.frameLocator("#preview").locator("img[alt='Red stones beside green ones']");
            assertThat(seen).isVisible();
            assertDrawn(seen.evaluate("it => it.decode().then(() => it.naturalWidth)"));

            var editor = staff.signedIn(ada);
            editor.get("/admin");
            assertThat(editor.post(path + "/publication", Map.of("revision", "2"))
                            .status())
                    .isEqualTo(302);
            visit.open(
                    "/briefings/" + desk.find(draft.id()).orElseThrow().slug().value());
            var read = page.locator("img[alt='Red stones beside green ones']");
            assertThat(read).isVisible();
            read.scrollIntoViewIfNeeded();
            assertDrawn(read.evaluate("it => it.decode().then(() => it.naturalWidth)"));
            assertThat(visit.complaints()).noneMatch(complaint -> complaint.startsWith("policy"));
        }
    }

    private static void assertDrawn(Object width) {
        assertThat(width).isEqualTo(64);
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void picturesAreUploadedOnTheirPage(boolean script) {
        var ada = staff.person("Ada Writer", Role.WRITER);
        try (var visit = chromium.visit(new NewContextOptions().setJavaScriptEnabled(script))) {
            var page = visit.signIn(ada);
            visit.open("/admin/media");
            var file = new FilePayload("Tides.png", "image/png", Samples.appended(Samples.png(), "" + script));
            page.setInputFiles("#file", file);
            page.fill("#description", "A chart of tides");
            page.click(".library-form button");
            assertThat(page.locator("h1")).hasText("Tides.png");
            assertThat(page.locator(".library-line input[value*='A chart of tides']")
                            .first())
                    .hasValue(Pattern.compile("!\\[A chart of tides]\\(/media/[0-9a-f]{32}/tides\\.png\\)"));
            var copy = page.locator(".library-line button").first();
            if (script) {
                assertThat(copy).isVisible();
            } else {
                assertThat(copy).isHidden();
            }
        }
    }

    @Test
    void whatReadersDoNotGetOfAFileIsSaidBeforeThePageIsLeft() {
        var ada = staff.person("Ada Writer", Role.WRITER);
        try (var visit = chromium.visit()) {
            var page = visit.signIn(ada);
            visit.open("/admin/media");
            page.setInputFiles(
                    "#file", new FilePayload("Speech.mp4", "video/mp4", RecordingSamples.subtitled("in a browser")));
            page.click(".library-form button");
            assertThat(page.locator(".library-sending li"))
                    .containsText("Speech.mp4 has subtitles in it, which readers do not get");
            page.click(".library-sending a");
            assertThat(page.locator("h1")).hasText("Speech.mp4");
        }
    }

    @Test
    void whatWasTakenStandsFirstBesideWhatWasNot() {
        var ada = withFiles();
        try (var visit = chromium.visit()) {
            var page = visit.signIn(ada);
            visit.open("/admin/media?kind=picture");
            page.evaluate(
                    DROP_SEVERAL,
                    Base64.getEncoder().encodeToString(Samples.appended(Samples.png(), "taken and shown")));
            var first = page.locator(".library > li").first();
            assertThat(first.locator("h3")).hasText("ميناء قديم.png Just sent");
            assertThat(first.locator("[data-copy]")).isVisible();
            assertThat(page.locator(".library-sending .is-wrong")).containsText("SVG pictures can carry script");
            assertThat(page.locator(".library-sending [role=status]")).containsText("1 of 2 files are here.");
            assertThat(page.locator("#kind")).hasValue("picture");
            assertThat(visit.complaints()).noneMatch(complaint -> complaint.startsWith("policy"));
        }
    }

    private Person withFiles() {
        var ada = staff.person("Ada Writer", Role.WRITER);
        var visitor = staff.signedIn(ada);
        for (String description : List.of("Boats in a row", "")) {
            visitor.get("/admin/media");
            var form = new FormWithFiles()
                    .file("file", "Boats.jpg", Samples.appended(Samples.photograph(6), description))
                    .file(
                            "file",
                            "a-picture-with-a-name-that-is-as-long-as-only-the-names-of-cameras-and-agencies-are.png",
                            Samples.appended(Samples.png(), description))
                    .file("file", "The report.pdf", Samples.pdf(description))
                    .file("file", "ميناء غزة (1).png", Samples.appended(Samples.png(), "harbour " + description))
                    .file("file", "Старая Гавань.pdf", Samples.pdf("harbour " + description))
                    .field("description", description);
            visitor.post("/admin/media", form);
        }
        return ada;
    }

    @Test
    void thePageIsFit() throws Exception {
        var ada = withFiles();
        var options = new NewContextOptions().setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE);
        try (var visit = chromium.visit(options)) {
            var page = visit.signIn(ada);
            visit.open("/admin/media");
            assertFit(page, "library");
            page.setInputFiles("#file", new FilePayload[] {
                new FilePayload("شعار.svg", "image/svg+xml", "<svg/>".getBytes(StandardCharsets.UTF_8)),
                new FilePayload("港口.png", "image/png", Samples.appended(Samples.png(), "a harbour"))
            });
            page.click(".library-form button");
            page.waitForSelector("[role=alert]");
            assertFit(page, "library-refused");
        }
    }

    private static void assertFit(Page page, String what) throws Exception {
        page.setViewportSize(1280, 800);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(Axe.complaints(page)).as(what + ", light, 1280 px").isEmpty();
        Pictures.take(page, what + "-1280-light");
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Pictures.take(page, what + "-1280-dark");
        page.setViewportSize(390, 844);
        assertThat(Axe.complaints(page)).as(what + ", dark, 390 px").isEmpty();
        Pictures.take(page, what + "-390-dark");
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Pictures.take(page, what + "-390-light");
        page.setViewportSize(320, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(what + " is no wider than its screen")
                .isEqualTo(320);
    }

    @Test
    void theHtmlCheckerHasNoComplaint() throws Exception {
        var visitor = staff.signedIn(withFiles());
        assertValid(visitor.get("/admin/media"));
        assertValid(visitor.post("/admin/media", new FormWithFiles().field("description", "\"<")));
    }

    /** Without the slashes that the framework writes into its hidden fields, and that mean nothing. */
    private static void assertValid(Web.Answer answer) throws Exception {
        String page = answer.body().replaceAll("(<input[^>]*)/>", "$1>");
        assertThat(NuChecker.complaintsAboutPage(page.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
