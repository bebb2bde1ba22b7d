package org.brevier.account;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the letters that a site under test would send. */
final class RecordingPostbox implements Postbox {

    record Posted(Person to, Letter letter, String link) {}

    private final List<Posted> letters = new CopyOnWriteArrayList<>();

    @Override
    public void post(Person to, Letter letter, String link) {
        letters.add(new Posted(to, letter, link));
    }

    List<Posted> to(Person person) {
        return letters.stream().filter(it -> it.to().id().equals(person.id())).toList();
    }

    List<Posted> all() {
        return letters;
    }
}
