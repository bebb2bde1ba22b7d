package org.brevier.editing;

import java.util.List;
import java.util.Optional;

/**
 * What is said of an act once it is done.
 *
 * @param key of a message
 * @param undo the address to which an empty form goes to take it back
 */
record Word(String key, List<Object> arguments, Optional<String> undo) {

    Word {
        arguments = List.copyOf(arguments);
    }

    static Word of(String key, Object... arguments) {
        return new Word(key, List.of(arguments), Optional.empty());
    }

    Word undoneAt(String address) {
        return new Word(key, arguments, Optional.of(address));
    }
}
