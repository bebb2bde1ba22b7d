package org.brevier.briefing;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.UUID;
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
    private final RevisionFiles files;
    private final Writes writes;
    private final Database database;
    private final Clock clock;
    private final Briefings reader = new Briefings();

    RevisionRecovery(BriefingRows rows, RevisionFiles files, Writes writes, Database database, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.writes = writes;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!database.isEmbedded()) {
            return;
        }
        var newest = new HashMap<UUID, Integer>();
        var chunk = rows.newest(FIRST, CHUNK);
        while (!chunk.isEmpty()) {
            chunk.forEach(this::compare);
            chunk.forEach(row -> newest.put(row.briefing(), row.number()));
            chunk = rows.newest(chunk.getLast().briefing(), CHUNK);
        }
        for (UUID briefing : files.briefings()) {
            int known = newest.getOrDefault(briefing, 0);
            files.numbers(briefing).stream()
                    .filter(number -> number > known)
                    .forEach(number -> enter(briefing, number));
        }
    }

    private void compare(NewestRevision row) {
        var copy = files.read(row.briefing(), row.number());
        if (copy.isPresent() && Arrays.equals(copy.get(), row.source())) {
            return;
        }
        if (row.isWhole()) {
            files.write(row.briefing(), row.number(), row.source());
            LOG.info(
                    "The copy of revision {} of briefing {} was missing or damaged and has been written anew",
                    row.number(),
                    row.briefing());
        } else if (copy.filter(row::isMeantToBe).isPresent()) {
            writes.run(() -> rows.replaceSource(row.briefing(), row.number(), copy.get()));
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

    private void enter(UUID briefing, int number) {
        try {
            var manuscript = Manuscript.of(files.read(briefing, number).orElseThrow());
            var text = reader.read(manuscript);
            writes.run(() -> rows.find(briefing)
                    .ifPresentOrElse(
                            present -> rows.add(briefing, present.version(), after(present, number, manuscript, text)),
                            () -> begin(briefing, number, manuscript, text)));
            LOG.warn(
                    "Revision {} of briefing {} was not in the database and has been entered from its copy",
                    number,
                    briefing);
        } catch (Unreadable e) {
            LOG.error("The copy of revision {} of briefing {} cannot be read: {}", number, briefing, e.reason());
        }
    }

    private Revision after(Briefing present, int number, Manuscript manuscript, BriefingText text) {
        var before = present.revision();
        return new Revision(
                number,
                manuscript,
                before.anchors().after(reader.readStored(before.manuscript()), text),
                RECOVERED,
                clock.instant());
    }

    private void begin(UUID briefing, int number, Manuscript manuscript, BriefingText text) {
        var revision = new Revision(number, manuscript, Anchors.first(text), RECOVERED, clock.instant());
        rows.insert(briefing, freeSlug(briefing, text), revision);
    }

    private Slug freeSlug(UUID briefing, BriefingText text) {
        var wanted = text.frontMatter()
                .text("slug")
                .flatMap(Slug::parse)
                .or(() -> text.headline().map(Passage::text).flatMap(Slug::from));
        return wanted.filter(slug -> !rows.isTaken(slug)).orElseGet(() -> new Slug("recovered-" + briefing));
    }
}
