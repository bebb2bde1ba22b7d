package org.brevier.feed;

import java.util.Optional;
import org.brevier.briefing.published.Followed;
import org.brevier.briefing.published.PublishedFollowed;
import org.brevier.briefing.published.PublishedNames;
import org.brevier.briefing.published.PublishedNotices;
import org.brevier.feed.Wanted.View;
import org.brevier.search.Query;
import org.brevier.search.Search;
import org.brevier.site.Addresses;
import org.brevier.site.Site;
import org.brevier.site.Slice;
import org.brevier.site.Slug;
import org.springframework.stereotype.Component;

/** The feeds of the site: of everything, of a topic, of an author, and of corrections; empty for a page that a feed does not have. */
@Component
class Feeds {

    private final PublishedFollowed briefings;
    private final PublishedNames names;
    private final PublishedNotices notices;
    private final Entries entries;
    private final Search search;
    private final Words words;
    private final Addresses addresses;
    private final Site site;

    Feeds(
            PublishedFollowed briefings,
            PublishedNames names,
            PublishedNotices notices,
            Entries entries,
            Search search,
            Words words,
            Addresses addresses,
            Site site) {
        this.briefings = briefings;
        this.names = names;
        this.notices = notices;
        this.entries = entries;
        this.search = search;
        this.words = words;
        this.addresses = addresses;
        this.site = site;
    }

    /** A site without a briefing has a feed, and an empty one. */
    Optional<Feed> ofSite(Wanted wanted) {
        return feed(
                site.title(),
                site.tagline(),
                addresses.front(),
                addresses.front(),
                wanted,
                briefings.newest(wanted.page(), site.feedLength()));
    }

    Optional<Feed> ofTopic(Slug slug, Wanted wanted) {
        return names.topic(slug)
                .flatMap(page -> feed(
                        words.feedOf(page.topic().name()),
                        page.description().isBlank() ? site.tagline() : page.description(),
                        addresses.topic(slug),
                        addresses.topic(page.followedAs()),
                        wanted,
                        briefings.inTopic(slug, wanted.page(), site.feedLength())));
    }

    /** The topic that one has become, or is part of, which has no feed any more. */
    Optional<Slug> movedTopic(Slug slug) {
        return names.topic(slug).isPresent() ? Optional.empty() : names.movedTopic(slug);
    }

    Optional<Feed> ofAuthor(Slug slug, Wanted wanted) {
        return names.author(slug)
                .flatMap(author -> feed(
                        words.feedOf(author.name()),
                        site.tagline(),
                        addresses.author(slug),
                        addresses.author(slug),
                        wanted,
                        briefings.by(slug, wanted.page(), site.feedLength())));
    }

    /** What a search finds, newest first; empty for a question without a word. */
    Optional<Feed> ofSearch(String question, Wanted wanted) {
        var query = Query.of(question, wanted.page(), site.feedLength());
        if (query.q().isEmpty()) {
            return Optional.empty();
        }
        return existing(new Feed(
                words.feedOf(words.search(query.q())),
                site.tagline(),
                addresses.search(query.q()),
                addresses.searchFeed(query.q()),
                addresses.searchFeed(query.q()),
                search.follow(query).map(hit -> entries.of(hit.briefing(), wanted.view()))));
    }

    private Optional<Feed> feed(
            String title, String description, String home, String origin, Wanted wanted, Slice<Followed> page) {
        String name = wanted.view() == View.GLANCE ? words.atAGlance(title) : title;
        return existing(new Feed(
                name,
                description,
                home,
                wanted.address(home),
                wanted.address(origin),
                page.map(place -> entries.of(place, wanted.view()))));
    }

    Optional<Feed> ofCorrections(int page) {
        return existing(new Feed(
                words.feedOf(words.corrections()),
                words.correctionsDescription(),
                addresses.corrections(),
                addresses.correctionsFeed(),
                addresses.correctionsFeed(),
                notices.corrections(page, site.feedLength()).map(entries::of)));
    }

    private static Optional<Feed> existing(Feed feed) {
        return Optional.of(feed).filter(page -> page.entries().exists());
    }
}
