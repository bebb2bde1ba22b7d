package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts without marks as a writer pastes them. */
final class Pasted {

    private Pasted() {}

    /** A whole briefing. */
    static String sample() {
        try (var stream = Pasted.class.getResourceAsStream("/samples/briefing-as-pasted.txt")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a text below a headline becomes. */
    static String belowHeadline(String text) {
        String markdown = PastedText.toMarkdown("The headline\n\n" + text + "\n");
        assertThat(markdown).startsWith("# The headline\n\n").endsWith("\n");
        return markdown.substring("# The headline\n\n".length(), markdown.length() - 1);
    }
}
