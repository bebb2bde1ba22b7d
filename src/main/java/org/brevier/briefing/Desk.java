package org.brevier.briefing;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.brevier.briefing.published.PublicNow;
import org.brevier.briefing.published.Renderings;
import org.brevier.markdown.Anchors;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Slug;
import org.brevier.site.TimeOrderedId;
import org.brevier.store.SiteVersion;
import org.brevier.store.Writes;
import org.springframework.stereotype.Service;

/** All that an editor does with a briefing. Whatever returns has been written durably. */
@Service
public class Desk {

    private final BriefingRows rows;
    private final VersionRows versions;
    private final RevisionFiles files;
    private final Writes writes;
    private final SiteVersion siteVersion;
    private final Renderings renderings;
    private final Clock clock;
    private final Briefings reader = new Briefings();

    Desk(
            BriefingRows rows,
            VersionRows versions,
            RevisionFiles files,
            Writes writes,
            SiteVersion siteVersion,
            Renderings renderings,
            Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.files = files;
        this.writes = writes;
        this.siteVersion = siteVersion;
        this.renderings = renderings;
        this.clock = clock;
    }

    public Optional<Briefing> find(UUID id) {
        return rows.find(id);
    }

    public Optional<Briefing> findBySlug(Slug slug) {
        return rows.findBySlug(slug);
    }

    /**
     * Begins a draft with its first revision.
     *
     * @throws Unreadable when the text is none that can be shown
     */
    public Creation create(Slug slug, Manuscript manuscript, String by) throws Unreadable {
        var anchors = Anchors.first(reader.read(manuscript));
        var revision = new Revision(1, manuscript, anchors, by, clock.instant());
        var id = TimeOrderedId.at(revision.madeAt());
        return writes.run(() -> {
            rows.lockSlugs();
            if (rows.isTaken(slug) || !rows.insert(id, slug, revision)) {
                return new Creation.SlugTaken(slug);
            }
            var briefing = new Briefing(id, slug, 1, revision, new Publication.Draft());
            keepCopy(briefing);
            return new Creation.Created(briefing);
        });
    }

    /**
     * Saves a text as the newest revision; what readers see stays as it is until it is published.
     *
     * @param version the version of the briefing that the edit began from
     * @throws Unreadable when the text is none that can be shown
     */
    public Saving save(UUID id, long version, Manuscript manuscript, String by) throws Unreadable {
        var text = reader.read(manuscript);
        return writes.run(() -> {
            var present = rows.find(id).orElseThrow();
            if (present.version() != version) {
                return new Saving.StaleEdit(present);
            }
            if (present.revision().manuscript().equals(manuscript)) {
                return new Saving.Saved(present);
            }
            var revision = next(present, manuscript, text, by);
            rows.add(id, version, revision);
            var saved = rows.find(id).orElseThrow();
            keepCopy(saved);
            return new Saving.Saved(saved);
        });
    }

    private void keepCopy(Briefing briefing) {
        var revision = briefing.revision();
        files.keep(briefing.id(), revision.number(), revision.manuscript(), () -> rows.note(briefing));
    }

    private Revision next(Briefing present, Manuscript manuscript, BriefingText text, String by) {
        var before = present.revision();
        return new Revision(
                before.number() + 1,
                manuscript,
                before.anchors().after(reader.readStored(before.manuscript()), text),
                by,
                clock.instant());
    }

    /**
     * Publishes the working copy; what was scheduled and is not public yet is replaced by it.
     *
     * @throws Unreadable when its page could not be shown
     * @throws StaleEdit when somebody else changes the briefing at the same time
     */
    public void publish(UUID id, Publishing publishing) throws Unreadable {
        var shown = rows.find(id).orElseThrow();
        var text = reader.read(shown.revision().manuscript());
        renderings.requireShowable(text, shown.revision().anchors());
        writes.run(() -> {
            var briefing = rows.find(id).orElseThrow();
            if (briefing.version() != shown.version()) {
                throw new StaleEdit(id);
            }
            versions.dropScheduled(id, clock.instant());
            versions.add(briefing, text, publishing);
            rows.restore(briefing);
            siteVersion.raise();
        });
    }

    /** Takes back what was scheduled and is not public yet. */
    public void unschedule(UUID id) {
        writes.run(() -> {
            versions.dropScheduled(id, clock.instant());
            siteVersion.raise();
        });
    }

    /**
     * Takes a briefing from the public: its address answers with the reason from then on, and what was scheduled for
     * later never comes. A withdrawal that is dated back ends no version before readers saw it.
     *
     * @throws StaleEdit when somebody else changes the briefing at the same time
     */
    public void withdraw(UUID id, Instant at, String reason) {
        writes.run(() -> {
            var briefing = rows.find(id).orElseThrow();
            var now = clock.instant();
            versions.dropScheduled(id, PublicNow.timeHasCome(at, now) ? now : at);
            var seen = versions.lastPublic(id, end(briefing.publication(), now));
            rows.withdraw(briefing, seen.filter(at::isBefore).orElse(at), reason);
            siteVersion.raise();
        });
    }

    private static Instant end(Publication publication, Instant now) {
        return publication instanceof Publication.Withdrawn withdrawn && PublicNow.timeHasCome(withdrawn.at(), now)
                ? withdrawn.at()
                : now;
    }

    /**
     * Gives a briefing another slug; a slug under which readers knew it leads to the new one for ever.
     *
     * @return whether the slug was to be had
     */
    public boolean rename(UUID id, Slug slug) {
        return writes.run(() -> {
            var briefing = rows.find(id).orElseThrow();
            if (briefing.slug().equals(slug)) {
                return true;
            }
            rows.lockSlugs();
            if (rows.isTakenByAnother(slug, id)) {
                return false;
            }
            rows.rename(briefing, slug, versions.wasPublic(id, clock.instant()));
            keepCopy(rows.find(id).orElseThrow());
            siteVersion.raise();
            return true;
        });
    }

    /**
     * Lets a slug lead to a briefing that never had it itself.
     *
     * @return whether the slug was to be had
     */
    public boolean addFormerSlug(UUID id, Slug slug) {
        return writes.run(() -> {
            rows.lockSlugs();
            if (rows.isTakenByAnother(slug, id)) {
                return false;
            }
            if (rows.addFormerSlug(id, slug)) {
                keepCopy(rows.find(id).orElseThrow());
                siteVersion.raise();
            }
            return true;
        });
    }

    /** One revision by its number. */
    public Optional<Revision> revision(UUID id, int number) {
        return rows.revision(id, number);
    }

    /** The version that readers see, or will see next where none is public yet. */
    public Optional<LiveVersion> live(UUID id) {
        return versions.live(id, clock.instant());
    }
}
