package org.brevier.media;

import java.util.Locale;

/** What readers could have had of a file, and is not served. */
public enum Omission {
    SUBTITLES("the subtitles in it are not served: put them beside it as a WebVTT file"),
    CHAPTERS("the chapters in it are not served: name them in the text, each with its time");

    private final String sentence;

    Omission(String sentence) {
        this.sentence = sentence;
    }

    /** For whoever put the file into the content folder. */
    public String sentence() {
        return sentence;
    }

    /** Lower case: the end of a message's key. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
