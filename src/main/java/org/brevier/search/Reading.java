package org.brevier.search;

/** How narrowly a query is read: each way is tried only when the one before it finds nothing. */
enum Reading {
    /** A briefing has every word. */
    EVERY_WORD,
    /** It has every word, and the last may be the beginning of a longer one. */
    LAST_WORD_BEGUN,
    /** It has some of the words. */
    ANY_WORD;

    boolean allowsBeginning() {
        return this != EVERY_WORD;
    }
}
