package org.brevier.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands in the way of a file that somebody sends becomes a sentence for them. */
final class Acceptance {

    private static final Logger LOG = LoggerFactory.getLogger(Acceptance.class);

    private Acceptance() {}

    /** Takes the file. */
    @FunctionalInterface
    interface Attempt<T> {

        T run() throws Unfit, IOException;
    }

    /** @param refused makes an answer of a sentence */
    static <T> T of(Attempt<T> attempt, Function<String, T> refused) {
        try {
            return attempt.run();
        } catch (Unfit e) {
            return refused.apply(e.sentence());
        } catch (StoreAway e) {
            LOG.warn("A file was not taken: {}", e.getMessage());
            return refused.apply(StoreAway.SENTENCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
