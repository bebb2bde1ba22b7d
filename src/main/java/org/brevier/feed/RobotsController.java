package org.brevier.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.brevier.briefing.published.PublishedPages;
import org.brevier.site.Addresses;
import org.brevier.site.Site;
import org.brevier.site.Slug;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Tells crawlers where not to go (RFC 9309), and finders of holes whom to tell (RFC 9116). */
@Controller
class RobotsController {

    static final String SECURITY = "/.well-known/security.txt";

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
    private static final Slug CONTACT = new Slug("contact");

    /** What a security.txt says should be looked at again within a year (RFC 9116, section 2.5.5). */
    private static final int DAYS_VALID = 364;

    private final PublishedPages pages;
    private final Addresses addresses;
    private final Site site;
    private final Clock clock;

    RobotsController(PublishedPages pages, Addresses addresses, Site site, Clock clock) {
        this.pages = pages;
        this.addresses = addresses;
        this.site = site;
        this.clock = clock;
    }

    /** Rules are matched against whole paths, and so begin with the path of the base URL. */
    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        String base = site.baseUrl().getRawPath();
        return answer("""
                User-agent: *
                Disallow: %1$s/admin
                Disallow: %1$s/preview
                Disallow: %1$s/search

                Sitemap: %2$s
                Sitemap: %3$s
                """.formatted(
                        base, addresses.absolute(SitemapController.WHOLE), addresses.absolute(SitemapController.NEWS)));
    }

    /** Without somebody to tell there is no such file: Contact is its one field that must be there (section 2.5.3). */
    @GetMapping(SECURITY)
    ResponseEntity<byte[]> security() {
        String contact = contact().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate expires = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(DAYS_VALID);
        return answer("""
                Contact: %s
                Expires: %sT00:00:00Z
                Preferred-Languages: %s
                Canonical: %s
                """.formatted(contact, expires, site.language().toLanguageTag(), addresses.absolute(SECURITY)));
    }

    private Optional<String> contact() {
        return site.contact()
                .map(URI::toString)
                .or(() -> pages.find(CONTACT).map(page -> addresses.absolute(addresses.page(page.slug()))));
    }

    private static ResponseEntity<byte[]> answer(String text) {
        return ResponseEntity.ok().contentType(TEXT).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
