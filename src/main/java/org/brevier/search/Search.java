package org.brevier.search;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.site.Site;
import org.brevier.site.Slice;
import org.springframework.stereotype.Service;

/** Finds briefings by their words. Every hit has been read from the store for this answer, and so is public at this moment. */
@Service
public class Search {

    private static final int SEATS = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);

    private static final long PATIENCE_MILLIS = 500;

    /** Only so many search at a time: a flood of searches leaves the rest of the site its processors. */
    private final Semaphore seats = new Semaphore(SEATS);

    private final Stock stock;
    private final Catalogue catalogue;
    private final Upkeep upkeep;
    private final Site site;
    private final Clock clock;

    Search(Stock stock, Catalogue catalogue, Upkeep upkeep, Site site, Clock clock) {
        this.stock = stock;
        this.catalogue = catalogue;
        this.upkeep = upkeep;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Best answers first; without words, newest first. Where no briefing has every word, the last may be the beginning
     * of a longer one; where that finds nothing either, some of the words are enough.
     *
     * @throws SearchBusy when too many search already
     */
    public Slice<Hit> find(Query query) {
        return find(query, Order.BEST_FIRST);
    }

    /**
     * Newest first, and only what has every word: for following a query.
     *
     * @throws SearchBusy when too many search already
     */
    public Slice<Hit> follow(Query query) {
        return find(query, Order.NEWEST_FIRST);
    }

    /** The topics and authors by which hits can be narrowed down. */
    public Filters filters() {
        upkeep.ensure();
        return catalogue.filters();
    }

    private Slice<Hit> find(Query query, Order order) {
        upkeep.ensure();
        takeSeat();
        try {
            return answer(query, order);
        } finally {
            seats.release();
        }
    }

    private void takeSeat() {
        try {
            if (!seats.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new SearchBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchBusy();
        }
    }

    private Slice<Hit> answer(Query query, Order order) {
        var index = catalogue.index();
        var found = index.search(searcher ->
                new Inquiry(searcher, index.wording(), query, site.timeZone(), clock.instant()).answer(order));
        var present =
                stock.find(found.ids()).stream().collect(Collectors.toMap(PublishedBriefing::id, Function.identity()));
        var hits = found.ids().stream()
                .flatMap(id -> Optional.ofNullable(present.get(id)).stream())
                .map(briefing -> Snippets.hit(briefing, stock.parts(briefing), index.wording(), found))
                .toList();
        int gone = found.ids().size() - hits.size();
        return new Slice<>(hits, query.page(), query.size(), found.total() - gone);
    }
}
