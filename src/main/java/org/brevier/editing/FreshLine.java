package org.brevier.editing;

import java.util.Map;

/**
 * A file that has just come in, with what is said or being said of it.
 *
 * @param alternative as it was typed
 */
record FreshLine(MediaLine line, String alternative, boolean decorative) {

    public boolean isContradictory() {
        return ParticularsForm.contradicts(alternative, decorative);
    }

    static FreshLine of(MediaLine line, Map<String, String> typed) {
        var said = line.media().particulars();
        String id = line.media().id();
        return new FreshLine(
                line,
                typed.getOrDefault("alternative-" + id, said.alternative()),
                typed.isEmpty() ? said.decorative() : typed.containsKey("decorative-" + id));
    }
}
