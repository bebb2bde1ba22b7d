package org.brevier.feed;

import java.util.List;
import java.util.function.Function;
import org.brevier.briefing.published.Counted;
import org.brevier.briefing.published.PublishedNames;
import org.brevier.briefing.published.TopicPage;
import org.brevier.feed.Wanted.Format;
import org.brevier.feed.Wanted.View;
import org.brevier.site.Addresses;
import org.brevier.site.Named;
import org.brevier.site.Site;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All feeds of the site as a subscription list (OPML 2.0): a reader takes them in at one go. */
@Controller
class OpmlController {

    private static final MediaType OPML = MediaType.parseMediaType("text/x-opml;charset=utf-8");

    private final PublishedNames names;
    private final Words words;
    private final Addresses addresses;
    private final Site site;

    OpmlController(PublishedNames names, Words words, Addresses addresses, Site site) {
        this.names = names;
        this.words = words;
        this.addresses = addresses;
        this.site = site;
    }

    @GetMapping("/feeds.opml")
    ResponseEntity<byte[]> show() {
        var xml = new Xml().open("opml", "version", "2.0");
        xml.open("head").element("title", site.title()).close().open("body");
        site(xml);
        var topics = names.topics().stream().map(Counted::of).map(TopicPage::topic);
        group(xml, words.topics(), topics.toList(), topic -> addresses.topic(topic.slug()));
        var authors = names.authors().stream().map(Counted::of);
        group(xml, words.authors(), authors.toList(), author -> addresses.author(author.slug()));
        return ResponseEntity.ok().contentType(OPML).body(xml.close().close().bytes());
    }

    private void site(Xml xml) {
        String home = addresses.front();
        feed(xml, site.title(), new Wanted(Format.RSS, View.FULL, 1).address(home), home);
        feed(xml, words.atAGlance(site.title()), new Wanted(Format.RSS, View.GLANCE, 1).address(home), home);
        feed(xml, words.feedOf(words.corrections()), addresses.correctionsFeed(), addresses.corrections());
    }

    private void group(Xml xml, String title, List<Named> members, Function<Named, String> home) {
        if (members.isEmpty()) {
            return;
        }
        xml.open("outline", "text", title);
        members.forEach(member ->
                feed(xml, words.feedOf(member.name()), Format.RSS.of(home.apply(member)), home.apply(member)));
        xml.close();
    }

    private void feed(Xml xml, String title, String address, String home) {
        xml.empty("outline", "type", "rss", "version", "RSS2")
                .attribute("text", title)
                .attribute("title", title)
                .attribute("xmlUrl", addresses.absolute(address))
                .attribute("htmlUrl", addresses.absolute(home));
    }
}
