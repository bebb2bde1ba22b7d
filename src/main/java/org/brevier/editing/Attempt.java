package org.brevier.editing;

import java.util.Map;

/**
 * An act that was tried and refused, so that the page can show the form again as it was filled in.
 *
 * @param form the name of the form; empty where nothing was tried
 * @param problem why it was refused, in words
 */
record Attempt(String form, Map<String, String> typed, String problem) {

    static final Attempt NONE = new Attempt("", Map.of(), "");

    Attempt {
        typed = Map.copyOf(typed);
    }

    public boolean isOf(String name) {
        return form.equals(name);
    }

    /** What a field of a form holds: what was typed, or what it holds to begin with. */
    public String value(String name, String field, String otherwise) {
        return isOf(name) ? typed.getOrDefault(field, otherwise) : otherwise;
    }
}
