package org.brevier.editing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.brevier.account.Problems;
import org.brevier.briefing.FrontLead;

/**
 * The lead of the front page as its form has it.
 *
 * @param version of the lead that the form was made of
 * @param add the slug of one that was chosen to join it
 * @param address of another one, typed
 */
record FrontPageForm(long version, List<Line> lines, String add, String address) {

    FrontPageForm {
        lines = List.copyOf(lines);
    }

    /** @param until day and time as {@code datetime-local} has them, in the site's time zone; blank for no end */
    record Line(int number, UUID briefing, String order, String until, boolean removed) {}

    static FrontPageForm of(FrontLead lead, ZoneId zone) {
        var lines = new ArrayList<Line>();
        for (var place : lead.places()) {
            int number = lines.size() + 1;
            String until = place.until().map(end -> local(end, zone)).orElse("");
            lines.add(new Line(number, place.briefing(), String.valueOf(number), until, false));
        }
        return new FrontPageForm(lead.version(), lines, "", "");
    }

    private static String local(Instant end, ZoneId zone) {
        return LocalDateTime.ofInstant(end, zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** @throws IllegalArgumentException for what no page of ours sends */
    static FrontPageForm of(Map<String, String> typed) {
        var lines = new ArrayList<Line>();
        for (int number = 1; number <= FrontLead.MOST && typed.containsKey("place-" + number); number++) {
            lines.add(new Line(
                    number,
                    UUID.fromString(typed.getOrDefault("place-" + number, "")),
                    typed.getOrDefault("order-" + number, "").strip(),
                    typed.getOrDefault("until-" + number, "").strip(),
                    typed.containsKey("out-" + number)));
        }
        return new FrontPageForm(
                Long.parseLong(typed.getOrDefault("version", "0")),
                lines,
                typed.getOrDefault("add", "").strip(),
                typed.getOrDefault("address", "").strip());
    }

    private List<Line> staying() {
        return lines.stream().filter(line -> !line.removed()).toList();
    }

    Problems problems(ZoneId zone, Instant now) {
        var problems = new Problems();
        for (var line : staying()) {
            problems.demand("order-" + line.number(), numbered(line, zone).hasNumber(), "lead.order.wrong");
            if (!line.until().isEmpty()) {
                var until = until(line, zone);
                problems.demand("until-" + line.number(), until.isPresent(), "lead.until.wrong")
                        .demand(
                                "until-" + line.number(),
                                until.map(now::isBefore).orElse(true),
                                "lead.until.past");
            }
        }
        return problems;
    }

    /** Those that stay, in the order of their numbers. */
    List<FrontLead.Place> places(ZoneId zone) {
        return Numbered.inOrder(
                staying().stream().map(line -> numbered(line, zone)).toList());
    }

    private static Numbered<FrontLead.Place> numbered(Line line, ZoneId zone) {
        return new Numbered<>(line.number(), line.order(), new FrontLead.Place(line.briefing(), until(line, zone)));
    }

    private static Optional<Instant> until(Line line, ZoneId zone) {
        return new MomentForm(line.until(), zone.getId()).moment();
    }
}
