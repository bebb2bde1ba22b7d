package org.brevier.account;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a form, field by field, as the keys of the messages that say so. */
public final class Problems {

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** Notes a problem unless what is demanded holds. */
    public Problems demand(String field, boolean holds, String key) {
        return note(field, holds ? Optional.empty() : Optional.of(key));
    }

    /** The first problem of a field stays. */
    public Problems note(String field, Optional<String> key) {
        key.ifPresent(it -> byField.putIfAbsent(field, it));
        return this;
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** For the template, under the name {@code problems}, in the order in which they were noted. */
    public Map<String, String> byField() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }
}
