package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@BrowserTest
class AccessibilityTest {

    private final Chromium chromium;

    AccessibilityTest(Chromium chromium) {
        this.chromium = chromium;
    }

    /** Only the colours depend on the theme, and hardly on the width; so each theme is looked at in one width. */
    @ParameterizedTest(name = "nothing is wrong with {0}")
    @EnumSource
    void axeFindsNothing(Place place) {
        var still = new NewContextOptions().setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE);
        try (var visit = chromium.visit(still)) {
            var page = visit.open(place.path());
            assertThat(Axe.complaints(page)).as("light, 1280 px").isEmpty();

            page.setViewportSize(320, 800);
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(Axe.complaints(page)).as("dark, 320 px").isEmpty();
        }
    }
}
