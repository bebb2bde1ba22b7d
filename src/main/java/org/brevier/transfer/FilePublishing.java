package org.brevier.transfer;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.brevier.briefing.Desk;
import org.brevier.briefing.FolderDesk;
import org.brevier.briefing.LiveVersion;
import org.brevier.briefing.Outcome;
import org.brevier.briefing.Publication;
import org.brevier.briefing.Publishing;
import org.brevier.briefing.Refusal;
import org.brevier.briefing.published.Change;
import org.brevier.briefing.published.PublicNow;
import org.brevier.markdown.Unreadable;

/** Publishes the text of a file as its front matter says, and tells when it cannot. */
final class FilePublishing {

    private final Desk desk;
    private final FolderDesk folder;
    private final Clock clock;
    private final Announcement announcement = new Announcement();

    FilePublishing(Desk desk, FolderDesk folder, Clock clock) {
        this.desk = desk;
        this.folder = folder;
        this.clock = clock;
    }

    /** What somebody should know of it; empty when all went as the file says. */
    Optional<Line> publish(Candidate candidate, UUID briefing) throws Unreadable {
        var live = desk.live(briefing);
        var withdrawal = candidate.intention().withdrawal();
        if (withdrawal.isEmpty()) {
            return publish(candidate, briefing, live);
        }
        boolean wasPublic = live.filter(LiveVersion::due).isPresent();
        if (!wasPublic && endsBeforeItBegins(candidate.intention(), withdrawal.get())) {
            folder.unschedule(briefing, candidate.file().actor());
            return Optional.empty();
        }
        boolean isOver = PublicNow.timeHasCome(withdrawal.get().at(), clock.instant());
        var line = wasPublic && isOver ? Optional.<Line>empty() : publish(candidate, briefing, live);
        if (desk.live(briefing).isPresent()) {
            folder.withdraw(
                    briefing,
                    withdrawal.get().at(),
                    withdrawal.get().reason(),
                    wasPublic,
                    candidate.file().actor());
        }
        return line;
    }

    private static boolean endsBeforeItBegins(Intention intention, Intention.Withdrawal withdrawal) {
        return intention.dated().filter(withdrawal.at()::isBefore).isPresent();
    }

    private Optional<Line> publish(Candidate candidate, UUID briefing, Optional<LiveVersion> live) throws Unreadable {
        if (candidate.intention().dated().isEmpty()) {
            return draft(candidate, briefing, live);
        }
        if (!candidate.unfinished().isEmpty()) {
            return Optional.of(notPublished(candidate, live));
        }
        var outcome = folder.publish(
                briefing,
                candidate.galley(),
                publishing(candidate, briefing, live),
                candidate.file().actor());
        return switch (outcome) {
            case Outcome.Done done -> Optional.empty();
            case Outcome.Refused refused ->
                Optional.of(Line.of(
                        Line.Outcome.NOT_PUBLISHED, candidate.file(), said(refused.why()) + stays(candidate, live)));
        };
    }

    private Optional<Line> draft(Candidate candidate, UUID briefing, Optional<LiveVersion> live) {
        folder.unschedule(briefing, candidate.file().actor());
        boolean isPublic = staysPublic(candidate, live)
                && !(desk.find(briefing).orElseThrow().publication() instanceof Publication.Withdrawn);
        return isPublic
                ? Optional.of(Line.of(
                        Line.Outcome.NOT_PUBLISHED,
                        candidate.file(),
                        "the file is a draft now, but the briefing is public and stays so in its last version; to take"
                                + " it back, say withdrawn:"))
                : Optional.empty();
    }

    private static Line notPublished(Candidate candidate, Optional<LiveVersion> live) {
        var first = candidate.unfinished().getFirst();
        String rest = candidate.unfinished().size() > 1
                ? " (and %d more)".formatted(candidate.unfinished().size() - 1)
                : "";
        return new Line(
                Line.Outcome.NOT_PUBLISHED,
                candidate.file().path(),
                first.position().line(),
                first.message() + rest + stays(candidate, live));
    }

    private static String said(Refusal why) {
        return why instanceof Refusal.Embargoed embargoed
                ? "the desk keeps it under embargo until " + embargoed.until()
                : "the desk has it in the bin";
    }

    private static String stays(Candidate candidate, Optional<LiveVersion> live) {
        return staysPublic(candidate, live) ? "; the last good version stays public" : "";
    }

    private static boolean staysPublic(Candidate candidate, Optional<LiveVersion> live) {
        return live.filter(LiveVersion::due).isPresent()
                && candidate.intention().withdrawal().isEmpty();
    }

    private Publishing publishing(Candidate candidate, UUID briefing, Optional<LiveVersion> live) {
        var intention = candidate.intention();
        var now = clock.instant();
        var dated = intention.dated().orElseThrow();
        var before = live.filter(LiveVersion::due);
        var change = before.map(version -> announcement.of(
                        candidate, desk.revision(briefing, version.revision()).orElseThrow(), version, now))
                .orElse(Change.FIRST);
        var at = before.isPresent() && PublicNow.timeHasCome(dated, now) ? now : dated;
        return new Publishing(
                at,
                dated,
                change,
                changedAt(candidate, change, before, now),
                intention.language(),
                intention.topics(),
                intention.authors(),
                intention.override());
    }

    /** A text that comes with its history says itself when it last changed; one that changes now, changes now. */
    private Optional<Instant> changedAt(Candidate candidate, Change change, Optional<LiveVersion> before, Instant now) {
        var updated = candidate
                .intention()
                .updated()
                .filter(moment -> before.filter(version -> !version.changedAt().isBefore(moment))
                        .isEmpty());
        var noted = change == Change.FIRST ? announcement.datesOfNotices(candidate) : Stream.<Instant>empty();
        boolean tells = change == Change.FIRST || change == Change.UPDATE;
        return Stream.concat(tells ? updated.stream() : Stream.empty(), noted)
                .filter(moment -> !moment.isAfter(now))
                .max(Instant::compareTo);
    }
}
