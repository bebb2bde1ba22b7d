package org.brevier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * How words look, by their elements and styles.
 *
 * @param link the address they lead to; empty for none
 * @param keepsLines whether a line end in the source is one for the reader
 */
record InlineFormat(
        boolean strong,
        boolean emphasis,
        boolean strike,
        Height height,
        boolean code,
        String link,
        boolean keepsLines) {

    enum Height {
        LEVEL,
        RAISED,
        LOWERED
    }

    static final InlineFormat PLAIN = new InlineFormat(false, false, false, Height.LEVEL, false, "", false);

    private static final Set<String> STRONG = Set.of("b", "strong");
    private static final Set<String> EMPHASIS = Set.of("i", "em", "cite", "dfn", "var");
    private static final Set<String> STRIKE = Set.of("s", "strike", "del");
    private static final Set<String> CODE = Set.of("code", "tt", "kbd", "samp");
    private static final Pattern HEAVY = Pattern.compile("bold|bolder|[6-9]\\d\\d|1000");
    private static final Pattern LIGHT = Pattern.compile("normal|lighter|[1-5]\\d\\d");
    private static final Pattern SLANTED = Pattern.compile("italic|oblique.*");
    private static final Pattern KEPT = Pattern.compile("pre|pre-wrap|pre-line|break-spaces|preserve|preserve-breaks");
    private static final Pattern COLLAPSED = Pattern.compile("normal|nowrap|collapse");

    /** How the words within an element look that stands among words that look like this. */
    InlineFormat within(Element element) {
        String name = element.normalName();
        var style = InlineStyle.of(element);
        String weight = style.value("font-weight");
        String slant = style.value("font-style");
        return new InlineFormat(
                HEAVY.matcher(weight).matches()
                        || (!LIGHT.matcher(weight).matches() && (strong || STRONG.contains(name))),
                SLANTED.matcher(slant).matches() || (!slant.equals("normal") && (emphasis || EMPHASIS.contains(name))),
                strike || STRIKE.contains(name) || isStruck(style),
                height(name, style.value("vertical-align")),
                code || CODE.contains(name),
                name.equals("a") ? PastedLink.address(element.attr("href")).orElse(link) : link,
                keepsLines(name, style));
    }

    private static boolean isStruck(InlineStyle style) {
        return style.value("text-decoration").contains("line-through")
                || style.value("text-decoration-line").contains("line-through");
    }

    private Height height(String name, String align) {
        if (name.equals("sup") || align.equals("super")) {
            return Height.RAISED;
        }
        return name.equals("sub") || align.equals("sub") ? Height.LOWERED : height;
    }

    private boolean keepsLines(String name, InlineStyle style) {
        String space = style.value("white-space") + style.value("white-space-collapse");
        return KEPT.matcher(space).matches()
                || (!COLLAPSED.matcher(space).matches() && (keepsLines || name.equals("pre")));
    }

    /** What both have in common, for the blanks and marks between words. */
    InlineFormat and(InlineFormat other) {
        return new InlineFormat(
                strong && other.strong,
                emphasis && other.emphasis,
                strike && other.strike,
                height == other.height ? height : Height.LEVEL,
                code && other.code,
                link.equals(other.link) ? link : "",
                false);
    }

    /** The same kind of words as heavy, slanted and struck as others are. */
    InlineFormat looking(InlineFormat other) {
        return new InlineFormat(other.strong, other.emphasis, other.strike, height, code, link, keepsLines);
    }

    InlineFormat leadingTo(String address) {
        return new InlineFormat(strong, emphasis, strike, height, code, address, keepsLines);
    }

    /** The marks that open what looks like this, from the outside inwards. */
    List<Character> marks() {
        var marks = new ArrayList<Character>();
        addIf(marks, strong, InlineMarks.STRONG);
        addIf(marks, emphasis, InlineMarks.EMPHASIS);
        addIf(marks, strike, InlineMarks.STRIKE);
        addIf(marks, !link.isEmpty(), InlineMarks.LINK);
        addIf(marks, height == Height.RAISED, InlineMarks.RAISED);
        addIf(marks, height == Height.LOWERED, InlineMarks.LOWERED);
        addIf(marks, code, InlineMarks.CODE);
        return marks;
    }

    private static void addIf(List<Character> marks, boolean wanted, char mark) {
        if (wanted) {
            marks.add(mark);
        }
    }
}
