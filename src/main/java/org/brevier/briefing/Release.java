package org.brevier.briefing;

import java.util.Optional;

/**
 * How an editor publishes a text.
 *
 * @param amendment what it changes for readers; not asked for while they do not know the briefing
 * @param override why it is published in spite of a block of the checks
 * @param wording of the note that the amendment becomes
 */
public record Release(Optional<Amendment> amendment, Optional<String> override, NoteWording wording) {

    public Release {
        override = override.map(String::strip).filter(reason -> !reason.isEmpty());
    }
}
