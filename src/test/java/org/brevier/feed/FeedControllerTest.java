package org.brevier.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brevier.site.Named;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedControllerTest {

    private final Newsroom newsroom = new Newsroom().with(7);

    @ParameterizedTest
    @CsvSource({
        "/feed.xml, application/rss+xml;charset=utf-8",
        "/atom.xml, application/atom+xml",
        "/feed.json, application/feed+json",
        "/topics/iran/feed.xml, application/rss+xml;charset=utf-8",
        "/authors/ada-writer/feed.json, application/feed+json",
        "/corrections.xml, application/rss+xml;charset=utf-8"
    })
    void eachFormatHasItsMediaType(String address, String type) {
        assertThat(newsroom.ask(address).getHeader(HttpHeaders.CONTENT_TYPE)).isEqualToIgnoringCase(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/topics/nobody-wrote-of/feed.xml",
                "/authors/nobody/atom.xml",
                "/topics/Not%20A%20Slug/feed.json",
                "/topics/%22%3E%3Cscript%3E/feed.xml",
                "/feed.xml?page=4",
                "/feed.json?page=999999",
                "/feed.xml?page=0",
                "/feed.xml?page=-1",
                "/feed.xml?page=1e3",
                "/feed.xml?page=%D9%A3",
                "/feed.xml?page=99999999999999999999",
                "/feed.xml?page=1&page=2",
                "/atom.xml?view=all",
                "/corrections.xml?page=2",
                "/corrections.xml?page=x"
            })
    void whatIsNoFeedIsNotFound(String address) {
        assertThat(newsroom.ask(address).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.xml", "/atom.xml"})
    void theLinksLeadToTheOldestEntryAndBack(String address) {
        assertThat(links(address))
                .containsExactly(
                        "self " + address,
                        "first " + address,
                        "next " + address + "?page=2",
                        "last " + address + "?page=3");
        assertThat(links(address + "?view=glance&page=2"))
                .containsExactly(
                        "self " + address + "?view=glance&page=2",
                        "first " + address + "?view=glance",
                        "previous " + address + "?view=glance",
                        "next " + address + "?view=glance&page=3",
                        "last " + address + "?view=glance&page=3");
        assertThat(links(address + "?page=3")).noneMatch(link -> link.startsWith("next"));
    }

    @Test
    void aJsonFeedNamesItsNextPageUntilTheLast() {
        assertThat(json("/feed.json").get("next_url").asString())
                .isEqualTo("https://news.example.org/feed.json?page=2");
        assertThat(json("/feed.json?page=3").has("next_url")).isFalse();
        assertThat(json("/feed.json?page=3").get("items")).hasSize(1);
    }

    @Test
    void everyPageOfAJsonFeedNamesTheFeedItself() {
        for (String address : List.of("/feed.json", "/feed.json?page=2", "/feed.json?page=3")) {
            assertThat(json(address).get("feed_url").asString())
                    .as(address)
                    .isEqualTo("https://news.example.org/feed.json");
        }
        assertThat(json("/feed.json?view=glance&page=2").get("feed_url").asString())
                .isEqualTo("https://news.example.org/feed.json?view=glance");
    }

    @Test
    void aJsonFeedHoldsTheSameEntries() {
        JsonNode item = json("/topics/iran/feed.json").get("items").get(0);
        assertThat(item.get("id").asString())
                .isEqualTo(newsroom.briefings.getLast().urn());
        assertThat(item.get("content_html").asString()).startsWith("<aside>").doesNotContain("<iframe");
        assertThat(item.get("authors")).hasSize(2);
        assertThat(item.get("tags").get(0).asString()).isEqualTo("Iran");
        assertThat(item.get("attachments")).hasSize(1);
        assertThat(item.get("attachments").get(0).get("mime_type").asString()).isEqualTo("audio/mpeg");
        newsroom.briefings.add(Samples.briefing(9, Samples.HOSTILE));
        assertThat(json("/feed.json").get("items").get(0).get("title").asString())
                .isEqualTo(Samples.HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/feed.xml", "/atom.xml", "/feed.json", "/topics/iran/feed.xml", "/authors/ada-writer/atom.xml"})
    void aReaderWhoHasItAllIsToldSoAndNothingIsRendered(String address) {
        var first = newsroom.ask(address);
        assertThat(first.getHeader(HttpHeaders.ETAG)).startsWith("W/\"");
        assertThat(first.getHeader(HttpHeaders.LAST_MODIFIED)).isEqualTo("Thu, 05 Jun 2025 09:00:00 GMT");
        int rendered = newsroom.rendered;
        assertThat(again(address, HttpHeaders.IF_NONE_MATCH, header(first, HttpHeaders.ETAG))
                        .getStatus())
                .isEqualTo(304);
        assertThat(again(address, HttpHeaders.IF_MODIFIED_SINCE, header(first, HttpHeaders.LAST_MODIFIED))
                        .getStatus())
                .isEqualTo(304);
        assertThat(newsroom.rendered).isEqualTo(rendered);
    }

    @Test
    void aMendedTypoLeavesTheValidatorAlone() {
        String etag = etag("/feed.xml");
        newsroom.publish(Samples.retyped(newsroom.briefings.getLast(), "Briefing seven"));
        assertThat(etag("/feed.xml")).isEqualTo(etag);
    }

    @Test
    void aTopicOfAnotherNameMovesTheValidator() {
        String etag = etag("/feed.xml");
        newsroom.publish(Samples.filedUnder(newsroom.briefings.getLast(), Named.of("Persia")));
        assertThat(etag("/feed.xml")).isNotEqualTo(etag);
    }

    @Test
    void aCorrectionMovesTheValidatorOfTheFeedsThatHoldIt() {
        newsroom.briefings.removeLast();
        newsroom.briefings.add(Samples.briefing(8));
        String site = etag("/feed.xml");
        String second = etag("/feed.xml?page=2");
        newsroom.publish(Samples.corrected(newsroom.briefings.getLast(), Samples.MORNING.plusSeconds(80_000)));
        assertThat(etag("/feed.xml")).isNotEqualTo(site);
        assertThat(etag("/feed.xml?page=2")).isEqualTo(second);
    }

    @Test
    void aNewSlugANewEntryOrAWithdrawalMoveTheValidator() {
        String etag = etag("/feed.xml");
        newsroom.publish(Samples.renamed(newsroom.briefings.getLast(), "another-slug"));
        String renamed = etag("/feed.xml");
        newsroom.briefings.removeLast();
        String withdrawn = etag("/feed.xml");
        newsroom.briefings.add(Samples.briefing(8));
        assertThat(List.of(etag, renamed, withdrawn, etag("/feed.xml"))).doesNotHaveDuplicates();
    }

    @Test
    void viewsFormatsAndPagesHaveValidatorsOfTheirOwn() {
        assertThat(List.of(
                        etag("/feed.xml"),
                        etag("/feed.xml?view=glance"),
                        etag("/feed.xml?page=2"),
                        etag("/atom.xml"),
                        etag("/feed.json"),
                        etag("/topics/iran/feed.xml")))
                .doesNotHaveDuplicates();
    }

    @Test
    void eachCorrectionIsOneItem() {
        assertThat(newsroom.text("/corrections.xml")).doesNotContain("<item>");
        newsroom.corrections.add(Samples.correction());
        byte[] feed = newsroom.bytes("/corrections.xml");
        Schemas.assertValidXml("rss.xsd", feed);
        assertThat(newsroom.text("/corrections.xml"))
                .containsOnlyOnce("<item>")
                .contains("<guid isPermaLink=\"false\">urn:uuid:"
                        + Samples.correction().id() + "</guid>")
                .contains("<title>Correction: Briefing 7</title>")
                .contains("<link>https://news.example.org/briefings/briefing-7</link>")
                .contains("Not &lt;b&gt;Monday&lt;/b&gt; &amp; not Tuesday.</p>");
    }

    @Test
    void everyAddressIsAbsoluteAndBeginsWithTheBaseUrl() {
        var below = new Newsroom(Samples.site("https://example.org:8443", Locale.ENGLISH, 3, Optional.empty())).with(7);
        for (String address :
                List.of("/feed.xml", "/atom.xml", "/feed.json", "/feeds.opml", "/sitemap.xml", "/llms.txt")) {
            assertThat(below.text(address))
                    .contains("https://example.org:8443/")
                    .doesNotContain("href=\"/", "example.org/briefings", "localhost");
        }
    }

    @Test
    void anotherHostInTheRequestChangesNothing() {
        var response = newsroom.send(get("/feed.xml")
                .header("Host", "evil.test")
                .header("X-Forwarded-Host", "evil.test")
                .header("Forwarded", "host=evil.test"));
        assertThat(response.getContentAsByteArray()).isEqualTo(newsroom.bytes("/feed.xml"));
    }

    private String etag(String address) {
        return header(newsroom.ask(address), HttpHeaders.ETAG);
    }

    private static String header(MockHttpServletResponse response, String name) {
        return String.valueOf(response.getHeader(name));
    }

    private MockHttpServletResponse again(String address, String header, String value) {
        return newsroom.send(get(address).header(header, value));
    }

    private JsonNode json(String address) {
        return new JsonMapper().readTree(newsroom.bytes(address));
    }

    /** The paging links of a feed, each as its relation and its path. */
    private List<String> links(String address) {
        var links = new ArrayList<String>();
        var document = Jsoup.parse(newsroom.text(address), Parser.xmlParser());
        for (var link : document.select("channel > atom|link, feed > link:not([rel=alternate])")) {
            links.add(link.attr("rel") + " " + link.attr("href").replace("https://news.example.org", ""));
        }
        return links;
    }
}
