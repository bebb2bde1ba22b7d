package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class PrintTest {

    private static final String BRIEFING = "/briefings/how-tides-are-predicted";

    private final Chromium chromium;

    PrintTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest(name = "{0} is left out on paper")
    @ValueSource(
            strings = {
                ".skip",
                ".masthead-bar",
                ".masthead-tools",
                ".footer",
                ".depth",
                ".contents",
                ".media-actions",
                ".after",
                ".formats",
                ".anchor"
            })
    void theFurnitureIsLeftOut(String selector) {
        try (var visit = chromium.visit()) {
            var furniture = printed(visit).locator(selector).first();

            assertThat(furniture.isVisible()).isFalse();
        }
    }

    @Test
    void theTextIsThereInBlackOnWhiteWithTheAddressesOfItsLinks() {
        try (var visit = chromium.visit()) {
            var page = printed(visit);

            assertThat(page.locator(".headline").isVisible()).isTrue();
            assertThat(page.locator(".glance").isVisible()).isTrue();
            assertThat(page.locator(".briefing-body").isVisible()).isTrue();
            assertThat(page.locator(".print-foot").innerText()).contains("version 1 of November 3, 2026", BRIEFING);
            assertThat(style(page, "body", "color")).isEqualTo("rgb(0, 0, 0)");
            assertThat(style(page, ".briefing-body", "breakBefore")).isEqualTo("page");
            assertThat(page.evaluate(
                                    "getComputedStyle(document.querySelector('.sources a[href^=http]'), '::after').content")
                            .toString())
                    .contains("https://tidesandcurrents.noaa.gov/");
            assertThat(page.locator(".media-text .address").first().isVisible()).isTrue();
        }
    }

    private static Page printed(Visit visit) {
        var page = visit.open(BRIEFING);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        return page;
    }

    private static String style(Page page, String selector, String property) {
        return page.evaluate("getComputedStyle(document.querySelector('" + selector + "'))." + property)
                .toString();
    }

    @Test
    void pageOneIsTheBriefingAtAGlance(@TempDir Path folder) throws Exception {
        assumeTrue(isInstalled("pdftotext"), "pdftotext is not installed");
        try (var visit = chromium.visit()) {
            visit.open(BRIEFING)
                    .pdf(new PdfOptions().setPath(folder.resolve("b.pdf")).setPreferCSSPageSize(true));
        }

        assertThat(text(folder, 1))
                .contains(
                        "How tides are predicted",
                        "A tide table is a sum of simple waves",
                        "At a Glance",
                        "A prediction leaves out the weather",
                        "Published November 3, 2026",
                        "version 1 of November 3, 2026")
                .doesNotContain(
                        "Two bodies", "Archive", "Search", "Skip", "Glance only", "In this briefing", "Play here");
        assertThat(text(folder, 2)).startsWith("Two bodies, many waves").contains("version 1 of November 3, 2026");
    }

    private static String text(Path folder, int number) throws IOException, InterruptedException {
        String page = Integer.toString(number);
        var process = new ProcessBuilder(
                        "pdftotext",
                        "-f",
                        page,
                        "-l",
                        page,
                        folder.resolve("b.pdf").toString(),
                        "-")
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return text.replaceAll("\\s+", " ");
    }

    private static boolean isInstalled(String name) {
        return Chromium.onPath(name).anyMatch(Files::isExecutable);
    }
}
