package org.brevier.outbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.brevier.account.People;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.briefing.Desk;
import org.brevier.briefing.PastRevision;
import org.springframework.stereotype.Component;

/** Whom a story concerns at the desk. Nobody is told what they have done themselves, or what they do not want to be told. */
@Component
class Readership {

    private final People people;
    private final Desk desk;
    private final MuteRows mute;

    Readership(People people, Desk desk, MuteRows mute) {
        this.people = people;
        this.desk = desk;
        this.mute = mute;
    }

    List<Person> of(Story story) {
        var concerned = concerned(story);
        var by = story.notice().by().person();
        var silent = mute.all();
        return people.all().stream()
                .filter(Person::isActive)
                .filter(concerned)
                .filter(person -> by.filter(person.id()::equals).isEmpty())
                .filter(person -> !silent.contains(person.id()))
                .toList();
    }

    /** Editors have something to do about what is submitted, and writers about what comes back; a failure is the owners' too. */
    private Predicate<Person> concerned(Story story) {
        var workers = workers(story);
        return switch (story.kind()) {
            case SUBMITTED -> person -> person.reaches(Role.EDITOR);
            case APPROVED, SENT_BACK -> person -> workers.contains(person.id()) && mayOpen(story, person);
            case PUBLISHED, CORRECTED, WITHDRAWN -> person -> workers.contains(person.id());
            case RENAMED -> person -> false;
            case FAILED ->
                person -> person.reaches(Role.OWNER)
                        || (isMissed(story) && workers.contains(person.id()) && mayOpen(story, person));
        };
    }

    /** What readers do not see, the desk shows writers for as long as it is theirs; a letter tells no more. */
    private static boolean mayOpen(Story story, Person person) {
        return person.reaches(Role.EDITOR)
                || story.briefing().owner().filter(person.id()::equals).isPresent();
    }

    /** Whether it is the briefing that failed, and not word of it. */
    private static boolean isMissed(Story story) {
        return !story.notice().by().equals(Failures.OUTBOX);
    }

    /** Whose it is, and whoever has saved a text of it. */
    private Set<UUID> workers(Story story) {
        var workers = new LinkedHashSet<UUID>(desk.revisions(story.notice().briefing()).stream()
                .map(PastRevision::by)
                .flatMap(by -> by.person().stream())
                .collect(Collectors.toSet()));
        story.briefing().owner().ifPresent(workers::add);
        return workers;
    }
}
