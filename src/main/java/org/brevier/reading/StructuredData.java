package org.brevier.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.markdown.Notice;
import org.brevier.markdown.RenderedBriefing;
import org.brevier.site.Addresses;
import org.brevier.site.Named;
import org.brevier.site.Site;
import tools.jackson.databind.json.JsonMapper;

/** JSON-LD (schema.org) for a data block in a page. No character of it can end the block or begin a comment in it. */
public final class StructuredData {

    private static final String ICON = "/assets/icon-512.png";

    private static final JsonMapper JSON = new JsonMapper();

    private final String json;

    private StructuredData(Map<String, Object> data) {
        this.json = JSON.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    static StructuredData site(Site site, Addresses addresses) {
        var data = typed("WebSite");
        data.put("@context", "https://schema.org");
        data.put("name", site.title());
        data.put("description", site.tagline());
        data.put("url", addresses.absolute(addresses.front()));
        data.put("inLanguage", site.language().toLanguageTag());
        data.put("publisher", publisher(site, addresses));
        return new StructuredData(data);
    }

    /**
     * Dates are as {@link Dates#iso} writes them.
     *
     * @param card the absolute address of its share image
     */
    static StructuredData briefing(
            PublishedBriefing briefing,
            RenderedBriefing rendered,
            Optional<String> card,
            Site site,
            Addresses addresses,
            Dates dates) {
        String address = addresses.absolute(addresses.briefing(briefing.slug()));
        var article = typed("NewsArticle");
        article.put("@id", address);
        article.put("headline", briefing.headline());
        article.put("description", briefing.standfirst());
        rendered.glance().ifPresent(glance -> article.put("abstract", abstractOf(glance)));
        article.put("url", address);
        article.put("mainEntityOfPage", address);
        article.put("inLanguage", briefing.language().toLanguageTag());
        article.put("datePublished", dates.iso(briefing.dated()));
        article.put("dateModified", dates.iso(briefing.changedAt()));
        article.put("wordCount", briefing.words());
        article.put("version", briefing.version());
        article.put("isAccessibleForFree", true);
        article.put("author", authors(briefing, site, addresses));
        article.put("publisher", publisher(site, addresses));
        article.put("keywords", briefing.topics().stream().map(Named::name).toList());
        var images = images(rendered, card, addresses);
        if (!images.isEmpty()) {
            article.put("image", images);
        }
        article.put(
                "speakable",
                Map.of("@type", "SpeakableSpecification", "cssSelector", List.of(".standfirst", ".glance-points")));
        var corrections = corrections(rendered);
        if (!corrections.isEmpty()) {
            article.put("correction", corrections);
        }
        new RecordingData(briefing, addresses, dates).of(rendered.media()).forEach(article::put);
        return graph(article, breadcrumbs(briefing, site, addresses));
    }

    private static String abstractOf(RenderedBriefing.GlanceList glance) {
        return String.join(
                "\n",
                glance.bullets().stream().map(bullet -> "• " + bullet.text()).toList());
    }

    private static List<Map<String, Object>> authors(PublishedBriefing briefing, Site site, Addresses addresses) {
        if (briefing.authors().isEmpty()) {
            return List.of(publisher(site, addresses));
        }
        return briefing.authors().stream()
                .map(author -> {
                    var person = typed("Person");
                    person.put("name", author.name());
                    person.put("url", addresses.absolute(addresses.author(author.slug())));
                    return person;
                })
                .toList();
    }

    private static Map<String, Object> publisher(Site site, Addresses addresses) {
        var publisher = typed("NewsMediaOrganization");
        publisher.put("name", site.title());
        publisher.put("url", addresses.absolute(addresses.front()));
        publisher.put(
                "logo",
                Map.of(
                        "@type",
                        "ImageObject",
                        "url",
                        addresses.absolute(site.logo().orElse(ICON))));
        if (!site.social().isEmpty()) {
            publisher.put(
                    "sameAs",
                    site.social().stream()
                            .map(link -> link.address().toString())
                            .toList());
        }
        publisher.put("correctionsPolicy", addresses.absolute(addresses.corrections()));
        return publisher;
    }

    /** What the text shows comes first: search engines want a photograph where there is one. */
    private static List<Map<String, Object>> images(
            RenderedBriefing rendered, Optional<String> card, Addresses addresses) {
        return Stream.concat(
                        rendered.picture().map(picture -> image(picture, addresses)).stream(),
                        card.map(address -> image(SharedPicture.card(address, rendered))).stream())
                .toList();
    }

    private static Map<String, Object> image(RenderedBriefing.IllustratedPicture illustrated, Addresses addresses) {
        var image = image(SharedPicture.of(illustrated, addresses));
        if (!illustrated.caption().isEmpty()) {
            image.put("caption", illustrated.caption());
        }
        String credit = illustrated.picture().notes().credit();
        if (!credit.isEmpty()) {
            image.put("creditText", credit);
        }
        return image;
    }

    private static Map<String, Object> image(SharedPicture picture) {
        var image = typed("ImageObject");
        image.put("url", picture.address());
        image.put("width", picture.width());
        image.put("height", picture.height());
        image.put("caption", picture.alternative());
        return image;
    }

    private static List<Map<String, Object>> corrections(RenderedBriefing rendered) {
        return rendered.notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.CORRECTION)
                .map(notice -> {
                    var correction = typed("CorrectionComment");
                    correction.put("text", notice.text());
                    correction.put("datePublished", notice.date().toString());
                    return correction;
                })
                .toList();
    }

    private static Map<String, Object> breadcrumbs(PublishedBriefing briefing, Site site, Addresses addresses) {
        var crumbs = new ArrayList<Map<String, Object>>();
        crumbs.add(crumb(1, site.title(), addresses.absolute(addresses.front())));
        briefing.topics().stream()
                .findFirst()
                .ifPresent(
                        topic -> crumbs.add(crumb(2, topic.name(), addresses.absolute(addresses.topic(topic.slug())))));
        crumbs.add(
                crumb(crumbs.size() + 1, briefing.headline(), addresses.absolute(addresses.briefing(briefing.slug()))));
        var list = typed("BreadcrumbList");
        list.put("itemListElement", crumbs);
        return list;
    }

    private static Map<String, Object> crumb(int position, String name, String address) {
        var crumb = typed("ListItem");
        crumb.put("position", position);
        crumb.put("name", name);
        crumb.put("item", address);
        return crumb;
    }

    private static StructuredData graph(Map<String, Object> first, Map<String, Object> second) {
        var graph = new LinkedHashMap<String, Object>();
        graph.put("@context", "https://schema.org");
        graph.put("@graph", List.of(first, second));
        return new StructuredData(graph);
    }

    static Map<String, Object> typed(String type) {
        var map = new LinkedHashMap<String, Object>();
        map.put("@type", type);
        return map;
    }

    public String json() {
        return json;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "StructuredData[%d characters]", json.length());
    }
}
