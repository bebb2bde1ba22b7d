package org.brevier.editing;

import java.util.List;
import java.util.Optional;
import org.brevier.account.Flash;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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

    /** On the next page. */
    void say(Flash flash, RedirectAttributes redirect) {
        undo.ifPresentOrElse(
                address -> flash.offerUndo(redirect, address, key, arguments.toArray()),
                () -> flash.say(redirect, key, arguments.toArray()));
    }
}
