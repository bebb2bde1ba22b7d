package org.brevier.editing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.brevier.account.Flash;
import org.brevier.account.People;
import org.brevier.account.Person;
import org.brevier.briefing.Batch;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What is ticked in the list goes into the bin, comes out of it, or becomes somebody else's: all of it, or nothing. */
@Controller
class SelectionController {

    private final Reach reach;
    private final Batch batch;
    private final Desk desk;
    private final People people;
    private final ListPage page;
    private final SelectionWords words;
    private final Flash flash;

    SelectionController(
            Reach reach, Batch batch, Desk desk, People people, ListPage page, SelectionWords words, Flash flash) {
        this.reach = reach;
        this.batch = batch;
        this.desk = desk;
        this.people = people;
        this.page = page;
        this.words = words;
        this.flash = flash;
    }

    @PostMapping(OverviewAddresses.SELECTION_BIN)
    ModelAndView bin(
            @RequestParam(name = "briefing", defaultValue = "") List<UUID> briefings,
            @RequestParam Map<String, String> typed,
            Person person,
            RedirectAttributes redirect) {
        return each(briefings, typed, person, id -> desk.bin(id, person.actor()), done -> {
            flash.offerUndo(redirect, undo(briefings), "board.selection.binned", done);
        });
    }

    /** Where an empty form takes the same briefings out of the bin again. */
    private static String undo(List<UUID> briefings) {
        return UriComponentsBuilder.fromPath(OverviewAddresses.SELECTION_BIN_END)
                .queryParam("briefing", briefings)
                .toUriString();
    }

    @PostMapping(OverviewAddresses.SELECTION_BIN_END)
    ModelAndView retrieve(
            @RequestParam(name = "briefing", defaultValue = "") List<UUID> briefings,
            @RequestParam Map<String, String> typed,
            Person person,
            RedirectAttributes redirect) {
        return each(briefings, typed, person, id -> desk.takeFromBin(id, person.actor()), done -> {
            flash.say(redirect, "board.selection.retrieved", done);
        });
    }

    @PostMapping(OverviewAddresses.SELECTION_OWNER)
    ModelAndView handOver(
            @RequestParam(name = "briefing", defaultValue = "") List<UUID> briefings,
            @RequestParam Map<String, String> typed,
            Person person,
            RedirectAttributes redirect) {
        var chosen = typed.getOrDefault("to", "");
        return people.all().stream()
                .filter(one -> one.isActive() && one.id().toString().equals(chosen))
                .findFirst()
                .map(to -> each(briefings, typed, person, id -> desk.handOver(id, to.actor(), person.actor()), done -> {
                    flash.say(redirect, "board.selection.handed-over", done, to.name());
                }))
                .orElseGet(() -> refused(Set.copyOf(briefings), typed, person, words.nobody()));
    }

    /** Whether somebody may open them is asked of each before anything is done to one. */
    private ModelAndView each(
            List<UUID> briefings,
            Map<String, String> typed,
            Person person,
            Function<UUID, Outcome> act,
            IntConsumer say) {
        var chosen = new LinkedHashSet<>(briefings);
        if (chosen.isEmpty()) {
            return refused(chosen, typed, person, words.nothingChosen());
        }
        chosen.forEach(id -> reach.open(id, person));
        return switch (batch.each(chosen, act)) {
            case Batch.Answer.Done done -> {
                say.accept(done.briefings().size());
                yield new ModelAndView("redirect:" + ListForm.of(typed).address());
            }
            case Batch.Answer.Refused refused -> refused(chosen, typed, person, words.of(refused));
        };
    }

    private ModelAndView refused(Set<UUID> chosen, Map<String, String> typed, Person person, String problem) {
        return page.again(ListForm.of(typed), person, chosen, problem);
    }
}
