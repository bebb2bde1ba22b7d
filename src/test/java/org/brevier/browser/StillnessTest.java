package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@BrowserTest
class StillnessTest {

    /** What is good for readers (web.dev, Cumulative Layout Shift), where faces replace whatever local ones there are. */
    private static final double GOOD = 0.1;

    private static final String COUNT_SHIFTS = """
            window.shifts = [];
            new PerformanceObserver((list) => list.getEntries().forEach((shift) => window.shifts.push([shift.value,
                shift.sources.map((source) => source.node?.outerHTML?.slice(0, 100) ?? source.node?.nodeName).join(' | ')])))
              .observe({ type: 'layout-shift', buffered: true });
            """;

    private final Chromium chromium;

    StillnessTest(Chromium chromium) {
        this.chromium = chromium;
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                arguments("/", 1280),
                arguments("/", 390),
                arguments("/briefings/how-tides-are-predicted", 1280),
                arguments("/briefings/how-tides-are-predicted", 390),
                arguments("/briefings/everything-at-once", 390));
    }

    @ParameterizedTest(name = "nothing but the faces moves {0}, {1} px wide")
    @MethodSource("pages")
    void nothingButTheFacesMovesAnything(String path, int width) {
        try (var visit = chromium.visit()) {
            visit.page().route("**/*.woff2", Route::abort);
            assertThat(shifts(visit, path, width)).isEmpty();
        }
    }

    @ParameterizedTest(name = "faces that arrive late hardly move {0}, {1} px wide")
    @MethodSource("pages")
    void facesThatArriveLateHardlyMoveAnything(String path, int width) {
        try (var visit = chromium.visit()) {
            double sum = shifts(visit, path, width).stream()
                    .mapToDouble(shift -> ((Number) ((List<?>) shift).getFirst()).doubleValue())
                    .sum();
            assertThat(sum).isLessThan(GOOD);
        }
    }

    /** What moves while a page loads, each with how much and what. */
    static List<?> shifts(Visit visit, String path, int width) {
        visit.running(COUNT_SHIFTS).page().setViewportSize(width, 800);
        var page = visit.open(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate(
                "document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))))");
        return (List<?>) page.evaluate("window.shifts");
    }
}
