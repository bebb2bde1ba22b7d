package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@BrowserTest
class ReflowTest {

    /** What stands out of the window, but for what lies in a box that scrolls by itself. */
    private static final String OUTSIDE = """
            () => [...document.querySelectorAll('body *')].filter((it) => {
              const box = it.getBoundingClientRect();
              return (box.right > innerWidth + 1 || box.left < -1) && box.width > 1
                  && !it.closest('.table-scroll, pre, .visually-hidden, .skip');
            }).map((it) => it.outerHTML.slice(0, 120))""";

    private final Chromium chromium;

    ReflowTest(Chromium chromium) {
        this.chromium = chromium;
    }

    /** WCAG 2.2, 1.4.10: 320 px wide; and 1280 px at a zoom of 200 %, which is 640. */
    @ParameterizedTest(name = "{0} never scrolls sideways")
    @EnumSource
    void nothingStandsOutOfTheWindow(Place place) {
        try (var visit = chromium.visit()) {
            var page = visit.open(place.path());
            for (int width : new int[] {320, 390, 640, 1024}) {
                page.setViewportSize(width, 256);
                assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth"))
                        .as("width at %d px", width)
                        .isLessThanOrEqualTo(width);
                assertThat(outside(page)).as("outside at %d px", width).isEmpty();
            }
        }
    }

    private static List<?> outside(Page page) {
        return (List<?>) page.evaluate(OUTSIDE);
    }

    @Test
    void textTwiceAsLargeIsNotCutOff() {
        try (var visit = chromium.visit(new NewContextOptions().setBypassCSP(true))) {
            var page = visit.open("/briefings/everything-at-once");
            page.addStyleTag(new Page.AddStyleTagOptions().setContent(":root { font-size: 2.5rem !important }"));

            assertThat(outside(page)).isEmpty();
        }
    }

    @Test
    void nothingMovesForThoseWhoAskedForThat() {
        try (var visit = chromium.visit()) {
            var page = visit.open("/briefings/everything-at-once");
            String scrolling = "getComputedStyle(document.documentElement).scrollBehavior";
            assertThat(page.evaluate(scrolling)).isEqualTo("smooth");

            page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

            assertThat(page.evaluate(scrolling)).isEqualTo("auto");
            assertThat(page.evaluate("document.getAnimations().length")).isEqualTo(0);
        }
    }
}
