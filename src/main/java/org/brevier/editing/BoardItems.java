package org.brevier.editing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.brevier.briefing.Board;
import org.brevier.briefing.DeskLine;
import org.brevier.briefing.Discussed;
import org.brevier.briefing.Presence;
import org.brevier.briefing.Stage;
import org.brevier.briefing.references.BrokenLink;
import org.brevier.site.Site;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the board says of a briefing, and where it leads: to where it is written, or to where it is decided upon. */
@Component
class BoardItems {

    private final Spans spans;
    private final MessageSource messages;
    private final Site site;
    private final Clock clock;

    BoardItems(Spans spans, MessageSource messages, Site site, Clock clock) {
        this.spans = spans;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    BoardItem missed(DeskLine line, Names names) {
        var wanted = line.missed().or(line::wanted).orElse(line.changedAt());
        return decided(line, names.of(line.owner()), say("board.item.missed", spans.length(wanted)), wanted);
    }

    BoardItem due(DeskLine line, Names names) {
        var due = line.due().orElse(line.changedAt());
        return decided(line, names.of(line.owner()), spans.awayFromNow(due), due);
    }

    BoardItem inReview(DeskLine line) {
        return switch (line.stage()) {
            case Stage.InReview review ->
                decided(line, review.by(), say("board.item.review", spans.length(review.since())), review.since());
            case Stage.Writing writing -> changed(line);
            case Stage.Approved approved -> changed(line);
        };
    }

    BoardItem changed(DeskLine line) {
        return written(line, line.changedBy(), spans.awayFromNow(line.changedAt()));
    }

    BoardItem toMend(DeskLine line, Names names) {
        String blocks = line.blocks() == 0 ? "" : say("board.item.blocks", line.blocks());
        String warnings = line.warnings() == 0 ? "" : say("board.item.warnings", line.warnings());
        String both = blocks.isEmpty() || warnings.isEmpty() ? "" : ", ";
        return written(line, names.of(line.owner()), blocks + both + warnings);
    }

    BoardItem draft(DeskLine line) {
        return written(line, "", spans.awayFromNow(line.changedAt()));
    }

    BoardItem corrected(Board.Corrected corrected) {
        return new BoardItem(
                BriefingAddresses.publication(corrected.briefing()),
                corrected.headline(),
                List.of(),
                corrected.approvedBy(),
                spans.awayFromNow(corrected.at()),
                corrected.at());
    }

    BoardItem discussed(Discussed discussed) {
        return new BoardItem(
                WritingAddresses.comments(discussed.briefing()),
                discussed.headline(),
                List.of(),
                say("board.item.comments", discussed.open()),
                spans.awayFromNow(discussed.at()),
                discussed.at());
    }

    BoardItem atWork(Presence.Editing editing) {
        return new BoardItem(
                WritingAddresses.briefing(editing.briefing()),
                editing.headline(),
                List.of(),
                editing.name(),
                say("board.now"),
                clock.instant());
    }

    /** It leads to the line of the text, where that still has it. */
    BoardItem link(BrokenLink link) {
        String address = link.page()
                ? SiteDeskAddresses.page(link.subject())
                : WritingAddresses.briefing(link.subject())
                        + (link.line().isPresent() ? "#line-" + link.line().getAsInt() : "");
        return new BoardItem(
                address,
                link.title(),
                List.of(link.seen() ? Mark.LIVE : Mark.WRITING),
                "",
                spans.awayFromNow(link.changedAt()),
                link.changedAt(),
                say("board.link." + link.why().label(), link.written()));
    }

    private BoardItem decided(DeskLine line, String who, String when, Instant at) {
        return item(BriefingAddresses.publication(line.id()), line, who, when, at);
    }

    private BoardItem written(DeskLine line, String who, String when) {
        return item(WritingAddresses.briefing(line.id()), line, who, when, line.changedAt());
    }

    private BoardItem item(String address, DeskLine line, String who, String when, Instant at) {
        return new BoardItem(address, line.headline(), Mark.of(line, clock.instant()), who, when, at);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, site.language());
    }
}
