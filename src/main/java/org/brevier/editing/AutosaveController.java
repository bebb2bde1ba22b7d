package org.brevier.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.briefing.HouseChecks;
import org.brevier.briefing.Saving;
import org.brevier.markdown.Unreadable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what the editor's script brings while somebody types. */
@Controller
class AutosaveController {

    private final Reach reach;
    private final Pen pen;
    private final HouseChecks checks;

    AutosaveController(Reach reach, Pen pen, HouseChecks checks) {
        this.reach = reach;
        this.pen = pen;
        this.checks = checks;
    }

    /**
     * What the script is told.
     *
     * @param state {@code saved}, {@code merged} or {@code clash}
     * @param revision the working copy's number, from which the work goes on
     * @param text what the editor is to show now, where others have changed it
     * @param page where somebody chooses
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Answer(
            String state,
            int revision,
            Instant at,
            String headline,
            Optional<String> text,
            Optional<String> page,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Found> findings) {}

    @PostMapping(WritingAddresses.AUTOSAVE)
    ResponseEntity<?> save(
            @PathVariable UUID id,
            @RequestParam String text,
            @RequestParam int base,
            @RequestParam(defaultValue = "") String sitting,
            Person person) {
        var briefing = reach.open(id, person);
        try {
            var saving = pen.save(briefing, new WrittenForm(text, base, sitting), person, false);
            return ResponseEntity.ok(answer(saving, base));
        } catch (Unreadable e) {
            return Complaint.of(e);
        }
    }

    private Answer answer(Saving saving, int base) {
        return switch (saving) {
            case Saving.Saved saved -> answer("saved", saved, Optional.empty(), Optional.empty());
            case Saving.Merged merged ->
                answer(
                        "merged",
                        merged,
                        Optional.of(merged.briefing().revision().manuscript().text()),
                        Optional.empty());
            case Saving.Clashed clashed -> {
                var page = WritingAddresses.clash(clashed.briefing().id(), clashed.mine(), base);
                yield answer("clash", clashed, Optional.empty(), Optional.of(page));
            }
        };
    }

    private Answer answer(String state, Saving saving, Optional<String> text, Optional<String> page) {
        var revision = saving.briefing().revision();
        return new Answer(
                state,
                revision.number(),
                revision.at(),
                saving.briefing().headline(),
                text.map(it -> it.replaceAll("\r\n?", "\n")),
                page,
                Found.of(checks.of(revision.manuscript())));
    }
}
