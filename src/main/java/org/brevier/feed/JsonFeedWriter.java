package org.brevier.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.brevier.feed.Entry.Content;
import org.brevier.site.Addresses;
import org.brevier.site.Named;
import org.brevier.site.Site;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON Feed 1.1; its records are the format's objects, and what is empty is left out. */
@Component
class JsonFeedWriter {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private final Site site;
    private final Addresses addresses;
    private final Hubs hubs;

    JsonFeedWriter(Site site, Addresses addresses, Hubs hubs) {
        this.hubs = hubs;
        this.site = site;
        this.addresses = addresses;
    }

    /** @param feedUrl of the first page on every page, as it is what a reader knows the feed by */
    private record Document(
            String version,
            String title,
            String homePageUrl,
            String feedUrl,
            String description,
            Optional<String> nextUrl,
            String icon,
            String favicon,
            List<Author> authors,
            String language,
            List<Hub> hubs,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Item> items) {}

    private record Hub(String type, String url) {}

    private record Author(String name, String url) {}

    private record Item(
            String id,
            String url,
            String title,
            @JsonInclude(JsonInclude.Include.ALWAYS) String contentHtml,
            String summary,
            Optional<String> image,
            String datePublished,
            String dateModified,
            List<Author> authors,
            List<String> tags,
            String language,
            List<Attachment> attachments) {}

    private record Attachment(String url, String mimeType, String title, long sizeInBytes) {}

    byte[] write(Feed feed) {
        var links = feed.links(addresses);
        return JSON.writeValueAsBytes(new Document(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                addresses.absolute(feed.home()),
                String.valueOf(links.get("first")),
                feed.description(),
                Optional.ofNullable(links.get("next")),
                addresses.absolute(ManifestController.LARGE_ICON),
                addresses.absolute(ManifestController.ICON),
                List.of(new Author(site.title(), addresses.absolute(addresses.front()))),
                site.language().toLanguageTag(),
                hubs.of(feed).map(hub -> new Hub("WebSub", hub)).stream().toList(),
                feed.entries().items().stream().map(this::item).toList()));
    }

    private Item item(Entry entry) {
        Content content = entry.content().get();
        return new Item(
                entry.id(),
                entry.address(),
                entry.title(),
                content.html(),
                entry.summary(),
                content.picture().map(illustrated -> illustrated.picture().address()),
                entry.published().toString(),
                entry.changed().toString(),
                entry.authors().stream().map(this::author).toList(),
                entry.topics().stream().map(Named::name).toList(),
                entry.language().toLanguageTag(),
                content.attachments().stream()
                        .map(file -> new Attachment(file.address(), file.type(), file.title(), file.bytes()))
                        .toList());
    }

    private Author author(Named name) {
        return new Author(name.name(), addresses.absolute(addresses.author(name.slug())));
    }
}
