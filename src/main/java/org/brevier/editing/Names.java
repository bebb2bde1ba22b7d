package org.brevier.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevier.account.Person;

/** What the people of the desk are called, asked for once for a whole page. */
record Names(Map<UUID, String> byId) {

    Names {
        byId = Map.copyOf(byId);
    }

    static Names of(List<Person> people) {
        return new Names(people.stream().collect(Collectors.toMap(Person::id, Person::name)));
    }

    /** Empty for nobody. */
    public String of(Optional<UUID> person) {
        return person.map(id -> byId.getOrDefault(id, "")).orElse("");
    }
}
