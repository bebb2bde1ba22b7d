package org.brevier.feed;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.brevier.briefing.published.Counted;
import org.brevier.briefing.published.Dated;
import org.brevier.briefing.published.Followed;
import org.brevier.briefing.published.Lookup;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.briefing.published.PublishedDates;
import org.brevier.briefing.published.PublishedFollowed;
import org.brevier.briefing.published.PublishedNames;
import org.brevier.briefing.published.PublishedNotice;
import org.brevier.briefing.published.PublishedNotices;
import org.brevier.briefing.published.PublishedPage;
import org.brevier.briefing.published.PublishedPages;
import org.brevier.briefing.published.Renderings;
import org.brevier.briefing.published.TopicPage;
import org.brevier.markdown.RenderedBriefing;
import org.brevier.search.Search;
import org.brevier.share.Cards;
import org.brevier.site.Addresses;
import org.brevier.site.Named;
import org.brevier.site.Site;
import org.brevier.site.Slice;
import org.brevier.site.Slug;
import org.brevier.site.WebSub;
import org.brevier.store.SiteIdentity;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** A site whose store is a few lists: what is put into them is what readers get. */
final class Newsroom {

    final Site site;
    final List<PublishedBriefing> briefings = new ArrayList<>();
    final Map<Slug, RenderedBriefing> renderings = new HashMap<>();
    final List<PublishedNotice> corrections = new ArrayList<>();
    final List<PublishedPage> pages = new ArrayList<>();
    final Map<Slug, Lookup> others = new HashMap<>();
    final StaticMessageSource messages = new StaticMessageSource();

    /** How many texts have been rendered so far. */
    int rendered;

    private final MockMvc mvc;

    Newsroom() {
        this(Samples.site());
    }

    Newsroom(Site site) {
        this(site, Samples.MORNING.plusSeconds(86_400));
    }

    Newsroom(Site site, Instant now) {
        this(site, now, Optional.empty());
    }

    Newsroom(Site site, Instant now, Optional<URI> hub) {
        this.site = site;
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var addresses = new Addresses(site);
        var words = new Words(messages, site);
        var hubs = new Hubs(new WebSub(hub), addresses);
        var html = new EntryHtml(words, addresses);
        var published = published();
        var names = names();
        var standing = standing();
        var texts = texts();
        var feeds = new Feeds(
                followed(published),
                names,
                notices(),
                new Entries(texts, html, words, addresses, site),
                mock(Search.class),
                words,
                addresses,
                site);
        mvc = MockMvcBuilders.standaloneSetup(
                        new FeedController(
                                feeds,
                                lastChange(),
                                new RssWriter(site, addresses, hubs),
                                new AtomWriter(site, addresses, new SiteIdentity(new UUID(7, 7)), hubs),
                                new JsonFeedWriter(site, addresses, hubs),
                                hubs,
                                addresses),
                        new FeedAliasController(addresses),
                        new OpmlController(names, words, addresses, site),
                        new SitemapController(dates(), names, standing, addresses, site, clock),
                        new RobotsController(standing, addresses, site, clock),
                        new LlmsController(published, names, standing, words, addresses, site),
                        new ManifestController(addresses, site),
                        new OembedController(published, texts, html, words, mock(Cards.class), addresses, site))
                .build();
    }

    /** With this many briefings, the newest first in every list. */
    Newsroom with(int count) {
        for (int number = 1; number <= count; number++) {
            briefings.add(Samples.briefing(number));
        }
        return this;
    }

    /** Puts a changed version in the place of the one readers had. */
    void publish(PublishedBriefing changed) {
        briefings.replaceAll(briefing -> briefing.id().equals(changed.id()) ? changed : briefing);
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    MockHttpServletResponse ask(String address) {
        return send(get(URI.create(address)));
    }

    byte[] bytes(String address) {
        var response = ask(address);
        if (response.getStatus() != 200) {
            throw new AssertionError(address + " answers " + response.getStatus());
        }
        return response.getContentAsByteArray();
    }

    String text(String address) {
        return new String(bytes(address), StandardCharsets.UTF_8);
    }

    private static LastChange lastChange() {
        var lastChange = mock(LastChange.class);
        when(lastChange.date()).thenReturn(Optional.of(Samples.MORNING));
        return lastChange;
    }

    private Renderings texts() {
        var texts = mock(Renderings.class);
        when(texts.forFeed(any())).thenAnswer(call -> Optional.of(rendered(call.getArgument(0))));
        when(texts.forElsewhere(any())).thenAnswer(call -> rendered(call.getArgument(0)));
        return texts;
    }

    private RenderedBriefing rendered(PublishedBriefing briefing) {
        rendered++;
        return renderings.getOrDefault(briefing.slug(), Samples.rendered(briefing.headline()));
    }

    private static PublishedFollowed followed(PublishedBriefings published) {
        var followed = mock(PublishedFollowed.class);
        when(followed.newest(anyInt(), anyInt()))
                .thenAnswer(call -> published
                        .newest(call.getArgument(0), call.getArgument(1))
                        .map(Followed.Standing::new));
        when(followed.inTopic(any(), anyInt(), anyInt()))
                .thenAnswer(call -> published
                        .inTopic(call.getArgument(0), call.getArgument(1), call.getArgument(2))
                        .map(Followed.Standing::new));
        when(followed.by(any(), anyInt(), anyInt()))
                .thenAnswer(call -> published
                        .by(call.getArgument(0), call.getArgument(1), call.getArgument(2))
                        .map(Followed.Standing::new));
        return followed;
    }

    private PublishedBriefings published() {
        var published = mock(PublishedBriefings.class);
        when(published.newest(anyInt(), anyInt()))
                .thenAnswer(call -> slice(briefing -> true, call.getArgument(0), call.getArgument(1)));
        when(published.inTopic(any(), anyInt(), anyInt())).thenAnswer(call -> {
            Slug topic = call.getArgument(0);
            return slice(briefing -> has(briefing.topics(), topic), call.<Integer>getArgument(1), call.getArgument(2));
        });
        when(published.by(any(), anyInt(), anyInt())).thenAnswer(call -> {
            Slug author = call.getArgument(0);
            return slice(
                    briefing -> has(briefing.authors(), author), call.<Integer>getArgument(1), call.getArgument(2));
        });
        when(published.find(any()))
                .thenAnswer(call -> briefings.stream()
                        .filter(briefing -> briefing.slug().equals(call.getArgument(0)))
                        .findFirst()
                        .<Lookup>map(Lookup.Found::new)
                        .orElseGet(() -> others.getOrDefault(call.<Slug>getArgument(0), new Lookup.Missing())));
        return published;
    }

    private Slice<PublishedBriefing> slice(Predicate<PublishedBriefing> which, int page, int size) {
        return slice(
                briefings.stream()
                        .filter(which)
                        .sorted(Comparator.comparing(PublishedBriefing::dated).reversed())
                        .toList(),
                page,
                size);
    }

    private static <T> Slice<T> slice(List<T> all, int page, int size) {
        return new Slice<>(all.stream().skip((page - 1L) * size).limit(size).toList(), page, size, all.size());
    }

    private static boolean has(List<Named> names, Slug slug) {
        return names.stream().anyMatch(name -> name.slug().equals(slug));
    }

    private PublishedNames names() {
        var names = mock(PublishedNames.class);
        when(names.topics())
                .thenAnswer(call -> all(PublishedBriefing::topics)
                        .map(topic -> new Counted<>(new TopicPage(topic, "All about " + topic.name(), topic.slug()), 1))
                        .toList());
        when(names.topic(any()))
                .thenAnswer(call -> all(PublishedBriefing::topics)
                        .filter(topic -> topic.slug().equals(call.getArgument(0)))
                        .map(topic -> new TopicPage(topic, "All about " + topic.name(), topic.slug()))
                        .findFirst());
        when(names.authors())
                .thenAnswer(call -> all(PublishedBriefing::authors)
                        .map(author -> new Counted<>(author, 1))
                        .toList());
        when(names.author(any()))
                .thenAnswer(call -> all(PublishedBriefing::authors)
                        .filter(author -> author.slug().equals(call.getArgument(0)))
                        .findFirst());
        return names;
    }

    private Stream<Named> all(Function<PublishedBriefing, List<Named>> names) {
        return briefings.stream()
                .flatMap(briefing -> names.apply(briefing).stream())
                .distinct();
    }

    private PublishedNotices notices() {
        var notices = mock(PublishedNotices.class);
        when(notices.corrections(anyInt(), anyInt()))
                .thenAnswer(call -> slice(corrections, call.<Integer>getArgument(0), call.getArgument(1)));
        return notices;
    }

    private PublishedPages standing() {
        var standing = mock(PublishedPages.class);
        when(standing.all()).thenReturn(pages);
        when(standing.find(any()))
                .thenAnswer(call -> pages.stream()
                        .filter(page -> page.slug().equals(call.getArgument(0)))
                        .findFirst());
        return standing;
    }

    private PublishedDates dates() {
        var dates = mock(PublishedDates.class);
        when(dates.count()).thenAnswer(call -> (long) briefings.size());
        when(dates.part(anyInt(), anyInt()))
                .thenAnswer(call -> briefings.stream()
                        .skip((call.<Integer>getArgument(0) - 1L) * call.<Integer>getArgument(1))
                        .limit(call.<Integer>getArgument(1))
                        .map(Newsroom::dated)
                        .toList());
        when(dates.since(any()))
                .thenAnswer(call -> briefings.stream()
                        .filter(briefing -> !briefing.dated().isBefore(call.getArgument(0)))
                        .map(Newsroom::dated)
                        .toList());
        return dates;
    }

    private static Dated dated(PublishedBriefing briefing) {
        return new Dated(
                briefing.slug(), briefing.headline(), briefing.language(), briefing.dated(), briefing.changedAt());
    }
}
