package org.brevier.briefing;

/** The house's words in the notes that readers see, in the language of the text. */
public interface NoteWording {

    /** One or two sentences of what was wrong and what is right. */
    String correction(String wrong, String right);

    /** One sentence of who approved the change. */
    String approvedBy(String name);
}
