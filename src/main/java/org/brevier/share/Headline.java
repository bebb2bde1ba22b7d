package org.brevier.share;

import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A headline in the largest size at which it fits, in lines of one length. */
record Headline(Paragraph paragraph, List<Paragraph.Line> lines, float size) {

    private static final int SMALLEST = 46;

    /**
     * @param largest size in pixels
     * @param lines how many at most
     */
    record Range(int largest, int lines) {}

    static final Range ABOVE_GLANCE = new Range(108, 4);
    static final Range ALONE = new Range(128, 5);

    static Headline fit(Paragraph paragraph, float width, float height, Range range) {
        return sizes(paragraph, width, height, range).findFirst().orElseGet(() -> cut(paragraph, width, height, range));
    }

    /** All that fit, the largest first. */
    static Stream<Headline> sizes(Paragraph paragraph, float width, float height, Range range) {
        return IntStream.iterate(range.largest(), size -> size >= SMALLEST, size -> size - 2)
                .filter(size -> fits(paragraph, paragraph.lines(width, size), height, size, range))
                .mapToObj(size -> new Headline(paragraph, paragraph.balanced(width, size), size));
    }

    private static boolean fits(Paragraph paragraph, List<Paragraph.Line> lines, float height, int size, Range range) {
        return lines.size() <= range.lines()
                && paragraph.height(lines.size(), size) <= height
                && lines.stream().noneMatch(Paragraph.Line::divides);
    }

    private static Headline cut(Paragraph paragraph, float width, float height, Range range) {
        int most = IntStream.rangeClosed(1, range.lines())
                .filter(lines -> paragraph.height(lines, SMALLEST) <= height)
                .max()
                .orElse(1);
        var cut = paragraph.cut(width, SMALLEST, most);
        var lines = cut.lines(width, SMALLEST);
        return new Headline(cut, lines.subList(0, Math.min(most, lines.size())), SMALLEST);
    }

    float height() {
        return paragraph.height(lines.size(), size);
    }

    void draw(Graphics2D graphics, float left, float top, float width) {
        paragraph.draw(graphics, lines, left, top, width, size);
    }
}
