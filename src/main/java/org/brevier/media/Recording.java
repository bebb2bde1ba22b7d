package org.brevier.media;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What goes with a sound or video file.
 *
 * @param version raised with each change; 0 where nothing has been said yet
 * @param transcript what is said in it, as somebody wrote it down; paragraphs stand apart by an empty line; may be empty
 * @param poster the id of a picture that stands for a video until it is played
 * @param captions ids of WebVTT files, by the language that they are in, as a BCP 47 tag
 */
public record Recording(long version, String transcript, Optional<String> poster, SortedMap<String, String> captions) {

    /** Enough for a speech of ten hours. */
    public static final int LONGEST_TRANSCRIPT = 500_000;

    /** @throws IllegalArgumentException for a transcript beyond {@link #LONGEST_TRANSCRIPT} characters */
    public Recording {
        if (transcript.length() > LONGEST_TRANSCRIPT) {
            throw new IllegalArgumentException("a transcript of more than " + LONGEST_TRANSCRIPT + " characters");
        }
        captions = Collections.unmodifiableSortedMap(new TreeMap<>(captions));
    }

    Recording next() {
        return new Recording(version + 1, transcript, poster, captions);
    }
}
