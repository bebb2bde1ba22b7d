package org.brevier.search;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.site.Named;
import org.brevier.site.Slug;

/** A briefing in the index: its id, what it is filtered and sorted by, and its words, but not its text. */
final class Entry {

    static final String ID = "id";
    static final String WAY = "way";

    static final Sort NEWEST_FIRST = new Sort(newest(), lastId());
    static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, newest(), lastId());

    private static final String TOPIC = "topic";
    private static final String AUTHOR = "author";
    private static final String DATED = "dated";

    private static final float RECENCY_WEIGHT = 0.3f;
    private static final long HALF_AS_RECENT = Duration.ofDays(180).toMillis();

    private Entry() {}

    static Document of(PublishedBriefing briefing, Iterable<Part> parts, Wording wording) {
        var entry = new Document();
        entry.add(new KeywordField(ID, briefing.id().toString(), Store.YES));
        entry.add(new LongField(DATED, briefing.dated().toEpochMilli(), Store.NO));
        names(entry, TOPIC, briefing.topics());
        names(entry, AUTHOR, briefing.authors());
        var way = wording.of(briefing.language());
        way.ifPresent(name -> entry.add(new StringField(WAY, name, Store.NO)));
        for (var part : parts) {
            entry.add(new TextField(part.place().field(Wording.AS_WRITTEN), part.text(), Store.NO));
            way.ifPresent(name -> entry.add(new TextField(part.place().field(name), part.text(), Store.NO)));
        }
        return entry;
    }

    private static void names(Document entry, String field, List<Named> names) {
        names.forEach(named -> entry.add(new StringField(field, named.slug().value(), Store.NO)));
    }

    static Term id(UUID id) {
        return new Term(ID, id.toString());
    }

    static UUID idIn(Document stored) {
        return UUID.fromString(stored.get(ID));
    }

    static void addFilters(BooleanQuery.Builder all, org.brevier.search.Query query, ZoneId zone) {
        query.topic().ifPresent(topic -> all.add(named(TOPIC, topic), Occur.FILTER));
        query.author().ifPresent(author -> all.add(named(AUTHOR, author), Occur.FILTER));
        if (query.from().isPresent() || query.to().isPresent()) {
            long first = query.from().map(day -> midnight(day, zone)).orElse(Long.MIN_VALUE);
            long last =
                    query.to().map(day -> midnight(day.plusDays(1), zone) - 1).orElse(Long.MAX_VALUE);
            all.add(LongField.newRangeQuery(DATED, first, last), Occur.FILTER);
        }
    }

    /** What carries one of these topics or is by one of these authors. */
    static Query carrying(Set<Slug> topics, Set<Slug> authors) {
        return new BooleanQuery.Builder()
                .add(anyOf(TOPIC, topics), Occur.SHOULD)
                .add(anyOf(AUTHOR, authors), Occur.SHOULD)
                .build();
    }

    private static Query anyOf(String field, Set<Slug> slugs) {
        return new TermInSetQuery(
                field, slugs.stream().map(slug -> new BytesRef(slug.value())).toList());
    }

    private static Query named(String field, Slug slug) {
        return new TermQuery(new Term(field, slug.value()));
    }

    private static long midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** A little for what is new: enough to decide between answers of much the same worth. */
    static Query recency(Instant now) {
        return LongField.newDistanceFeatureQuery(DATED, RECENCY_WEIGHT, now.toEpochMilli(), HALF_AS_RECENT);
    }

    private static SortField newest() {
        return LongField.newSortField(DATED, true, SortedNumericSelector.Type.MAX);
    }

    private static SortField lastId() {
        return KeywordField.newSortField(ID, true, SortedSetSelector.Type.MAX);
    }
}
