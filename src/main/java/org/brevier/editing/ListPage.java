package org.brevier.editing;

import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.brevier.account.People;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.briefing.DeskFilter;
import org.brevier.briefing.DeskLine;
import org.brevier.briefing.DeskLists;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The list of briefings, as it was asked for. */
@Component
class ListPage {

    /** A form with a box for each brings fewer fields than the server takes. */
    private static final int LENGTH = 40;

    private final DeskLists lists;
    private final People people;
    private final Spans spans;
    private final Clock clock;

    ListPage(DeskLists lists, People people, Spans spans, Clock clock) {
        this.lists = lists;
        this.people = people;
        this.spans = spans;
        this.clock = clock;
    }

    ModelAndView show(ListForm form, Person person) {
        return page(form, person, Set.of());
    }

    /** The same list with what was ticked, and why nothing was done with it. */
    ModelAndView again(ListForm form, Person person, Set<UUID> chosen, String problem) {
        var page = page(form, person, chosen).addObject("problem", problem);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(ListForm form, Person person, Set<UUID> chosen) {
        var scope = Reach.scope(person);
        var lines = lists.list(scope, form.filter(), form.page(), LENGTH);
        if (!lines.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var everybody = people.all();
        var names = Names.of(everybody);
        return new ModelAndView("editing/briefings")
                .addObject("form", form)
                .addObject("rows", lines.map(line -> row(line, names, chosen)))
                .addObject("states", Arrays.asList(DeskFilter.State.values()))
                .addObject("sorts", Arrays.asList(DeskFilter.Sort.values()))
                .addObject("topics", lists.topics(scope))
                .addObject("people", everybody)
                .addObject(
                        "colleagues",
                        everybody.stream().filter(Person::isActive).toList())
                .addObject("decides", person.reaches(Role.EDITOR));
    }

    private ListRow row(DeskLine line, Names names, Set<UUID> chosen) {
        var due = line.due().or(() -> line.live().isPresent() ? line.due() : line.wanted());
        return new ListRow(
                line,
                Mark.of(line, clock.instant()),
                names.of(line.owner()),
                spans.awayFromNow(line.changedAt()),
                due.map(at -> new ListRow.Due(at, spans.awayFromNow(at))),
                chosen.contains(line.id()));
    }
}
