package org.brevier.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brevier.Application;
import org.brevier.testing.OwnSite;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Measures how long the preview of a text of 2,000 words is behind the typing; {@code BREVIER_CHROMIUM} names the browser. */
final class EditorPreviewBench {

    private static final int ROUNDS = 25;

    private static final String TEXT = "# A long text\n\nThe standfirst.\n\n## At a Glance\n\n- One\n- Two\n- Three\n\n"
            + IntStream.rangeClosed(1, 7)
                    .mapToObj(i ->
                            "## Section " + i + "\n\n" + "These are words *upon* words of a text. ".repeat(36) + "\n")
                    .collect(Collectors.joining("\n"));

    /** From the last key to the change in the frame, with what the pause before asking takes. */
    private static final String MEASURE = """
            async () => {
              const page = document.getElementById('preview').contentDocument;
              const changed = new Promise((resolve) =>
                new MutationObserver((_, observer) => { observer.disconnect(); resolve(performance.now()); })
                  .observe(page.body, { subtree: true, childList: true, characterData: true }));
              const begun = performance.now();
              document.execCommand('insertText', false, 'x');
              return (await changed) - begun;
            }""";

    private EditorPreviewBench() {}

    public static void main(String[] arguments) {
        try (var context = new SpringApplicationBuilder(FakeDesk.Area.class, FakeDesk.class, Application.class)
                        .properties(OwnSite.settings())
                        .properties("server.port=0")
                        .run();
                var playwright =
                        Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(Path.of(System.getenv("BREVIER_CHROMIUM")))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            var desk = context.getBean(FakeDesk.class);
            desk.has(TEXT, 1);
            int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            measure(open(browser, "http://localhost:" + port + desk.path()));
        }
    }

    private static Page open(Browser browser, String address) {
        var page = browser.newPage();
        page.navigate(address);
        page.locator(".cm-content").click();
        page.waitForTimeout(1_000);
        return page;
    }

    private static void measure(Page page) {
        List<Double> times = IntStream.range(0, ROUNDS)
                .mapToObj(round -> {
                    page.waitForTimeout(400);
                    return ((Number) page.evaluate(MEASURE)).doubleValue();
                })
                .sorted()
                .toList();
        System.out.printf(
                "behind by %.0f ms in the middle, %.0f ms at most of %d%n",
                times.get(ROUNDS / 2), times.getLast(), ROUNDS);
    }
}
