package org.brevier.editing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.brevier.account.People;
import org.brevier.account.Person;
import org.brevier.briefing.Comments;
import org.brevier.briefing.DeskFilter;
import org.brevier.briefing.DeskLists;
import org.brevier.briefing.Presence;
import org.brevier.briefing.Scope;
import org.brevier.briefing.references.LinkHealth;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The board as somebody sees it: what waits for anybody, and what they have in hand themselves. */
@Component
class BoardPage {

    private static final int DRAFTS = 30;
    private static final int LINKS = 50;

    private static final DeskFilter WRITTEN = new DeskFilter(
            Optional.of(DeskFilter.State.WRITING),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            DeskFilter.Sort.CHANGED);

    private final DeskLists lists;
    private final Presence presence;
    private final People people;
    private final Comments comments;
    private final LinkHealth health;
    private final BoardItems items;

    BoardPage(
            DeskLists lists, Presence presence, People people, Comments comments, LinkHealth health, BoardItems items) {
        this.health = health;
        this.lists = lists;
        this.comments = comments;
        this.presence = presence;
        this.people = people;
        this.items = items;
    }

    ModelAndView of(Person person) {
        var scope = Reach.scope(person);
        var links = links(scope);
        var waiting = waiting(scope, links);
        return new ModelAndView("editing/board")
                .addObject("bare", lists.list(scope, DeskFilter.ALL, 1, 1).isEmpty())
                .addObject("waiting", waiting)
                .addObject(
                        "quiet", waiting.stream().allMatch(list -> list.items().isEmpty()))
                .addObject("moved", list("moved", links.moved(), items::link))
                .addObject("inHand", inHand(scope, person));
    }

    private LinkHealth.Links links(Scope scope) {
        return switch (scope) {
            case Scope.All all -> health.links(Optional.empty(), LINKS);
            case Scope.Own own -> health.links(Optional.of(own.person()), LINKS);
        };
    }

    /** The most pressing first; what is empty stands there too. */
    private List<BoardList> waiting(Scope scope, LinkHealth.Links links) {
        var board = lists.board(scope);
        var names = Names.of(people.all());
        return List.of(
                list("missed", board.missed(), line -> items.missed(line, names)),
                list("due", board.due(), line -> items.due(line, names)),
                list("review", board.inReview(), items::inReview),
                list("changed", board.changed(), items::changed),
                list("mend", board.toMend(), line -> items.toMend(line, names)),
                list("links", links.broken(), items::link),
                list("corrected", board.corrected(), items::corrected));
    }

    private List<BoardList> inHand(Scope scope, Person person) {
        var own = new Scope.Own(person.id());
        var drafts = lists.list(own, WRITTEN, 1, DRAFTS).items();
        return Stream.of(
                        list("now", presence.now(scope), items::atWork),
                        list("comments", comments.open(own), items::discussed),
                        list("drafts", drafts, items::draft))
                .filter(list -> !list.items().isEmpty())
                .toList();
    }

    private static <T> BoardList list(String name, List<T> found, Function<T, BoardItem> item) {
        return new BoardList(name, found.stream().map(item).toList());
    }
}
