package org.brevier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.brevier.media.Photographs;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Pictures where briefings stand in lists. */
@SiteTest
@TestPropertySource(properties = "brevier.site.title=Covers")
class CoversTest {

    private final Newsroom newsroom;
    private final Web web;
    private final JdbcClient jdbc;

    CoversTest(Newsroom newsroom, Web web, JdbcClient jdbc) {
        this.newsroom = newsroom;
        this.web = web;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void publish() {
        newsroom.lay("media/hills.jpg", jpeg());
        newsroom.lay("media/icon.png", Photographs.icon());
        publish("lead", 5, "![Hills](../media/hills.jpg)");
        publish("plain", 4, "Words only.");
        publish("raw", 3, "<img src=\"../media/hills.jpg\" alt=\"Hills\">");
        publish("icon", 2, "![An icon](../media/icon.png)");
        publish("foreign", 1, "![Not ours](https://elsewhere.example/cat.jpg)\n\n![Hills](../media/hills.jpg)");
    }

    private static byte[] jpeg() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(Photographs.landscape(1300, 900), "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish(String slug, int day, String body) {
        newsroom.publish(
                slug,
                Copy.titled("Story " + slug)
                        .with("date", "2026-06-0%dT09:00:00Z".formatted(day))
                        .with("topics", "[Harbours]")
                        .with("authors", "[Ada Writer]")
                        .and(body));
    }

    private Element card(String slug) {
        return card("/", slug);
    }

    private Element card(String page, String slug) {
        return web.get(page)
                .html()
                .select("article:has(h2 > a[href$=/" + slug + "]), article:has(h3 > a[href$=/" + slug + "])")
                .getFirst();
    }

    @Test
    void theLeadShowsItsPictureAtOnceAndCardsWhenTheyAreSeen() {
        var lead = card("lead")
                .select("a.cover[aria-hidden=true][tabindex=-1] img")
                .getFirst();
        var raw = card("raw").select("a.cover img").getFirst();

        assertThat(lead.attr("src")).matches("/media/[0-9a-f]{32}/hills-1120x630-50-50\\.jpg");
        assertThat(lead.attr("width") + " x " + lead.attr("height")).isEqualTo("1120 x 630");
        assertThat(lead.attr("fetchpriority")).isEqualTo("high");
        assertThat(lead.hasAttr("loading")).isFalse();
        assertThat(raw.attr("src")).endsWith("/hills-1080x720-50-50.jpg");
        assertThat(raw.attr("loading")).isEqualTo("lazy");
        for (var picture : List.of(lead, raw)) {
            assertThat(picture.hasAttr("alt")).isTrue();
            assertThat(picture.attr("alt"))
                    .as("the headline beside it says it all")
                    .isEmpty();
            assertThat(picture.siblingElements()
                            .select("source[type=image/webp]")
                            .attr("srcset"))
                    .contains("-50-50.webp 480w");
        }
    }

    @Test
    void aBriefingWithoutAPictureIsWordsOnly() {
        assertThat(card("plain").select("img, picture, .cover")).isEmpty();
        assertThat(card("icon").select("img")).as("too small to be cropped").isEmpty();
    }

    @Test
    void thePictureOfAnotherSiteIsPassedOver() {
        assertThat(card("foreign").select("img")).hasSize(1);
        assertThat(web.get("/").body()).doesNotContain("elsewhere.example/cat");
    }

    @Test
    void topicsAuthorsAndTheArchiveShowTheSame() {
        for (String page : new String[] {"/topics/harbours", "/authors/ada-writer", "/archive/2026/06"}) {
            assertThat(card(page, "lead").select("img[loading=lazy]").attr("src"))
                    .endsWith("-1080x720-50-50.jpg");
            assertThat(card(page, "plain").select("img")).isEmpty();
        }
    }

    @Test
    void aVersionFromBeforeAnybodyAskedShowsItsPictureToo() {
        jdbc.sql("update published_version set picture = null").update();

        assertThat(card("/topics/harbours?page=1&x=1", "raw").select("img")).hasSize(1);
        assertThat(card("/authors/ada-writer", "plain").select("img")).isEmpty();
    }

    @Test
    void thePictureOfATextComesInAsManySizesAsBrowsersNeed() {
        var picture =
                web.get("/briefings/lead").html().select("figure > picture").getFirst();

        var img = picture.select("img").getFirst();
        assertThat(img.attr("src")).endsWith("/hills-1200.jpg");
        assertThat(img.attr("srcset")).endsWith("/hills.jpg 1300w").contains("/hills-320.jpg 320w, ");
        assertThat(picture.select("source[type=image/webp]").getFirst().attr("srcset"))
                .endsWith("/hills-1300.webp 1300w")
                .contains("/hills-320.webp 320w, ");
        assertThat(img.attr("width") + " x " + img.attr("height")).isEqualTo("1300 x 900");
        assertThat(img.attr("alt")).isEqualTo("Hills");
        assertThat(img.attr("fetchpriority")).isEqualTo("high");
    }

    @Test
    void feedsAndMachinesGetOnePictureOfOrdinaryWidth() {
        String feed = web.get("/feed.xml").body();

        assertThat(feed).contains("/hills-1200.jpg\" alt=\"Hills\"").doesNotContain("srcset", "<source", "<picture");
        assertThat(web.get("/briefings/lead")
                        .html()
                        .select("script[type=application/ld+json]")
                        .html())
                .contains("/hills-1200.jpg\"", "\"width\":1200");
    }
}
