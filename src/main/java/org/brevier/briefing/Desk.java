package org.brevier.briefing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Merge;
import org.brevier.site.Slug;
import org.brevier.store.SiteVersion;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.springframework.stereotype.Service;

/** What writers and editors do with drafts, and what they look up. Whatever returns has been written durably. */
@Service
public class Desk {

    private final BriefingRows rows;
    private final RevisionRows revisionRows;
    private final SlugRows slugs;
    private final VersionRows versions;
    private final Revisions revisions;
    private final Saves saves;
    private final Acts acts;
    private final Writes writes;
    private final SiteVersion siteVersion;
    private final Clock clock;

    Desk(
            BriefingRows rows,
            RevisionRows revisionRows,
            SlugRows slugs,
            VersionRows versions,
            Revisions revisions,
            Saves saves,
            Acts acts,
            Writes writes,
            SiteVersion siteVersion,
            Clock clock) {
        this.rows = rows;
        this.revisionRows = revisionRows;
        this.slugs = slugs;
        this.versions = versions;
        this.revisions = revisions;
        this.saves = saves;
        this.acts = acts;
        this.writes = writes;
        this.siteVersion = siteVersion;
        this.clock = clock;
    }

    public Optional<Briefing> find(UUID id) {
        return rows.find(id);
    }

    public Optional<Briefing> findBySlug(Slug slug) {
        return rows.findBySlug(slug);
    }

    /** The briefing's history, newest first; of a sitting what it has come to. */
    public List<PastRevision> revisions(UUID id) {
        return revisionRows.list(id);
    }

    /** One revision by its number. */
    public Optional<Revision> revision(UUID id, int number) {
        return revisionRows.find(id, number);
    }

    /** The version that readers see, or will see next where none is public yet. */
    public Optional<LiveVersion> live(UUID id) {
        return versions.live(id, clock.instant());
    }

    /** The version that becomes public of itself. */
    public Optional<ScheduledVersion> scheduled(UUID id) {
        return versions.scheduled(id, clock.instant());
    }

    /** Whether readers see another text than the working copy. */
    public boolean hasUnpublishedChanges(UUID id) {
        return liveText(id)
                .filter(live ->
                        !live.equals(rows.find(id).orElseThrow().revision().manuscript()))
                .isPresent();
    }

    private Optional<Manuscript> liveText(UUID id) {
        return live(id).filter(LiveVersion::due)
                .flatMap(live -> revisionRows.find(id, live.revision()))
                .map(Revision::manuscript);
    }

    /**
     * Begins a draft, under a slug made of its headline or, where it has none yet, of its id.
     *
     * @param by whose draft it is
     */
    public Briefing begin(Manuscript manuscript, Actor by) {
        return writes.run(() -> {
            var begun = revisions.begin(manuscript, by);
            acts.record(begun, by, Act.CREATED, "");
            return begun;
        });
    }

    /** Saves a text, whatever it is like and whoever else has saved meanwhile. */
    public Saving save(Edit edit) {
        return acts.with(edit.briefing(), present -> saves.save(present, edit));
    }

    /**
     * What would come of a text kept aside and another one; for a clash that somebody asked to save, the same for ever.
     *
     * @param base the number of the revision that the work on the text aside began from
     */
    public Merge merge(UUID id, int base, int theirs, int mine) {
        return saves.merge(
                id,
                base,
                revisionRows.find(id, theirs).orElseThrow().manuscript(),
                revisionRows.find(id, mine).orElseThrow().manuscript());
    }

    /** Makes the text of an older revision, or of one put aside, the working copy again. */
    public Outcome restore(UUID id, int number, Actor by) {
        return acts.on(id, briefing -> {
            var text = revisionRows.find(id, number).orElseThrow().manuscript();
            return replace(briefing, text, by, "Revision %d again".formatted(number));
        });
    }

    /** Throws the working copy of a live briefing away: its text is the one that readers see again. */
    public Outcome discard(UUID id, Actor by) {
        return acts.on(
                id,
                briefing -> liveText(id)
                        .map(live -> replace(briefing, live, by, "As readers see it again"))
                        .orElseGet(() -> Outcome.refused(new Refusal.NotPublic())));
    }

    private Outcome replace(Briefing briefing, Manuscript text, Actor by, String note) {
        if (briefing.revision().manuscript().equals(text)) {
            return Outcome.refused(new Refusal.NothingChanged());
        }
        revisionRows.seal(briefing.id(), briefing.revision().number());
        var restored = revisions.add(briefing, text, Revisions.Origin.act(by, note));
        rows.stage(briefing.id(), new Stage.Writing(Optional.empty()));
        return acts.done(restored, by, Act.RESTORED, note);
    }

    /** Gives a briefing another slug; a slug under which readers knew it leads to the new one for ever. */
    public Outcome rename(UUID id, Slug slug, Actor by) {
        return acts.on(id, briefing -> {
            if (briefing.slug().equals(slug)) {
                return new Outcome.Done(briefing);
            }
            slugs.lock();
            if (slugs.isTakenByAnother(slug, id)) {
                return Outcome.refused(new Refusal.SlugTaken(slug));
            }
            boolean wasPublic = versions.wasPublic(id, clock.instant());
            slugs.rename(briefing, slug, wasPublic);
            if (wasPublic) {
                acts.tell(new News.Renamed(briefing, by));
            }
            revisions.keepCopy(id);
            siteVersion.raise();
            return acts.done(briefing, by, Act.RENAMED, briefing.slug() + " is now " + slug);
        });
    }

    /** Puts a draft that readers never knew into the bin. Nothing is deleted, and its slug stays its own. */
    public Outcome bin(UUID id, Actor by) {
        return acts.on(id, briefing -> {
            var scheduled = scheduled(id);
            if (scheduled.isPresent()) {
                return Outcome.refused(new Refusal.Scheduled(scheduled.get().at()));
            }
            if (versions.wasPublic(id, clock.instant())) {
                return Outcome.refused(new Refusal.WasPublic());
            }
            rows.bin(id, Optional.of(clock.instant()));
            return acts.done(briefing, by, Act.DELETED, "");
        });
    }

    public Outcome takeFromBin(UUID id, Actor by) {
        return acts.with(id, briefing -> {
            if (!briefing.isBinned()) {
                return Outcome.refused(new Refusal.NotInBin());
            }
            rows.bin(id, Optional.empty());
            return acts.done(briefing, by, Act.RESTORED, "From the bin");
        });
    }

    /** @param to a person */
    public Outcome handOver(UUID id, Actor to, Actor by) {
        return acts.with(id, briefing -> {
            rows.own(id, to.person().orElseThrow());
            return acts.done(briefing, by, Act.HANDED_OVER, "To " + to.name());
        });
    }

    /**
     * Hands over all that a person owns, or nothing.
     *
     * @return how many briefings they were
     */
    public int handOverAll(UUID from, Actor to, Actor by) {
        return writes.run(() -> {
            var ids = rows.ownedBy(from);
            ids.forEach(id -> handOver(id, to, by));
            return ids.size();
        });
    }
}
