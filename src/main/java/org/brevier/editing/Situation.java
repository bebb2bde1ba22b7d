package org.brevier.editing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.LiveVersion;
import org.brevier.briefing.Publication;
import org.brevier.briefing.ScheduledVersion;
import org.brevier.briefing.Stage;
import org.brevier.briefing.published.PublicNow;
import org.brevier.markdown.Finding;

/**
 * Where a text stands, and so what somebody may do with it now.
 *
 * @param live the version that readers know, or knew until it was withdrawn
 * @param changed whether readers see another text than the working copy
 * @param findings of the working copy, the heaviest first
 */
record Situation(
        Briefing briefing,
        Optional<LiveVersion> live,
        Optional<ScheduledVersion> scheduled,
        boolean changed,
        List<Finding> findings,
        Person person,
        Instant now) {

    Situation {
        findings = List.copyOf(findings);
    }

    public Optional<Publication.Withdrawn> withdrawn() {
        return briefing.publication() instanceof Publication.Withdrawn withdrawn
                        && PublicNow.timeHasCome(withdrawn.at(), now)
                ? Optional.of(withdrawn)
                : Optional.empty();
    }

    public boolean isLive() {
        return live.isPresent() && withdrawn().isEmpty();
    }

    /** The embargo, as long as it keeps anything. */
    public Optional<Instant> embargo() {
        return briefing.embargo().filter(now::isBefore);
    }

    public Optional<Stage.InReview> review() {
        return briefing.stage() instanceof Stage.InReview review ? Optional.of(review) : Optional.empty();
    }

    public Optional<Stage.Approved> approval() {
        return briefing.stage() instanceof Stage.Approved approved ? Optional.of(approved) : Optional.empty();
    }

    public Optional<Stage.SentBack> sentBack() {
        return briefing.stage() instanceof Stage.Writing writing ? writing.sentBack() : Optional.empty();
    }

    public boolean isBlocked() {
        return count(Finding.Severity.BLOCK) > 0;
    }

    public long count(Finding.Severity severity) {
        return findings.stream().filter(it -> it.severity() == severity).count();
    }

    /** Editors decide; a writer submits. */
    public boolean decides() {
        return person.reaches(Role.EDITOR);
    }

    public boolean maySubmit() {
        return !briefing.isBinned()
                && briefing.stage() instanceof Stage.Writing
                && (live.isEmpty() || changed || withdrawn().isPresent());
    }

    public boolean mayApprove() {
        return decides() && !briefing.isBinned() && review().isPresent();
    }

    /** What readers see already has nowhere to go back to. */
    public boolean maySendBack() {
        return decides()
                && !briefing.isBinned()
                && (review().isPresent() || (approval().isPresent() && (live.isEmpty() || changed)));
    }

    public boolean mayPublish() {
        return decides() && !briefing.isBinned() && withdrawn().isEmpty() && (live.isEmpty() || changed);
    }

    public boolean mayReinstate() {
        return decides() && !briefing.isBinned() && withdrawn().isPresent();
    }

    public boolean mayWithdraw() {
        return decides() && isLive();
    }

    public boolean mayDiscard() {
        return decides() && isLive() && changed;
    }

    public boolean mayBin() {
        return decides() && !briefing.isBinned() && live.isEmpty() && scheduled.isEmpty();
    }

    public boolean mayShare() {
        return decides() && !briefing.isBinned() && withdrawn().isEmpty();
    }

    public boolean maySettle() {
        return decides() && !briefing.isBinned();
    }
}
