package org.brevier.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;

/** Pictures of the desk's pages below {@code target/desk}, for those who want to look at them. */
final class Pictures {

    private Pictures() {}

    static void take(Page page, String name) {
        String file = name.replaceAll("[^A-Za-z0-9-]+", "_") + ".png";
        page.screenshot(
                new ScreenshotOptions().setPath(Path.of("target", "desk", file)).setFullPage(true));
    }
}
