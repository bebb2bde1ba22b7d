package org.brevier.feed;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.brevier.feed.Wanted.Format;
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

    FeedController(Feeds feeds, LastChange lastChange, RssWriter rss, AtomWriter atom, JsonFeedWriter json, Hubs hubs) {
        this.hubs = hubs;
        this.feeds = feeds;
        this.lastChange = lastChange;
        this.rss = rss;
        this.atom = atom;
        this.json = json;
    }

    @GetMapping({"/feed.xml", "/topics/{topic}/feed.xml", "/authors/{author}/feed.xml"})
    @Nullable ResponseEntity<byte[]> rss(
            @PathVariable Map<String, String> of,
            @RequestParam Optional<String> view,
            @RequestParam(defaultValue = "1") String page,
            WebRequest request) {
        return answer(Format.RSS, () -> find(Format.RSS, of, view, page), request);
    }

    @GetMapping({"/atom.xml", "/topics/{topic}/atom.xml", "/authors/{author}/atom.xml"})
    @Nullable ResponseEntity<byte[]> atom(
            @PathVariable Map<String, String> of,
            @RequestParam Optional<String> view,
            @RequestParam(defaultValue = "1") String page,
            WebRequest request) {
        return answer(Format.ATOM, () -> find(Format.ATOM, of, view, page), request);
    }

    @GetMapping({"/feed.json", "/topics/{topic}/feed.json", "/authors/{author}/feed.json"})
    @Nullable ResponseEntity<byte[]> json(
            @PathVariable Map<String, String> of,
            @RequestParam Optional<String> view,
            @RequestParam(defaultValue = "1") String page,
            WebRequest request) {
        return answer(Format.JSON, () -> find(Format.JSON, of, view, page), request);
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

    private Optional<Feed> find(Format format, Map<String, String> of, Optional<String> view, String page) {
        return Wanted.parse(format, view, page).flatMap(wanted -> find(wanted, of));
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
