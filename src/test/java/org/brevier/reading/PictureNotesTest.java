package org.brevier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.media.Curation;
import org.brevier.media.Curator;
import org.brevier.media.MediaLibrary;
import org.brevier.media.Particulars;
import org.brevier.media.Samples;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the library says of a picture, where readers and machines see it. */
@SiteTest
class PictureNotesTest {

    private static final String HOSTILE = "</small><script>alert(1)</script> & \"quoted\" <b>";

    private final Newsroom newsroom;
    private final MediaLibrary library;
    private final Curator curator;
    private final Person ben;
    private final Visitor editor;
    private final Web web;

    PictureNotesTest(Newsroom newsroom, MediaLibrary library, Curator curator, Staff staff, Web web) {
        this.newsroom = newsroom;
        this.library = library;
        this.curator = curator;
        ben = staff.person("Ben Editor", Role.EDITOR);
        editor = staff.signedIn(ben);
        this.web = web;
    }

    @BeforeEach
    void thereIsAPicture() {
        newsroom.write("media/noted.png", Samples.png());
        describe(Map.of("alternative", "A wall in rain", "caption", "The old wall", "credit", "Photo: Cleo"));
    }

    /** What is not named is left empty. */
    private void describe(Map<String, String> said) {
        String page = "/admin/media/"
                + library.findByPath("media/noted.png").orElseThrow().id();
        var fields = new HashMap<>(said);
        fields.put("version", editor.page(page).select("[name=version]").val());
        assertThat(editor.post(page, fields).status()).isEqualTo(302);
    }

    /** The desk takes no such words any more, but has them from before. */
    private void bothDecorativeAndDescribed(String alternative) {
        var media = library.findByPath("media/noted.png").orElseThrow();
        var said =
                new Particulars(alternative, true, "", "", media.particulars().focus());
        assertThat(curator.describe(media.id(), media.version(), said, ben.actor()))
                .isInstanceOf(Curation.Done.class);
    }

    private Document shown(String slug, String markdown) {
        assertThat(newsroom.publish(slug, Copy.titled("Noted: " + slug).and(markdown)))
                .noneMatch(line -> line.contains("refused"));
        return page(slug);
    }

    private Document page(String slug) {
        var answer = web.get("/briefings/" + slug);
        assertThat(answer.status()).isEqualTo(200);
        return answer.html();
    }

    private static Element figure(Document page) {
        return page.select(".briefing-body figure").getFirst();
    }

    @Test
    void aTextThatSaysNothingShowsWhatTheLibrarySays() {
        var figure = figure(shown("silent", "![](../media/noted.png)"));
        assertThat(figure.select("img").attr("alt")).isEqualTo("A wall in rain");
        assertThat(figure.select("figcaption").text()).isEqualTo("The old wall Photo: Cleo");
        assertThat(figure.select("figcaption > .credit").text()).isEqualTo("Photo: Cleo");
    }

    @Test
    void whatATextSaysItselfStandsAndTheCreditStaysWithIt() {
        var figure = figure(shown("outspoken", "![Nine leaks](../media/noted.png \"In March\")"));
        assertThat(figure.select("img").attr("alt")).isEqualTo("Nine leaks");
        assertThat(figure.select("figcaption").text()).isEqualTo("In March Photo: Cleo");
    }

    @Test
    void aPictureThatTheTextCallsDecorativeSaysNothing() {
        var figure = figure(shown("decorated", "![](../media/noted.png \"decorative\")"));
        assertThat(figure.select("img").attr("alt")).isEmpty();
        assertThat(figure.select("figcaption").text()).isEqualTo("The old wall Photo: Cleo");
    }

    @Test
    void aPictureThatTheLibraryCallsDecorativeSaysNothing() {
        bothDecorativeAndDescribed("Not for anybody");
        var figure = figure(shown("ornament", "![](../media/noted.png)"));
        assertThat(figure.select("img").attr("alt")).isEmpty();
        assertThat(figure.select("figcaption")).isEmpty();
    }

    @Test
    void aPageShowsAtOnceWhatTheLibrarySaysNow() {
        shown("at-once", "![](../media/noted.png)");
        describe(Map.of("alternative", "Now in sunshine"));
        assertThat(figure(page("at-once")).select("img").attr("alt")).isEqualTo("Now in sunshine");
    }

    @Test
    void machinesAreToldToo() {
        shown("machines", "![](../media/noted.png)");
        var picture = web.get("/briefings/machines.json").json().get("picture");
        assertThat(picture.get("alternative").asString()).isEqualTo("A wall in rain");
        assertThat(picture.get("caption").asString()).isEqualTo("The old wall");
        assertThat(picture.get("credit").asString()).isEqualTo("Photo: Cleo");
        String data =
                page("machines").select("script[type=application/ld+json]").html();
        assertThat(data).contains("\"creditText\":\"Photo: Cleo\"", "\"caption\":\"The old wall\"");
        assertThat(web.everyPage("/feed.xml"))
                .extracting(Web.Answer::body)
                .anySatisfy(feed -> assertThat(feed)
                        .contains("<media:credit>Photo: Cleo</media:credit>", "alt=\"A wall in rain\""));
        for (String path : new String[] {"/feed.json", "/atom.xml"}) {
            assertThat(web.everyPage(path))
                    .extracting(Web.Answer::body)
                    .anySatisfy(feed -> assertThat(feed).contains("A wall in rain", "Photo: Cleo"));
        }
    }

    @Test
    void aTextWithoutPicturesNamesNone() {
        newsroom.publish("pictureless", Copy.titled("Nothing to see"));
        assertThat(web.get("/briefings/pictureless.json").json().get("picture").isNull())
                .isTrue();
    }

    @Test
    void a008HostileWordsAreNothingButWordsEverywhere() {
        describe(Map.of("alternative", HOSTILE, "caption", HOSTILE, "credit", HOSTILE));
        var page = shown("hostile-notes", "![](../media/noted.png)");
        assertThat(figure(page).select("script, b")).isEmpty();
        assertThat(figure(page).select("img").attr("alt")).isEqualTo(HOSTILE);
        assertThat(figure(page).select(".credit").text()).isEqualTo(HOSTILE);
        for (String path : new String[] {"/feed.xml", "/atom.xml", "/feed.json"}) {
            assertThat(web.everyPage(path))
                    .as(path)
                    .extracting(Web.Answer::body)
                    .allSatisfy(feed -> assertThat(feed).doesNotContain("<script>alert"));
        }
    }

    @Test
    void aTextThatSaysNothingIsFitWhereTheLibrarySpeaks() {
        var silent = newsroom.publish("fit", Copy.titled("Fit").and("![](../media/noted.png)"));
        assertThat(silent).noneMatch(line -> line.contains("neither says"));
        describe(Map.of("alternative", ""));
        var refused = newsroom.publish("unfit", Copy.titled("Unfit").and("![](../media/noted.png)"));
        assertThat(refused).anyMatch(line -> line.contains("neither says what it shows"));
    }
}
