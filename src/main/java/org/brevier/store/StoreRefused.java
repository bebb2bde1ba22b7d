package org.brevier.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened for a reason that the operator can put right; the message is the one sentence to say. */
final class StoreRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreRefused(String sentence) {
        this(sentence, null);
    }

    StoreRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
