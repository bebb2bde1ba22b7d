package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.brevier.account.Staff;
import org.brevier.media.RecordingSamples;
import org.brevier.testing.FormWithFiles;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What goes with a recording, as it is said at the desk. */
@SiteTest
class RecordingDeskTest {

    private static final byte[] CAPTIONS =
            "WEBVTT\n\n00:01.000 --> 00:02.000\nThe wall holds.\n".getBytes(StandardCharsets.UTF_8);

    private final Visitor ada;
    private final Visitor ben;

    private String tour = "";
    private String page = "";

    RecordingDeskTest(Staff staff) {
        this.ada = staff.writer("Ada Writer");
        this.ben = staff.editor("Ben Editor");
    }

    @BeforeEach
    void upload(TestInfo test) {
        tour = Picturedesk.upload(ada, "tour.webm", RecordingSamples.webm(test.getDisplayName()));
        ada.page(Picturedesk.page(tour));
        page = Picturedesk.page(tour) + "/recording";
    }

    private static FormWithFiles form(Visitor visitor, String page) {
        return new FormWithFiles()
                .field("version", visitor.page(page).select("[name=version]").val());
    }

    @Test
    void ofCaptionsThereIsNothingToSay() {
        ada.post(page, form(ada, page).field("language", "en").file("captions", "tour.vtt", CAPTIONS));
        var file = ada.page("/admin/media?kind=captions").select("main a[href^=/admin/media/]").stream()
                .filter(link -> link.text().contains("tour"))
                .findFirst()
                .orElseThrow();
        assertThat(ada.page(file.attr("href")).select("#caption, #credit")).isEmpty();
    }

    @Test
    void captionsPosterAndTranscriptAreGivenAndTakenAway() {
        var sent = ada.post(
                page,
                form(ada, page)
                        .field("transcript", "What is said.")
                        .field("language", "pt-br")
                        .file("captions", "tour.vtt", CAPTIONS)
                        .file("poster", "tour.png", Picturedesk.picture("poster")));

        assertThat(ada.follow(sent).html().select("[role=status]").text())
                .contains("What goes with tour.webm is saved.");
        var shown = ada.page(page);
        assertThat(shown.select("#gone-pt-BR + label").text()).isEqualTo("Take away: Portuguese (Brazil)");
        assertThat(shown.select(".recording-poster")).hasSize(1);
        assertThat(shown.select("#transcript").text()).isEqualTo("What is said.");

        ada.post(
                page,
                form(ada, page)
                        .field("transcript", "")
                        .field("language", "en")
                        .field("captionsGone", "pt-BR")
                        .field("posterGone", "true"));
        assertThat(ada.page(page).select("[name=captionsGone], .recording-poster"))
                .isEmpty();
    }

    @Test
    void captionsAndPosterCanBeChosenFromTheLibrary() {
        String captions = Picturedesk.upload(ada, "there.vtt", Picturedesk.captions("there"));
        String poster = Picturedesk.upload(ada, "there.png", Picturedesk.picture("there"));
        var offered = ada.page(page);
        assertThat(offered.select("#captionsThere option[value=" + captions + "]")
                        .text())
                .startsWith("there.vtt · ");
        assertThat(offered.select("#posterThere option[value=" + captions + "]"))
                .isEmpty();
        assertThat(offered.select("#posterThere option[selected]")).isEmpty();

        var sent = ada.post(
                page,
                form(ada, page)
                        .field("transcript", "")
                        .field("language", "fr")
                        .field("captionsThere", captions)
                        .field("posterThere", poster));

        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        var shown = ada.page(page);
        assertThat(shown.select("li:has(#gone-fr) > a").attr("href")).isEqualTo(Picturedesk.page(captions));
        assertThat(shown.select("a:has(.recording-poster)").attr("href")).isEqualTo(Picturedesk.page(poster));
        var player = ada.page(Picturedesk.page(tour)).select(".media-player video");
        assertThat(player.attr("poster")).contains(poster);
        assertThat(player.select("track").attr("src")).contains(captions);
        assertThat(player.select("track").attr("srclang")).isEqualTo("fr");
        assertThat(player.select("source").attr("src")).contains(tour);
    }

    @Test
    void whatIsChosenMustBeFitAndThere() {
        String captions = Picturedesk.upload(ada, "fit.vtt", Picturedesk.captions("fit"));
        String poster = Picturedesk.upload(ada, "fit.png", Picturedesk.picture("fit"));
        for (var wrong : List.of(Map.entry(poster, captions), Map.entry("no-such-file", "0".repeat(32)))) {
            var sent = ada.post(
                    page,
                    form(ada, page)
                            .field("transcript", "")
                            .field("language", "en")
                            .field("captionsThere", wrong.getKey())
                            .field("posterThere", wrong.getValue()));
            assertThat(sent.status()).isEqualTo(422);
            assertThat(sent.html().select("[role=alert] a").eachAttr("href")).containsExactly("#captions", "#poster");
        }
        var both = ada.post(
                page,
                form(ada, page)
                        .field("transcript", "")
                        .field("language", "en")
                        .field("captionsThere", captions)
                        .file("captions", "tour.vtt", CAPTIONS));
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.html().select("#captions-hint .field-problem").text()).contains("not both");
        assertThat(both.html().select("#captionsThere option[selected]").val()).isEqualTo(captions);
    }

    @Test
    void whatIsNeitherCaptionsNorPictureIsRefusedInWords() {
        var sent = ada.post(
                page,
                form(ada, page)
                        .field("transcript", "Kept as typed.")
                        .field("language", "en")
                        .file("captions", "tour.png", Picturedesk.picture("x"))
                        .file("poster", "tour.srt", "1\n00:00:01,000".getBytes(StandardCharsets.UTF_8)));

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.html().select("#captions-hint .field-problem").text()).contains("no file of captions");
        assertThat(sent.html().select("#poster-hint .field-problem").text()).contains("was not taken");
        assertThat(sent.html().select("[role=alert]").text()).contains("tour.srt: ");
        assertThat(sent.html().select("#transcript").text()).isEqualTo("Kept as typed.");
    }

    @Test
    void captionsOfAnotherFormatAreRefusedWithWhatToDo() {
        var sent = ada.post(
                page,
                form(ada, page)
                        .field("language", "en")
                        .file(
                                "captions",
                                "tour.vtt",
                                "1\n00:00:01,000 --> 00:00:02,000".getBytes(StandardCharsets.UTF_8)));

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.html().select("#captions-hint .field-problem").text()).contains("begins with WEBVTT");
        assertThat(sent.html().select("[role=alert]").text())
                .contains("tour.vtt: SRT captions are not taken: save it as WebVTT");
        assertThat(sent.html().select("#captions").attr("accept")).isEqualTo(".vtt,text/vtt");
    }

    @Test
    void aLanguageMustBeOne() {
        for (String language : new String[] {"", "zz", "English please", "<b>", "en_GB", "x-y"}) {
            var sent = ada.post(page, form(ada, page).field("transcript", "").field("language", language));
            assertThat(sent.status()).as(language).isEqualTo(422);
            assertThat(sent.html().select("#language").val()).isEqualTo(language);
        }
    }

    @Test
    void theSecondOfTwoIsToldOfTheFirst() {
        var mine = form(ada, page).field("transcript", "Mine").field("language", "en");
        var theirs = form(ben, page).field("transcript", "Theirs").field("language", "en");
        assertThat(ben.post(page, theirs).status()).isEqualTo(302);
        var second = ada.post(page, mine);

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.html().select("[role=alert]").text()).contains("Somebody has changed this meanwhile");
        assertThat(ada.page(page).select("#transcript").text()).isEqualTo("Theirs");
        var again = new FormWithFiles()
                .field("version", second.html().select("[name=version]").val())
                .field("transcript", second.html().select("#transcript").text())
                .field("language", "en");
        assertThat(ada.post(page, again).status()).isEqualTo(302);
        assertThat(ada.page(page).select("#transcript").text()).isEqualTo("Mine");
    }

    @Test
    void whatGoesWithARecordingIsKeptWhileItDoesAndComesAlongWhenItIsReplaced() {
        ada.post(
                page,
                form(ada, page)
                        .field("transcript", "Kept.")
                        .field("language", "de")
                        .file(
                                "captions",
                                "keep.vtt",
                                (new String(CAPTIONS, StandardCharsets.UTF_8) + "\n")
                                        .getBytes(StandardCharsets.UTF_8)));
        String captions = ada.page(page).select("li:has(#gone-de) > a").attr("href");
        assertThat(ada.page(captions).select("main").text()).contains("It goes with a recording");
        assertThat(ada.get(captions + "/deletion").status()).isEqualTo(422);

        var replaced = Picturedesk.replace(ada, tour, "tour.mp4", RecordingSamples.mp4("in the place of a tour"));
        String now = replaced.header("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(ada.page(now + "/recording").select("#transcript").text()).isEqualTo("Kept.");
    }

    @Test
    void aPictureHasNoSuchPage() {
        String picture = Picturedesk.upload(ada, "wall.png", Picturedesk.picture("no recording"));

        assertThat(ada.get("/admin/media/" + picture + "/recording").status()).isEqualTo(404);
        assertThat(ada.page("/admin/media/" + picture).select("#with-it")).isEmpty();
    }
}
