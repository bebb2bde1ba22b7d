package org.brevier.markdown;

import java.util.Locale;

/**
 * What the desk says about a place in a text.
 *
 * @param rule which of the house's rules speaks
 * @param message one plain sentence for the writer; one that quotes too much of the text is cut
 * @param unfinished whether the text was plainly not meant to be read yet; such a text is not published even where
 *     nobody is there to be asked
 */
public record Finding(Severity severity, Rule rule, Position position, String message, boolean unfinished) {

    /** How heavy a finding weighs; a block keeps a text from being published, unless an editor overrides it with a reason. */
    public enum Severity {
        NOTE,
        WARNING,
        BLOCK
    }

    /** The house's rules. */
    public enum Rule {
        FRONT_MATTER,
        HEADLINE,
        STANDFIRST,
        GLANCE,
        SECTIONS,
        MEDIA_LINK,
        IMAGE,
        NOTICE,
        UNFINISHED,
        INNER_LINK,
        LENGTH,
        CLAIMS;

        /** The rule's name in a report: lower case, words joined by a hyphen. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final int LONGEST_MESSAGE = 300;

    public Finding {
        if (message.length() > LONGEST_MESSAGE) {
            message = message.substring(0, message.offsetByCodePoints(0, LONGEST_MESSAGE / 2)) + "…";
        }
        if (unfinished && severity != Severity.BLOCK) {
            throw new IllegalArgumentException("what stands for an unfinished text is a block");
        }
    }

    /** A finding about the shape of a text, which stands in nobody's way but an editor's. */
    public Finding(Severity severity, Rule rule, Position position, String message) {
        this(severity, rule, position, message, false);
    }

    static Finding note(Rule rule, Position position, String message) {
        return new Finding(Severity.NOTE, rule, position, message);
    }

    static Finding warning(Rule rule, Position position, String message) {
        return new Finding(Severity.WARNING, rule, position, message);
    }

    static Finding block(Rule rule, Position position, String message) {
        return new Finding(Severity.BLOCK, rule, position, message);
    }

    static Finding unfinished(Rule rule, Position position, String message) {
        return new Finding(Severity.BLOCK, rule, position, message, true);
    }
}
