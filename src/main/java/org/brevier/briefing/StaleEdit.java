package org.brevier.briefing;

import java.util.UUID;

/** Another node saved between this transaction's look and its write; nothing of it is kept, and it can be tried again. */
public final class StaleEdit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleEdit(UUID briefing) {
        super("the briefing " + briefing + " was saved by somebody else meanwhile");
    }
}
