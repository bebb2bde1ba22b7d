package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.brevier.media.Photographs;
import org.brevier.media.Secrets;
import org.brevier.testing.Newsroom;
import org.brevier.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The sample briefing with a photograph of 24 megapixels that says where it was taken, on a phone and on a desk. */
@BrowserTest
@Import(Newsroom.class)
@TestPropertySource(properties = {"browsed.content=none", "brevier.site.title=A site with a photograph"})
class PhonePhotographTest {

    private static final String PAGE = "/briefings/moscow-offers-to-mediate";
    private static final String PICTURE = "media/phone.jpg";

    /** What a phone should have to fetch for the picture that a page leads with. */
    private static final int MOST = 100_000;

    /** Of the pixels of the screen, as many as nobody sees missing. */
    private static final double SHARP = .9;

    private static final String COUNT_SHIFTS = """
            window.shifts = [];
            new PerformanceObserver((list) => list.getEntries().forEach((shift) => window.shifts.push(shift.value)))
              .observe({ type: 'layout-shift', buffered: true });
            """;

    private final Chromium chromium;
    private final Newsroom newsroom;
    private final Web web;

    PhonePhotographTest(Chromium chromium, Newsroom newsroom, Web web) {
        this.chromium = chromium;
        this.newsroom = newsroom;
        this.web = web;
    }

    @BeforeEach
    void publish() throws IOException {
        if (web.get(PAGE).status() != 200) {
            String sample = Files.readString(Path.of("content", PAGE + ".md"));
            int behindGlance = sample.indexOf("\n## ", sample.indexOf("\n## At a Glance") + 1);
            newsroom.lay(PICTURE, Photographs.phone());
            newsroom.write(
                    "briefings/moscow-offers-to-mediate.md",
                    sample.substring(0, behindGlance)
                            + "\n![Hills under a pale sky](../" + PICTURE + " \"The hills.\")\n"
                            + sample.substring(behindGlance));
        }
    }

    /** As its address says it. */
    private static double width(String address) {
        return Double.parseDouble(address.replaceAll(".*/phone-(\\d+).*", "$1"));
    }

    private static NewContextOptions screen(int width, double density) {
        return new NewContextOptions().setViewportSize(width, 844).setDeviceScaleFactor(density);
    }

    @ParameterizedTest(name = "{0} on {1} px of {2} pixels each asks for less than 100 KB, enough to be sharp")
    @CsvSource({PAGE + ", 390, 3", PAGE + ", 360, 3", PAGE + ", 1280, 2", PAGE + ", 800, 1", "/, 390, 3", "/, 1280, 1"})
    void thePictureIsSmallAndSharp(String path, int width, double density) {
        var pictures = new ArrayList<Response>();
        try (var visit = chromium.visit(screen(width, density))) {
            visit.page().onResponse(response -> {
                if (response.url().contains("/media/")) {
                    pictures.add(response);
                }
            });
            var page = visit.open(path);
            page.locator("picture img").first().scrollIntoViewIfNeeded();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            double shown = ((Number) page.evaluate("document.querySelector('picture img').clientWidth")).doubleValue();

            assertThat(pictures).hasSize(1).allSatisfy(picture -> {
                assertThat(picture.url()).endsWith(".webp");
                assertThat(picture.body()).hasSizeLessThan(MOST);
                assertThat(width(picture.url())).isGreaterThan(SHARP * shown * density);
                Secrets.assertNone(picture.body());
            });
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest(name = "nothing moves on {0} px when the picture comes late")
    @ValueSource(ints = {390, 1280})
    void nothingMovesWhenThePictureComesLate(int width) {
        for (String path : List.of(PAGE, "/")) {
            try (var visit = chromium.visit(screen(width, 1))) {
                visit.running(COUNT_SHIFTS).page().route("**/*.woff2", route -> route.abort());
                visit.page().route("**/media/**", route -> {
                    pause();
                    route.resume();
                });
                var page = visit.open(path);
                page.locator("picture img").first().scrollIntoViewIfNeeded();
                page.waitForLoadState(LoadState.NETWORKIDLE);
                page.waitForTimeout(100);
                assertThat((List<?>) page.evaluate("window.shifts")).as(path).isEmpty();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(700);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest(name = "no byte of {0} says where it was taken")
    @ValueSource(strings = {PAGE, "/", "/feed.xml", "/feed.json"})
    void noByteSaysWhereItWasTaken(String path) {
        var named = new ArrayList<String>();
        var address = Pattern.compile("/media/[0-9a-f]{32}/[A-Za-z0-9.-]+")
                .matcher(web.get(path).body());
        while (address.find()) {
            named.add(address.group());
        }

        assertThat(named).isNotEmpty();
        named.stream().distinct().forEach(one -> Secrets.assertNone(web.get(one).bytes()));
    }
}
