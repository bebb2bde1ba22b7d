package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.brevier.account.Staff;
import org.brevier.markdown.Manuscript;
import org.brevier.testing.SiteTest;
import org.junit.jupiter.api.Test;

@SiteTest
class PasteTest {

    private final Staff staff;

    PasteTest(Staff staff) {
        this.staff = staff;
    }

    static String sample() throws IOException {
        return Files.readString(Path.of("src/test/resources/samples/briefing-as-pasted.txt"));
    }

    @Test
    void thePastedSampleGetsItsShape() throws IOException {
        var ada = staff.writer("Ada");
        ada.get("/admin/briefings/new");
        var answer = ada.post("/admin/paste", Map.of("text", sample()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("markdown").asString()).startsWith("# ").contains("\n## At a Glance\n", "\n- ");
    }

    @Test
    void whatAWordProcessorPutsOnTheClipboardKeepsItsMarkup() {
        var ada = staff.writer("Ada");
        ada.get("/admin/briefings/new");
        var answer = ada.post(
                "/admin/paste",
                Map.of("text", "Talks resume", "html", "<h2>Talks</h2><p>They <b>resume</b><script>x()</script>.</p>"));
        assertThat(answer.json().get("markdown").asString()).isEqualTo("## Talks\n\nThey **resume**.\n");
    }

    @Test
    void whatIsTooLongIsRefusedInASentence() {
        var ada = staff.writer("Ada");
        ada.get("/admin/briefings/new");
        var answer = ada.post("/admin/paste", Map.of("text", "x".repeat(Manuscript.LARGEST + 1)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("error").asString())
                .isEqualTo("The text has 524,289 bytes, more than the 524,288 allowed.");
    }
}
