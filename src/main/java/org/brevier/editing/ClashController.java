package org.brevier.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Edit;
import org.brevier.briefing.Revision;
import org.brevier.briefing.Saving;
import org.brevier.markdown.Unreadable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody chooses between two texts of the same part. Whatever is chosen, both stay revisions. */
@Controller
class ClashController {

    private final Reach reach;
    private final Desk desk;
    private final Flash flash;

    ClashController(Reach reach, Desk desk, Flash flash) {
        this.reach = reach;
        this.desk = desk;
        this.flash = flash;
    }

    /** Theirs is the working copy as it is now, whoever has saved since. */
    @GetMapping(WritingAddresses.CLASH)
    ModelAndView show(
            @PathVariable UUID id, @PathVariable int mine, @RequestParam(defaultValue = "0") int base, Person person) {
        var briefing = reach.open(id, person);
        return page(briefing, contest(briefing, base, briefing.revision(), mine));
    }

    @PostMapping(WritingAddresses.CLASH)
    ModelAndView choose(
            @PathVariable UUID id,
            @PathVariable int mine,
            @RequestParam int base,
            @RequestParam int theirs,
            @RequestParam Map<String, String> form,
            Person person,
            RedirectAttributes redirect) {
        var briefing = reach.open(id, person);
        var seen = desk.revision(id, theirs);
        if (seen.isEmpty()) {
            return wrong(page(briefing, contest(briefing, base, briefing.revision(), mine))
                    .addObject("typed", typed(form)));
        }
        var contest = contest(briefing, base, seen.get(), mine).with(form);
        if (!contest.isDecided()) {
            return wrong(page(briefing, contest));
        }
        try {
            var edit = new Edit(id, theirs, contest.text(), person.actor(), Optional.empty(), true);
            return saved(desk.save(edit), contest, redirect);
        } catch (Unreadable e) {
            return wrong(page(briefing, contest).addObject("problem", e.reason()));
        }
    }

    /** @throws ResponseStatusException when no such text is kept */
    private Contest contest(Briefing briefing, int base, Revision theirs, int mine) {
        var aside =
                desk.revision(briefing.id(), mine).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Contest.of(base, theirs, aside, desk.merge(briefing.id(), base, theirs.number(), mine));
    }

    /** What was typed for a contest that is no more: an autosave that gave way to another one since. */
    private static List<String> typed(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(field -> field.getKey().startsWith("text-"))
                .map(Map.Entry::getValue)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static ModelAndView page(Briefing briefing, Contest contest) {
        return new ModelAndView("editing/clash")
                .addObject("briefing", briefing)
                .addObject("contest", contest)
                .addObject("typed", List.of())
                .addObject("refused", false);
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("refused", true);
    }

    private ModelAndView saved(Saving saving, Contest contest, RedirectAttributes redirect) {
        var briefing = saving.briefing();
        int number = briefing.revision().number();
        return switch (saving) {
            case Saving.Saved saved -> {
                boolean same = number == contest.theirs().number();
                flash.say(
                        redirect,
                        same ? "clash.done.theirs" : "clash.done.saved",
                        number,
                        contest.theirs().number(),
                        contest.mine().number());
                yield new ModelAndView("redirect:" + WritingAddresses.briefing(briefing.id()));
            }
            case Saving.Merged merged -> {
                flash.say(redirect, "writing.done.merged", number);
                yield new ModelAndView("redirect:" + WritingAddresses.briefing(briefing.id()));
            }
            case Saving.Clashed clashed -> {
                flash.say(redirect, "clash.again");
                yield new ModelAndView("redirect:"
                        + WritingAddresses.clash(
                                briefing.id(), clashed.mine(), contest.theirs().number()));
            }
        };
    }
}
