package org.brevier.markdown;

import java.util.List;
import java.util.stream.IntStream;
import org.brevier.markdown.PastedPiece.Heading;
import org.jsoup.nodes.Element;

/** The headings of a pasted page: one headline, and two levels below it. */
final class PastedHeadings {

    static final int NONE = -1;
    static final int TITLE = 0;

    private PastedHeadings() {}

    /** From 1 to 6 as in HTML; 0 for a title that stands above all of them. */
    static int level(Element element) {
        String name = element.normalName();
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            return name.charAt(1) - '0';
        }
        if (element.hasClass("MsoTitle")) {
            return TITLE;
        }
        return element.attr("role").equals("heading") ? number(element.attr("aria-level"), 2) : NONE;
    }

    /** One digit, or what is meant where there is none. */
    static int number(String digit, int otherwise) {
        return digit.length() == 1 && digit.charAt(0) >= '1' && digit.charAt(0) <= '9'
                ? digit.charAt(0) - '0'
                : otherwise;
    }

    /** The title, or else the first H1, is the headline; of the others the highest are H2, and all others H3. */
    static List<PastedPiece> ranked(List<PastedPiece> pieces) {
        int headline = headline(pieces);
        int highest = IntStream.range(0, pieces.size())
                .filter(i -> i != headline)
                .flatMap(i -> levels(pieces.get(i)))
                .min()
                .orElse(TITLE);
        return IntStream.range(0, pieces.size())
                .mapToObj(i -> pieces.get(i) instanceof Heading heading
                        ? new Heading(i == headline ? 1 : heading.level() == highest ? 2 : 3, heading.words())
                        : pieces.get(i))
                .toList();
    }

    private static int headline(List<PastedPiece> pieces) {
        int highest = pieces.stream().flatMapToInt(PastedHeadings::levels).min().orElse(NONE);
        return IntStream.range(0, pieces.size())
                .filter(i -> highest <= 1 && levels(pieces.get(i)).anyMatch(level -> level == highest))
                .findFirst()
                .orElse(NONE);
    }

    private static IntStream levels(PastedPiece piece) {
        return piece instanceof Heading heading ? IntStream.of(heading.level()) : IntStream.empty();
    }
}
