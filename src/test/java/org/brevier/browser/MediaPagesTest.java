package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator.ClickOptions;
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
import org.brevier.briefing.MediaUse;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.media.RecordingSamples;
import org.brevier.media.Samples;
import org.brevier.testing.Copy;
import org.brevier.testing.FormWithFiles;
import org.brevier.testing.NuChecker;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/** The library's pages in a real browser: files that go up one by one, the focal point, and the dialog in the editor. */
@BrowserTest
@Import(Staff.class)
class MediaPagesTest {

    private static final String GIVE = """
            ([kind, files]) => {
              const data = new DataTransfer();
              for (const [name, content] of files) {
                const bytes = Uint8Array.from(atob(content), (one) => one.charCodeAt(0));
                data.items.add(new File([bytes], name));
              }
              const event = kind === 'drop'
                ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
                : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
              document.querySelector('h1').dispatchEvent(event);
            }""";

    private final Chromium chromium;
    private final Staff staff;
    private final Desk desk;
    private final MediaUse use;

    MediaPagesTest(Chromium chromium, Staff staff, Desk desk, MediaUse use) {
        this.chromium = chromium;
        this.staff = staff;
        this.desk = desk;
        this.use = use;
    }

    private static List<String> file(String name, byte[] content) {
        return List.of(name, Base64.getEncoder().encodeToString(content));
    }

    private static byte[] picture(String unlike) {
        return Samples.appended(Samples.photograph(1), unlike);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop", "paste"})
    void aPictureGivenAnywhereOnThePageComesToItsOwn(String kind) {
        try (var visit = chromium.visit()) {
            var page = visit.signIn(staff.person("Ada Writer", Role.WRITER));
            visit.open("/admin/media");
            page.evaluate(GIVE, List.of(kind, List.of(file("The Wall.jpg", picture(kind)))));
            assertThat(page).hasURL(Pattern.compile(".*/admin/media/[0-9a-f]{32}"));
            assertThat(page.locator("h1")).hasText("The Wall.jpg");
            assertThat(visit.complaints()).noneMatch(complaint -> complaint.startsWith("policy"));
        }
    }

    @Test
    void severalFilesComeToAFormThatAsksWhatTheyShow() {
        try (var visit = chromium.visit()) {
            var page = visit.signIn(staff.person("Ada Writer", Role.WRITER));
            visit.open("/admin/media");
            var files = List.of(
                    new FilePayload("one.jpg", "image/jpeg", picture("one of two")),
                    new FilePayload("two.jpg", "image/jpeg", picture("two of two")));
            page.setInputFiles("#file", files.toArray(FilePayload[]::new));
            page.click(".library-form button[type=submit]");
            assertThat(page.locator("h1")).hasText("Just uploaded");
            page.getByLabel("Alternative text").first().fill("Red stones");
            page.getByLabel("It is decorative").last().check();
            page.click("main form button[type=submit]");
            assertThat(page.locator(".flash .notice")).hasText("What was said of the files is kept.");
            assertThat(page.locator(".library > li:has-text('one.jpg')").first())
                    .containsText("Red stones");
            assertThat(page.locator(".library > li:has-text('two.jpg')").first())
                    .containsText("Decorative");
        }
    }

    @Test
    void eachFileThatIsRefusedSaysWhyAndTheOthersAreThere() throws Exception {
        try (var visit = chromium.visit(new NewContextOptions().setBypassCSP(true))) {
            var page = visit.signIn(staff.person("Ada Writer", Role.WRITER));
            visit.open("/admin/media");
            var files = List.of(
                    file("logo.svg", "<svg/>".getBytes(StandardCharsets.UTF_8)), file("fit.jpg", picture("fit one")));
            page.evaluate(GIVE, List.of("drop", files));
            assertThat(page.locator(".library-sending [role=alert]"))
                    .hasText("logo.svg: SVG pictures can carry script and are not taken: export it as PNG.");
            assertThat(page.locator(".library-sending [role=status]")).containsText("1 of 2 files are here.");
            assertThat(Axe.complaints(page)).isEmpty();
            Pictures.take(page, "library-sending");
            page.click(".library-sending [role=status] a");
            assertThat(page.locator("h1")).hasText("fit.jpg");
        }
    }

    @Test
    void aDecorativePictureThatHasSomethingToSayIsAskedAbout() throws Exception {
        var ada = staff.person("Ada Writer", Role.WRITER);
        String path = uploaded(ada, "מזח.jpg", picture("both"));
        try (var visit = chromium.visit(new NewContextOptions().setBypassCSP(true))) {
            var page = visit.signIn(ada);
            visit.open(path);
            page.getByLabel("Alternative text").fill("Red stones");
            page.getByLabel("It is decorative").check();
            page.click(".media-said form button[type=submit]");
            assertThat(page.locator("#decorative-hint .field-problem")).containsText("Keep one of the two");
            assertThat(page.getByLabel("It is decorative")).isChecked();
            assertFit(page, "media-decorative");
        }
    }

    @Test
    void whatIsOnItsWayCanBeStopped() {
        try (var visit = chromium.visit()) {
            var page = visit.signIn(staff.person("Ada Writer", Role.WRITER));
            visit.open("/admin/media");
            page.route("**/admin/media", route -> {
                if (!route.request().method().equals("POST")) {
                    route.resume();
                }
            });
            page.evaluate(GIVE, List.of("drop", List.of(file("slow.jpg", picture("slow")))));
            assertThat(page.locator(".library-sending progress")).hasAttribute("aria-label", "slow.jpg");
            page.getByLabel("Stop sending slow.jpg").click();
            assertThat(page.locator(".library-sending [role=alert]")).hasText("slow.jpg was not sent.");
        }
    }

    private String uploaded(Person person, String name, byte[] content) {
        var visitor = staff.signedIn(person);
        visitor.get("/admin/media");
        return visitor.post("/admin/media", new FormWithFiles().file("file", name, content))
                .header("Location")
                .orElseThrow();
    }

    @Test
    void theFocalPointIsPutByClickAndByKeys() {
        var ada = staff.person("Ada Writer", Role.WRITER);
        String path = uploaded(ada, "focus.jpg", picture("focus"));
        try (var visit = chromium.visit()) {
            var page = visit.signIn(ada);
            visit.open(path);
            var picture = page.locator(".focus-pick img");
            var box = picture.boundingBox();
            picture.click(new ClickOptions().setPosition(box.width * .25, box.height * .75));
            assertThat(page.locator(".focus-says")).hasText("25 % from the left, 75 % from the top");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Shift+ArrowUp");
            assertThat(page.locator(".focus-says")).hasText("26 % from the left, 65 % from the top");
            assertThat(page.locator(".crop img").first()).hasCSS("object-position", "50% 100%");
            page.click(".media-said form button[type=submit]");
            assertThat(page.locator(".flash .notice")).containsText("is kept");
            assertThat(page.locator(".focus-says")).hasText("26 % from the left, 65 % from the top");
            assertThat(visit.complaints()).noneMatch(complaint -> complaint.startsWith("policy"));
        }
    }

    @Test
    void withoutScriptTheFocalPointIsOneOfNinePlaces() {
        var ada = staff.person("Ada Writer", Role.WRITER);
        String path = uploaded(ada, "nine.jpg", picture("nine"));
        try (var visit = chromium.visit(new NewContextOptions().setJavaScriptEnabled(false))) {
            var page = visit.signIn(ada);
            visit.open(path);
            page.getByLabel("Bottom right").check();
            page.click(".media-said form button[type=submit]");
            assertThat(page.getByLabel("Bottom right")).isChecked();
            assertThat(page.locator(".crop img").first()).hasCSS("object-position", "83% 83%");
        }
    }

    @Test
    void aFileFromTheLibraryComesIntoTheTextByKeys() throws Exception {
        var ada = staff.person("Ada Editor", Role.EDITOR);
        uploaded(ada, "quay-of-granite.jpg", picture("quay"));
        uploaded(ada, "quay-of-sand.jpg", picture("sand"));
        var draft = desk.begin(Manuscript.of(Copy.titled("A quay").text()), ada.actor());
        try (var visit = chromium.visit(new NewContextOptions().setBypassCSP(true))) {
            var page = visit.signIn(ada);
            visit.open("/admin/briefings/" + draft.id());
            page.locator(".cm-content").click();
            page.keyboard().press("Control+End");
            page.keyboard().press("Control+Alt+p");
            page.keyboard().type("quay");
            var options = page.locator("#library-list [role=option]");
            assertThat(options).hasCount(2);
            assertThat(Axe.complaints(page)).isEmpty();
            Pictures.take(page, "library-in-the-editor");
            page.keyboard().press("ArrowDown");
            assertThat(options.nth(1)).hasAttribute("aria-selected", "true");
            String name = options.nth(1).locator("span span").first().innerText();
            page.keyboard().press("Enter");
            assertThat(page.locator("#writing-library")).isHidden();
            assertThat(page.locator(".cm-content")).containsText("/" + name + ")");
            page.keyboard().type("A quay");
            assertThat(page.locator(".cm-content"))
                    .containsText(Pattern.compile("!\\[A quay]\\(/media/[0-9a-f]{32}/" + name));
            page.locator("[data-act=library]").click();
            page.keyboard().press("Escape");
            assertThat(page.locator("#writing-library")).isHidden();
        }
    }

    private Map<String, String> pages(Person ada) throws Unreadable {
        String used = uploaded(ada, "ميناء قديم (1).jpg", picture("used"));
        String address = staff.signedIn(ada).page(used).select(".media-picture").attr("href");
        desk.begin(
                Manuscript.of(Copy.titled("A wall of a thousand years is mended before the winter")
                        .and("![A wall](" + address + ")")
                        .text()),
                ada.actor());
        String replaced = uploaded(ada, "old.jpg", picture("old"));
        var visitor = staff.signedIn(ada);
        visitor.get(replaced);
        String now = visitor.post(
                        replaced + "/replacement",
                        new FormWithFiles().field("version", "0").file("file", "new.jpg", picture("new")))
                .header("Location")
                .orElseThrow();
        String video = uploaded(ada, "Tour.webm", RecordingSamples.webm());
        return Map.of(
                "media-video",
                video,
                "media-recording",
                recording(visitor, video),
                "media-used",
                used,
                "media-replaced",
                now,
                "media-deletion",
                now + "/deletion",
                "media-document",
                uploaded(ada, "The report.pdf", Samples.pdf("fit")),
                "media-fresh",
                "/admin/media?fresh=" + used.replaceFirst(".*/", "") + "-" + now.replaceFirst(".*/", ""),
                "media-none",
                "/admin/media?q=nothing-like-that");
    }

    private static String recording(Visitor visitor, String video) {
        String page = video + "/recording";
        visitor.post(
                page,
                new FormWithFiles()
                        .field(
                                "version",
                                visitor.page(page).select("[name=version]").val())
                        .field("language", "de")
                        .field("transcript", "What is said.")
                        .file("captions", "tour.vtt", "WEBVTT\n".getBytes(StandardCharsets.UTF_8))
                        .file("poster", "tour.jpg", picture("poster")));
        return page;
    }

    @Test
    void thePagesAreFit() throws Exception {
        while (!use.isComplete()) {
            Thread.onSpinWait();
        }
        var ada = staff.person("Ada Writer", Role.WRITER);
        var pages = pages(ada);
        var options = new NewContextOptions().setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE);
        try (var visit = chromium.visit(options)) {
            var page = visit.signIn(ada);
            for (var one : pages.entrySet()) {
                visit.open(one.getValue());
                assertFit(page, one.getKey());
            }
        }
    }

    private static void assertFit(Page page, String what) throws Exception {
        page.setViewportSize(1280, 800);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(Axe.complaints(page)).as(what + ", light, 1280 px").isEmpty();
        Pictures.take(page, what + "-1280-light");
        page.setViewportSize(390, 844);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Axe.complaints(page)).as(what + ", dark, 390 px").isEmpty();
        Pictures.take(page, what + "-390-dark");
        page.setViewportSize(320, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(what + " is no wider than its screen")
                .isEqualTo(320);
    }

    @Test
    void theHtmlCheckerHasNoComplaint() throws Exception {
        while (!use.isComplete()) {
            Thread.onSpinWait();
        }
        var ada = staff.person("Ada Writer", Role.WRITER);
        var visitor = staff.signedIn(ada);
        for (var one : pages(ada).entrySet()) {
            assertValid(visitor.get(one.getValue()), one.getKey());
        }
    }

    /** Without the slashes that the framework writes into its hidden fields, and that mean nothing. */
    private static void assertValid(Web.Answer answer, String what) throws Exception {
        String page = answer.body().replaceAll("(<input[^>]*)/>", "$1>");
        assertThat(NuChecker.complaintsAboutPage(page.getBytes(StandardCharsets.UTF_8)))
                .as(what)
                .isEmpty();
    }
}
