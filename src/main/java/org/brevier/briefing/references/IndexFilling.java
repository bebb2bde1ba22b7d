package org.brevier.briefing.references;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.brevier.markdown.Reference;
import org.brevier.markdown.References;
import org.brevier.store.Writes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks through the texts that were saved before there was an index, one subject after the other, while the site is served. */
@Component
class IndexFilling implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFilling.class);
    private static final int CHUNK = 500;

    private final KeptTexts texts;
    private final ReferenceRows rows;
    private final ReferenceIndex index;
    private final Doubts doubts;
    private final ReferenceReader reader;
    private final Writes writes;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("reference-index").daemon().factory());
    private volatile boolean closing;
    private volatile boolean complete;

    IndexFilling(
            KeptTexts texts,
            ReferenceRows rows,
            ReferenceIndex index,
            Doubts doubts,
            ReferenceReader reader,
            Writes writes) {
        this.texts = texts;
        this.rows = rows;
        this.index = index;
        this.doubts = doubts;
        this.reader = reader;
        this.writes = writes;
    }

    private interface Subjects {

        List<UUID> unindexed(int most);
    }

    private interface Filling {

        void fill(UUID subject);
    }

    /** Once every text has been looked through, each new one is so from its first moment on. */
    boolean isComplete() {
        if (!complete) {
            complete = texts.areIndexed();
        }
        return complete;
    }

    /** A command that only works on the database does not wait for this. */
    @EventListener(WebServerInitializedEvent.class)
    void begin() {
        worker.execute(this::run);
    }

    void run() {
        try {
            writes.inPassing(doubts::considerAll);
            int filled =
                    fill(texts::unindexedBriefings, this::fillBriefing) + fill(texts::unindexedPages, this::fillPage);
            if (filled > 0) {
                LOG.info("The texts of {} briefings and pages have been looked through for what they name", filled);
            }
        } catch (RuntimeException e) {
            LOG.error("The texts could not be looked through for what they name; the next start goes on", e);
        }
    }

    private int fill(Subjects subjects, Filling filling) {
        int filled = 0;
        var failed = new HashSet<UUID>();
        for (var ids = due(subjects, failed); !closing && !ids.isEmpty(); ids = due(subjects, failed)) {
            for (UUID id : ids) {
                if (!closing) {
                    if (isFilled(id, filling)) {
                        filled++;
                    } else {
                        failed.add(id);
                    }
                }
            }
        }
        return filled;
    }

    private static List<UUID> due(Subjects subjects, Set<UUID> failed) {
        return subjects.unindexed(CHUNK + failed.size()).stream()
                .filter(id -> !failed.contains(id))
                .toList();
    }

    private boolean isFilled(UUID id, Filling filling) {
        try {
            writes.inPassing(() -> filling.fill(id));
            return true;
        } catch (RuntimeException e) {
            LOG.error("The texts of {} could not be looked through: until a start can, no file may be deleted", id, e);
            return false;
        }
    }

    private void fillBriefing(UUID id) {
        texts.lockBriefing(id);
        if (!rows.knows(id)) {
            index.fill(
                    id,
                    texts.ofBriefing(id),
                    number -> read(id, texts.sourceOfBriefing(id, number.number()), reader::ofBriefing));
        }
    }

    private void fillPage(UUID id) {
        texts.lockPage(id);
        if (!rows.knows(id)) {
            index.fill(
                    id, texts.ofPage(id), number -> read(id, texts.sourceOfPage(id, number.number()), reader::ofPage));
        }
    }

    /** Nobody is shown a text that breaks its reader, so it counts as one that cannot be read. */
    private static List<Reference> read(UUID id, byte[] source, Function<byte[], List<Reference>> reader) {
        try {
            return reader.apply(source);
        } catch (RuntimeException e) {
            LOG.error("A text of {} counts only for what looks like the name of a file", id, e);
            return References.ofUnreadable(source);
        }
    }

    @Override
    public void close() {
        closing = true;
        worker.close();
    }
}
