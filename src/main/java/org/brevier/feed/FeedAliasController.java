package org.brevier.feed;

import java.net.URI;
import org.brevier.feed.Wanted.Format;
import org.brevier.site.Addresses;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads from the addresses that readers and crawlers try on any site to ours. */
@Controller
class FeedAliasController {

    private final Addresses addresses;

    FeedAliasController(Addresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping({"/rss", "/rss.xml", "/feed", "/index.xml"})
    ResponseEntity<Void> rss() {
        return movedTo(Format.RSS.of(addresses.front()));
    }

    @GetMapping("/atom")
    ResponseEntity<Void> atom() {
        return movedTo(Format.ATOM.of(addresses.front()));
    }

    @GetMapping("/opml.xml")
    ResponseEntity<Void> opml() {
        return movedTo(addresses.opml());
    }

    @GetMapping("/sitemap-news.xml")
    ResponseEntity<Void> news() {
        return movedTo(SitemapController.NEWS);
    }

    @GetMapping("/security.txt")
    ResponseEntity<Void> security() {
        return movedTo(RobotsController.SECURITY);
    }

    private ResponseEntity<Void> movedTo(String path) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(addresses.absolute(path)))
                .build();
    }
}
