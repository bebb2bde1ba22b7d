package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import org.brevier.testing.NuChecker;

/** Whether a page of the desk is for everybody's eyes, on every screen, and valid. */
final class EveryScreen {

    /** The checker reads a path by a regular expression, which a QR code is too long for. */
    private static final String LONG_PATH = "(<path class=\"qr-ink\" d=\"M[^M]*)[^\"]*";

    private EveryScreen() {}

    /** A visit in which pages can be looked at by {@link Axe}, and stand still. */
    static Visit visit(Chromium chromium) {
        return chromium.visit(new NewContextOptions().setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE));
    }

    static void fits(Page page, String what) {
        page.setViewportSize(1280, 800);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(Axe.complaints(page)).as(what + ", light, 1280 px").isEmpty();
        Pictures.take(page, what + "-1280-light");
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Pictures.take(page, what + "-1280-dark");
        page.setViewportSize(390, 800);
        Pictures.take(page, what + "-390-dark");
        page.setViewportSize(320, 800);
        assertThat(Axe.complaints(page)).as(what + ", dark, 320 px").isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(what + " is no wider than its screen")
                .isEqualTo(320);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(390, 800);
        Pictures.take(page, what + "-390-light");
    }

    /** @param body as the site sends it */
    static void isValid(String body, String what) throws Exception {
        assertThat(NuChecker.complaintsAboutPage(checkable(body).getBytes(StandardCharsets.UTF_8)))
                .as(what)
                .isEmpty();
    }

    /** Without the slashes that the framework writes into its hidden fields, and that mean nothing. */
    private static String checkable(String page) {
        return page.replaceFirst(LONG_PATH, "$1").replaceAll("(<input[^>]*)/>", "$1>");
    }
}
