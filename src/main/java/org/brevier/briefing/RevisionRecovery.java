package org.brevier.briefing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Manuscript;
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

    private final RevisionRows revisions;
    private final StandingPages pages;
    private final PageRevisionRows pageRevisions;
    private final SlugRows slugs;
    private final Revisions saving;
    private final RevisionFiles files;
    private final Writes writes;
    private final Database database;
    private final Briefings reader;

    RevisionRecovery(
            RevisionRows revisions,
            StandingPages pages,
            PageRevisionRows pageRevisions,
            SlugRows slugs,
            Revisions saving,
            RevisionFiles files,
            Writes writes,
            Database database,
            Briefings reader) {
        this.reader = reader;
        this.revisions = revisions;
        this.pages = pages;
        this.pageRevisions = pageRevisions;
        this.slugs = slugs;
        this.saving = saving;
        this.files = files;
        this.writes = writes;
        this.database = database;
    }

    @FunctionalInterface
    private interface Chunks {

        List<NewestRevision> after(UUID id, int most);
    }

    @FunctionalInterface
    private interface Replacement {

        void replace(UUID id, int number, byte[] source);
    }

    private record Known(int highest, Supplier<CopyNote> note) {}

    @Override
    public void afterSingletonsInstantiated() {
        if (!database.isEmbedded()) {
            return;
        }
        var known = new HashMap<UUID, Known>();
        compare(revisions::newest, revisions::replaceSource, known);
        compare(pageRevisions::newest, pageRevisions::replaceSource, known);
        for (UUID id : files.ids()) {
            var present = Optional.ofNullable(known.get(id));
            int highest = present.map(Known::highest).orElse(0);
            files.names(id).stream()
                    .filter(name -> name.number() > highest)
                    .forEach(name -> enter(id, name, present.map(Known::note)));
        }
    }

    private void compare(Chunks chunks, Replacement replacement, Map<UUID, Known> known) {
        var chunk = chunks.after(FIRST, CHUNK);
        while (!chunk.isEmpty()) {
            chunk.forEach(row -> compare(row, replacement));
            chunk.forEach(row -> known.put(row.briefing(), new Known(row.highest(), row.note())));
            chunk = chunks.after(chunk.getLast().briefing(), CHUNK);
        }
    }

    private void compare(NewestRevision row, Replacement replacement) {
        var name = new RevisionFiles.Name(row.number(), false);
        var copy = files.read(row.briefing(), name);
        var note = files.note(row.briefing(), name);
        boolean same = copy.isPresent() && Arrays.equals(copy.get(), row.source());
        if (same && note.isPresent()) {
            return;
        }
        if (same || row.isWhole()) {
            files.write(row.briefing(), name, row.source(), row.note().get());
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
    private void enter(UUID id, RevisionFiles.Name name, Optional<Supplier<CopyNote>> present) {
        try {
            var manuscript = Manuscript.of(files.read(id, name).orElseThrow());
            var note = files.note(id, name);
            var kept = note.or(() -> present.map(Supplier::get));
            var page = kept.flatMap(CopyNote::page);
            if (page.isPresent()) {
                reader.read(manuscript);
                writes.run(() -> pages.addAgain(id, name.number(), manuscript, kept.orElseThrow()));
            } else {
                writes.run(() -> enter(id, name, manuscript, note));
            }
            LOG.warn("Revision {} of {} was not in the database and has been entered from its copy", name.number(), id);
        } catch (Unreadable e) {
            LOG.error("The copy of revision {} of {} cannot be read: {}", name.number(), id, e.reason());
        }
    }

    /** Only the copy of a working copy is told of new slugs. */
    private void enter(UUID id, RevisionFiles.Name name, Manuscript manuscript, Optional<CopyNote> note) {
        saving.recover(id, name, manuscript, note, () -> freeSlug(id, manuscript, note));
        note.filter(told -> !name.aside()).ifPresent(told -> rename(id, told));
    }

    private Slug freeSlug(UUID id, Manuscript manuscript, Optional<CopyNote> note) {
        return note.map(CopyNote::slug)
                .or(() -> saving.wantedSlug(manuscript))
                .filter(slug -> !slugs.isTaken(slug))
                .orElseGet(() -> new Slug("recovered-" + id));
    }

    private void rename(UUID id, CopyNote note) {
        if (!slugs.isTakenByAnother(note.slug(), id)) {
            slugs.renameAgain(id, note.slug());
        }
        note.formerSlugs().stream()
                .filter(slug -> !slugs.isTakenByAnother(slug, id))
                .forEach(slug -> slugs.addFormer(id, slug));
    }
}
