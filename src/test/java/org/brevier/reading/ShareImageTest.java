package org.brevier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Edit;
import org.brevier.markdown.Manuscript;
import org.brevier.settings.StoredSettings;
import org.brevier.site.Slug;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.brevier.testing.Web.Answer;
import org.brevier.trail.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The picture that chat programs show. */
@SiteTest
@TestPropertySource(properties = {"brevier.site.title=Shared", "brevier.site.brand=#0b3d91"})
class ShareImageTest {

    private static final String BASE = "https://news.example.org";
    private static final int BRAND = 0x0b3d91;

    private final Newsroom newsroom;
    private final Web web;
    private final TestClock clock;
    private final Desk desk;
    private final StoredSettings settings;

    ShareImageTest(Newsroom newsroom, Web web, TestClock clock, Desk desk, StoredSettings settings) {
        this.newsroom = newsroom;
        this.web = web;
        this.clock = clock;
        this.desk = desk;
        this.settings = settings;
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    private String stamped(String slug) {
        String address = web.get("/briefings/" + slug)
                .html()
                .select("meta[property=og:image]")
                .attr("content");
        assertThat(address).matches(BASE + "/share/" + slug + "\\.png\\?v=[0-9a-f]{16}");
        return address.substring(BASE.length());
    }

    private static BufferedImage picture(Answer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("image/png");
        return ImageIO.read(new ByteArrayInputStream(answer.bytes()));
    }

    @Test
    void aBriefingHasAPictureOfItsNewsInTheColoursOfTheSite() throws IOException {
        newsroom.publish("wall", Copy.titled("The wall"));

        var picture = picture(web.get("/share/wall.png"));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        assertThat(picture.getRGB(70, 480) & 0xffffff).as("the bracket").isEqualTo(BRAND);
        assertThat(picture.getRGB(10, 10) & 0xffffff).as("paper").isEqualTo(0xffffff);
    }

    @Test
    void itsAddressIsKeptForGood() {
        newsroom.publish("kept", Copy.titled("Kept"));

        var answer = web.get(stamped("kept"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("max-age=31536000, public, immutable");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.bytes()).hasSizeLessThan(150_000);
        var head = web.head(stamped("kept"));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo(answer.header("Content-Length"));
    }

    /** Each of them kept would push pages out of the cache. */
    @Test
    void anInventedStampLeadsToThePresentPicture() {
        newsroom.publish("invented", Copy.titled("Invented"));
        var answer = web.get("/share/invented.png?v=0123456789abcdef");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/share/invented.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?v=", "?v=<svg>", "?v=0123456789ABCDEF", "?utm_source=x"})
    void withoutItsStampThePictureIsAskedForAnew(String query) {
        newsroom.publish("fresh", Copy.titled("Fresh"));

        String address = "/share/fresh.png" + query.replace("<", "%3C").replace(">", "%3E");
        var answer = web.get(address);
        assertThat(answer.bytes()).isEqualTo(web.get(stamped("fresh")).bytes());
        assertThat(answer.header("Cache-Control").orElseThrow())
                .contains("no-cache")
                .doesNotContain("immutable");
        var again = web.get(address, "If-None-Match", answer.header("ETag").orElseThrow());
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void whatIsDrawnOtherwiseHasAnotherAddress() {
        newsroom.publish("changing", Copy.titled("Changing"));
        String before = stamped("changing");
        byte[] picture = web.get(before).bytes();

        newsroom.publish("changing", Copy.titled("Changing").and("Nothing of this is on the card."));
        assertThat(stamped("changing")).isEqualTo(before);

        newsroom.publish("changing", Copy.titled("Changed"));
        String after = stamped("changing");
        assertThat(after).isNotEqualTo(before);
        assertThat(web.get(after).bytes()).isNotEqualTo(picture);
        assertThat(web.get("/share/changing.png").bytes())
                .as("the plain address")
                .isEqualTo(web.get(after).bytes());
        assertThat(web.get(before).status()).as("the old address").isEqualTo(302);

        newsroom.publish("changing", Copy.titled("Changed").bullet("Work begins in September"));
        assertThat(stamped("changing")).isNotEqualTo(after);
    }

    @Test
    void anotherColourOfTheSiteIsAnotherPicture() throws IOException {
        newsroom.publish("coloured", Copy.titled("Coloured"));
        String before = stamped("coloured");

        settings.replace(settings.version(), Map.of("brevier.site.brand", "#006633"), Actor.named("ada"));
        try {
            assertThat(stamped("coloured")).isNotEqualTo(before);
            assertThat(picture(web.get(stamped("coloured"))).getRGB(70, 480) & 0xffffff)
                    .isEqualTo(0x006633);
        } finally {
            settings.replace(settings.version(), Map.of(), Actor.named("ada"));
        }
        assertThat(stamped("coloured")).isEqualTo(before);
    }

    @Test
    void nothingThatIsNotPublicIsEverDrawn() throws Exception {
        newsroom.publish("draft", Copy.titled("Draft").with("draft", "true"));
        newsroom.publish("scheduled", Copy.titled("Scheduled").with("date", "2026-06-15T12:00:01Z"));
        newsroom.publish("gone", Copy.titled("Gone"));
        newsroom.publish("gone", Copy.titled("Gone").with("withdrawn", "2026-06-02"));
        newsroom.publish("worked-on", Copy.titled("Worked on"));
        byte[] before = web.get("/share/worked-on.png").bytes();

        for (var slug : new String[] {"draft", "scheduled", "nothing", "gone"}) {
            var page = web.get("/briefings/" + slug);
            var answer = web.get("/share/" + slug + ".png");
            assertThat(answer.status()).isEqualTo(page.status()).isGreaterThanOrEqualTo(404);
            assertThat(answer.header("Content-Type")).isEqualTo(page.header("Content-Type"));
            assertThat(answer.header("Cache-Control")).isEqualTo(page.header("Cache-Control"));
        }
        var briefing = desk.findBySlug(new Slug("worked-on")).orElseThrow();
        desk.save(new Edit(
                briefing.id(),
                briefing.revision().number(),
                Manuscript.of(Copy.titled("Secret").text()),
                Actor.named("ada"),
                Optional.empty(),
                true));
        assertThat(web.get("/share/worked-on.png").bytes()).isEqualTo(before);

        clock.advance(Duration.ofSeconds(2));
        assertThat(web.get("/share/scheduled.png").status()).isEqualTo(200);
    }

    @Test
    void aFormerSlugLeadsToThePresentOne() {
        newsroom.publish("present", Copy.titled("Present").with("aliases", "[former]"));

        var answer = web.get("/share/former.png");
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location").orElseThrow()).endsWith("/share/present.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/share/", "/share/x", "/share/x.jpg", "/share/X.png", "/share/..%2fx.png", "/share/%00.png"})
    void whatIsNoAddressOfAPictureIsNotFound(String address) {
        assertThat(web.get(address).status()).isIn(301, 400, 404);
    }

    @Test
    void thePageSaysWhatThePictureIsAndSays() {
        newsroom.publish("said", Copy.titled("A \"said\" <thing>"));

        var head = web.get("/briefings/said").html().head();
        assertThat(head.select("meta[property=og:image]")).hasSize(1);
        assertThat(head.select("meta[property=og:image:width]").attr("content")).isEqualTo("1200");
        assertThat(head.select("meta[property=og:image:height]").attr("content"))
                .isEqualTo("630");
        assertThat(head.select("meta[property=og:image:type]").attr("content")).isEqualTo("image/png");
        assertThat(head.select("meta[property=og:image:alt]").attr("content"))
                .isEqualTo("A \"said\" <thing> • The harbour wall is repaired • Water comes through at nine places"
                        + " • Work begins in August");
        assertThat(head.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        assertThat(head.select("meta[name=twitter:image]").attr("content")).isEqualTo(BASE + stamped("said"));
        var image = data("said").get("image").get(0);
        assertThat(image.get("url").asString()).isEqualTo(BASE + stamped("said"));
        assertThat(web.get("/").html().head().select("meta[name=twitter:card]").attr("content"))
                .isEqualTo("summary");
    }

    private JsonNode data(String slug) {
        String json = web.get("/briefings/" + slug)
                .html()
                .select("script[type='application/ld+json']")
                .html();
        return new JsonMapper().readTree(json).get("@graph").get(0);
    }

    @Test
    void whoeverQuotesABriefingIsToldOfThePictureWhereItHasRoom() {
        newsroom.publish("quoted", Copy.titled("Quoted"));

        var roomy = web.get("/oembed?url=/briefings/quoted").json();
        assertThat(roomy.get("thumbnail_url").asString()).isEqualTo(BASE + stamped("quoted"));
        assertThat(roomy.get("thumbnail_width").asInt()).isEqualTo(1200);
        assertThat(roomy.get("thumbnail_height").asInt()).isEqualTo(630);
        assertThat(web.get("/oembed?url=/briefings/quoted&maxwidth=600").json().has("thumbnail_url"))
                .isFalse();
    }
}
