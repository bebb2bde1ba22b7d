package org.brevier.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Everybody with an account, those who have left among them. */
@Repository
public class People {

    private final PersonRows rows;

    People(PersonRows rows) {
        this.rows = rows;
    }

    public Optional<Person> find(UUID id) {
        return rows.find(id);
    }

    public Optional<Person> find(EmailAddress email) {
        return rows.find(email);
    }

    /** By name. */
    public List<Person> all() {
        return rows.all();
    }
}
