package org.brevier.account;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.brevier.store.Writes;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.jspecify.annotations.Nullable;

/** People for the site under test, each with a browser in which they are signed in. */
public final class Staff {

    public static final String PASSWORD = "seven grey herons at dawn";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static volatile @Nullable String hash;

    private final Web web;
    private final PersonRows rows;
    private final Writes writes;
    private final Passwords passwords;

    Staff(Web web, PersonRows rows, Writes writes, Passwords passwords) {
        this.web = web;
        this.rows = rows;
        this.writes = writes;
        this.passwords = passwords;
    }

    public Visitor writer(String name) {
        return signedIn(person(name, Role.WRITER));
    }

    public Visitor editor(String name) {
        return signedIn(person(name, Role.EDITOR));
    }

    public Visitor owner(String name) {
        return signedIn(person(name, Role.OWNER));
    }

    /** Somebody new, with {@link #PASSWORD} and an address of their own. */
    public Person person(String name, Role role) {
        var email = new EmailAddress("person" + NUMBER.incrementAndGet() + "@example.org");
        return writes.run(() -> rows.insert(name, email, role, Standing.ACTIVE, hash()))
                .orElseThrow();
    }

    private String hash() {
        String known = hash;
        if (known == null) {
            known = passwords.hash(PASSWORD);
            hash = known;
        }
        return known;
    }

    /** A new browser in which this person has signed in. */
    public Visitor signedIn(Person person) {
        var visitor = new Visitor(web);
        var answer =
                visitor.submit("/admin/sign-in", Map.of("email", person.email().value(), "password", PASSWORD));
        if (answer.status() != 302) {
            throw new AssertionError(person.email() + " could not sign in: " + answer.status());
        }
        visitor.follow(answer);
        return visitor;
    }

    /** The person as the database has them now. */
    public Person now(Person person) {
        return rows.find(person.id()).orElseThrow();
    }
}
