package org.brevier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Lists that grow with the years. */
@SiteTest
@TestPropertySource(properties = "brevier.site.page-length=1")
class LongListsTest {

    private final Newsroom newsroom;
    private final Web web;
    private final TestClock clock;

    LongListsTest(Newsroom newsroom, Web web, TestClock clock) {
        this.newsroom = newsroom;
        this.web = web;
        this.clock = clock;
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    @Test
    void topicsAreListedPageByPage() {
        for (int number = 1; number <= 11; number++) {
            newsroom.lay(
                    Newsroom.path("topical-" + number),
                    Copy.titled("Topical " + number)
                            .with("topics", "[Topic A%02d]".formatted(number))
                            .text());
        }
        newsroom.takeIn("");

        var first = web.get("/topics").html();
        assertThat(first.select(".index h2 a")).hasSize(10);
        assertThat(first.select(".pager a[rel=next]").attr("href")).isEqualTo("/topics?page=2");
        assertThat(web.get("/topics?page=2").html().select(".index h2 a").eachText())
                .contains("Topic A11")
                .doesNotContain("Topic A01");
        assertThat(web.get("/topics?page=2")
                        .html()
                        .select("link[rel=canonical]")
                        .attr("href"))
                .isEqualTo("https://news.example.org/topics?page=2");
        assertThat(web.get("/topics?page=9").status()).isEqualTo(404);
    }

    @Test
    void theArchiveShowsTenYearsAtATime() {
        for (int year = 2001; year <= 2012; year++) {
            newsroom.lay(
                    Newsroom.path("year-" + year),
                    Copy.titled("Year " + year)
                            .with("date", year + "-03-01T09:00:00Z")
                            .text());
        }
        newsroom.takeIn("");
        var years = new ArrayList<String>();
        years.addAll(web.get("/archive").html().select(".year h2").eachText());
        assertThat(years).hasSize(10);
        assertThat(web.get("/archive").html().select(".pager a[rel=next]").attr("href"))
                .isEqualTo("/archive?page=2");
        years.addAll(web.get("/archive?page=2").html().select(".year h2").eachText());

        assertThat(years).contains("2001", "2012").doesNotHaveDuplicates();
        assertThat(web.get("/archive?page=9").status()).isEqualTo(404);
    }

    @Test
    void ofManyVersionsTheNewestAreListedAndTheFirst() {
        for (int number = 1; number <= 23; number++) {
            newsroom.publish("often", Copy.titled("Often changed").and("Change " + number + "."));
        }

        var page = web.get("/briefings/often").html();
        var listed = page.select("section[aria-labelledby=versions] a:not([href*=#])")
                .eachText();
        assertThat(listed).hasSize(21).startsWith("Version 23", "Version 22").endsWith("Version 4", "Version 1");
        assertThat(web.get("/briefings/often/v2")
                        .html()
                        .select(".notice-version")
                        .text())
                .contains("Version 2 of 23");
        assertThat(List.of(web.get("/briefings/often/v3").status())).containsExactly(200);
    }
}
