package org.brevier.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.account.People;
import org.brevier.account.Person;
import org.springframework.mail.MailException;

/** Brings notices by mail to the people of the desk whom they concern. */
final class MailCourier implements Courier {

    static final String DESTINATION = "mail";

    private final Readership readership;
    private final NoticeWords words;
    private final People people;
    private final Mailer mailer;

    MailCourier(Readership readership, NoticeWords words, People people, Mailer mailer) {
        this.readership = readership;
        this.words = words;
        this.people = people;
        this.mailer = mailer;
    }

    @Override
    public String destination() {
        return DESTINATION;
    }

    @Override
    public String label() {
        return DESTINATION;
    }

    @Override
    public String way() {
        return "mail";
    }

    @Override
    public List<Parcel> pack(Story story) {
        return readership.of(story).stream()
                .map(person ->
                        new Parcel(Optional.of(person.id()), words.letter(story).written()))
                .toList();
    }

    /** To the address that the person has now; whoever has left meanwhile gets nothing. */
    @Override
    public Answer deliver(Delivery delivery) {
        var person = delivery.recipient().flatMap(people::find).filter(Person::isActive);
        if (person.isEmpty()) {
            return new Answer.Arrived();
        }
        try {
            mailer.send(person.get().email(), Letter.read(delivery.body()), id(delivery, person.get()));
            return new Answer.Arrived();
        } catch (MailException e) {
            return new Answer.NotNow(
                    "the mail server did not take it: " + e.getClass().getSimpleName());
        }
    }

    private static UUID id(Delivery delivery, Person person) {
        return UUID.nameUUIDFromBytes((delivery.event() + " " + person.id()).getBytes(StandardCharsets.UTF_8));
    }
}
