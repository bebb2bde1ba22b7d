package org.brevier.editing;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevier.briefing.Amendment;
import org.brevier.briefing.NoteWording;
import org.brevier.briefing.Release;
import org.brevier.briefing.published.Change;

/**
 * How an editor says what is to be published.
 *
 * @param revision the text that was read
 * @param change the label of what it changes for readers; blank where nobody was asked, or nobody answered
 * @param override why it goes out in spite of a block
 */
record ReleaseForm(int revision, String change, String note, String wrong, String right, String override) {

    static ReleaseForm of(Map<String, String> typed) {
        return new ReleaseForm(
                revision(typed),
                typed.getOrDefault("change", ""),
                typed.getOrDefault("note", ""),
                typed.getOrDefault("wrong", ""),
                typed.getOrDefault("right", ""),
                typed.getOrDefault("override", ""));
    }

    /** What is no number is the number of no revision. */
    static int revision(Map<String, String> typed) {
        var number = typed.getOrDefault("revision", "");
        return number.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(number) : 0;
    }

    Release release(NoteWording wording) {
        return new Release(amendment(), Optional.of(override), wording);
    }

    private Optional<Amendment> amendment() {
        return Stream.of(Change.values())
                .filter(named -> named.label().equals(change))
                .findFirst()
                .flatMap(this::amendment);
    }

    private Optional<Amendment> amendment(Change named) {
        return switch (named) {
            case FIRST -> Optional.empty();
            case TYPO -> Optional.of(new Amendment.Typo());
            case REFILE -> Optional.of(new Amendment.Refile(note));
            case CLARIFICATION -> Optional.of(new Amendment.Clarification(note));
            case CORRECTION -> Optional.of(new Amendment.Correction(wrong, right));
            case UPDATE -> Optional.of(new Amendment.Update(note));
        };
    }
}
