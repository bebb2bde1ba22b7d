package org.brevier.editing;

import java.util.Locale;
import org.brevier.briefing.NoteWording;
import org.springframework.context.MessageSource;

/** The house's own words in the language of a text, as far as the site speaks it. */
record HouseWording(MessageSource messages, Locale language) implements NoteWording {

    @Override
    public String correction(String wrong, String right) {
        return messages.getMessage("note.correction", new Object[] {wrong, right}, language);
    }

    @Override
    public String approvedBy(String name) {
        return messages.getMessage("note.approved", new Object[] {name}, language);
    }
}
