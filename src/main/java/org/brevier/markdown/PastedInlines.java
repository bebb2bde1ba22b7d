package org.brevier.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Words of a pasted page as they come, made into lines whose markup is marks. */
final class PastedInlines {

    /** Blanks, or what stands between them. */
    private record Token(String text, InlineFormat format) {

        static Token of(String text, InlineFormat format) {
            return new Token(text.replace('\\', InlineMarks.BACKSLASH), format);
        }

        boolean isBlank() {
            return TOKEN_OF_BLANKS.matcher(text).matches();
        }

        /** Whether it takes its looks from the words around it. */
        boolean follows() {
            return text.codePoints().noneMatch(Character::isLetterOrDigit)
                    && text.indexOf(InlineMarks.NOTE) < 0
                    && !format.code();
        }

        Token between(InlineFormat before, InlineFormat behind) {
            InlineFormat common = before.and(behind);
            return new Token(text, isBlank() ? common : format.looking(common));
        }
    }

    /** A mark that is open; a link's with its address. */
    private record Open(char mark, String address) {}

    private static final Pattern TOKEN = Pattern.compile("[\\s\u00A0]+|[^\\s\u00A0]+");
    private static final Pattern TOKEN_OF_BLANKS = Pattern.compile("[\\s\u00A0]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LINE_END = Pattern.compile("\r\n?|\n");

    /** What Markdown would take for a link's target, a note, a quote or a table. */
    private static final Pattern MARKUP =
            Pattern.compile("(?<=])(?=\\()|(?=\\[\\^)|(?<=^[•·–*-] )(?=>)|^(?=>|\\[!|\\|?[ \\t]*:?-+:?[ \\t]*\\|)");

    private static final Token BREAK = new Token(String.valueOf(InlineMarks.BREAK), InlineFormat.PLAIN);

    private final List<String> addresses;
    private final List<List<Token>> lines = new ArrayList<>();
    private List<Token> line = new ArrayList<>();
    private int words;

    /** @param addresses takes those of the links, which marks name by their number */
    PastedInlines(List<String> addresses) {
        this.addresses = addresses;
    }

    static boolean isBlank(String text) {
        return text.isEmpty() || TOKEN_OF_BLANKS.matcher(text).matches();
    }

    void add(String text, InlineFormat format) {
        String visible = XmlText.only(text);
        if (!format.keepsLines()) {
            addTokens(visible, format);
            return;
        }
        String[] written = LINE_END.split(visible, -1);
        for (int i = 0; i < written.length; i++) {
            if (i > 0) {
                breakLine();
            }
            addTokens(written[i], format);
        }
    }

    /** Blanks at the beginning of a line are the source's. */
    private void addTokens(String text, InlineFormat format) {
        TOKEN.matcher(text)
                .results()
                .map(token -> Token.of(token.group(), format))
                .filter(token -> !line.isEmpty() || !token.isBlank())
                .forEach(this::addToken);
    }

    private void addToken(Token token) {
        line.add(token);
        words += token.isBlank() ? 0 : 1;
    }

    void addNote(int number, InlineFormat format) {
        addToken(new Token(InlineMarks.NOTE + InlineMarks.digits(number), format));
    }

    /** The author's own line end; a second one ends the paragraph. */
    void breakLine() {
        if (line.isEmpty()) {
            endParagraph();
        } else {
            line.add(BREAK);
            endLine();
        }
    }

    /** The end of a block, behind which another begins. */
    void endLine() {
        if (!line.isEmpty()) {
            lines.add(line);
            line = new ArrayList<>();
        }
    }

    void endParagraph() {
        endLine();
        lines.add(List.of());
    }

    boolean isAtLineStart() {
        return line.isEmpty();
    }

    /** How many words there are so far; none are taken back. */
    int words() {
        return words;
    }

    /** The lines until here; blank ones between paragraphs. */
    List<String> take() {
        endLine();
        List<String> taken = lines.stream().map(this::written).toList();
        lines.clear();
        return taken;
    }

    private String written(List<Token> tokens) {
        var line = new StringBuilder();
        Deque<Open> open = new ArrayDeque<>();
        for (Token token : dressed(tokens)) {
            List<Open> wanted = wanted(token.format());
            end(line, open, wanted);
            if (!token.isBlank()) {
                begin(line, open, wanted);
            }
            line.append(token.text());
        }
        end(line, open, List.of());
        String tidy = BLANKS.matcher(PastedText.tidy(line.toString())).replaceAll(" ");
        String visible = InvisibleCharacters.without(tidy).strip();
        return MARKUP.matcher(visible).replaceAll(String.valueOf(InlineMarks.ESCAPE));
    }

    /** Blanks and signs look like the words on both their sides. */
    private static List<Token> dressed(List<Token> tokens) {
        InlineFormat[] behind = new InlineFormat[tokens.size()];
        InlineFormat next = InlineFormat.PLAIN;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            behind[i] = next;
            next = tokens.get(i).follows() ? next : tokens.get(i).format();
        }
        var dressed = new ArrayList<Token>();
        InlineFormat before = InlineFormat.PLAIN;
        for (int i = 0; i < behind.length; i++) {
            Token token = tokens.get(i);
            dressed.add(token.follows() ? token.between(before, behind[i]) : token);
            before = token.follows() ? before : token.format();
        }
        return dressed;
    }

    private static List<Open> wanted(InlineFormat format) {
        return format.marks().stream()
                .map(mark -> new Open(mark, mark == InlineMarks.LINK ? format.link() : ""))
                .toList();
    }

    /** Ends what the next words do not look like. */
    private void end(StringBuilder line, Deque<Open> open, List<Open> wanted) {
        List<Open> present = List.copyOf(open).reversed();
        int common = 0;
        while (common < Math.min(present.size(), wanted.size())
                && present.get(common).equals(wanted.get(common))) {
            common++;
        }
        while (open.size() > common) {
            Open ended = open.pop();
            line.append(InlineMarks.endOf(ended.mark()));
            if (ended.mark() == InlineMarks.LINK) {
                line.append(InlineMarks.digits(addresses.size()));
                addresses.add(ended.address());
            }
        }
    }

    private static void begin(StringBuilder line, Deque<Open> open, List<Open> wanted) {
        for (Open begun : wanted.subList(open.size(), wanted.size())) {
            open.push(begun);
            line.append(begun.mark());
        }
    }
}
