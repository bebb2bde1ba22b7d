package org.brevier.media;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the log of a file that the store has lost or damaged: once, however often it is asked for. */
@Component
class Losses {

    private static final Logger LOG = LoggerFactory.getLogger(Losses.class);

    /** Where more are lost than this, the log has said it clearly enough. */
    private static final int MOST = 1_000;

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    void tell(String key, String what) {
        if (told.size() < MOST && told.add(key)) {
            LOG.error("The media store {} {}: restore it from a backup, or send the file again", what, key);
        }
    }
}
