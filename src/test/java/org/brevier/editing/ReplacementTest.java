package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.brevier.account.Staff;
import org.brevier.media.RecordingSamples;
import org.brevier.media.Samples;
import org.brevier.testing.FormWithFiles;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;

/** A file in the place of another. */
@SiteTest
class ReplacementTest {

    private final Visitor ada;
    private final Visitor editor;
    private final Web web;

    ReplacementTest(Staff staff, Web web) {
        this.ada = staff.writer("Ada Writer");
        this.editor = staff.editor("Ben Editor");
        this.web = web;
    }

    private String replaced(String id, String name, byte[] content) {
        var answer = Picturedesk.replace(ada, id, name, content);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.header("Location").orElseThrow().replaceFirst(".*/", "");
    }

    private void assertLeadsTo(String old, String address) {
        var answer = web.get(old);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").orElseThrow()).endsWith(address);
        assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-cache");
    }

    @Test
    void everyOldAddressLeadsToTheNewFileHoweverOftenItWasReplaced() {
        String first = Picturedesk.upload(ada, "erstwhile.png", Picturedesk.picture("first of three"));
        Picturedesk.describe(ada, first, Map.of("alternative", "A wall", "credit", "Photo: Cleo", "focus", "17-83"));
        String firstAddress = Picturedesk.address(ada, first);
        String second = replaced(first, "second.jpg", Samples.photograph(3));
        String secondAddress = Picturedesk.address(ada, second);
        assertLeadsTo(firstAddress, secondAddress);
        String third = replaced(second, "third.png", Picturedesk.picture("third of three"));
        String thirdAddress = Picturedesk.address(ada, third);
        assertLeadsTo(firstAddress, thirdAddress);
        assertLeadsTo(secondAddress, thirdAddress);
        assertThat(web.get(thirdAddress).status()).isEqualTo(200);
        assertThat(ada.get(Picturedesk.page(first)).header("Location").orElseThrow())
                .endsWith(Picturedesk.page(third));
        var page = ada.page(Picturedesk.page(third));
        assertThat(page.select("#alternative").text()).isEqualTo("A wall");
        assertThat(page.select("#credit").text()).isEqualTo("Photo: Cleo");
        assertThat(page.select("[name=focus][checked]").val()).isEqualTo("17-83");
        assertThat(page.select("form[action$=/restoration]")).hasSize(2);
        assertThat(ada.page(Picturedesk.LIBRARY + "?q=erstwhile").select(".library > li"))
                .isEmpty();
    }

    @Test
    void whatWasReplacedCanBeShownAgainAndThatTakenBackToo() {
        String old = Picturedesk.upload(ada, "old.png", Picturedesk.picture("an old one"));
        String oldAddress = Picturedesk.address(ada, old);
        var answer = Picturedesk.replace(ada, old, "new.png", Picturedesk.picture("a new one"));
        var page = ada.follow(answer).html();
        String now = page.select(".media-shown .library-line input").val();
        var undone = ada.post(page.select(".flash form").attr("action"), Map.of());
        assertThat(ada.follow(undone).html().select(".flash").text()).startsWith("Pages show old.png again.");
        assertThat(web.get(oldAddress).status()).isEqualTo(200);
        String newAddress = now.replaceFirst("!?\\[.*]\\((.*)\\)", "$1");
        assertLeadsTo(newAddress, oldAddress);
        assertThat(ada.submit(Picturedesk.page(old), "form[action$=/restoration]", Map.of())
                        .status())
                .isEqualTo(302);
        assertLeadsTo(oldAddress, newAddress);
    }

    @Test
    void whatReadersDoNotGetOfTheNewFileIsTold() {
        String id = Picturedesk.upload(ada, "speech.mp4", RecordingSamples.mp4("to be replaced"));
        var answer = Picturedesk.replace(ada, id, "subtitled.mp4", RecordingSamples.subtitled("in its place"));

        assertThat(ada.follow(answer).html().select(".flash").text())
                .startsWith(
                        "Pages show subtitled.mp4 now. subtitled.mp4 has subtitles in it, which readers do not get:");
    }

    @Test
    void onlyAFileOfTheSameKindCanTakeThePlace() {
        String id = Picturedesk.upload(ada, "kind.png", Picturedesk.picture("kind"));
        for (var other : Map.of(
                        "captions.vtt", Picturedesk.captions("kind"),
                        "kind.png", Picturedesk.picture("kind"),
                        "drawing.svg", "<svg/>".getBytes(StandardCharsets.UTF_8),
                        "damaged.gif", "GIF89a/*".getBytes(StandardCharsets.UTF_8),
                        "", new byte[0])
                .entrySet()) {
            var answer = Picturedesk.replace(ada, id, other.getKey(), other.getValue());
            assertThat(answer.status()).as(other.getKey()).isEqualTo(422);
            assertThat(answer.html().select("#file-hint .field-problem").text())
                    .as(other.getKey())
                    .endsWith(".");
            assertThat(answer.html().select("main [role=alert] a[href=#file]").text())
                    .as(other.getKey())
                    .endsWith(".");
        }
        assertThat(web.get(Picturedesk.address(ada, id)).status()).isEqualTo(200);
    }

    @Test
    void ofTwoWhoReplaceAFileTheSecondIsTold() {
        String id = Picturedesk.upload(ada, "race.png", Picturedesk.picture("race"));
        String version = ada.page(Picturedesk.page(id))
                .select("[name=version]")
                .getFirst()
                .val();
        String theirs = Picturedesk.replace(editor, id, "theirs.png", Picturedesk.picture("theirs"))
                .header("Location")
                .orElseThrow();
        ada.get(Picturedesk.LIBRARY);
        var second = ada.post(
                Picturedesk.page(id) + "/replacement",
                new FormWithFiles()
                        .field("version", version)
                        .file("file", "mine.png", Picturedesk.picture("mine too")));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.html().select("#file-hint .field-problem").text()).startsWith("Somebody has changed this");
        assertThat(ada.get(Picturedesk.page(id)).header("Location")).hasValue(theirs);
    }

    @Test
    void whatWasReplacedIsTakenInAnewWhenItIsSentAgain() {
        byte[] bytes = Picturedesk.picture("twice");
        String id = Picturedesk.upload(ada, "twice.png", bytes);
        replaced(id, "once.png", Picturedesk.picture("once"));
        String again = Picturedesk.upload(ada, "twice.png", bytes);
        assertThat(again).isNotEqualTo(id);
        assertThat(web.get(Picturedesk.address(ada, again)).status()).isEqualTo(200);
    }
}
