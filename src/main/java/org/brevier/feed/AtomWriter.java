package org.brevier.feed;

import java.time.Instant;
import org.brevier.feed.Entry.Content;
import org.brevier.site.Addresses;
import org.brevier.site.Named;
import org.brevier.site.Site;
import org.brevier.store.SiteIdentity;
import org.springframework.stereotype.Component;

/** Writes Atom 1.0 (RFC 4287), with paging by RFC 5005. */
@Component
class AtomWriter {

    private final Site site;
    private final Addresses addresses;
    private final SiteIdentity identity;
    private final Hubs hubs;

    AtomWriter(Site site, Addresses addresses, SiteIdentity identity, Hubs hubs) {
        this.hubs = hubs;
        this.site = site;
        this.addresses = addresses;
        this.identity = identity;
    }

    byte[] write(Feed feed) {
        var xml = new Xml()
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom")
                .attribute("xml:lang", site.language().toLanguageTag());
        head(xml, feed);
        feed.entries().items().forEach(entry -> entry(xml, entry));
        return xml.close().bytes();
    }

    /** The site is the author of entries without a byline (section 4.1.1); an empty feed was last changed when time began. */
    private void head(Xml xml, Feed feed) {
        xml.element("id", feed.urn(identity.id()))
                .element("title", feed.title())
                .element("subtitle", feed.description())
                .element("updated", feed.changed().orElse(Instant.EPOCH).toString());
        person(xml, site.title(), addresses.absolute(addresses.front()));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", addresses.absolute(feed.home()));
        feed.links(addresses)
                .forEach((relation, address) ->
                        xml.empty("link", "rel", relation, "type", "application/atom+xml", "href", address));
        hubs.of(feed).ifPresent(hub -> xml.empty("link", "rel", "hub", "href", hub));
        xml.element("generator", "Brevier").element("icon", addresses.absolute(ManifestController.ICON));
    }

    private void entry(Xml xml, Entry entry) {
        xml.open("entry", "xml:lang", entry.language().toLanguageTag())
                .element("id", entry.id())
                .element("title", entry.title())
                .element("published", entry.published().toString())
                .element("updated", entry.changed().toString());
        entry.authors()
                .forEach(author -> person(xml, author.name(), addresses.absolute(addresses.author(author.slug()))));
        entry.topics().forEach(topic -> category(xml, topic));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", entry.address());
        content(xml, entry);
        xml.close();
    }

    private static void person(Xml xml, String name, String address) {
        xml.open("author").element("name", name).element("uri", address).close();
    }

    private void category(Xml xml, Named topic) {
        String scheme = addresses.absolute(addresses.topics());
        xml.empty("category", "term", topic.slug().value(), "scheme", scheme, "label", topic.name());
    }

    private static void content(Xml xml, Entry entry) {
        Content content = entry.content().get();
        content.attachments()
                .forEach(file -> xml.empty("link", "rel", "enclosure", "type", file.type())
                        .attribute("length", String.valueOf(file.bytes()))
                        .attribute("title", file.title())
                        .attribute("href", file.address()));
        if (!entry.summary().isBlank()) {
            xml.element("summary", entry.summary());
        }
        xml.html("content", content.html(), "type", "html");
    }
}
