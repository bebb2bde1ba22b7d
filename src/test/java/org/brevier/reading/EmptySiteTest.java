package org.brevier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = "brevier.site.title=Nothing yet")
class EmptySiteTest {

    private final Web web;

    EmptySiteTest(Web web) {
        this.web = web;
    }

    @Test
    void anEmptySiteSaysSo() {
        assertThat(web.get("/").html().expectFirst("main h2").text()).isEqualTo("Nothing here yet, and that is fine");
        assertThat(web.get("/archive").html().select("main").text()).contains("Nothing has been published yet.");
        assertThat(web.get("/topics").html().select("main").text()).contains("No topic has a briefing yet.");
        assertThat(web.get("/corrections").html().select("main").text())
                .contains("Nothing has had to be corrected yet.");
        assertThat(web.get("/search?q=anything").html().select("main").text()).contains("No briefing matches.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/topics",
                "/archive",
                "/search",
                "/corrections",
                "/feeds",
                "/feeds.opml",
                "/feed.xml",
                "/atom.xml",
                "/feed.json",
                "/corrections.xml",
                "/search/feed.xml?q=x",
                "/sitemap.xml",
                "/news-sitemap.xml",
                "/robots.txt",
                "/llms.txt",
                "/favicon.ico",
                "/site.webmanifest"
            })
    void anEmptySiteAnswersEverywhere(String address) {
        assertThat(web.get(address).status()).isEqualTo(200);
        assertThat(web.head(address).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?page=2", "/topics/any", "/authors/any", "/archive/2026/06", "/briefings/any", "/any"})
    void anEmptySiteHasNoneOfThese(String address) {
        assertThat(web.get(address).status()).isEqualTo(404);
    }
}
