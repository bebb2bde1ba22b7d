package org.brevier.editing;

import org.brevier.site.Named;
import org.brevier.site.Slug;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the desk keeps topics. */
final class TopicAddresses {

    static final String TOPICS = "/admin/topics";
    static final String TOPIC = "/admin/topics/{slug}";
    static final String NAME = "/admin/topics/{slug}/name";
    static final String DESCRIPTION = "/admin/topics/{slug}/description";
    static final String MERGER = "/admin/topics/{slug}/merger";
    static final String MERGER_END = "/admin/topics/{slug}/merger/end";

    private TopicAddresses() {}

    static String topic(Slug slug) {
        return TOPICS + "/" + slug;
    }

    /** Where an empty form takes a topic out of another again. */
    static String mergerEnd(Slug slug) {
        return topic(slug) + "/merger/end";
    }

    /** Where an empty form gives a topic a name and an address that it had. */
    static String nameAgain(Slug slug, long version, Named before) {
        return UriComponentsBuilder.fromPath(topic(slug) + "/name")
                .queryParam("version", version)
                .queryParam("name", "{name}")
                .queryParam("address", "{address}")
                .encode()
                .buildAndExpand(before.name(), before.slug())
                .toUriString();
    }
}
