package org.brevier.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.site.Slug;

/** The words of briefings, in this process's memory: it can be thrown away at any time, and no text outlives its withdrawal on a disk. */
final class SearchIndex implements AutoCloseable {

    private final Wording wording = new Wording();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory(
            new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
    private final IndexWriter writer;
    private final SearcherManager searchers;

    SearchIndex() {
        try {
            this.writer = new IndexWriter(directory, new IndexWriterConfig(wording));
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Wording wording() {
        return wording;
    }

    /** Takes a briefing in, in the place of its older version; {@link #show} lets it be found. */
    void put(PublishedBriefing briefing, Iterable<Part> parts) {
        try {
            writer.updateDocument(Entry.id(briefing.id()), Entry.of(briefing, parts, wording));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(UUID id) {
        try {
            writer.deleteDocuments(Entry.id(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets searches see what was put and removed. */
    void show() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it can still be changed; after an error in the middle of a change it cannot. */
    boolean isSound() {
        return writer.isOpen();
    }

    <T> T search(Searching<T> searching) {
        try {
            var searcher = searchers.acquire();
            try {
                return searching.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of what carries one of these topics or is by one of these authors, as far as searches see it. */
    List<UUID> carrying(Set<Slug> topics, Set<Slug> authors) {
        if (topics.isEmpty() && authors.isEmpty()) {
            return List.of();
        }
        return search(searcher -> {
            int most = Math.max(1, searcher.getIndexReader().numDocs());
            var stored = searcher.storedFields();
            var ids = new ArrayList<UUID>();
            for (var hit : searcher.search(Entry.carrying(topics, authors), most).scoreDocs) {
                ids.add(Entry.idIn(stored.document(hit.doc)));
            }
            return ids;
        });
    }

    @FunctionalInterface
    interface Searching<T> {

        T with(IndexSearcher searcher) throws IOException;
    }

    /** How much memory it takes. */
    long bytes() {
        try {
            long bytes = 0;
            for (String file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (directory;
                writer;
                searchers) {
            writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
