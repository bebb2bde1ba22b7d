package org.brevier.search;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** One query put to the index as it stands. */
final class Inquiry {

    /** How many languages' inflections a query is tried in: those that most briefings are written in. */
    private static final int MOST_LANGUAGES = 5;

    /** More than a query of 200 characters makes in every place and language. */
    private static final int MOST_CLAUSES = 16_384;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final IndexSearcher searcher;
    private final Query query;
    private final Interpretation words;
    private final ZoneId zone;
    private final Instant now;

    Inquiry(IndexSearcher searcher, Wording wording, Query query, ZoneId zone, Instant now) throws IOException {
        this.searcher = searcher;
        this.query = query;
        this.words = new Interpretation(wording, languages(searcher), Ask.in(query.q()));
        this.zone = zone;
        this.now = now;
    }

    private static List<String> languages(IndexSearcher searcher) throws IOException {
        record Way(String name, int briefings) {}
        var ways = new ArrayList<Way>();
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), Entry.WAY);
        if (terms != null) {
            var each = terms.iterator();
            for (var term = each.next(); term != null; term = each.next()) {
                ways.add(new Way(term.utf8ToString(), each.docFreq()));
            }
        }
        return ways.stream()
                .sorted(Comparator.comparingInt(Way::briefings).reversed())
                .map(Way::name)
                .limit(MOST_LANGUAGES)
                .toList();
    }

    Found answer(Order order) throws IOException {
        if (words.isEmpty() && !query.q().isEmpty()) {
            return nothing(Reading.EVERY_WORD);
        }
        var found = nothing(Reading.EVERY_WORD);
        for (var reading : order.readings(words)) {
            found = answer(order, reading);
            if (found.total() > 0) {
                break;
            }
        }
        return found;
    }

    private Found nothing(Reading reading) {
        return new Found(List.of(), 0, words, reading);
    }

    private Found answer(Order order, Reading reading) throws IOException {
        var all = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        Entry.addFilters(all, query, zone);
        words.addTo(all, reading);
        all.add(Entry.recency(now), Occur.SHOULD);
        long last = (long) query.page() * query.size();
        int most = Math.clamp(last, 1, Math.max(1, searcher.getIndexReader().maxDoc()));
        var sort = words.isRanked() ? order.sort() : Entry.NEWEST_FIRST;
        var top = searcher.search(all.build(), new TopFieldCollectorManager(sort, most, null, Integer.MAX_VALUE));
        return new Found(ids(top), top.totalHits.value(), words, reading);
    }

    private List<UUID> ids(TopFieldDocs top) throws IOException {
        var ids = new ArrayList<UUID>();
        long first = (query.page() - 1L) * query.size();
        var stored = searcher.storedFields();
        for (long i = first; i < top.scoreDocs.length; i++) {
            ids.add(Entry.idIn(stored.document(top.scoreDocs[(int) i].doc)));
        }
        return ids;
    }
}
