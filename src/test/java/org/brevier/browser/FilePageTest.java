package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.media.Samples;
import org.brevier.testing.FormWithFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;

/** The page of one file at the desk, in a real browser. */
@BrowserTest
@Import(Staff.class)
class FilePageTest {

    private final Chromium chromium;
    private final Staff staff;

    FilePageTest(Chromium chromium, Staff staff) {
        this.chromium = chromium;
        this.staff = staff;
    }

    private String uploaded(Person person, String name, byte[] content) {
        var visitor = staff.signedIn(person);
        visitor.get("/admin/media");
        return visitor.post("/admin/media", new FormWithFiles().file("file", name, content))
                .header("Location")
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} x {1} pixels on {2}")
    @CsvSource({"1600,1200,1280", "1600,1200,390", "600,1800,1280", "600,1800,390", "64,48,390"})
    void nothingMovesWhileItLoads(int width, int height, int screen) {
        var ada = staff.person("Ada Writer", Role.WRITER);
        String path = uploaded(ada, "still.png", Samples.appended(Samples.png(width, height), "still " + screen));
        try (var visit = chromium.visit()) {
            visit.signIn(ada);
            visit.page().route("**/*.woff2", Route::abort);
            visit.page().route("**/media/*/*.png", FilePageTest::later);
            visit.page().route("**/library.js", FilePageTest::later);

            assertThat(StillnessTest.shifts(visit, path, screen)).isEmpty();
            var picked = visit.page().locator(".focus-pick img").boundingBox();
            assertThat(picked.width / picked.height).isCloseTo((double) width / height, withPercentage(2));
        }
    }

    /** So late that the page has been drawn without it. */
    private static void later(Route route) {
        route.request().frame().page().waitForTimeout(200);
        route.resume();
    }

    @Test
    void whyAFileWasNotReplacedIsSeenAtOnceAndLeadsToTheField() {
        var ada = staff.person("Ada Writer", Role.WRITER);
        String path = uploaded(ada, "wall.png", Samples.appended(Samples.png(900, 1600), "refused"));
        try (var visit = chromium.visit()) {
            var page = visit.signIn(ada);
            page.setViewportSize(390, 844);
            visit.open(path);
            page.setInputFiles(
                    "#file", new FilePayload("hymn.mp3", "audio/mpeg", "ID3\4\0\0".getBytes(StandardCharsets.UTF_8)));
            page.click("form[action$='/replacement'] button");

            var alert = page.locator("main [role=alert]");
            assertThat(alert).isInViewport();
            assertThat(alert).containsText("That is a file of another kind.");
            Pictures.take(page, "media-refused-390-light");
            alert.locator("a").click();
            assertThat(page.locator("#file")).isFocused();
            assertThat(page.locator("#file")).isInViewport();
        }
    }

    @Test
    void aRecordingIsPlayedOnIt() {
        try (var visit = chromium.visit()) {
            var page = visit.signIn(staff.person("Ben Editor", Role.EDITOR));
            visit.open("/admin/media?q=tide-over-the-bar&kind=video");
            page.locator(".library h3 a").first().click();
            var video = page.locator(".media-player video");
            assertThat(video.locator("track")).hasCount(2);
            assertThat(video).hasAttribute("preload", "none");
            Pictures.take(page, "media-player-1280-light");

            Object width = video.evaluate("""
                    async (video) => {
                      video.muted = true;
                      await video.play();
                      return video.videoWidth;
                    }""");

            assertThat(width).isEqualTo(320);
            assertThat(visit.complaints()).noneMatch(complaint -> complaint.startsWith("policy"));
        }
    }

    @Test
    void whatWasThereBeforeIsNamedAmongTheUploadsWithTheWayToIt() {
        var ada = staff.person("Ada Writer", Role.WRITER);
        byte[] report = "%PDF-1.7 known in the list\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        String path = uploaded(ada, "draft.pdf", report);
        try (var visit = chromium.visit()) {
            var page = visit.signIn(ada);
            visit.open("/admin/media");
            page.setInputFiles("#file", new FilePayload("report.pdf", "application/pdf", report));
            page.click(".library-form button[type=submit]");
            var line = page.locator(".library-sending li");
            assertThat(line).containsText("report.pdf was in the library already, as draft.pdf.");
            Pictures.take(page, "library-known-1280-light");
            line.locator("a").click();
            assertThat(page).hasURL(Pattern.compile(".*" + path));
        }
    }
}
