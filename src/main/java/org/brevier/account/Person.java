package org.brevier.account;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.brevier.trail.Actor;

/**
 * Somebody with an account.
 *
 * @param name as it stands beside what they do
 * @param sessionRound goes up when all sessions of this person end; one from an earlier round is dead
 * @param version of the row, for those who change it
 */
public record Person(
        UUID id, String name, EmailAddress email, Role role, Standing standing, long sessionRound, long version) {

    private static final int LONGEST_NAME = 100;
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    /** @throws IllegalArgumentException when the name is blank, too long, or holds signs that nobody can see */
    public Person {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a name");
        }
    }

    static boolean isName(String name) {
        return !name.isBlank()
                && name.codePointCount(0, name.length()) <= LONGEST_NAME
                && NAME.matcher(name).matches();
    }

    /** The name that somebody typed, without the space around it. */
    static Optional<String> parseName(String typed) {
        return Optional.of(typed.strip()).filter(Person::isName);
    }

    public boolean isActive() {
        return standing == Standing.ACTIVE;
    }

    public boolean reaches(Role least) {
        return role.reaches(least);
    }

    /** As the trail and the texts' history name who did something. */
    public Actor actor() {
        return Actor.person(id, name);
    }
}
