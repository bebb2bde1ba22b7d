package org.brevier.media;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevier.store.AdvisoryLocks;
import org.brevier.store.AdvisoryLocks.Lock;
import org.brevier.store.StoreFull;
import org.brevier.store.Writes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What the store has of files that the library has no more. It is written down in the transaction that deletes a file, and
 * goes from the store afterwards, which may be away: then with the next deletion, or the next start.
 */
@Component
class Remains {

    /** What somebody is told who brings a file while the same bytes go. */
    static final String SENTENCE = "The same file was deleted at this moment: send it again";

    private static final Logger LOG = LoggerFactory.getLogger(Remains.class);

    /** Longer than any deletion takes, or than it takes to read a file in. */
    private static final Duration BUSY = Duration.ofHours(1);

    private final RemainsRows rows;
    private final MediaRows media;
    private final MediaFiles files;
    private final AdvisoryLocks locks;
    private final Writes writes;
    private final Clock clock;

    Remains(RemainsRows rows, MediaRows media, MediaFiles files, AdvisoryLocks locks, Writes writes, Clock clock) {
        this.rows = rows;
        this.media = media;
        this.files = files;
        this.locks = locks;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * Lets a file into the library whose bytes are in the store, and keeps them there; to be asked in the transaction that
     * enters it. The store itself is asked only about bytes of which the library has just been rid.
     */
    boolean admit(Media entering) {
        locks.take(Lock.MEDIA);
        var prefixes = prefixes(entering).toList();
        if (!rows.mention(prefixes)) {
            return true;
        }
        if (rows.areBusy(prefixes, clock.instant()) || !files.holds(entering)) {
            return false;
        }
        rows.forget(prefixes);
        return true;
    }

    private static Stream<String> prefixes(Media media) {
        return Stream.of(MediaFiles.prefix(media), MediaFiles.originalPrefix(media));
    }

    /** Writes down what is left of files of which the library has just been rid. */
    void leave(List<Media> gone) {
        gone.stream()
                .filter(one -> !media.holds(one.sha256()))
                .map(MediaFiles::prefix)
                .forEach(rows::insert);
        gone.stream()
                .filter(one -> !media.holdsSource(one.sourceSha256()))
                .map(MediaFiles::originalPrefix)
                .forEach(rows::insert);
    }

    @EventListener(ApplicationReadyEvent.class)
    void clearWhatIsLeft() {
        if (rows.areAny()) {
            clear();
        }
    }

    /** Deletes it from the store, as far as that can be reached. */
    void clear() {
        try {
            var next = claim();
            while (next.isPresent() && isCleared(next.get())) {
                next = claim();
            }
        } catch (DataAccessException | StoreFull e) {
            LOG.warn("Deleted files stay in the media store for now: {}", e.getMessage());
        }
    }

    private Optional<String> claim() {
        return writes.run(() -> {
            locks.take(Lock.MEDIA);
            var now = clock.instant();
            rows.forgetGone(now);
            return rows.claim(now, now.plus(BUSY));
        });
    }

    private boolean isCleared(String prefix) {
        try {
            files.deleteAll(prefix);
        } catch (StoreAway e) {
            LOG.warn("Deleted files stay in the media store for now: {}", e.getMessage());
            writes.run(() -> rows.setBusy(prefix, clock.instant()));
            return false;
        }
        writes.run(() -> rows.finish(prefix));
        return true;
    }
}
