package org.brevier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = "brevier.site.language=ar")
class ArabicSiteTest {

    private final Newsroom newsroom;
    private final Web web;

    ArabicSiteTest(Newsroom newsroom, Web web) {
        this.newsroom = newsroom;
        this.web = web;
    }

    @Test
    void theSiteIsWrittenFromTheRightAndSpeaksArabic() {
        newsroom.publish("arabic", Copy.titled("جدار الميناء").with("topics", "[الميناء]"));

        for (var address : new String[] {"/", "/briefings/arabic", "/archive", "/search?q=x", "/no-such-page"}) {
            var page = web.get(address).html();
            assertThat(page.select("html").attr("lang")).as(address).isEqualTo("ar");
            assertThat(page.select("html").attr("dir")).as(address).isEqualTo("rtl");
            assertThat(page.select(".skip").text()).as(address).matches(".*\\p{IsArabic}.*");
        }
        assertThat(web.get("/feed.xml").xml().select("channel > language").text())
                .isEqualTo("ar");
    }

    @Test
    void aCalloutIsLabelledInTheSitesLanguage() {
        newsroom.publish(
                "callouts",
                Copy.titled("جدار الميناء").and("> [!TIP]\n> Canary.\n\n> [!WARNING] 2026-06-02\n> Another canary."));

        var labels = web.get("/briefings/callouts").html().select(".briefing-body blockquote strong");
        assertThat(labels.eachText()).containsExactly("نصيحة", "تحذير");
        assertThat(labels.parents().select("p").text()).contains("2 يونيو 2026").doesNotContain("2026-06-02");
    }

    @Test
    void anEnglishBriefingStandsInItFromTheLeft() {
        newsroom.publish("english", Copy.titled("The wall").with("lang", "en"));

        var article = web.get("/briefings/english").html().select("article.briefing");
        assertThat(article.attr("lang")).isEqualTo("en");
        assertThat(article.attr("dir")).isEqualTo("ltr");
    }
}
