package org.brevier.briefing;

import org.brevier.briefing.published.Change;

/** What an editor says a new version of a briefing that readers know changes. */
public sealed interface Amendment {

    Change change();

    /** Readers are not told. */
    record Typo() implements Amendment {

        @Override
        public Change change() {
            return Change.TYPO;
        }
    }

    /** Minor: noted on the page, and nowhere else. */
    record Refile(String note) implements Amendment {

        @Override
        public Change change() {
            return Change.REFILE;
        }
    }

    record Clarification(String note) implements Amendment {

        @Override
        public Change change() {
            return Change.CLARIFICATION;
        }
    }

    /**
     * @param wrong what the text said
     * @param right what it should have said
     */
    record Correction(String wrong, String right) implements Amendment {

        @Override
        public Change change() {
            return Change.CORRECTION;
        }
    }

    record Update(String note) implements Amendment {

        @Override
        public Change change() {
            return Change.UPDATE;
        }
    }
}
