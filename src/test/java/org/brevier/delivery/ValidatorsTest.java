package org.brevier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.delivery.TestPages.FEED;
import static org.brevier.delivery.TestPages.PAGE;

import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readers who have a page already, and need only be told whether it is the same. */
@DeliveryTest
class ValidatorsTest {

    private final Web web;
    private final TestPages pages;
    private final TestClock clock;

    ValidatorsTest(Web web, TestPages pages, TestClock clock) {
        this.web = web;
        this.pages = pages;
        this.clock = clock;
    }

    @BeforeEach
    void beginANewEdition() {
        clock.set(TestClock.START);
        pages.begin();
    }

    @Test
    void aKnownTagIsAnsweredWith304() {
        var page = web.get(PAGE);
        String tag = page.header("ETag").orElseThrow();

        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        for (String known :
                new String[] {tag, "W/" + tag, "\"other\", " + tag, "*", tag.replaceFirst("\"$", "-gzip\"")}) {
            var answer = web.get(PAGE, "If-None-Match", known);
            assertThat(answer.status()).as(known).isEqualTo(304);
            assertThat(answer.bytes()).isEmpty();
            assertThat(answer.header("ETag")).hasValue(tag);
            assertThat(answer.header("Cache-Control")).hasValue("public, no-cache");
            assertThat(answer.header("Vary")).isPresent();
        }
        assertThat(web.get(PAGE, "If-None-Match", "\"other\"").status()).isEqualTo(200);
        assertThat(web.head(PAGE, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(pages.renders).hasValue(1);
    }

    @Test
    void theFirstReaderGetsA304Too() {
        String tag = web.get(PAGE).header("ETag").orElseThrow();
        pages.change();

        assertThat(web.get(PAGE, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(pages.renders).hasValue(2);
    }

    @Test
    void theValidatorsOfAFeedStayItsOwn() {
        var feed = web.get(FEED);

        assertThat(feed.header("ETag")).hasValue("W/\"feed-7\"");
        assertThat(web.get(FEED, "If-None-Match", "W/\"feed-7\"").status()).isEqualTo(304);
        assertThat(web.get(FEED, "If-None-Match", "\"feed-7\"").status()).isEqualTo(304);
        assertThat(web.get(FEED, "If-Modified-Since", "Mon, 15 Jun 2026 10:00:00 GMT")
                        .status())
                .isEqualTo(304);
        assertThat(web.get(FEED, "If-Modified-Since", "Mon, 15 Jun 2026 09:59:59 GMT")
                        .status())
                .isEqualTo(200);
        assertThat(web.get(FEED, "If-Modified-Since", "yesterday").status()).isEqualTo(200);
        assertThat(web.get(FEED, "If-Modified-Since", "Mon, 15 Jun 2026 10:00:00 GMT", "If-None-Match", "\"other\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a088AWithdrawnPageIsNever304() {
        for (int time = 0; time < 2; time++) {
            var gone = web.get(
                    "/briefings/test-withdrawn",
                    "If-None-Match",
                    "*",
                    "If-Modified-Since",
                    "Fri, 01 Jan 2100 00:00:00 GMT");
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.header("ETag")).isEmpty();
            assertThat(gone.header("Last-Modified")).isEmpty();
        }
        assertThat(pages.renders).hasValue(1);
    }
}
