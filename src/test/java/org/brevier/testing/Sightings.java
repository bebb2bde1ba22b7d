package org.brevier.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Where readers and machines meet a briefing beside its own address; lists are looked at on their first page. */
public record Sightings(Web web) {

    /** A briefing that can be told by its slug and by a topic that only it has. */
    public List<String> of(String slug, String topic) {
        return Stream.of(
                        "/",
                        "/topics",
                        "/topics/" + topic,
                        "/archive/2026/06",
                        "/feed.xml",
                        "/atom.xml",
                        "/feed.json",
                        "/topics/" + topic + "/feed.xml",
                        "/search?q=" + URLEncoder.encode(topic, StandardCharsets.UTF_8),
                        "/search/feed.xml?q=" + URLEncoder.encode(topic, StandardCharsets.UTF_8),
                        "/sitemap.xml",
                        "/news-sitemap.xml",
                        "/feeds.opml",
                        "/llms.txt")
                .filter(address -> mentions(address, slug, topic))
                .toList();
    }

    /** A page that echoes what was asked for mentions nothing by that. */
    private boolean mentions(String address, String slug, String topic) {
        var body = web.get(address).body();
        return body.contains("/briefings/" + slug) || (!address.contains(topic) && body.contains("/topics/" + topic));
    }
}
