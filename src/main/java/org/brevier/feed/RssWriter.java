package org.brevier.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.brevier.feed.Entry.Attachment;
import org.brevier.feed.Entry.Content;
import org.brevier.markdown.RenderedBriefing.IllustratedPicture;
import org.brevier.site.Addresses;
import org.brevier.site.Named;
import org.brevier.site.Site;
import org.springframework.stereotype.Component;

/** Writes RSS 2.0 as the RSS Advisory Board's best practices profile reads it, with paging by RFC 5005 and pictures by Media RSS 1.5.1. */
@Component
class RssWriter {

    private static final String MINUTES_TO_KEEP = "60";

    private final Site site;
    private final Addresses addresses;
    private final Hubs hubs;

    RssWriter(Site site, Addresses addresses, Hubs hubs) {
        this.hubs = hubs;
        this.site = site;
        this.addresses = addresses;
    }

    byte[] write(Feed feed) {
        var xml = new Xml()
                .open("rss", "version", "2.0")
                .attribute("xmlns:atom", "http://www.w3.org/2005/Atom")
                .attribute("xmlns:content", "http://purl.org/rss/1.0/modules/content/")
                .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .attribute("xmlns:media", "http://search.yahoo.com/mrss/")
                .open("channel");
        channel(xml, feed);
        feed.entries().items().forEach(entry -> item(xml, entry));
        return xml.close().close().bytes();
    }

    private void channel(Xml xml, Feed feed) {
        String home = addresses.absolute(feed.home());
        xml.element("title", feed.title())
                .element("link", home)
                .element("description", feed.description())
                .element("language", site.language().toLanguageTag());
        feed.changed().ifPresent(changed -> xml.element("lastBuildDate", date(changed)));
        xml.element("generator", "Brevier").element("ttl", MINUTES_TO_KEEP);
        image(xml, feed.title(), home);
        feed.links(addresses)
                .forEach((relation, address) ->
                        xml.empty("atom:link", "rel", relation, "type", "application/rss+xml", "href", address));
        hubs.of(feed).ifPresent(hub -> xml.empty("atom:link", "rel", "hub", "href", hub));
    }

    /** A picture of a channel is at most 144 pixels wide; readers scale it. */
    private void image(Xml xml, String title, String home) {
        xml.open("image")
                .element("url", addresses.absolute(ManifestController.ICON))
                .element("title", title)
                .element("link", home)
                .element("width", "144")
                .element("height", "144")
                .close();
    }

    private static void item(Xml xml, Entry entry) {
        xml.open("item")
                .element("title", entry.title())
                .element("link", entry.address())
                .element("guid", entry.id(), "isPermaLink", "false")
                .element("pubDate", date(entry.published()));
        if (entry.isChanged()) {
            xml.element("atom:updated", entry.changed().toString());
        }
        entry.authors().stream().map(Named::name).forEach(name -> xml.element("dc:creator", name));
        xml.element("dc:language", entry.language().toLanguageTag());
        entry.topics().stream().map(Named::name).forEach(name -> xml.element("category", name));
        content(xml, entry);
        xml.close();
    }

    /** A description is HTML by the profile, so a standfirst's own {@code <} is escaped once for HTML and once for XML. */
    private static void content(Xml xml, Entry entry) {
        Content content = entry.content().get();
        if (!entry.summary().isBlank()) {
            xml.element("description", EntryHtml.escaped(entry.summary()));
        }
        xml.html("content:encoded", content.html());
        content.picture().ifPresent(picture -> picture(xml, picture));
        content.attachments().forEach(file -> file(xml, file));
        content.attachments().stream().findFirst().ifPresent(file -> enclosure(xml, file));
    }

    private static void picture(Xml xml, IllustratedPicture illustrated) {
        String address = illustrated.picture().address();
        String width = String.valueOf(illustrated.picture().width());
        String height = String.valueOf(illustrated.picture().height());
        xml.open("media:content", "url", address, "medium", "image", "width", width, "height", height);
        Entries.mediaType(address).ifPresent(type -> xml.attribute("type", type));
        if (!illustrated.alternative().isBlank()) {
            xml.element("media:description", illustrated.alternative(), "type", "plain");
        }
        credit(xml, illustrated.picture().notes().credit());
        xml.close().empty("media:thumbnail", "url", address, "width", width, "height", height);
    }

    private static void credit(Xml xml, String credit) {
        if (!credit.isBlank()) {
            xml.element("media:credit", credit);
        }
    }

    private static void file(Xml xml, Attachment file) {
        String medium = file.type().startsWith("audio/") ? "audio" : "video";
        xml.open("media:content", "url", file.address(), "type", file.type(), "medium", medium)
                .attribute("fileSize", String.valueOf(file.bytes()))
                .element("media:title", file.title(), "type", "plain");
        credit(xml, file.credit());
        xml.close();
    }

    /** RSS 2.0 allows many enclosures to an item, the best practices profile one: podcast programs take the first. */
    private static void enclosure(Xml xml, Attachment file) {
        xml.empty("enclosure", "url", file.address(), "length", String.valueOf(file.bytes()), "type", file.type());
    }

    /** RFC 822 with a year of four digits, in English in every language. */
    private static String date(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }
}
