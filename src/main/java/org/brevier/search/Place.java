package org.brevier.search;

import java.util.Locale;

/** Where in a briefing a text stands, and so how much it says about what the briefing is about. */
enum Place {
    HEADLINE(6),
    STANDFIRST(3),
    GLANCE(3),
    HEADING(2),
    BODY(1),
    NAMES(4);

    private final float weight;

    Place(float weight) {
        this.weight = weight;
    }

    /** How often a word in this place counts. */
    float weight() {
        return weight;
    }

    /** The index's field for texts in this place whose words are compared in this way. */
    String field(String way) {
        return way + '.' + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a reader who sees the sentence alone learns something from it. */
    boolean isProse() {
        return this == STANDFIRST || this == GLANCE || this == BODY;
    }
}
