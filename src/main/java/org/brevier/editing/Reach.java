package org.brevier.editing;

import java.util.Optional;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Which briefings somebody may open: a writer the own ones, an editor all. For others they do not exist. */
@Component
class Reach {

    private final Desk desk;

    Reach(Desk desk) {
        this.desk = desk;
    }

    /** Whose briefings stand in the lists that somebody sees. */
    static Scope scope(Person person) {
        return person.reaches(Role.EDITOR) ? new Scope.All() : new Scope.Own(person.id());
    }

    /** @throws ResponseStatusException saying that nothing is there */
    Briefing open(UUID id, Person person) {
        return find(id, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Optional<Briefing> find(UUID id, Person person) {
        return desk.find(id).filter(briefing -> mayOpen(briefing, person));
    }

    private static boolean mayOpen(Briefing briefing, Person person) {
        return person.reaches(Role.EDITOR)
                || briefing.owner().filter(person.id()::equals).isPresent();
    }
}
