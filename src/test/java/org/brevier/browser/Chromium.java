package org.brevier.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.brevier.testing.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** The installed Chromium, started when the first test asks; it can reach nothing but this machine. */
@TestComponent
final class Chromium {

    /** Milliseconds for what comes of itself; a busy machine takes its time. */
    private static final double PATIENCE = 30_000;

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<String> ARGUMENTS = List.of(
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser browser;

    private final Web web;

    Chromium(Web web) {
        this.web = web;
    }

    /** A visit with an empty profile, on a screen of 1280 by 800. */
    Visit visit() {
        return visit(new NewContextOptions());
    }

    Visit visit(NewContextOptions options) {
        if (options.viewportSize == null) {
            options.setViewportSize(1280, 800);
        }
        return new Visit(browser().newContext(options), web.address(""));
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            var playwright =
                    Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(ARGUMENTS));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    private static Path executable() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("BREVIER_CHROMIUM")).map(Path::of),
                        NAMES.stream().flatMap(Chromium::onPath))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(
                                "These tests need Chromium: install it, or name it in the environment variable BREVIER_CHROMIUM."));
    }

    /** Where a program of this name would be, in the order of the search path. */
    static Stream<Path> onPath(String name) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name));
    }
}
