package org.brevier.share;

import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text that can be drawn, with a typeface for every character of it.
 *
 * @param main the typeface by which its lines are set
 */
record Lettering(String text, Face main, AttributedString letters) {

    /** How texts of one kind are lettered. */
    record Style(Faces faces, Locale language, boolean rightToLeft, Face.Weight weight) {}

    /**
     * Leaves signs out that no typeface has, as most have no pictures of faces and flags.
     *
     * @return empty where nothing is left, or a letter would be missing
     */
    static Optional<Lettering> of(String text, Style style) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var typecase = new Typecase(text, style.language(), style.faces().of(style.language()));
        var pieces = typecase.pieces();
        var drawn = stripped(pieces);
        return drawn.isEmpty() || pieces.stream().anyMatch(Typecase.Piece::isMissed)
                ? Optional.empty()
                : Optional.of(lettered(drawn, typecase.mainFace(), style));
    }

    /** Without what has no typeface, and without the spaces that then stand side by side. */
    private static List<Typecase.Piece> stripped(List<Typecase.Piece> pieces) {
        var drawn = new ArrayList<Typecase.Piece>();
        for (var piece : pieces) {
            boolean again =
                    piece.isSpace() && (drawn.isEmpty() || drawn.getLast().isSpace());
            if (piece.face().isPresent() && !again) {
                drawn.add(piece);
            }
        }
        while (!drawn.isEmpty() && drawn.getLast().isSpace()) {
            drawn.removeLast();
        }
        return drawn;
    }

    private static Lettering lettered(List<Typecase.Piece> pieces, Face main, Style style) {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.character()));
        var letters = new AttributedString(text.toString());
        letters.addAttribute(
                TextAttribute.RUN_DIRECTION,
                style.rightToLeft() ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        var weight = isHeavy(pieces, main, style) ? Face.Weight.HEAVY : style.weight();
        int start = 0;
        for (var piece : pieces) {
            int end = start + piece.character().length();
            letters.addAttribute(TextAttribute.FONT, piece.face().orElseThrow().in(weight), start, end);
            start = end;
        }
        return new Lettering(text.toString(), main, letters);
    }

    /** Where the text is one in ideographs, its figures and foreign names are as heavy as these. */
    private static boolean isHeavy(List<Typecase.Piece> pieces, Face main, Style style) {
        return main.isHeavyAlone()
                || (Faces.writesIdeographs(style.language())
                        && pieces.stream()
                                .anyMatch(piece ->
                                        piece.face().filter(Face::isHeavyAlone).isPresent()));
    }
}
