package org.brevier.briefing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
import org.brevier.store.SiteVersion;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.springframework.stereotype.Service;

/**
 * All that the content folder does with a briefing. A file says everything itself, there is nobody to be asked: what
 * does not fit is refused whole, and an editor's work is never gone over. Whatever returns has been written durably.
 */
@Service
public class FolderDesk {

    private final BriefingRows rows;
    private final SlugRows slugs;
    private final VersionRows versions;
    private final Revisions revisions;
    private final RevisionRows revisionRows;
    private final Acts acts;
    private final Writes writes;
    private final SiteVersion siteVersion;
    private final Renderings renderings;
    private final HouseChecks checks;
    private final Clock clock;
    private final Briefings reader;

    FolderDesk(
            BriefingRows rows,
            SlugRows slugs,
            VersionRows versions,
            Revisions revisions,
            RevisionRows revisionRows,
            Acts acts,
            Writes writes,
            SiteVersion siteVersion,
            Renderings renderings,
            HouseChecks checks,
            Clock clock,
            Briefings reader) {
        this.reader = reader;
        this.rows = rows;
        this.slugs = slugs;
        this.versions = versions;
        this.revisions = revisions;
        this.revisionRows = revisionRows;
        this.acts = acts;
        this.writes = writes;
        this.siteVersion = siteVersion;
        this.renderings = renderings;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * Sets a text to see that it can be shown; nobody has looked it through yet.
     *
     * @throws Unreadable when it is none that can be shown
     */
    public Galley set(Manuscript manuscript) throws Unreadable {
        var text = reader.read(manuscript);
        var anchors = Anchors.first(text);
        renderings.requireShowable(text, anchors);
        return new Galley(manuscript, text, anchors, List.of());
    }

    /**
     * Begins a draft with its first revision.
     *
     * @throws Unreadable when the text is none that can be shown
     */
    public Creation create(Slug slug, Manuscript manuscript, Actor by) throws Unreadable {
        return create(slug, lookedThrough(manuscript), by);
    }

    private Galley lookedThrough(Manuscript manuscript) throws Unreadable {
        var galley = set(manuscript);
        return galley.found(checks.of(manuscript, galley.text()));
    }

    /** Begins a draft with its first revision. */
    public Creation create(Slug slug, Galley galley, Actor by) {
        return writes.run(() -> {
            slugs.lock();
            var briefing = slugs.isTaken(slug) ? Optional.<Briefing>empty() : revisions.begin(slug, galley, by);
            briefing.ifPresent(begun -> acts.record(begun, by, Act.CREATED, ""));
            return briefing.<Creation>map(Creation.Created::new).orElseGet(() -> new Creation.SlugTaken(slug));
        });
    }

    /**
     * Saves a text as the newest revision; what readers see stays as it is until it is published.
     *
     * @param version the version of the briefing that the edit began from
     * @throws Unreadable when the text is none that can be shown
     */
    public FolderSaving save(UUID id, long version, Manuscript manuscript, Actor by) throws Unreadable {
        return save(id, version, lookedThrough(manuscript), by);
    }

    /** As {@link #save(UUID, long, Manuscript, Actor)}, with a text that is known to be one that can be shown. */
    public FolderSaving save(UUID id, long version, Galley galley, Actor by) {
        return acts.with(id, present -> {
            if (present.version() != version) {
                return new FolderSaving.StaleEdit(present);
            }
            if (present.revision().manuscript().equals(galley.manuscript())) {
                return new FolderSaving.Saved(present);
            }
            var saved = revisions.add(present, galley, Revisions.Origin.act(by, ""));
            acts.record(saved, by, Act.SAVED, "");
            return new FolderSaving.Saved(saved);
        });
    }

    /**
     * Publishes the working copy; what was scheduled and is not public yet is replaced by it.
     *
     * @throws Unreadable when its page could not be shown
     * @throws StaleEdit when somebody else changes the briefing at the same time
     */
    public Outcome publish(UUID id, Publishing publishing, Actor by) throws Unreadable {
        var shown = rows.find(id).orElseThrow();
        var text = reader.read(shown.revision().manuscript());
        renderings.requireShowable(text, shown.revision().anchors());
        return publish(shown, text, publishing, by);
    }

    /** As {@link #publish(UUID, Publishing, Actor)}, where the working copy was set before it was saved. */
    public Outcome publish(UUID id, Galley galley, Publishing publishing, Actor by) throws Unreadable {
        var shown = rows.find(id).orElseThrow();
        return galley.shows(shown.revision())
                ? publish(shown, galley.text(), publishing, by)
                : publish(id, publishing, by);
    }

    private Outcome publish(Briefing shown, BriefingText text, Publishing publishing, Actor by) {
        var id = shown.id();
        return acts.on(id, briefing -> {
            if (briefing.version() != shown.version()) {
                throw new StaleEdit(id);
            }
            if (briefing.embargo().filter(publishing.at()::isBefore).isPresent()) {
                return Outcome.refused(new Refusal.Embargoed(briefing.embargo().get()));
            }
            versions.dropScheduled(id, clock.instant());
            int version = versions.add(briefing, text, publishing, new VersionRows.Accountable(by, by.name()));
            revisionRows.seal(id, briefing.revision().number());
            rows.restore(briefing);
            rows.miss(id, Optional.empty());
            rows.stage(id, new Stage.Approved(briefing.revision().number(), clock.instant(), by.name()));
            siteVersion.raise();
            boolean again = isWithdrawn(briefing.publication());
            acts.tell(new News.Published(briefing, version, publishing.change(), again, publishing.at(), by));
            boolean isDue = PublicNow.timeHasCome(publishing.at(), clock.instant());
            return acts.done(briefing, by, isDue ? Act.PUBLISHED : Act.SCHEDULED, "");
        });
    }

    /** Takes back what was scheduled and is not public yet. */
    public void unschedule(UUID id, Actor by) {
        acts.with(id, briefing -> {
            boolean dropped = versions.dropScheduled(id, clock.instant());
            if (dropped) {
                siteVersion.raise();
                acts.tell(new News.Unscheduled(briefing, by));
                acts.record(briefing, by, Act.UNSCHEDULED, "");
            }
            return dropped;
        });
    }

    /**
     * Takes a briefing from the public: its address answers with the reason from then on, and what was scheduled for
     * later never comes. A withdrawal that is dated back ends no version before readers saw it.
     *
     * @param wasSeen whether readers saw it up to this act: then it is news, however far it is dated back
     */
    public void withdraw(UUID id, Instant at, String reason, boolean wasSeen, Actor by) {
        acts.with(id, briefing -> {
            var now = clock.instant();
            versions.dropScheduled(id, PublicNow.timeHasCome(at, now) ? now : at);
            var seen = versions.lastPublic(id, end(briefing.publication(), now));
            rows.withdraw(briefing, seen.filter(at::isBefore).orElse(at), reason);
            siteVersion.raise();
            if (!isWithdrawn(briefing.publication())) {
                acts.tell(new News.Withdrawn(briefing, wasSeen && PublicNow.timeHasCome(at, now) ? now : at, by));
            }
            acts.record(briefing, by, Act.WITHDRAWN, reason);
            return briefing;
        });
    }

    private boolean isWithdrawn(Publication publication) {
        return publication instanceof Publication.Withdrawn withdrawn
                && PublicNow.timeHasCome(withdrawn.at(), clock.instant());
    }

    private static Instant end(Publication publication, Instant now) {
        return publication instanceof Publication.Withdrawn withdrawn && PublicNow.timeHasCome(withdrawn.at(), now)
                ? withdrawn.at()
                : now;
    }

    /**
     * Lets a slug lead to a briefing that never had it itself.
     *
     * @return whether the slug was to be had
     */
    public boolean addFormerSlug(UUID id, Slug slug) {
        return acts.with(id, briefing -> {
            slugs.lock();
            if (slugs.isTakenByAnother(slug, id)) {
                return false;
            }
            if (slugs.addFormer(id, slug)) {
                revisions.keepCopy(id);
                siteVersion.raise();
            }
            return true;
        });
    }
}
