package org.brevier.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.brevier.feed.Wanted.Format;
import org.brevier.site.Addresses;
import org.brevier.site.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

@Controller
class FeedController {

    private final Feeds feeds;
    private final LastChange lastChange;
    private final RssWriter rss;
    private final AtomWriter atom;
    private final JsonFeedWriter json;
    private final Hubs hubs;
    private final Addresses addresses;

    FeedController(
            Feeds feeds,
            LastChange lastChange,
            RssWriter rss,
            AtomWriter atom,
            JsonFeedWriter json,
            Hubs hubs,
            Addresses addresses) {
        this.hubs = hubs;
        this.feeds = feeds;
        this.lastChange = lastChange;
        this.rss = rss;
        this.atom = atom;
        this.json = json;
        this.addresses = addresses;
    }

    @GetMapping({"/feed.xml", "/topics/{topic}/feed.xml", "/authors/{author}/feed.xml"})
    @Nullable ResponseEntity<byte[]> rss(
            @PathVariable Map<String, String> of,
            @RequestParam Optional<String> view,
            @RequestParam(defaultValue = "1") String page,
            WebRequest request) {
        return answer(of, Wanted.parse(Format.RSS, view, page), Format.RSS, request);
    }

    @GetMapping({"/atom.xml", "/topics/{topic}/atom.xml", "/authors/{author}/atom.xml"})
    @Nullable ResponseEntity<byte[]> atom(
            @PathVariable Map<String, String> of,
            @RequestParam Optional<String> view,
            @RequestParam(defaultValue = "1") String page,
            WebRequest request) {
        return answer(of, Wanted.parse(Format.ATOM, view, page), Format.ATOM, request);
    }

    @GetMapping({"/feed.json", "/topics/{topic}/feed.json", "/authors/{author}/feed.json"})
    @Nullable ResponseEntity<byte[]> json(
            @PathVariable Map<String, String> of,
            @RequestParam Optional<String> view,
            @RequestParam(defaultValue = "1") String page,
            WebRequest request) {
        return answer(of, Wanted.parse(Format.JSON, view, page), Format.JSON, request);
    }

    @GetMapping("/corrections.xml")
    @Nullable ResponseEntity<byte[]> corrections(@RequestParam(defaultValue = "1") String page, WebRequest request) {
        var wanted = Wanted.parse(Format.RSS, Optional.empty(), page);
        return answer(Format.RSS, () -> wanted.flatMap(document -> feeds.ofCorrections(document.page())), request);
    }

    @GetMapping("/search/feed.xml")
    @Nullable ResponseEntity<byte[]> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String page,
            WebRequest request) {
        var wanted = Wanted.parse(Format.RSS, Optional.empty(), page);
        return answer(Format.RSS, () -> wanted.flatMap(document -> feeds.ofSearch(q, document)), request);
    }

    private @Nullable ResponseEntity<byte[]> answer(
            Map<String, String> of, Optional<Wanted> wanted, Format format, WebRequest request) {
        return wanted.flatMap(it -> moved(it, of))
                .map(FeedController::movedTo)
                .orElseGet(() -> answer(format, () -> wanted.flatMap(it -> find(it, of)), request));
    }

    /** Where the feed is now of a topic that has another name, or is part of another. */
    private Optional<String> moved(Wanted wanted, Map<String, String> of) {
        return Optional.ofNullable(of.get("topic"))
                .flatMap(Slug::parse)
                .flatMap(feeds::movedTopic)
                .map(topic -> addresses.absolute(wanted.address(addresses.topic(topic))));
    }

    private static ResponseEntity<byte[]> movedTo(String address) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(address))
                .build();
    }

    private Optional<Feed> find(Wanted wanted, Map<String, String> of) {
        if (of.containsKey("topic")) {
            return Slug.parse(of.get("topic")).flatMap(topic -> feeds.ofTopic(topic, wanted));
        }
        if (of.containsKey("author")) {
            return Slug.parse(of.get("author")).flatMap(author -> feeds.ofAuthor(author, wanted));
        }
        return feeds.ofSite(wanted);
    }

    /**
     * Nothing is rendered for a reader who has it all; readers that run in a browser may read it from any site. The date is
     * read before the entries, and so is never newer than what they show.
     */
    private @Nullable ResponseEntity<byte[]> answer(Format format, Supplier<Optional<Feed>> find, WebRequest request) {
        long changed = lastChange.date().map(Instant::toEpochMilli).orElse(-1L);
        Feed feed = find.get().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (request.checkNotModified(feed.etag(), changed)) {
            return null;
        }
        byte[] document = switch (format) {
            case RSS -> rss.write(feed);
            case ATOM -> atom.write(feed);
            case JSON -> json.write(feed);
        };
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .headers(headers -> headers.addAll(HttpHeaders.LINK, hubs.links(feed)))
                .body(document);
    }
}
