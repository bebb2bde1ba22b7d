package org.brevier.briefing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Notice;
import org.brevier.markdown.Unreadable;

/**
 * What readers are told of a change, as a dated callout behind the text: page, corrections, feeds and machines take it
 * from there as they take any other.
 */
record EditorsNote(Notice.Kind kind, String words) {

    /** Empty for a change that readers are not told of. */
    static Optional<EditorsNote> of(Amendment amendment, NoteWording wording) {
        return switch (amendment) {
            case Amendment.Typo typo -> Optional.empty();
            case Amendment.Refile refile -> Optional.of(new EditorsNote(Notice.Kind.NOTE, refile.note()));
            case Amendment.Clarification clarification ->
                Optional.of(new EditorsNote(Notice.Kind.CLARIFICATION, clarification.note()));
            case Amendment.Correction correction ->
                Optional.of(new EditorsNote(
                        Notice.Kind.CORRECTION,
                        wording.correction(
                                correction.wrong().strip(), correction.right().strip())));
            case Amendment.Update update -> Optional.of(new EditorsNote(Notice.Kind.UPDATE, update.note()));
        };
    }

    /** Whether an amendment lacks the words it needs. */
    static boolean isWanting(Amendment amendment) {
        return switch (amendment) {
            case Amendment.Typo typo -> false;
            case Amendment.Refile refile -> refile.note().isBlank();
            case Amendment.Clarification clarification -> clarification.note().isBlank();
            case Amendment.Correction correction ->
                correction.wrong().isBlank() || correction.right().isBlank();
            case Amendment.Update update -> update.note().isBlank();
        };
    }

    /**
     * @param approval the last line, of who approved it
     * @throws Unreadable when the text becomes too long
     */
    Manuscript behind(Manuscript text, LocalDate date, String approval) throws Unreadable {
        var before = text.text().stripTrailing();
        return Manuscript.of("""
                %s

                > [!%s] %s
                %s
                >
                > %s
                """.formatted(before, kind.name(), date, quoted(words), onOneLine(approval)));
    }

    private static String quoted(String words) {
        return words.strip().lines().map(line -> ("> " + line).stripTrailing()).collect(Collectors.joining("\n"));
    }

    private static String onOneLine(String line) {
        return line.strip().replaceAll("\\s+", " ");
    }
}
