package org.brevier.briefing.references;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.brevier.briefing.references.Entry.Lasting;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Reference;
import org.brevier.store.AdvisoryLocks;
import org.brevier.store.AdvisoryLocks.Lock;
import org.springframework.stereotype.Component;

/**
 * Keeps the index with every text that is saved, in the transaction that saves it. A text that names what the one before
 * named costs a look and no writing. A subject from before there was an index is left to {@link IndexFilling}.
 */
@Component
public class ReferenceIndex {

    private static final int MOST = 2_000;

    private final ReferenceRows rows;
    private final Doubts doubts;
    private final ReferenceReader reader;
    private final AdvisoryLocks locks;

    ReferenceIndex(ReferenceRows rows, Doubts doubts, ReferenceReader reader, AdvisoryLocks locks) {
        this.rows = rows;
        this.doubts = doubts;
        this.reader = reader;
        this.locks = locks;
    }

    /** A briefing or page that has no text yet. */
    public void begin(UUID subject) {
        rows.begin(subject);
    }

    /**
     * A revision of a briefing.
     *
     * @param aside whether it is kept beside the newest instead of being it
     * @param text empty where the manuscript cannot be read
     */
    public void addToBriefing(
            UUID briefing, int number, boolean aside, Manuscript manuscript, Optional<BriefingText> text) {
        var named = text.map(reader::ofBriefing).orElseGet(() -> reader.ofBriefing(manuscript.bytes()));
        if (aside) {
            setAside(briefing, number, kept(named));
        } else {
            revise(briefing, number, kept(named));
        }
    }

    /** The newest revision of a standing page. */
    public void addToPage(UUID page, int number, Manuscript manuscript) {
        revise(page, number, kept(reader.ofPage(manuscript.bytes())));
    }

    private void revise(UUID subject, int number, Set<Entry> named) {
        var open = rows.open(subject);
        if (!open.isEmpty() || rows.knows(subject)) {
            var gone = open.stream().filter(row -> !named.remove(row.entry())).toList();
            write(subject, number, named, Optional.empty());
            doubts.consider(named);
            if (!gone.isEmpty()) {
                rows.close(subject, gone, number);
                doubts.drop(gone.stream().map(Lasting::entry).toList());
            }
        }
    }

    private void setAside(UUID subject, int number, Set<Entry> named) {
        if (rows.knows(subject)) {
            rows.open(subject).forEach(row -> named.remove(row.entry()));
            write(subject, number, named, Optional.of(number + 1));
        }
    }

    /** Of a text that names more than anybody reads the first, and the files that are there, which it still keeps. */
    private Set<Entry> kept(List<Reference> references) {
        var named = references.stream().map(Entry::of).distinct().toList();
        var kept = new LinkedHashSet<>(named.subList(0, Math.min(named.size(), MOST)));
        if (named.size() > MOST) {
            kept.addAll(doubts.present(named.subList(MOST, named.size())));
        }
        return kept;
    }

    private void write(UUID subject, int since, Set<Entry> entries, Optional<Integer> until) {
        if (!entries.isEmpty()) {
            var listed = List.copyOf(entries);
            if (listed.stream().anyMatch(entry -> entry.kind() == Reference.Kind.FILE)) {
                locks.share(Lock.MEDIA);
            }
            rows.insert(
                    subject,
                    IntStream.range(0, listed.size())
                            .mapToObj(position -> new Lasting(listed.get(position), since, position, until))
                            .toList());
        }
    }

    /** The same for all the revisions of a subject at once, in their order. */
    void fill(
            UUID subject, List<KeptTexts.Numbered> numbers, Function<KeptTexts.Numbered, List<Reference>> references) {
        rows.forget(subject);
        rows.begin(subject);
        for (var number : numbers) {
            var named = kept(references.apply(number));
            if (number.aside()) {
                setAside(subject, number.number(), named);
            } else {
                revise(subject, number.number(), named);
            }
        }
    }

    /** Some revisions of a briefing are no longer kept. */
    public void prune(UUID briefing) {
        rows.dropUnkept(briefing);
    }

    /** The texts of this subject have to be looked through anew. */
    public void forget(UUID subject) {
        rows.forget(subject);
    }
}
