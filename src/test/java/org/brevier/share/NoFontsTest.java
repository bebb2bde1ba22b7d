package org.brevier.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A Java without fonts, as in the smallest containers. */
@SiteTest
@Import(NoFontsTest.Bare.class)
class NoFontsTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Bare {

        /** What a Java says that finds no fontconfig. */
        @Bean
        @Primary
        Typefaces none() {
            return () -> {
                throw new InternalError(new RuntimeException("Fontconfig head is null"));
            };
        }
    }

    private final Newsroom newsroom;
    private final Web web;

    NoFontsTest(Newsroom newsroom, Web web, TestClock clock) {
        clock.set(TestClock.START);
        this.newsroom = newsroom;
        this.web = web;
    }

    @Test
    void theSiteGoesOnWithoutShareImages() {
        newsroom.publish("bare", Copy.titled("Bare"));

        var page = web.get("/briefings/bare");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("meta[property^=og:image], meta[name=twitter:image]"))
                .isEmpty();
        assertThat(page.html().select("meta[name=twitter:card]").attr("content"))
                .isEqualTo("summary");
        assertThat(web.get("/share/bare.png").status()).isEqualTo(404);
        assertThat(web.get("/oembed?url=/briefings/bare").json().has("thumbnail_url"))
                .isFalse();
    }
}
