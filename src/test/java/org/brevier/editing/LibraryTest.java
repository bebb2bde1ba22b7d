package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.testing.FormWithFiles;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of the library. */
@SiteTest
class LibraryTest {

    private final Person adaHerself;
    private final Visitor ada;
    private final Visitor editor;
    private final TestClock clock;
    private final JdbcClient jdbc;

    LibraryTest(Staff staff, TestClock clock, JdbcClient jdbc) {
        this.adaHerself = staff.person("Ada Writer", Role.WRITER);
        this.ada = staff.signedIn(adaHerself);
        this.editor = staff.editor("Ben Editor");
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void thereAreThreeFiles() {
        jdbc.sql("delete from recording_captions").update();
        jdbc.sql("delete from recording").update();
        jdbc.sql("delete from media").update();
        String wall = Picturedesk.upload(ada, "harbour-wall.png", Picturedesk.picture("wall"));
        Picturedesk.describe(
                ada, wall, Map.of("alternative", "A wall 100% wet", "caption", "Before", "credit", "Photo: Cleo"));
        clock.advance(Duration.ofSeconds(1));
        Picturedesk.upload(editor, "lines.png", Picturedesk.picture("lines"));
        clock.advance(Duration.ofSeconds(1));
        Picturedesk.upload(editor, "speech.vtt", Picturedesk.captions("speech"));
    }

    private List<String> found(String query) {
        return ada.page(Picturedesk.LIBRARY + query).select(".library h3").eachText();
    }

    @Test
    void theNewestComeFirst() {
        assertThat(found("")).containsExactly("speech.vtt", "lines.png", "harbour-wall.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour", "WALL", "wet", "before", "cleo", "cleo+wall", "100%25", "%20%20wall%20"})
    void wordsAreFoundWhereverTheyStand(String words) {
        assertThat(found("?q=" + words)).containsExactly("harbour-wall.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25%25", "_all", "wall+lines", "!", "'", "%00"})
    void wordsThatAreNowhereFindNothing(String words) {
        assertThat(found("?q=x" + words)).isEmpty();
        assertThat(ada.page(Picturedesk.LIBRARY + "?q=x" + words)
                        .select(".empty")
                        .text())
                .contains("Nothing in the library is like that.");
    }

    @Test
    void theListIsNarrowedByKindByWhatIsMissingAndByWhoSentIt() {
        assertThat(found("?kind=captions")).containsExactly("speech.vtt");
        assertThat(found("?kind=picture")).containsExactly("lines.png", "harbour-wall.png");
        assertThat(found("?kind=sound")).isEmpty();
        assertThat(found("?alt=missing")).containsExactly("lines.png");
        assertThat(found("?who=" + adaHerself.id())).containsExactly("harbour-wall.png");
        assertThat(found("?kind=nonsense&alt=x&who=x&use=x&page=x&fresh=x")).hasSize(3);
        var form = ada.page(Picturedesk.LIBRARY + "?kind=picture&alt=missing&q=lines&who=" + adaHerself.id());
        assertThat(form.select(".filter [selected]").eachText()).containsExactly("Pictures", "Ada Writer");
        assertThat(form.select("#alt[checked]")).hasSize(1);
        assertThat(form.select("#q").val()).isEqualTo("lines");
    }

    @Test
    void theEditorIsGivenWhatItCanPutIntoAText() {
        var all = ada.get("/admin/media/choice").json();
        assertThat(all).hasSize(3);
        var wall = ada.get("/admin/media/choice?q=wall").json();
        assertThat(wall).hasSize(1);
        assertThat(wall.get(0).get("markdown").asString())
                .matches("!\\[A wall 100% wet]\\(/media/[0-9a-f]{32}/harbour-wall\\.png\\)");
        assertThat(wall.get(0).get("picture").asString()).startsWith("/media/");
        assertThat(ada.get("/admin/media/choice?q=speech")
                        .json()
                        .get(0)
                        .get("picture")
                        .isNull())
                .isTrue();
    }

    @Test
    void severalNewFilesAreAskedAboutInOneForm() {
        var sent = ada.post(
                Picturedesk.LIBRARY,
                new FormWithFiles()
                        .file("file", "one.png", Picturedesk.picture("one"))
                        .file("file", "two.png", Picturedesk.picture("two"))
                        .file("file", "three.vtt", Picturedesk.captions("three")));
        String fresh = sent.header("Location").orElseThrow();
        var form = ada.follow(sent).html();
        assertThat(form.select(".library h2").eachText()).containsExactly("one.png", "two.png", "three.vtt");
        var fields = form.select("main form input[type=text][name]");
        assertThat(fields).hasSize(2);
        var saved = ada.submit(
                fresh.replaceFirst("^https?://[^/]+", ""),
                Map.of(
                        fields.get(0).attr("name"),
                        "The first",
                        fields.get(1).attr("name").replace("alternative", "decorative"),
                        "true"));

        assertThat(saved.header("Location")).hasValue(Picturedesk.LIBRARY);
        assertThat(found("?alt=missing")).containsExactly("lines.png");
        assertThat(found("?q=first")).containsExactly("one.png");
    }

    @Test
    void ofSeveralNewFilesOneIsNotDecorativeThatHasSomethingToSay() {
        String one = Picturedesk.upload(ada, "one.png", Picturedesk.picture("speaking"));
        String two = Picturedesk.upload(ada, "two.png", Picturedesk.picture("silent"));
        String page = Picturedesk.LIBRARY + "?fresh=" + one + "-" + two;
        var refused = ada.submit(
                page,
                Map.of("alternative-" + one, "A wall", "decorative-" + one, "true", "alternative-" + two, "A boat"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("[role=alert]").text()).startsWith("A decorative picture has nothing to say");
        assertThat(refused.html().select("[aria-invalid]").eachAttr("id")).containsExactly("decorative-" + one);
        assertThat(refused.html().select("#alternative-" + one).val()).isEqualTo("A wall");
        assertThat(refused.html().select("#alternative-" + two).val()).isEqualTo("A boat");
        assertThat(ada.page(Picturedesk.page(two)).select("#alternative").text())
                .isEmpty();
    }

    @Test
    void whatWasTakenStandsFirstWhereSomethingElseWasRefused() {
        var sent = ada.post(
                Picturedesk.LIBRARY,
                new FormWithFiles()
                        .file("file", "new.png", Picturedesk.picture("new"))
                        .file("file", "drawing.svg", "<svg/>".getBytes(StandardCharsets.UTF_8))
                        .file("file", "wall-again.png", Picturedesk.picture("wall")));

        assertThat(sent.status()).isEqualTo(422);
        var page = sent.html();
        assertThat(page.select("[role=alert] li").eachText())
                .singleElement()
                .asString()
                .startsWith("drawing.svg: ");
        assertThat(page.select(".library h3").eachText())
                .containsExactly("new.png Just sent", "harbour-wall.png Just sent", "speech.vtt", "lines.png");
        assertThat(page.select(".library-total").text()).startsWith("4 files");
        String going = page.select("[role=alert] a").attr("href");
        assertThat(going).startsWith(Picturedesk.LIBRARY + "?fresh=");
        assertThat(ada.page(going).select(".library h2").eachText()).containsExactly("new.png", "harbour-wall.png");
        assertThat(found(going.replaceFirst(".*fresh=", "?kind=captions&new=")))
                .containsExactly("new.png Just sent", "harbour-wall.png Just sent", "speech.vtt");
        assertThat(found("?new=" + "0".repeat(32) + "-x")).hasSize(4);
    }

    @Test
    void whereNothingWasTakenNothingStandsFirst() {
        var sent = ada.post(
                Picturedesk.LIBRARY,
                new FormWithFiles().file("file", "drawing.svg", "<svg/>".getBytes(StandardCharsets.UTF_8)));
        assertThat(sent.html().select("[role=alert] p").text()).isEqualTo("Nothing was taken in.");
        assertThat(sent.html().select("[role=alert] a, .library .badge")).isEmpty();
    }

    @Test
    void theFieldForFilesSaysWhatIsTaken() {
        assertThat(ada.page(Picturedesk.LIBRARY).select("#file").attr("accept").split(","))
                .contains(".jpg", ".jpeg", "image/jpeg", ".webp", "application/pdf", ".m4a", ".vtt", "text/vtt")
                .doesNotContain(".svg", "image/svg+xml", "text/vtt;charset=utf-8")
                .doesNotHaveDuplicates();
        String wall = ada.page(Picturedesk.LIBRARY + "?q=wall")
                .select(".library h3 a")
                .attr("href");
        assertThat(ada.page(wall).select("#file").attr("accept").split(","))
                .contains(".png", "image/png", ".gif")
                .doesNotContain(".pdf", ".vtt");
    }

    @Test
    void ofSeveralFilesThoseThatSomebodyElseHasChangedAreShownAgain() {
        String id = Picturedesk.upload(ada, "mine.png", Picturedesk.picture("mine"));
        String other = Picturedesk.upload(ada, "other.png", Picturedesk.picture("other"));
        String page = Picturedesk.LIBRARY + "?fresh=" + id + "-" + other;
        var form = ada.page(page);
        Picturedesk.describe(editor, id, Map.of("alternative", "Theirs"));
        var second = ada.post(
                "/admin/media/fresh/descriptions",
                Map.of(
                        "fresh",
                        form.select("[name=fresh]").val(),
                        "version-" + id,
                        form.select("[name=version-" + id + "]").val(),
                        "alternative-" + id,
                        "Mine",
                        "version-" + other,
                        form.select("[name=version-" + other + "]").val(),
                        "alternative-" + other,
                        "Other"));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.html().select(".library h2").eachText()).containsExactly("mine.png");
        assertThat(second.html().select("#alternative-" + id).val()).isEqualTo("Mine");
        assertThat(found("?q=theirs")).containsExactly("mine.png");
        assertThat(found("?q=other")).containsExactly("other.png");
    }
}
