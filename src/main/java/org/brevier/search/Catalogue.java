package org.brevier.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The index and what is in it. Any thread may read it; only one at a time may bring it up to date. */
@Component
class Catalogue implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Catalogue.class);

    private static final int CHUNK = 200;

    private static final int NO_VERSION = 0;

    private final Stock stock;
    private final Map<UUID, Integer> indexed = new HashMap<>();

    private volatile SearchIndex index = new SearchIndex();
    private volatile Filters filters = Filters.NONE;

    Catalogue(Stock stock) {
        this.stock = stock;
    }

    SearchIndex index() {
        return index;
    }

    Filters filters() {
        return filters;
    }

    /**
     * Takes in what became public or changed, and drops what is public no longer.
     *
     * @param unwanted whether to stop where it is
     */
    void update(BooleanSupplier unwanted) {
        replaceIfBroken();
        take(stock.filters());
        var editions = stock.editions();
        removeAllBut(editions);
        putAll(editions, unwanted);
    }

    /** An error in the middle of a change, such as want of memory, leaves an index that takes no more. */
    private void replaceIfBroken() {
        if (!index.isSound()) {
            indexed.clear();
            index = new SearchIndex();
        }
    }

    /** A name is part of what is found: whatever carries one that was changed or moved is read anew. */
    private void take(Filters present) {
        index.show();
        var topics = present.topicsChangedSince(filters);
        var authors = present.authorsChangedSince(filters);
        index.carrying(topics, authors).forEach(id -> indexed.replace(id, NO_VERSION));
        filters = present;
    }

    private void removeAllBut(Map<UUID, Integer> editions) {
        indexed.keySet().removeIf(id -> {
            boolean gone = !editions.containsKey(id);
            if (gone) {
                index.remove(id);
            }
            return gone;
        });
        index.show();
    }

    private void putAll(SequencedMap<UUID, Integer> editions, BooleanSupplier unwanted) {
        var wanted = editions.entrySet().stream()
                .filter(edition -> !edition.getValue().equals(indexed.get(edition.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        for (int from = 0; from < wanted.size() && !unwanted.getAsBoolean(); from += CHUNK) {
            put(wanted.subList(from, Math.min(from + CHUNK, wanted.size())));
            index.show();
        }
        if (wanted.size() > CHUNK) {
            log.info("Indexed {} briefings for searching", wanted.size());
        }
    }

    private void put(List<UUID> ids) {
        for (var briefing : stock.find(ids)) {
            index.put(briefing, stock.parts(briefing));
            indexed.put(briefing.id(), briefing.version());
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
