package org.brevier.briefing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brevier.briefing.published.Change;
import org.brevier.briefing.published.PublicNow;
import org.brevier.briefing.published.Renderings;
import org.brevier.markdown.Anchors;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Finding;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.settings.LiveSettings;
import org.brevier.site.Site;
import org.brevier.store.SiteVersion;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.springframework.stereotype.Component;

/** Makes a published version of a working copy, or says why not. */
@Component
class Releases {

    private final BriefingRows rows;
    private final RevisionRows revisionRows;
    private final VersionRows versions;
    private final Revisions revisions;
    private final HouseChecks checks;
    private final Acts acts;
    private final LiveSettings settings;
    private final Site site;
    private final SiteVersion siteVersion;
    private final Renderings renderings;
    private final Clock clock;
    private final Briefings reader;

    Releases(
            BriefingRows rows,
            RevisionRows revisionRows,
            VersionRows versions,
            Revisions revisions,
            HouseChecks checks,
            Acts acts,
            LiveSettings settings,
            Site site,
            SiteVersion siteVersion,
            Renderings renderings,
            Clock clock,
            Briefings reader) {
        this.reader = reader;
        this.rows = rows;
        this.revisionRows = revisionRows;
        this.versions = versions;
        this.revisions = revisions;
        this.checks = checks;
        this.acts = acts;
        this.settings = settings;
        this.site = site;
        this.siteVersion = siteVersion;
        this.renderings = renderings;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param revision the text that the editor has read
     * @param again whether readers are to see again what was withdrawn
     */
    record Order(int revision, Instant at, Release release, Actor by, boolean again) {}

    /**
     * An order and what it finds.
     *
     * @param live the version that readers know
     */
    private record Job(Briefing briefing, Order order, Optional<LiveVersion> live, Instant now) {

        Optional<Amendment> amendment() {
            return live.isPresent() ? order.release().amendment() : Optional.empty();
        }

        Change change() {
            return live.isPresent() ? amendment().map(Amendment::change).orElse(Change.TYPO) : Change.FIRST;
        }

        boolean isApproved() {
            return briefing.stage() instanceof Stage.Approved;
        }

        String approver() {
            return briefing.stage() instanceof Stage.Approved approved
                    ? approved.by()
                    : order.by().name();
        }

        boolean isAhead() {
            return !PublicNow.timeHasCome(order.at(), now);
        }
    }

    /** A text as it goes out, a note behind it if there is one. */
    private record Proof(Manuscript manuscript, BriefingText text, Filing filing, List<Finding> blocks) {}

    Outcome release(Briefing briefing, Order order) {
        var now = clock.instant();
        var live = versions.live(briefing.id(), now).filter(LiveVersion::due);
        var job = new Job(briefing, order, live, now);
        var hindrance = hindrance(job);
        if (hindrance.isPresent()) {
            return Outcome.refused(hindrance.get());
        }
        try {
            var proof = proof(job);
            return hindrance(job, proof).map(Outcome::refused).orElseGet(() -> print(job, proof));
        } catch (Unreadable e) {
            return Outcome.refused(new Refusal.UnreadableText(e.line(), e.reason()));
        }
    }

    private Optional<Refusal> hindrance(Job job) {
        var briefing = job.briefing();
        var order = job.order();
        if (briefing.revision().number() != order.revision()) {
            return Optional.of(new Refusal.Stale(briefing.revision().number()));
        }
        var embargo = briefing.embargo().filter(order.at()::isBefore);
        if (embargo.isPresent()) {
            return embargo.map(Refusal.Embargoed::new);
        }
        if (!job.isApproved() && !settings.of(DeskSettings.class).allows(order.by(), briefing.revision())) {
            return Optional.of(new Refusal.NotApproved());
        }
        if (job.live().isPresent() && job.amendment().isEmpty() && !order.again()) {
            return Optional.of(new Refusal.ChangeNotNamed());
        }
        return job.amendment().filter(EditorsNote::isWanting).map(wanting -> new Refusal.NoReason());
    }

    private Proof proof(Job job) throws Unreadable {
        var manuscript = job.briefing().revision().manuscript();
        var note = note(job);
        if (note.isPresent()) {
            manuscript = note.get()
                    .behind(
                            manuscript,
                            day(job),
                            job.order().release().wording().approvedBy(job.approver()));
        }
        var text = reader.read(manuscript);
        renderings.requireShowable(text, anchors(job, manuscript, text));
        var blocks = checks.of(manuscript, text).stream()
                .filter(finding -> finding.severity() == Finding.Severity.BLOCK)
                .toList();
        return new Proof(manuscript, text, Filing.of(text, site), blocks);
    }

    private Anchors anchors(Job job, Manuscript manuscript, BriefingText text) throws Unreadable {
        var revision = job.briefing().revision();
        return revision.manuscript().equals(manuscript)
                ? revision.anchors()
                : revision.anchors().after(reader.read(revision.manuscript()), text);
    }

    private static Optional<EditorsNote> note(Job job) {
        return job.amendment()
                .flatMap(amendment ->
                        EditorsNote.of(amendment, job.order().release().wording()));
    }

    private LocalDate day(Job job) {
        return job.order().at().atZone(site.timeZone()).toLocalDate();
    }

    private Optional<Refusal> hindrance(Job job, Proof proof) throws Unreadable {
        if (note(job).isPresent() && isSwallowed(job, proof)) {
            return Optional.of(new Refusal.NoteSwallowed());
        }
        if (!job.order().again() && job.live().isPresent() && isLive(job, proof.manuscript())) {
            return Optional.of(new Refusal.NothingChanged());
        }
        return proof.blocks().isEmpty() || job.order().release().override().isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal.Blocked(proof.blocks()));
    }

    /** A text that ends in open code takes a note behind it for code. */
    private boolean isSwallowed(Job job, Proof proof) throws Unreadable {
        var written = reader.read(job.briefing().revision().manuscript());
        return written.notices().size() == proof.text().notices().size();
    }

    private boolean isLive(Job job, Manuscript manuscript) {
        return revisionRows
                .find(job.briefing().id(), job.live().orElseThrow().revision())
                .filter(revision -> revision.manuscript().equals(manuscript))
                .isPresent();
    }

    private Outcome print(Job job, Proof proof) {
        var by = job.order().by();
        var id = job.briefing().id();
        if (!job.isApproved()) {
            acts.record(
                    job.briefing(), by, Act.APPROVED, "Revision " + job.order().revision());
        }
        var briefing = copy(job, proof);
        versions.dropScheduled(id, job.now());
        int version = versions.add(
                briefing, proof.text(), publishing(job, proof), new VersionRows.Accountable(by, job.approver()));
        revisionRows.seal(id, briefing.revision().number());
        rows.publish(briefing, job.order().again());
        rows.stage(id, approved(job, briefing));
        siteVersion.raise();
        acts.tell(new News.Published(
                briefing,
                version,
                job.change(),
                job.order().again(),
                job.order().at(),
                by));
        return acts.done(briefing, by, job.isAhead() ? Act.SCHEDULED : Act.PUBLISHED, detail(job, proof, version));
    }

    /** The working copy as it goes out; a note is a revision of whoever publishes it. */
    private Briefing copy(Job job, Proof proof) {
        var briefing = job.briefing();
        if (briefing.revision().manuscript().equals(proof.manuscript())) {
            return revisions.addressed(briefing);
        }
        revisionRows.seal(briefing.id(), briefing.revision().number());
        return revisions.add(
                briefing,
                proof.manuscript(),
                Revisions.Origin.act(
                        job.order().by(), "With a note: " + job.change().label()));
    }

    private static Stage approved(Job job, Briefing briefing) {
        int revision = briefing.revision().number();
        return job.briefing().stage() instanceof Stage.Approved approved
                ? new Stage.Approved(revision, approved.at(), approved.by())
                : new Stage.Approved(revision, job.now(), job.approver());
    }

    private static Publishing publishing(Job job, Proof proof) {
        var at = job.order().at();
        var filing = proof.filing();
        var dated = job.live()
                .map(LiveVersion::dated)
                .orElseGet(() ->
                        filing.dated().filter(date -> !date.isAfter(job.now())).orElse(at));
        return new Publishing(
                at,
                dated,
                job.change(),
                Optional.empty(),
                filing.language(),
                filing.topics(),
                filing.authors(),
                override(job, proof));
    }

    private static Optional<String> override(Job job, Proof proof) {
        return proof.blocks().isEmpty()
                ? Optional.empty()
                : job.order().release().override();
    }

    private static String detail(Job job, Proof proof, int version) {
        return "Version %d: %s%s%s"
                .formatted(
                        version,
                        job.change().label(),
                        job.isAhead() ? ", due at " + job.order().at() : "",
                        override(job, proof)
                                .map(reason -> ". In spite of “%s”: %s"
                                        .formatted(proof.blocks().getFirst().message(), reason))
                                .orElse(""));
    }
}
