package org.brevier.briefing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.UUID;
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
    private final SlugRows slugs;
    private final Revisions saving;
    private final RevisionFiles files;
    private final Writes writes;
    private final Database database;

    RevisionRecovery(
            RevisionRows revisions,
            SlugRows slugs,
            Revisions saving,
            RevisionFiles files,
            Writes writes,
            Database database) {
        this.revisions = revisions;
        this.slugs = slugs;
        this.saving = saving;
        this.files = files;
        this.writes = writes;
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!database.isEmbedded()) {
            return;
        }
        var known = new HashMap<UUID, Integer>();
        var chunk = revisions.newest(FIRST, CHUNK);
        while (!chunk.isEmpty()) {
            chunk.forEach(this::compare);
            chunk.forEach(row -> known.put(row.briefing(), row.highest()));
            chunk = revisions.newest(chunk.getLast().briefing(), CHUNK);
        }
        for (UUID briefing : files.briefings()) {
            int highest = known.getOrDefault(briefing, 0);
            files.names(briefing).stream()
                    .filter(name -> name.number() > highest)
                    .forEach(name -> enter(briefing, name));
        }
    }

    private void compare(NewestRevision row) {
        var name = new RevisionFiles.Name(row.number(), false);
        var copy = files.read(row.briefing(), name);
        if (copy.isPresent() && Arrays.equals(copy.get(), row.source())) {
            return;
        }
        if (row.isWhole()) {
            files.write(row.briefing(), name, row.source());
            LOG.info(
                    "The copy of revision {} of briefing {} was missing or damaged and has been written anew",
                    row.number(),
                    row.briefing());
        } else if (copy.filter(row::isMeantToBe).isPresent()) {
            writes.run(() -> revisions.replaceSource(row.briefing(), row.number(), copy.get()));
            LOG.warn(
                    "Revision {} of briefing {} was damaged in the database and has been restored from its copy",
                    row.number(),
                    row.briefing());
        } else {
            LOG.error(
                    "Revision {} of briefing {} is damaged, in the database and in its copy",
                    row.number(),
                    row.briefing());
        }
    }

    private void enter(UUID briefing, RevisionFiles.Name name) {
        try {
            var manuscript = Manuscript.of(files.read(briefing, name).orElseThrow());
            writes.run(() -> saving.recover(briefing, name, manuscript, () -> freeSlug(briefing, manuscript)));
            LOG.warn(
                    "Revision {} of briefing {} was not in the database and has been entered from its copy",
                    name.number(),
                    briefing);
        } catch (Unreadable e) {
            LOG.error("The copy of revision {} of briefing {} cannot be read: {}", name.number(), briefing, e.reason());
        }
    }

    private Slug freeSlug(UUID briefing, Manuscript manuscript) {
        return saving.wantedSlug(manuscript)
                .filter(slug -> !slugs.isTaken(slug))
                .orElseGet(() -> new Slug("recovered-" + briefing));
    }
}
