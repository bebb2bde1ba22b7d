package org.brevier.search;

import java.util.List;
import org.apache.lucene.search.Sort;

/** In which order hits are wanted, and so how widely words may be read to find any. */
enum Order {
    /** For a reader, who judges the first few and is better served with half an answer than with none. */
    BEST_FIRST,
    /** For whoever follows a query, and wants nothing that does not answer it. */
    NEWEST_FIRST;

    Sort sort() {
        return switch (this) {
            case BEST_FIRST -> Entry.BEST_FIRST;
            case NEWEST_FIRST -> Entry.NEWEST_FIRST;
        };
    }

    List<Reading> readings(Interpretation words) {
        return switch (this) {
            case BEST_FIRST -> words.readings();
            case NEWEST_FIRST -> List.of(Reading.EVERY_WORD);
        };
    }
}
