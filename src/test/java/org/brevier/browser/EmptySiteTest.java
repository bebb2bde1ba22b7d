package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.brevier.testing.NuChecker;
import org.brevier.testing.Web;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@BrowserTest
@TestPropertySource(properties = "browsed.content=none")
class EmptySiteTest {

    private final Chromium chromium;
    private final Web web;

    EmptySiteTest(Chromium chromium, Web web) {
        this.chromium = chromium;
        this.web = web;
    }

    @ParameterizedTest(name = "{0} of a site without a briefing is a good page")
    @ValueSource(strings = {"/", "/topics", "/archive", "/corrections", "/feeds", "/search", "/search?q=moon"})
    void anEmptySiteIsWhole(String path) throws Exception {
        assertThat(NuChecker.complaintsAboutPage(web.get(path).bytes())).isEmpty();
        try (var visit = chromium.visit(new NewContextOptions().setBypassCSP(true))) {
            var page = visit.open(path);
            assertThat(Axe.complaints(page)).isEmpty();
            page.setViewportSize(320, 640);
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(Axe.complaints(page)).isEmpty();
            assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
            assertThat(visit.foreign()).isEmpty();
        }
    }
}
