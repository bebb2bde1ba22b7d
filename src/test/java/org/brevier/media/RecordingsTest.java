package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.brevier.trail.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The site's own recordings, as readers and feed readers meet them. */
@SiteTest
class RecordingsTest {

    private static final byte[] SPEECH = SoundSamples.mp3("a speech");
    private static final String CAPTIONS =
            "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Writer>The wall <i>will</i> hold.\n";

    private final Newsroom newsroom;
    private final Web web;
    private final MediaLibrary library;
    private final Curator curator;
    private final Recordings recordings;

    RecordingsTest(Newsroom newsroom, Web web, MediaLibrary library, Curator curator, Recordings recordings) {
        this.newsroom = newsroom;
        this.web = web;
        this.library = library;
        this.curator = curator;
        this.recordings = recordings;
    }

    @BeforeEach
    void layFiles() {
        newsroom.lay("media/talk.mp3", SPEECH);
        newsroom.lay("media/tour.webm", RecordingSamples.webm());
        newsroom.lay("media/tour.vtt", CAPTIONS);
        newsroom.lay("media/tour.de.vtt", CAPTIONS.replace("The wall <i>will</i> hold", "Die Mauer hält"));
        newsroom.lay("media/tour.jpg", Samples.jpeg());
        newsroom.lay("media/report.pdf", Samples.pdf("the survey"));
    }

    private void publish(String slug) {
        newsroom.publish(
                slug,
                Copy.titled("The wall of " + slug)
                        .with("topics", "[" + slug + "]")
                        .and("[Walk along the wall](../media/tour.webm)")
                        .and("[Hear the talk about the wall](../media/talk.mp3)")
                        .and("[Read the survey](../media/report.pdf)")
                        .and("Water comes through, as [the survey](../media/report.pdf) says."));
    }

    @Test
    void aVideoPlaysInTheBrowsersPlayerWithCaptionsTranscriptAndPoster() {
        publish("player-a");
        var figure = web.get("/briefings/player-a").html().expectFirst("figure.player-video");
        var video = figure.expectFirst("video[controls]");

        assertThat(video.attr("preload")).isEqualTo("none");
        assertThat(video.attr("poster")).isEqualTo(address("media/tour.jpg"));
        assertThat(video.expectFirst("source").attr("src")).isEqualTo(address("media/tour.webm"));
        assertThat(video.expectFirst("source").attr("type")).isEqualTo("video/webm");
        assertThat(video.select("track[kind=captions]").eachAttr("srclang")).containsExactly("de", "en");
        assertThat(video.select("track").eachAttr("label")).containsExactly("Deutsch", "English");
        assertThat(video.select("track").eachAttr("src"))
                .containsExactly(address("media/tour.de.vtt"), address("media/tour.vtt"));
        assertThat(figure.select("details.transcript p").eachText()).containsExactly("Ada Writer: The wall will hold.");
        assertThat(figure.expectFirst("figcaption").text()).contains("Walk along the wall");
        assertThat(web.get(video.expectFirst("track").attr("src")).header("Content-Type"))
                .hasValue("text/vtt;charset=utf-8");
    }

    @Test
    void whatWasSaidAtTheDeskStaysWhenTheFileOfTheFolderChanges() {
        newsroom.write("media/lecture.mp3", SoundSamples.mp3("lecture"));
        var lecture = library.findByPath("media/lecture.mp3").orElseThrow();
        var said = new Recording(0, "The wall will hold.", Optional.empty(), new TreeMap<>());
        assertThat(recordings.change(lecture, said, Actor.named("a test"))).isTrue();
        newsroom.write("media/lecture.mp3", SoundSamples.mp3("lecture, mended"));
        var mended = library.findByPath("media/lecture.mp3").orElseThrow();
        assertThat(mended.id()).isNotEqualTo(lecture.id());
        assertThat(recordings.find(mended.id()).transcript()).isEqualTo("The wall will hold.");
    }

    /** A007 for words that stand in four formats. */
    @Test
    void captionAndCreditStandWithRecordingsAndDocumentsWhereverTheyAreShown() {
        publish("player-notes");
        say("media/tour.webm", "The wall in March", "Film: Cleo <Kim>");
        say("media/talk.mp3", "", "Sound: Ben");
        say("media/report.pdf", "Signed copy", "");
        try {
            var page = web.get("/briefings/player-notes").html();
            var twin = web.get("/briefings/player-notes.json").json().get("media");
            String data = page.select("script[type=application/ld+json]").html();
            String feed = web.get("/topics/player-notes/feed.xml").body();

            assertThat(page.select("figure.player-video figcaption .media-notes")
                            .eachText())
                    .containsExactly("The wall in March Film: Cleo <Kim>");
            assertThat(page.select("figure.player-audio figcaption .media-notes .credit")
                            .eachText())
                    .containsExactly("Sound: Ben");
            assertThat(page.select(".media-card .media-notes").eachText()).containsExactly("Signed copy");
            assertThat(page.select(".media-card .credit")).isEmpty();
            assertThat(twin.get(0).get("credit").asString()).isEqualTo("Film: Cleo <Kim>");
            assertThat(twin.get(2).get("caption").asString()).isEqualTo("Signed copy");
            assertThat(data).contains("\"creditText\":\"Sound: Ben\"", "\"caption\":\"The wall in March\"");
            assertThat(feed)
                    .contains(
                            "<br>The wall in March <small>Film: Cleo &lt;Kim&gt;</small></p>",
                            "<media:credit>Sound: Ben</media:credit>",
                            "<br>Signed copy</p>");
        } finally {
            List.of("tour.webm", "talk.mp3", "report.pdf").forEach(name -> say("media/" + name, "", ""));
        }
    }

    private void say(String path, String caption, String credit) {
        var media = library.findByPath(path).orElseThrow();
        var said = new Particulars("", false, caption, credit, Focus.CENTRE);
        assertThat(curator.describe(media.id(), media.version(), said, Actor.named("a test")))
                .isInstanceOf(Curation.Done.class);
    }

    @Test
    void aRecordingPlaysFromWhereTheTextSaysAndADocumentOpensThere() {
        newsroom.publish(
                "player-moment",
                Copy.titled("The wall from the middle on")
                        .and("[Walk along the wall](../media/tour.webm#t=5)")
                        .and("[Hear the talk](../media/talk.mp3#t=1:02,1:30)")
                        .and("[Read page 3](../media/report.pdf#page=3)")
                        .and("So says [page 4](../media/report.pdf#page=4)."));
        var page = web.get("/briefings/player-moment").html();

        assertThat(page.select("video source").attr("src")).isEqualTo(address("media/tour.webm") + "#t=5");
        assertThat(page.select("audio").attr("src")).isEqualTo(address("media/talk.mp3") + "#t=1:02,1:30");
        assertThat(page.select(".player-file").eachAttr("href"))
                .containsExactly(address("media/tour.webm"), address("media/talk.mp3"));
        assertThat(page.select(".media-card .media-open").attr("href"))
                .isEqualTo(address("media/report.pdf") + "#page=3");
        assertThat(page.select(".briefing-body p > a[href$=#page=4]")).hasSize(1);
        assertThat(web.get("/briefings/player-moment.json").json().findValuesAsString("url"))
                .contains("https://news.example.org" + address("media/tour.webm") + "#t=5");
    }

    @Test
    void theRoomOfAVideoIsThatOfItsPosterWhereNobodyKnowsItsOwn() {
        publish("player-room");
        var video = web.get("/briefings/player-room").html().expectFirst("video");
        assertThat(List.of(video.attr("width"), video.attr("height"))).containsExactly("64", "48");
    }

    @Test
    void aSoundFilePlaysInThePageAndADocumentIsOpened() {
        publish("player-b");
        var page = web.get("/briefings/player-b").html();

        assertThat(page.select("figure.player-audio audio[controls]").eachAttr("src"))
                .containsExactly(address("media/talk.mp3"));
        assertThat(page.select(".media-card a").eachAttr("href")).containsExactly(address("media/report.pdf"));
        assertThat(page.select(".briefing-body p > a").eachAttr("href")).contains(address("media/report.pdf"));
        assertThat(page.select("iframe, [data-frame], [data-audio], [data-video]"))
                .isEmpty();
    }

    @Test
    void aFeedNamesRecordingsWithTypeAndLength() {
        publish("player-c");
        var item = web.get("/topics/player-c/feed.xml").xml().expectFirst("item");

        assertThat(item.select("media|content[medium=audio]").attr("fileSize"))
                .isEqualTo(String.valueOf(SPEECH.length));
        assertThat(item.select("enclosure")).hasSize(1);
        assertThat(item.select("enclosure").attr("url")).startsWith("http").endsWith("tour.webm");
        assertThat(item.select("enclosure").attr("type")).isEqualTo("video/webm");
        assertThat(web.get("/topics/player-c/feed.json").json().findValues("size_in_bytes"))
                .isNotEmpty();
    }

    @Test
    void programsLearnWhatIsSaid() {
        publish("player-f");
        var twin = web.get("/briefings/player-f.json").json();
        String data = web.get("/briefings/player-f")
                .html()
                .select("script[type=application/ld+json]")
                .html();

        assertThat(twin.findValue("media").findValuesAsString("type"))
                .containsExactly("video/webm", "audio/mpeg", "application/pdf");
        assertThat(twin.findValue("media").get(0).get("transcript").get(0).asString())
                .isEqualTo("Ada Writer: The wall will hold.");
        assertThat(data).contains("\"AudioObject\"", "\"VideoObject\"", "\"encodingFormat\":\"video/webm\"");
    }

    @Test
    void whatIsSaidAtTheDeskStandsBeforeWhatLiesInTheFolder() {
        publish("player-d");
        var tour = library.findByPath("media/tour.webm").orElseThrow();
        var german = library.findByPath("media/tour.de.vtt").orElseThrow();
        var recording = new Recording(
                0, "What was really said.\n\nAnd more.", Optional.empty(), new TreeMap<>(Map.of("en", german.id())));
        assertThat(recordings.change(tour, recording, Actor.named("a test"))).isTrue();
        assertThat(recordings.change(tour, recording, Actor.named("another"))).isFalse();
        try {
            var figure = web.get("/briefings/player-d").html().expectFirst("figure.player-video");

            assertThat(figure.select("track[srclang=en]").eachAttr("src"))
                    .containsExactly(address("media/tour.de.vtt"));
            assertThat(figure.select("details p").eachText()).containsExactly("What was really said.", "And more.");
            assertThat(recordings.companions()).contains(german.id());
        } finally {
            recordings.change(tour, new Recording(1, "", Optional.empty(), new TreeMap<>()), Actor.named("a test"));
        }
        assertThat(recordings.companions()).doesNotContain(german.id());
    }

    @Test
    void aTranscriptStandsOncePerPageHoweverOftenItsRecordingIsLinkedTo() {
        publish("player-g");
        var talk = library.findByPath("media/talk.mp3").orElseThrow();
        String long400 = "word ".repeat(80_000);
        recordings.change(talk, new Recording(0, long400, Optional.empty(), new TreeMap<>()), Actor.named("a test"));
        try {
            newsroom.publish("player-h", Copy.titled("Heard often").and("[Hear it](../media/talk.mp3)\n\n".repeat(30)));
            var answer = web.get("/briefings/player-h");

            assertThat(answer.html().select("figure.player-audio")).hasSize(30);
            assertThat(answer.html().select("details.transcript")).hasSize(1);
            assertThat(answer.bytes()).hasSizeLessThan(1_500_000);
            assertThat(web.get("/briefings/player-h.json").bytes()).hasSizeLessThan(1_500_000);
        } finally {
            recordings.change(talk, new Recording(1, "", Optional.empty(), new TreeMap<>()), Actor.named("a test"));
        }
    }

    @Test
    void aFileThatIsNotThereHasNoPlayer() {
        newsroom.publish("player-e", Copy.titled("Nothing to hear").and("[Hear it](../media/lost.mp3)"));

        assertThat(web.get("/briefings/player-e").html().select("audio, video, .player"))
                .isEmpty();
    }

    private String address(String path) {
        var media = library.findByPath(path).orElseThrow();
        return "/media/" + media.id() + "/" + media.name();
    }
}
