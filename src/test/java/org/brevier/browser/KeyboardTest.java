package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class KeyboardTest {

    private static final int MORE_THAN_ANY_PAGE_HAS = 300;

    /** What has the focus, where it stands in the document, and whether anybody can see that; a date has several stops. */
    private static final String FOCUSED = """
            () => {
              const at = document.activeElement;
              if (at === window.last) return {};
              if (at === document.body || at.stopped) return null;
              at.stopped = true;
              window.last = at;
              const shown = at.matches('input[type=radio]') ? at.nextElementSibling : at;
              const style = getComputedStyle(shown);
              const box = shown.getBoundingClientRect();
              return {
                name: at.outerHTML.slice(0, 120),
                order: [...document.querySelectorAll('*')].indexOf(at),
                outlined: style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2,
                within: box.width > 1 && box.height > 1 && box.left >= 0 && box.right <= innerWidth
                    && box.bottom > 0 && box.top < innerHeight,
              };
            }""";

    private final Chromium chromium;

    KeyboardTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest(name = "Tab goes through {0} in order, and is seen everywhere")
    @ValueSource(
            strings = {"/briefings/everything-at-once", "/briefings/rihlat-al-arqam", "/", "/search?q=moon", "/feeds"})
    void theFocusIsSeenAndGoesInOrder(String path) {
        try (var visit = chromium.visit(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
            var stops = stops(visit.open(path));

            assertThat(stops).hasSizeGreaterThan(20);
            assertThat((String) stops.getFirst().get("name")).contains("class=\"skip\"");
            assertThat(stops)
                    .filteredOn(stop ->
                            !(Boolean.TRUE.equals(stop.get("outlined")) && Boolean.TRUE.equals(stop.get("within"))))
                    .isEmpty();
            assertThat(stops)
                    .extracting(stop -> (Integer) stop.get("order"))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    private static List<Map<?, ?>> stops(Page page) {
        var stops = new ArrayList<Map<?, ?>>();
        for (int i = 0; i < MORE_THAN_ANY_PAGE_HAS; i++) {
            page.keyboard().press("Tab");
            if (!(page.evaluate(FOCUSED) instanceof Map<?, ?> stop)) {
                break;
            }
            if (!stop.isEmpty()) {
                stops.add(stop);
            }
        }
        return stops;
    }

    @Test
    void theSkipLinkLeadsToTheText() {
        try (var visit = chromium.visit()) {
            var page = visit.open("/briefings/how-tides-are-predicted");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");

            page.keyboard().press("Tab");

            assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                    .isEqualTo(true);
        }
    }

    @Test
    void theThemeIsChosenOnceAndForAll() {
        try (var visit = chromium.visit()) {
            var page = visit.open("/");
            page.locator(".theme-toggle").focus();
            page.keyboard().press("Enter");

            assertThat(paper(page)).isEqualTo("rgb(18, 19, 23)");
            assertThat(page.locator(".theme-toggle").getAttribute("aria-pressed"))
                    .isEqualTo("true");

            page.reload();

            assertThat(paper(page)).isEqualTo("rgb(18, 19, 23)");
            assertThat(page.locator(".theme-toggle").getAttribute("aria-pressed"))
                    .isEqualTo("true");

            page.locator(".theme-toggle").press("Enter");
            visit.open("/topics");

            assertThat(paper(page)).isEqualTo("rgb(255, 255, 255)");
        }
    }

    private static Object paper(Page page) {
        return page.evaluate("getComputedStyle(document.body).backgroundColor");
    }
}
