package org.brevier.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.brevier.markdown.Anchors;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = "brevier.format.glance-names.nl=In het kort,Kort samengevat")
class GlanceNameTest {

    private static final String TEXT = """
            ---
            title: De dijk houdt
            date: 2026-06-01T09:00:00Z
            ---
            Het water staat hoog, maar de dijk houdt het nog.

            ## In het kort

            - De dijk houdt

            ## Het water

            Het staat hoog.
            """;

    private final Newsroom newsroom;
    private final Web web;
    private final JdbcClient jdbc;

    GlanceNameTest(Newsroom newsroom, Web web, JdbcClient jdbc) {
        this.newsroom = newsroom;
        this.web = web;
        this.jdbc = jdbc;
    }

    @Test
    void aSiteNamesTheGlanceInItsOwnLanguage() {
        newsroom.write("briefings/dijk.md", TEXT);
        var page = web.get("/briefings/dijk").html();
        assertThat(page.select(".glance li").eachText())
                .singleElement()
                .asString()
                .startsWith("De dijk houdt");
        assertThat(page.select(".briefing-body h2").eachText()).containsExactly("Het water");
    }

    /** As it is when the names were set after the text was published. */
    @Test
    void aTextWhoseAnchorsWereMadeByOtherNamesIsShownAllTheSame() throws Unreadable {
        newsroom.write("briefings/dam.md", TEXT.replace("dijk", "dam"));
        var house = new Briefings().read(Manuscript.of(TEXT.replace("dijk", "dam")));
        assertThat(house.glance()).isEmpty();
        jdbc.sql(
                        "update revision set anchors = :anchors where briefing_id = (select id from briefing where slug = 'dam')")
                .param("anchors", Anchors.first(house).toLine())
                .update();
        newsroom.write("briefings/other.md", TEXT.replace("dijk", "sluis"));

        var page = web.get("/briefings/dam");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("#h-het-water").text()).isEqualTo("Het water");
    }
}
