package org.brevier.transfer;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.Creation;
import org.brevier.briefing.Desk;
import org.brevier.briefing.FolderDesk;
import org.brevier.briefing.FolderSaving;
import org.brevier.briefing.LiveVersion;
import org.brevier.briefing.Outcome;
import org.brevier.briefing.Refusal;
import org.brevier.markdown.Finding;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Slug;
import org.springframework.stereotype.Component;

/** Takes the file of a briefing in: new, changed, moved, or in conflict with what an editor did since. */
@Component
class BriefingIntake {

    /** How many things wrong with a text its line names. */
    private static final int TOLD = 20;

    private final Desk desk;
    private final FolderDesk folder;
    private final TakenFiles taken;
    private final FilePublishing publishing;

    BriefingIntake(Desk desk, FolderDesk folder, TakenFiles taken, Clock clock) {
        this.desk = desk;
        this.folder = folder;
        this.taken = taken;
        this.publishing = new FilePublishing(desk, folder, clock);
    }

    Line takeIn(Candidate candidate) {
        var file = candidate.file();
        var before = taken.claim(file.key());
        if (before.sha256().equals(candidate.sha256())) {
            return Line.of(Line.Outcome.UNCHANGED, file, "");
        }
        try {
            if (before.subject().isPresent()) {
                return revise(
                        candidate, before, desk.find(before.subject().get()).orElseThrow());
            }
            var holder = desk.findBySlug(candidate.intention().slug());
            return holder.isPresent() ? adopt(candidate, holder.get()) : create(candidate);
        } catch (Unreadable e) {
            return refused(candidate, e);
        }
    }

    private Line create(Candidate candidate) throws Unreadable {
        var slug = candidate.intention().slug();
        return switch (folder.create(slug, candidate.galley(), candidate.file().actor())) {
            case Creation.Created created -> settle(candidate, created.briefing(), Line.Outcome.CREATED);
            case Creation.SlugTaken slugTaken ->
                refused(candidate, "the slug " + slug + " belongs to another briefing");
        };
    }

    /** A file whose slug a briefing has already: the same file under a new name or since its row was lost, or the very same text. */
    private Line adopt(Candidate candidate, Briefing holder) throws Unreadable {
        var path = taken.pathOf(holder.id());
        boolean moved = path.filter(candidate.file()::mayHaveBeen).isPresent();
        boolean same = path.isEmpty() && holder.revision().manuscript().equals(candidate.manuscript());
        if (moved) {
            var before = taken.move(path.get(), candidate.file().key());
            return isAsBefore(candidate, before, holder)
                    ? Line.of(Line.Outcome.KEPT, candidate.file(), "it was " + path.get())
                    : revise(candidate, before, holder);
        }
        if (path.isEmpty() && holder.revision().by().equals(candidate.file().actor())) {
            return revise(
                    candidate,
                    new TakenFiles.Taken(candidate.file().key(), Optional.of(holder.id()), holder.version(), ""),
                    holder);
        }
        if (same) {
            return settle(candidate, holder, Line.Outcome.REVISED);
        }
        return refused(
                candidate,
                "the slug " + holder.slug() + " belongs to " + path.orElse("a briefing made at the desk")
                        + "; give this one another with slug:");
    }

    /** The same bytes, which under their new name do not mean another date either. */
    private boolean isAsBefore(Candidate candidate, TakenFiles.Taken before, Briefing holder) {
        return before.sha256().equals(candidate.sha256())
                && desk.live(holder.id())
                        .map(LiveVersion::dated)
                        .equals(candidate.intention().dated());
    }

    private Line revise(Candidate candidate, TakenFiles.Taken before, Briefing briefing) throws Unreadable {
        if (briefing.version() != before.version()) {
            return Line.conflict(candidate.file());
        }
        var slug = candidate.intention().slug();
        return switch (desk.rename(briefing.id(), slug, candidate.file().actor())) {
            case Outcome.Done renamed -> save(candidate, renamed.briefing());
            case Outcome.Refused refused ->
                refused.why() instanceof Refusal.InBin
                        ? Line.of(Line.Outcome.NOT_PUBLISHED, candidate.file(), "the desk has it in the bin")
                        : refused(candidate, "the slug " + slug + " belongs to another briefing");
        };
    }

    private Line save(Candidate candidate, Briefing briefing) throws Unreadable {
        var saving = folder.save(
                briefing.id(),
                briefing.version(),
                candidate.galley(),
                candidate.file().actor());
        return switch (saving) {
            case FolderSaving.Saved saved -> settle(candidate, saved.briefing(), Line.Outcome.REVISED);
            case FolderSaving.StaleEdit stale ->
                Line.of(Line.Outcome.CONFLICT, candidate.file(), "somebody saved this briefing at the same moment");
        };
    }

    /** Gives the briefing its former slugs and its publication, and remembers the file. */
    private Line settle(Candidate candidate, Briefing briefing, Line.Outcome outcome) throws Unreadable {
        var unwanted = candidate.intention().formerSlugs().stream()
                .filter(former -> !folder.addFormerSlug(briefing.id(), former))
                .map(Slug::value)
                .toList();
        var line = publishing.publish(candidate, briefing.id());
        long version = desk.find(briefing.id()).orElseThrow().version();
        taken.became(candidate.file().key(), Optional.of(briefing.id()), version, candidate.sha256());
        return line.or(() -> aliasLine(candidate, unwanted))
                .or(() -> blockLine(candidate))
                .orElseGet(() -> Line.of(
                        outcome,
                        candidate.file(),
                        "/briefings/" + candidate.intention().slug()));
    }

    private static Optional<Line> aliasLine(Candidate candidate, List<String> unwanted) {
        return unwanted.isEmpty()
                ? Optional.empty()
                : Optional.of(Line.of(
                        Line.Outcome.NOTED,
                        candidate.file(),
                        "taken in, but these aliases belong to other briefings: " + String.join(", ", unwanted)));
    }

    /** What the desk would not have let pass; here the folder's date decides. */
    private static Optional<Line> blockLine(Candidate candidate) {
        var blocks = candidate.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.BLOCK)
                .filter(finding -> candidate.intention().dated().isPresent())
                .filter(finding -> candidate.intention().override().isEmpty())
                .toList();
        return blocks.stream()
                .findFirst()
                .map(first -> new Line(
                        Line.Outcome.NOTED,
                        candidate.file().path(),
                        first.position().line(),
                        "taken in, though: " + first.message() + others(blocks)));
    }

    private static String others(List<Finding> blocks) {
        String told = blocks.stream()
                .skip(1)
                .limit(TOLD - 1)
                .map(block -> " Line %d: %s".formatted(block.position().line(), block.message()))
                .collect(Collectors.joining());
        return blocks.size() > TOLD ? told + " And %d more.".formatted(blocks.size() - TOLD) : told;
    }

    private Line refused(Candidate candidate, Unreadable e) {
        return new Line(Line.Outcome.REFUSED, candidate.file().path(), e.line(), e.reason());
    }

    private static Line refused(Candidate candidate, String reason) {
        return Line.of(Line.Outcome.REFUSED, candidate.file(), reason);
    }
}
