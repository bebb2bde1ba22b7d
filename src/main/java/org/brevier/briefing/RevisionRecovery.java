package org.brevier.briefing;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.brevier.markdown.Anchors;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Passage;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Slug;
import org.brevier.store.Database;
import org.brevier.store.Writes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Compares the newest revisions with their copies at every start, before anybody is served. A text that the database
 * lost is entered again, one that it damaged is replaced, and a copy that is missing is written anew; each is said.
 */
@Component
@Lazy(false)
class RevisionRecovery implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(RevisionRecovery.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int CHUNK = 500;
    private static final String RECOVERED = "recovered from its file";

    private final BriefingRows rows;
    private final StandingPages pages;
    private final RevisionFiles files;
    private final Writes writes;
    private final Database database;
    private final Clock clock;
    private final Briefings reader = new Briefings();

    RevisionRecovery(
            BriefingRows rows,
            StandingPages pages,
            RevisionFiles files,
            Writes writes,
            Database database,
            Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.files = files;
        this.writes = writes;
        this.database = database;
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Chunks {

        List<NewestRevision> after(UUID id, int most);
    }

    @FunctionalInterface
    private interface Replacement {

        void replace(UUID id, int number, byte[] source);
    }

    private record Known(int number, Supplier<CopyNote> note) {}

    @Override
    public void afterSingletonsInstantiated() {
        if (!database.isEmbedded()) {
            return;
        }
        var known = new HashMap<UUID, Known>();
        compare(rows::newest, rows::replaceSource, known);
        compare(pages::newest, pages::replaceSource, known);
        for (UUID id : files.ids()) {
            var present = Optional.ofNullable(known.get(id));
            int newest = present.map(Known::number).orElse(0);
            files.numbers(id).stream()
                    .filter(number -> number > newest)
                    .forEach(number -> enter(id, number, present.map(Known::note)));
        }
    }

    private void compare(Chunks chunks, Replacement replacement, Map<UUID, Known> known) {
        var chunk = chunks.after(FIRST, CHUNK);
        while (!chunk.isEmpty()) {
            chunk.forEach(row -> compare(row, replacement));
            chunk.forEach(row -> known.put(row.briefing(), new Known(row.number(), row.note())));
            chunk = chunks.after(chunk.getLast().briefing(), CHUNK);
        }
    }

    private void compare(NewestRevision row, Replacement replacement) {
        var copy = files.read(row.briefing(), row.number());
        var note = files.note(row.briefing(), row.number());
        boolean same = copy.isPresent() && Arrays.equals(copy.get(), row.source());
        if (same && note.isPresent()) {
            return;
        }
        if (same || row.isWhole()) {
            files.write(row.briefing(), row.number(), row.source(), row.note().get());
            LOG.info(
                    "The copy of revision {} of {} was missing or damaged and has been written anew",
                    row.number(),
                    row.briefing());
        } else if (copy.filter(row::isMeantToBe).isPresent()) {
            writes.run(() -> replacement.replace(row.briefing(), row.number(), copy.get()));
            LOG.warn(
                    "Revision {} of {} was damaged in the database and has been restored from its copy",
                    row.number(),
                    row.briefing());
        } else {
            LOG.error("Revision {} of {} is damaged, in the database and in its copy", row.number(), row.briefing());
        }
    }

    /** @param present what the newest revision that is there is kept with */
    private void enter(UUID id, int number, Optional<Supplier<CopyNote>> present) {
        try {
            var manuscript = Manuscript.of(files.read(id, number).orElseThrow());
            var text = reader.read(manuscript);
            var note = files.note(id, number);
            var kept = note.or(() -> present.map(Supplier::get));
            var page = kept.flatMap(CopyNote::page);
            writes.run(() -> {
                if (page.isPresent()) {
                    pages.addAgain(id, number, page.get(), manuscript, kept.orElseThrow());
                } else {
                    rows.find(id)
                            .ifPresentOrElse(
                                    briefing -> goOn(briefing, number, manuscript, text, note),
                                    () -> begin(id, number, manuscript, text, note));
                    note.ifPresent(told -> rename(rows.find(id).orElseThrow(), told));
                }
            });
            LOG.warn("Revision {} of {} was not in the database and has been entered from its copy", number, id);
        } catch (Unreadable e) {
            LOG.error("The copy of revision {} of {} cannot be read: {}", number, id, e.reason());
        }
    }

    /** What is lost from whoever saved last is no change by somebody else: whoever compares versions need not ask again. */
    private void goOn(
            Briefing briefing, int number, Manuscript manuscript, BriefingText text, Optional<CopyNote> note) {
        var before = briefing.revision();
        var anchors = before.anchors().after(reader.readStored(before.manuscript()), text);
        var revision = revision(number, manuscript, anchors, note);
        if (revision.madeBy().equals(before.madeBy())) {
            rows.addAgain(briefing.id(), revision);
        } else {
            rows.add(briefing.id(), briefing.version(), revision);
        }
    }

    private void begin(UUID id, int number, Manuscript manuscript, BriefingText text, Optional<CopyNote> note) {
        var slug = note.map(CopyNote::slug).or(() -> written(text));
        rows.insert(
                id,
                slug.filter(wanted -> !rows.isTaken(wanted)).orElseGet(() -> new Slug("recovered-" + id)),
                revision(number, manuscript, Anchors.first(text), note));
    }

    private static Optional<Slug> written(BriefingText text) {
        return text.frontMatter()
                .text("slug")
                .flatMap(Slug::parse)
                .or(() -> text.headline().map(Passage::text).flatMap(Slug::from));
    }

    private Revision revision(int number, Manuscript manuscript, Anchors anchors, Optional<CopyNote> note) {
        return new Revision(
                number,
                manuscript,
                anchors,
                note.map(CopyNote::madeBy).orElse(RECOVERED),
                note.map(CopyNote::madeAt).orElseGet(clock::instant));
    }

    private void rename(Briefing briefing, CopyNote note) {
        if (!note.slug().equals(briefing.slug()) && !rows.isTakenByAnother(note.slug(), briefing.id())) {
            rows.renameAgain(briefing.id(), note.slug());
        }
        note.formerSlugs().stream()
                .filter(slug -> !rows.isTakenByAnother(slug, briefing.id()))
                .forEach(slug -> rows.addFormerSlug(briefing.id(), slug));
    }
}
