package org.brevier.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Writes the marks of a block as Markdown. One for each block. */
final class InlineMarkup {

    /** How a look is written: in Markdown, or in HTML where Markdown would not be understood. */
    private enum Look {
        STRONG("**", "strong"),
        EMPHASIS("*", "em"),
        STRIKE("~~", "del"),
        RAISED("", "sup"),
        LOWERED("", "sub");

        private final String markdown;
        private final String tag;

        Look(String markdown, String tag) {
            this.markdown = markdown;
            this.tag = tag;
        }
    }

    /** What a broken line goes on with; not an item of a list. */
    private static final Pattern GOES_ON = Pattern.compile("\\n *(?!- |\\d{1,9}[.)] )\\S");

    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]{1,32};)");
    private static final int NONE = -1;

    private final String block;
    private final List<String> addresses;
    private final StringBuilder markdown = new StringBuilder();
    private final Deque<String> ends = new ArrayDeque<>();
    private int at;
    private int link = NONE;
    private int linkText = NONE;

    /** Where the Markdown of the looks that begin here was written, and what stands before them. */
    private int opened = NONE;

    private int beforeOpened = ' ';
    private int closed = NONE;

    private InlineMarkup(String block, List<String> addresses) {
        this.block = block;
        this.addresses = addresses;
    }

    static String written(String block, List<String> addresses) {
        return InlineMarks.in(block) ? new InlineMarkup(block, addresses).write() : block;
    }

    private String write() {
        for (at = 0; at < block.length(); at++) {
            char c = block.charAt(at);
            if (InlineMarks.isMark(c)) {
                mark(c);
            } else {
                text(c);
            }
        }
        return markdown.toString();
    }

    private void mark(char mark) {
        switch (mark) {
            case InlineMarks.STRONG -> open(Look.STRONG);
            case InlineMarks.EMPHASIS -> open(Look.EMPHASIS);
            case InlineMarks.STRIKE -> open(Look.STRIKE);
            case InlineMarks.RAISED -> open(Look.RAISED);
            case InlineMarks.LOWERED -> open(Look.LOWERED);
            case InlineMarks.CODE -> code();
            case InlineMarks.LINK -> openLink();
            case InlineMarks.LINK_END -> closeLink();
            case InlineMarks.BREAK -> lineBreak();
            case InlineMarks.ESCAPE -> markdown.append('\\');
            case InlineMarks.BACKSLASH -> markdown.append("\\\\");
            case InlineMarks.NOTE -> markdown.append("[^").append(number()).append(']');
            default -> close();
        }
    }

    private void open(Look look) {
        int end = block.indexOf(InlineMarks.endOf(block.charAt(at)), at);
        int before = before();
        if (look.markdown.isEmpty() || markdown.length() == closed || !isUnderstood(before, end)) {
            markdown.append('<').append(look.tag).append('>');
            ends.push("</" + look.tag + ">");
        } else {
            markdown.append(look.markdown);
            ends.push(look.markdown);
            opened = markdown.length();
            beforeOpened = before;
        }
    }

    private int before() {
        if (markdown.length() == opened) {
            return beforeOpened;
        }
        return markdown.isEmpty() ? ' ' : markdown.codePointBefore(markdown.length());
    }

    /**
     * CommonMark 6.2: a run of delimiters next to punctuation must have a blank or punctuation on its other side, and what
     * could end an emphasis ends the one around it.
     */
    private boolean isUnderstood(int before, int end) {
        int next = end + 1;
        while (next < block.length() && isEndOfLook(block.charAt(next))) {
            next++;
        }
        int behind = next < block.length() ? block.codePointAt(next) : ' ';
        int first = block.codePointAt(at + 1);
        int last = block.codePointBefore(end);
        boolean begins = isWord(first) || !isWord(before);
        boolean couldEnd = !Character.isWhitespace(before) && (isWord(before) || !isWord(first));
        return begins
                && !(couldEnd && isWithinStars() && markdown.length() != opened)
                && (isWord(last) || !isWord(behind))
                && !isStartOfLook((char) behind);
    }

    private boolean isWithinStars() {
        return ends.contains("*") || ends.contains("**");
    }

    private static boolean isStartOfLook(char c) {
        return c == InlineMarks.STRONG || c == InlineMarks.EMPHASIS || c == InlineMarks.STRIKE;
    }

    private static boolean isEndOfLook(char c) {
        return c == InlineMarks.STRONG_END || c == InlineMarks.EMPHASIS_END || c == InlineMarks.STRIKE_END;
    }

    /** Neither blank nor punctuation; other marks become brackets and the like. */
    private static boolean isWord(int c) {
        return !Character.isWhitespace(c)
                && switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION,
                            Character.MATH_SYMBOL,
                            Character.CURRENCY_SYMBOL,
                            Character.MODIFIER_SYMBOL,
                            Character.OTHER_SYMBOL,
                            Character.SPACE_SEPARATOR,
                            Character.UNASSIGNED -> false;
                    default -> true;
                };
    }

    private void close() {
        String end = ends.pop();
        markdown.append(end);
        closed = end.startsWith("<") ? closed : markdown.length();
    }

    private void code() {
        int end = block.indexOf(InlineMarks.CODE_END, at);
        String code = plain(block.substring(at + 1, end));
        String fence = "`".repeat(1 + longestRun(code));
        String pad = code.startsWith("`") || code.endsWith("`") ? " " : "";
        markdown.append(fence).append(pad).append(code).append(pad).append(fence);
        at = end;
    }

    /** The words as the author has them: the backslashes put in on the way are gone, and the author's own are there. */
    private static String plain(String marked) {
        return InlineMarks.undressed(marked.replace("\\", ""))
                .replace(String.valueOf(InlineMarks.ESCAPE), "")
                .replace(InlineMarks.BACKSLASH, '\\');
    }

    static int longestRun(String code) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private void openLink() {
        int last = markdown.length() - 1;
        if (last >= 0 && markdown.charAt(last) == '!') {
            markdown.insert(last, '\\');
        }
        link = markdown.length();
        linkText = at + 1;
        markdown.append('[');
    }

    private void closeLink() {
        String words = plain(block.substring(linkText, at));
        String address = addresses.get(number());
        if (words.equals(address)) {
            boolean alone = link == 0 && at + 1 == block.length();
            markdown.setLength(link);
            markdown.append(alone ? address : "<" + address + ">");
        } else if (address.equals("mailto:" + words)) {
            markdown.deleteCharAt(link);
        } else {
            markdown.append("](")
                    .append(ENTITY.matcher(address).replaceAll("&amp;"))
                    .append(')');
        }
        link = NONE;
    }

    private int number() {
        int number = 0;
        while (at + 1 < block.length() && InlineMarks.digit(block.charAt(at + 1)) >= 0) {
            at++;
            number = 10 * number + InlineMarks.digit(block.charAt(at));
        }
        return number;
    }

    private void lineBreak() {
        if (GOES_ON.matcher(block).region(at + 1, block.length()).lookingAt()) {
            markdown.append('\\');
        }
    }

    private void text(char c) {
        boolean inLink = link != NONE && (c == '[' || c == ']');
        if ((inLink || isDelimiter(c)) && !isEscaped()) {
            markdown.append('\\');
        }
        markdown.append(c);
    }

    /** What could pair with ours, though by itself it would be nothing. */
    private boolean isDelimiter(char c) {
        return switch (c) {
            case '*' -> block.indexOf(InlineMarks.STRONG) >= 0 || block.indexOf(InlineMarks.EMPHASIS) >= 0;
            case '~' -> block.indexOf(InlineMarks.STRIKE) >= 0;
            case '`' -> block.indexOf(InlineMarks.CODE) >= 0;
            default -> false;
        };
    }

    private boolean isEscaped() {
        int backslashes = 0;
        while (backslashes < markdown.length() && markdown.charAt(markdown.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
