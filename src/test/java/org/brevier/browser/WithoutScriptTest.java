package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@BrowserTest
class WithoutScriptTest {

    private static final Predicate<String> OF_PLAYERS =
            line -> line.startsWith("Play here") || line.startsWith(": ") || line.startsWith("Nothing is asked of ");

    private final Chromium chromium;

    WithoutScriptTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest(name = "{0} says the same without script, but for the players")
    @EnumSource(
            names = {
                "FRONT",
                "BRIEFING_WITH_EVERYTHING",
                "BRIEFING_IN_ARABIC",
                "VERSION",
                "TOPIC",
                "CORRECTIONS",
                "SEARCH_RESULTS",
                "NOT_FOUND"
            })
    void everyPageReadsCompletely(Place place) {
        try (var with = chromium.visit();
                var without = unscripted()) {
            var complete =
                    lines(with, place).stream().filter(OF_PLAYERS.negate()).toList();

            assertThat(complete).isNotEmpty();
            assertThat(lines(without, place)).isEqualTo(complete);
        }
    }

    private static List<String> lines(Visit visit, Place place) {
        return visit.open(place.path())
                .locator("body")
                .innerText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("Dark theme"))
                .toList();
    }

    @Test
    void aMediaCardIsALink() {
        try (var visit = unscripted()) {
            var page = visit.open("/briefings/everything-at-once");
            var card = page.locator(".media-card").first();

            assertThat(page.locator("button:visible").allInnerTexts()).containsOnly("Search");
            assertThat(card.locator("a").isVisible()).isTrue();
            assertThat(card.locator("a").getAttribute("href"))
                    .startsWith("https://www.youtube.com/watch?v=ikXyryJjonA");
        }
    }

    @Test
    void theDepthIsChosenByKeyboard() {
        try (var visit = unscripted()) {
            var page = visit.open("/briefings/how-tides-are-predicted");
            page.locator("#depth-full").focus();
            page.keyboard().press("ArrowRight");

            assertThat(page.locator(".glance").isVisible()).isTrue();
            assertThat(page.locator(".briefing-body").isVisible()).isFalse();

            page.keyboard().press("ArrowLeft");

            assertThat(page.locator(".briefing-body").isVisible()).isTrue();
        }
    }

    private Visit unscripted() {
        return chromium.visit(new NewContextOptions().setJavaScriptEnabled(false));
    }
}
