package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.brevier.account.Staff;
import org.brevier.testing.Copy;
import org.brevier.testing.FormWithFiles;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.junit.jupiter.api.Test;

/** What readers see already is changed by editors; a writer's own files are theirs until then. */
@SiteTest
class SeenByReadersTest {

    private final Visitor ada;
    private final Visitor ben;
    private final Visitor editor;
    private final Newsroom newsroom;

    SeenByReadersTest(Staff staff, Newsroom newsroom) {
        this.ada = staff.writer("Ada Writer");
        this.ben = staff.writer("Ben Writer");
        this.editor = staff.editor("Cleo Editor");
        this.newsroom = newsroom;
    }

    @Test
    void aWriterChangesNothingThatReadersSee() {
        String id = Picturedesk.upload(ada, "live.png", Picturedesk.picture("live"));
        String page = Picturedesk.page(id);
        assertThat(Picturedesk.describe(ada, id, Map.of("alternative", "A wall"))
                        .status())
                .isEqualTo(302);
        newsroom.publish(
                "with-a-picture",
                Copy.titled("A wall that readers see").and("![](" + Picturedesk.address(ada, id) + ")"));

        var shown = ada.page(page);
        assertThat(shown.select("main").text()).contains("Readers see it already, so an editor changes it.");
        assertThat(shown.select("#alternative, #file")).isEmpty();
        var words = new FormWithFiles().field("version", "1").field("alternative", "Mine");
        assertThat(ada.post(page, words).status()).isEqualTo(403);
        assertThat(ada.post(
                                page + "/replacement",
                                new FormWithFiles()
                                        .field("version", "1")
                                        .file("file", "mine.png", Picturedesk.picture("mine")))
                        .status())
                .isEqualTo(403);
        ada.post(
                "/admin/media/fresh/descriptions",
                Map.of("fresh", id, "version-" + id, "1", "alternative-" + id, "Mine all the same"));
        assertThat(editor.page(page).select("#alternative").text()).isEqualTo("A wall");
        assertThat(Picturedesk.describe(editor, id, Map.of("alternative", "A high wall"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void whoReplacesAnothersFileCannotThrowItAway() {
        String theirs = Picturedesk.upload(ben, "theirs.png", Picturedesk.picture("theirs"));
        var replaced = Picturedesk.replace(ada, theirs, "mine.png", Picturedesk.picture("in its place"));
        String mine = replaced.header("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        ada.page(mine);

        assertThat(ada.get(mine + "/deletion").status()).isEqualTo(403);
        assertThat(ada.post(mine + "/deletion", Map.of()).status()).isEqualTo(403);
        assertThat(editor.get(mine + "/deletion").status()).isEqualTo(200);
    }
}
