package org.brevier.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.brevier.briefing.published.Lookup;
import org.brevier.site.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OembedControllerTest {

    private final Newsroom newsroom = new Newsroom().with(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example.org/briefings/briefing-1",
                "https://news.example.org/briefings/briefing-1?utm_source=x#h-talks",
                "/briefings/briefing-1"
            })
    void aBriefingIsAQuotationWithoutScriptOrFrame(String url) {
        byte[] answer = newsroom.bytes(oembed(url));
        Schemas.assertValidJson("oembed.json", answer);
        JsonNode embed = new JsonMapper().readTree(answer);
        assertThat(embed.get("title").asString()).isEqualTo("Briefing 1");
        assertThat(embed.get("author_name").asString()).isEqualTo("Ada Writer, Ben Editor");
        assertThat(embed.get("html").asString())
                .contains("<a href=\"https://news.example.org/briefings/briefing-1\">Briefing 1</a>")
                .contains("<li>First <strong>point</strong></li>")
                .doesNotContain("<script", "<iframe");
    }

    @Test
    void theLargestSizeIsHonoured() {
        String small = newsroom.text(oembed("/briefings/briefing-1") + "&maxwidth=320&maxheight=200");
        assertThat(small).contains("\"width\":320", "\"height\":200");
        String large = newsroom.text(oembed("/briefings/briefing-1") + "&maxwidth=9999");
        assertThat(large).contains("\"width\":600", "\"height\":400");
    }

    @Test
    void aHostileHeadlineIsText() {
        newsroom.briefings.add(Samples.briefing(2, Samples.HOSTILE));
        JsonNode embed = new JsonMapper().readTree(newsroom.bytes(oembed("/briefings/briefing-2")));
        assertThat(embed.get("html").asString())
                .contains("&quot;&gt;&lt;svg onload=x&gt;")
                .doesNotContain("<svg");
    }

    @Test
    void aMovedBriefingIsFoundAndAWithdrawnOneIsNot() {
        newsroom.others.put(new Slug("old"), new Lookup.Moved(new Slug("briefing-1")));
        newsroom.others.put(new Slug("gone"), new Lookup.Gone("Secret", Samples.MORNING, "wrong"));
        assertThat(newsroom.text(oembed("/briefings/old"))).contains("Briefing 1");
        assertThat(newsroom.ask(oembed("/briefings/gone")).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.test/briefings/briefing-1",
                "https://news.example.org.evil.test/briefings/briefing-1",
                "https://news.example.org@evil.test/briefings/briefing-1",
                "https://news.example.org:81/briefings/briefing-1",
                "https://news.example.org/",
                "https://news.example.org/briefings/",
                "https://news.example.org/briefings/briefing-1/v1",
                "https://news.example.org/briefings/../admin",
                "http://127.0.0.1/",
                "briefing-1",
                "\u0000"
            })
    void anotherAddressIsNotFound(String url) {
        assertThat(newsroom.ask(oembed(url)).getStatus()).isEqualTo(404);
    }

    @Test
    void aQuestionWithoutSenseIsRefused() {
        assertThat(newsroom.ask("/oembed").getStatus()).isEqualTo(400);
        assertThat(newsroom.ask(oembed("/briefings/briefing-1") + "&maxwidth=wide")
                        .getStatus())
                .isEqualTo(400);
        assertThat(newsroom.ask(oembed("/briefings/briefing-1") + "&maxheight=0")
                        .getStatus())
                .isEqualTo(400);
        assertThat(newsroom.ask(oembed("/briefings/briefing-1") + "&format=xml").getStatus())
                .isEqualTo(501);
    }

    private static String oembed(String url) {
        return "/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
    }
}
