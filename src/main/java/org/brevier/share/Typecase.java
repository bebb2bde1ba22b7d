package org.brevier.share;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds the typefaces for one text: one for nearly all of it where there is such a one, and others for the words that are not in it. */
final class Typecase {

    /** What a typeface must have of a text's letters to be its own while another has all of them. */
    private static final double NEARLY_ALL = .95;

    /**
     * @param character what a reader takes for one
     * @param face empty where none has it
     */
    record Piece(String character, Optional<Face> face) {

        /** Nothing that a text means is lost with a sign; with a letter it says something else. */
        boolean isMissed() {
            return face.isEmpty() && character.codePoints().anyMatch(Character::isLetterOrDigit);
        }

        boolean isSpace() {
            return character.equals(" ");
        }
    }

    private final List<Supplier<Face>> faces;
    private final List<String> characters;
    private final Face main;

    Typecase(String text, Locale language, List<Supplier<Face>> faces) {
        this.faces = faces;
        this.characters = characters(text, language);
        this.main = main();
    }

    private static List<String> characters(String text, Locale language) {
        var characters = new ArrayList<String>();
        var boundaries = BreakIterator.getCharacterInstance(language);
        boundaries.setText(text);
        int start = 0;
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            characters.add(text.substring(start, end));
            start = end;
        }
        return characters;
    }

    private Face main() {
        return faces.stream()
                .map(Supplier::get)
                .filter(face -> share(face) >= NEARLY_ALL)
                .findFirst()
                .orElseGet(this::best);
    }

    private Face best() {
        return faces.stream()
                .map(Supplier::get)
                .max(Comparator.comparingDouble(this::share))
                .orElseThrow();
    }

    private double share(Face face) {
        var letters = characters.stream().filter(Typecase::isLetter).toList();
        return letters.isEmpty() ? 1 : letters.stream().filter(face::displays).count() / (double) letters.size();
    }

    /** The typeface by which lines are set. */
    Face mainFace() {
        return main;
    }

    /** All characters, in order. */
    List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        int start = 0;
        for (int end = 1; end <= characters.size(); end++) {
            if (end == characters.size() || characters.get(end - 1).equals(" ")) {
                pieces.addAll(word(characters.subList(start, end)));
                start = end;
            }
        }
        return pieces;
    }

    /** In one typeface as far as its letters go; figures and signs may come from others. */
    private List<Piece> word(List<String> word) {
        var letters = word.stream().filter(Typecase::isLetter).toList();
        var own = asked().filter(Face::vouched)
                .filter(face -> letters.stream().allMatch(face::displays))
                .findFirst();
        return word.stream()
                .map(character -> new Piece(
                        character, own.filter(face -> face.displays(character)).or(() -> face(character))))
                .toList();
    }

    private static boolean isLetter(String character) {
        return Character.isLetter(character.codePointAt(0));
    }

    private Optional<Face> face(String character) {
        return asked().filter(face -> face.displays(character)).findFirst();
    }

    private Stream<Face> asked() {
        return Stream.concat(Stream.of(main), faces.stream().map(Supplier::get));
    }
}
