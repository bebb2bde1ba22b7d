package org.brevier.media;

import org.springframework.dao.DataAccessResourceFailureException;

/** The media store does not answer, or says no to what it did before; the same may go well in a while. */
final class StoreAway extends DataAccessResourceFailureException {

    private static final long serialVersionUID = 1L;

    /** What somebody is told who brings a file meanwhile. */
    static final String SENTENCE = "The place where files are kept cannot be reached: send it again in a few minutes";

    StoreAway(String what, Throwable cause) {
        super("the media store is away: " + what, cause);
    }
}
