package org.brevier.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevier.site.Addresses;
import org.brevier.site.Slice;

/**
 * One page of a feed, before it is written in any format.
 *
 * @param home the path of the page for people that shows the same
 * @param address the path of the feed's first page
 * @param origin the path that it was first to be had at
 */
record Feed(String title, String description, String home, String address, String origin, Slice<Entry> entries) {

    /** The newest substantive change of what this page holds; empty where it holds nothing. */
    Optional<Instant> changed() {
        return entries.items().stream().map(Entry::changed).max(Comparator.naturalOrder());
    }

    /** The name under which aggregators know the feed, on any host: the same for all its pages (RFC 4287, section 4.2.6). */
    String urn(UUID site) {
        return "urn:uuid:" + fingerprint(site + "\n" + origin);
    }

    /**
     * A weak validator (RFC 9110, section 8.8.3): it moves when readers should look again, such as for a topic of another
     * name, and stays when a typo was mended.
     */
    String etag() {
        String facts = entries.items().stream()
                .map(entry ->
                        String.join(" ", entry.id(), entry.changed().toString(), entry.address()) + entry.topics())
                .collect(Collectors.joining("\n"));
        String page = entries.number() + " of " + entries.pages();
        return "W/\"" + fingerprint(String.join("\n", title, description, address, page, facts)) + '"';
    }

    /** The links by which a reader walks to the oldest entry (RFC 5005, section 3): absolute addresses by relation, in the order of writing. */
    Map<String, String> links(Addresses addresses) {
        var links = new LinkedHashMap<String, String>();
        links.put("self", page(entries.number(), addresses));
        links.put("first", page(1, addresses));
        if (entries.hasPrevious()) {
            links.put("previous", page(entries.number() - 1, addresses));
        }
        if (entries.hasNext()) {
            links.put("next", page(entries.number() + 1, addresses));
        }
        links.put("last", page(entries.pages(), addresses));
        return links;
    }

    /** Whether a hub can be asked to tell of it: searches are too many, and later pages are nobody's to follow. */
    boolean isFollowed(Addresses addresses) {
        return entries.number() == 1 && !address.startsWith(addresses.searchFeed(""));
    }

    private String page(int number, Addresses addresses) {
        return addresses.absolute(addresses.page(address, number));
    }

    private static UUID fingerprint(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
