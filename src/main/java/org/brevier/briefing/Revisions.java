package org.brevier.briefing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.brevier.briefing.references.ReferenceIndex;
import org.brevier.markdown.Anchors;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Finding;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Passage;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Site;
import org.brevier.site.Slug;
import org.brevier.site.TimeOrderedId;
import org.brevier.trail.Actor;
import org.springframework.stereotype.Component;

/** Puts one revision behind the other, whatever its text is like; each in the transaction of the act it belongs to. */
@Component
class Revisions {

    /** For so long somebody may have an autosave open, and wants it to compare with. */
    private static final Duration AUTOSAVES_STAY = Duration.ofMinutes(10);

    private static final Slug UNTITLED = new Slug("untitled");

    private static final Actor RECOVERED = Actor.named("recovered from its file");

    private final BriefingRows briefings;
    private final RevisionRows rows;
    private final SummaryRows summaries;
    private final SlugRows slugs;
    private final ReferenceIndex references;
    private final RevisionFiles files;
    private final HouseChecks checks;
    private final Site site;
    private final Clock clock;
    private final Briefings reader;

    Revisions(
            BriefingRows briefings,
            RevisionRows rows,
            SummaryRows summaries,
            SlugRows slugs,
            ReferenceIndex references,
            RevisionFiles files,
            HouseChecks checks,
            Site site,
            Clock clock,
            Briefings reader) {
        this.reader = reader;
        this.briefings = briefings;
        this.rows = rows;
        this.summaries = summaries;
        this.slugs = slugs;
        this.references = references;
        this.files = files;
        this.checks = checks;
        this.site = site;
        this.clock = clock;
    }

    /** How a text came to be saved. */
    record Origin(Actor by, Optional<UUID> sitting, boolean sealed, String note) {

        /** An act that makes a text for itself. */
        static Origin act(Actor by, String note) {
            return new Origin(by, Optional.empty(), true, note);
        }

        static Origin of(Edit edit) {
            return new Origin(edit.by(), edit.sitting(), edit.sealed(), "");
        }
    }

    /**
     * A text as it is saved.
     *
     * @param text empty where it cannot be read
     * @param findings looked for only where they are wanted
     */
    private record Script(Manuscript manuscript, Optional<BriefingText> text, Supplier<List<Finding>> findings) {

        static Script of(Galley galley) {
            return new Script(galley.manuscript(), Optional.of(galley.text()), galley::findings);
        }
    }

    /** A new briefing, under a slug made of its headline as far as it has one. */
    Briefing begin(Manuscript manuscript, Actor by) {
        var wanted = wantedSlug(manuscript).orElse(UNTITLED);
        slugs.lock();
        var script = script(manuscript);
        var begun = begin(slugs.free(wanted), script, by);
        while (begun.isEmpty()) {
            begun = begin(slugs.free(wanted), script, by);
        }
        return begun.get();
    }

    /** The slug that a text asks for, or that its headline makes. */
    Optional<Slug> wantedSlug(Manuscript manuscript) {
        return read(manuscript)
                .flatMap(text -> text.frontMatter()
                        .text("slug")
                        .flatMap(Slug::parse)
                        .or(() -> text.headline().map(Passage::text).flatMap(Slug::from)));
    }

    /** The briefing under a slug of its own, if it was begun without a headline and has one now. */
    Briefing addressed(Briefing briefing) {
        boolean untitled = briefing.publication() instanceof Publication.Draft
                && briefing.slug().value().matches(UNTITLED + "(-[0-9]+)?");
        var wanted = untitled ? wantedSlug(briefing.revision().manuscript()) : Optional.<Slug>empty();
        if (wanted.isEmpty()) {
            return briefing;
        }
        slugs.lock();
        slugs.rename(briefing, slugs.free(wanted.get()), false);
        keepCopy(briefing.id());
        return briefings.find(briefing.id()).orElseThrow();
    }

    /** The new briefing; empty when its slug went to another one in the meantime. */
    Optional<Briefing> begin(Slug slug, Galley galley, Actor by) {
        return begin(slug, Script.of(galley), by);
    }

    private Optional<Briefing> begin(Slug slug, Script script, Actor by) {
        var id = TimeOrderedId.at(clock.instant());
        var anchors = script.text().map(Anchors::first).orElseGet(Revisions::none);
        var revision = revision(1, script, anchors, Origin.act(by, ""), false);
        if (!briefings.insert(id, slug, revision)) {
            return Optional.empty();
        }
        references.begin(id);
        keep(id, slug, revision, script);
        summarize(id, script);
        return briefings.find(id);
    }

    /** The briefing with the text as its working copy; an approval of the one before has ended. */
    Briefing add(Briefing present, Manuscript manuscript, Origin origin) {
        return add(present, script(manuscript), origin);
    }

    Briefing add(Briefing present, Galley galley, Origin origin) {
        return add(present, Script.of(galley), origin);
    }

    private Briefing add(Briefing present, Script script, Origin origin) {
        var id = present.id();
        var revision = next(id, script, origin, false);
        keep(id, present.slug(), revision, script);
        briefings.point(id, present.version(), revision);
        summarize(id, script);
        if (present.stage() instanceof Stage.Approved) {
            briefings.stage(id, new Stage.Writing(Optional.empty()));
        }
        prune(id);
        var added = briefings.find(id).orElseThrow();
        return origin.sealed() ? addressed(added) : added;
    }

    /** Keeps a text that does not become the working copy. */
    int keepAside(Briefing present, Manuscript manuscript, Origin origin) {
        var script = script(manuscript);
        var revision = next(present.id(), script, origin, true);
        keep(present.id(), present.slug(), revision, script);
        prune(present.id());
        return revision.number();
    }

    /**
     * Enters a text that the database has lost, under the number its copy has.
     *
     * @param note who saved it when, where its copy tells
     * @param slug for a briefing that is lost, too
     */
    void recover(
            UUID id, RevisionFiles.Name name, Manuscript manuscript, Optional<CopyNote> note, Supplier<Slug> slug) {
        var script = script(manuscript);
        var revision = new Revision(
                name.number(),
                manuscript,
                anchors(id, script.text()),
                script.text().isPresent(),
                note.map(CopyNote::by).orElse(RECOVERED),
                note.map(CopyNote::at).orElseGet(clock::instant),
                Optional.empty(),
                true,
                name.aside(),
                "");
        var present = briefings.find(id);
        if (present.isEmpty()) {
            briefings.insert(id, slug.get(), revision);
        }
        rows.insert(id, revision);
        references.forget(id);
        if (!name.aside()) {
            present.ifPresent(before -> goOn(before, revision));
            summarize(id, script);
        }
    }

    /** What is lost from whoever saved last is no change by somebody else: whoever compares versions need not ask again. */
    private void goOn(Briefing before, Revision revision) {
        if (revision.by().equals(before.revision().by())) {
            briefings.pointAgain(before.id(), revision);
        } else {
            briefings.point(before.id(), before.version(), revision);
        }
        briefings.stage(before.id(), new Stage.Writing(Optional.empty()));
    }

    private Revision next(UUID id, Script script, Origin origin, boolean aside) {
        return revision(rows.highest(id) + 1, script, anchors(id, script.text()), origin, aside);
    }

    private Revision revision(int number, Script script, Anchors anchors, Origin origin, boolean aside) {
        return new Revision(
                number,
                script.manuscript(),
                anchors,
                script.text().isPresent(),
                origin.by(),
                clock.instant(),
                origin.sitting(),
                origin.sealed(),
                aside,
                origin.note());
    }

    /** The parts of a text that cannot be read keep their names for the next one that can. */
    private Anchors anchors(UUID id, Optional<BriefingText> text) {
        var before = rows.lastReadable(id);
        if (text.isEmpty()) {
            return before.map(Revision::anchors).orElseGet(Revisions::none);
        }
        return before.map(revision -> revision.anchors().after(reader.readStored(revision.manuscript()), text.get()))
                .orElseGet(() -> Anchors.first(text.get()));
    }

    private static Anchors none() {
        return new Anchors(List.of(), List.of());
    }

    private void keep(UUID id, Slug slug, Revision revision, Script script) {
        rows.insert(id, revision);
        references.addToBriefing(id, revision.number(), revision.aside(), revision.manuscript(), script.text());
        keepCopy(id, slug, revision);
    }

    /** Tells the copy of the working copy under which slugs the briefing stands now. */
    void keepCopy(UUID id) {
        var briefing = briefings.find(id).orElseThrow();
        keepCopy(id, briefing.slug(), briefing.revision());
    }

    private void keepCopy(UUID id, Slug slug, Revision revision) {
        files.keep(
                id,
                new RevisionFiles.Name(revision.number(), revision.aside()),
                revision.manuscript(),
                () -> new CopyNote(slug, slugs.former(id), revision.by(), revision.at(), Optional.empty()));
    }

    private void summarize(UUID id, Script script) {
        script.text()
                .ifPresent(text ->
                        summaries.put(id, Summary.of(text, script.findings().get(), site)));
    }

    private void prune(UUID id) {
        var pruned = rows.prune(id, clock.instant().minus(AUTOSAVES_STAY));
        if (!pruned.isEmpty()) {
            references.prune(id);
        }
        files.forget(id, pruned);
    }

    private Script script(Manuscript manuscript) {
        var text = read(manuscript);
        return new Script(manuscript, text, () -> checks.of(manuscript, text.orElseThrow()));
    }

    private Optional<BriefingText> read(Manuscript manuscript) {
        try {
            return Optional.of(reader.read(manuscript));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }
}
