package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The editor's script as the build made it. */
class EditorBundleTest {

    private static final int BUDGET = 250_000;

    @Test
    void theEditorPageStaysWithinItsBudget() throws IOException {
        int size = 0;
        for (String asset : new String[] {"site.css", "editor.css", "site.js", "editor.js", "desk-icons.svg"}) {
            size += compressed(asset);
        }
        assertThat(size).isBetween(50_000, BUDGET);
    }

    @Test
    void noMapOfTheSourcesIsServed() throws IOException {
        assertThat(new String(asset("editor.js"), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("sourceMappingURL");
        assertThat(EditorBundleTest.class.getResource("/static/assets/editor.js.map"))
                .isNull();
    }

    @Test
    void theLicencesOfWhatIsInItAreBesideIt() throws IOException {
        assertThat(new String(asset("editor-licences.txt"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Marijn Haverbeke")
                .contains("MIT License");
    }

    private static int compressed(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(asset(name));
        }
        return bytes.size();
    }

    private static byte[] asset(String name) throws IOException {
        try (var stream = EditorBundleTest.class.getResourceAsStream("/static/assets/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        }
    }
}
