package org.brevier.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The accessibility checker axe-core: WCAG 2.2 AA and what its authors think good. */
final class Axe {

    private static final String SOURCE = source();

    private static final String RULES = """
            { resultTypes: ['violations'],
              runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
              rules: { 'target-size': { enabled: true } } }""";

    private Axe() {}

    /** What it finds wrong with a page, a line each. */
    static List<?> complaints(Page page) {
        page.evaluate("source => { if (!window.axe) (0, eval)(source); }", SOURCE);
        return (List<?>) page.evaluate("async () => (await axe.run(document, " + RULES
                + ")).violations.flatMap((rule) => rule.nodes.map((node) =>"
                + " rule.id + ': ' + node.html.slice(0, 160) + ' ' + node.failureSummary.replace(/\\s+/g, ' ')))");
    }

    private static String source() {
        try (var stream = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
