package org.brevier.briefing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.briefing.published.PublicNow;
import org.brevier.store.SiteVersion;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.springframework.stereotype.Service;

/** What editors do with what readers see, or will see. Whatever returns has been written durably. */
@Service
public class Press {

    private final BriefingRows rows;
    private final VersionRows versions;
    private final Releases releases;
    private final Acts acts;
    private final Writes writes;
    private final SiteVersion siteVersion;
    private final Clock clock;

    Press(
            BriefingRows rows,
            VersionRows versions,
            Releases releases,
            Acts acts,
            Writes writes,
            SiteVersion siteVersion,
            Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.releases = releases;
        this.acts = acts;
        this.writes = writes;
        this.siteVersion = siteVersion;
        this.clock = clock;
    }

    /**
     * Shows the working copy to readers, at once. What was scheduled is taken back, as it would put an older text over
     * it later.
     *
     * @param revision the text that the editor has read
     */
    public Outcome publish(UUID id, int revision, Release release, Actor by) {
        return acts.on(
                id,
                briefing -> withdrawn(briefing)
                        .map(Outcome::refused)
                        .orElseGet(() -> releases.release(
                                briefing, new Releases.Order(revision, clock.instant(), release, by, false))));
    }

    /**
     * Lets the text that is the working copy now become public by itself, whatever becomes of the working copy later.
     *
     * @param at a moment ahead, to the minute
     */
    public Outcome schedule(UUID id, int revision, Instant at, Release release, Actor by) {
        var minute = at.truncatedTo(ChronoUnit.MINUTES);
        return acts.on(id, briefing -> {
            if (!minute.isAfter(clock.instant())) {
                return Outcome.refused(new Refusal.DateInPast());
            }
            return withdrawn(briefing)
                    .map(Outcome::refused)
                    .orElseGet(
                            () -> releases.release(briefing, new Releases.Order(revision, minute, release, by, false)));
        });
    }

    private Optional<Refusal> withdrawn(Briefing briefing) {
        return briefing.publication() instanceof Publication.Withdrawn withdrawn
                        && PublicNow.timeHasCome(withdrawn.at(), clock.instant())
                ? Optional.of(new Refusal.Withdrawn(withdrawn.at()))
                : Optional.empty();
    }

    /** Shows the working copy of a withdrawn briefing to readers again, at its old address. */
    public Outcome reinstate(UUID id, int revision, Release release, Actor by) {
        return acts.on(
                id,
                briefing -> withdrawn(briefing).isEmpty()
                        ? Outcome.refused(new Refusal.NotWithdrawn())
                        : releases.release(briefing, new Releases.Order(revision, clock.instant(), release, by, true)));
    }

    /** Takes back what was to become public. */
    public Outcome unschedule(UUID id, Actor by) {
        return acts.on(
                id,
                briefing -> versions.scheduled(id, clock.instant())
                        .map(scheduled -> takenBack(briefing, scheduled, by, ""))
                        .orElseGet(() -> Outcome.refused(new Refusal.NotScheduled())));
    }

    private Outcome takenBack(Briefing briefing, ScheduledVersion scheduled, Actor by, String reason) {
        versions.dropScheduled(briefing.id(), clock.instant());
        siteVersion.raise();
        acts.tell(new News.Unscheduled(briefing, by));
        return acts.done(
                briefing,
                by,
                Act.UNSCHEDULED,
                "It was due at %s. %s".formatted(scheduled.at(), reason).strip());
    }

    /**
     * Takes back all that a person has scheduled, who has no right to publish any more; the board lists it as missed.
     *
     * @return the briefings
     */
    public List<UUID> unscheduleAllBy(UUID person, Actor by) {
        return writes.run(() -> {
            var briefings = versions.scheduledBy(person, clock.instant());
            briefings.forEach(id -> acts.with(id, briefing -> miss(briefing, by)));
            return briefings;
        });
    }

    private Optional<ScheduledVersion> miss(Briefing briefing, Actor by) {
        var scheduled = versions.scheduled(briefing.id(), clock.instant());
        scheduled.ifPresent(version -> {
            takenBack(briefing, version, by, "Whoever scheduled it may not publish any more");
            rows.miss(briefing.id(), Optional.of(version.at()));
            acts.tell(new News.Missed(briefing, version.at(), by));
        });
        return scheduled;
    }

    /**
     * Keeps the working copy from readers until then, whoever wants to publish it.
     *
     * @param until empty to lift the embargo
     */
    public Outcome embargo(UUID id, Optional<Instant> until, Actor by) {
        return acts.on(id, briefing -> {
            if (until.filter(moment -> !moment.isAfter(clock.instant())).isPresent()) {
                return Outcome.refused(new Refusal.DateInPast());
            }
            var earlier = versions.scheduled(id, clock.instant())
                    .map(ScheduledVersion::at)
                    .filter(at -> until.filter(at::isBefore).isPresent());
            if (earlier.isPresent()) {
                return Outcome.refused(new Refusal.Scheduled(earlier.get()));
            }
            rows.embargo(id, until);
            return acts.done(
                    briefing,
                    by,
                    Act.EMBARGOED,
                    until.map(moment -> "Until " + moment).orElse("Lifted"));
        });
    }

    /**
     * Takes a briefing from readers: its address answers with the reason from then on, at its old address and in every
     * list. What was scheduled is taken back with it.
     */
    public Outcome withdraw(UUID id, String reason, Actor by) {
        var now = clock.instant();
        return acts.on(id, briefing -> {
            var refusal = withdrawn(briefing);
            if (refusal.isEmpty() && !versions.wasPublic(id, now)) {
                refusal = Optional.of(new Refusal.NotPublic());
            }
            if (refusal.isEmpty() && reason.isBlank()) {
                refusal = Optional.of(new Refusal.NoReason());
            }
            return refusal.map(Outcome::refused).orElseGet(() -> {
                versions.dropScheduled(id, now);
                rows.withdraw(briefing, now, reason.strip());
                siteVersion.raise();
                acts.tell(new News.Withdrawn(briefing, now, by));
                return acts.done(briefing, by, Act.WITHDRAWN, reason.strip());
            });
        });
    }
}
