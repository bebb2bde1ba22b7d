package org.brevier.markdown;

import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/** Refuses runs of text whose emphasis and links could only be matched at quadratic cost. One for each text. */
final class MeasuredInlines implements InlineParser {

    private static final String MARKS = "*_~[]{}";

    private final InlineParser inlines;
    private final Deadline deadline = new Deadline();
    private int runs;
    private long steps;

    MeasuredInlines(InlineParser inlines) {
        this.inlines = inlines;
    }

    @Override
    public void parse(SourceLines lines, Node node) {
        runs++;
        long marks = marksIn(lines);
        steps += marks * marks;
        if (runs > Caps.INLINE_RUNS) {
            throw new TooCostly(firstLine(lines), "the text has too many paragraphs and table cells");
        }
        if (steps > Caps.DELIMITER_STEPS) {
            throw new TooCostly(
                    firstLine(lines), "there are too many brackets, asterisks and underscores in one place");
        }
        deadline.check(firstLine(lines));
        inlines.parse(lines, node);
    }

    private static long marksIn(SourceLines lines) {
        long marks = 0;
        for (SourceLine line : lines.getLines()) {
            marks +=
                    line.getContent().chars().filter(c -> MARKS.indexOf(c) >= 0).count();
        }
        return marks;
    }

    private static int firstLine(SourceLines lines) {
        var spans = lines.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
    }
}
