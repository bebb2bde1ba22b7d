package org.brevier.share;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The first bullets of a glance in its bracket: as large as all of them fit, and cut where they do not. */
record Glance(List<Paragraph> bullets, boolean rightToLeft) {

    static final int MOST = 3;

    private static final int FEWEST = 2;

    /** The stroke of the bracket, and how far it reaches along the top and bottom. */
    static final int BAR = 14;

    static final int ARM = 132;

    private static final int BESIDE = 40;
    private static final int ABOVE = 36;
    private static final int BETWEEN = 18;
    private static final int DASH = 26;
    private static final int DASH_STROKE = 7;
    private static final int INDENT = 46;
    private static final int LONGEST = 240;
    private static final int MOST_LINES = 3;
    private static final int SMALLEST = 33;
    private static final List<Integer> SIZES = List.of(40, 38, 36, 34, SMALLEST);

    static Optional<Glance> of(List<String> texts, Lettering.Style style) {
        var bullets = texts.stream()
                .limit(MOST)
                .flatMap(text -> Paragraph.of(Wording.of(text, LONGEST), style).stream())
                .toList();
        return bullets.isEmpty() ? Optional.empty() : Optional.of(new Glance(bullets, style.rightToLeft()));
    }

    static Rectangle within(Rectangle panel, boolean rightToLeft) {
        int start = BAR + BESIDE;
        return new Rectangle(
                panel.x + (rightToLeft ? BESIDE : start),
                panel.y + ABOVE,
                panel.width - start - BESIDE,
                panel.height - 2 * ABOVE);
    }

    int most() {
        return bullets.size();
    }

    /** A long headline takes the room of the last. */
    int fewest() {
        return Math.min(FEWEST, bullets.size());
    }

    /** With one line for each of so many bullets. */
    float leastHeight(int count) {
        var lines = bullets.stream().limit(count).map(bullet -> 1).toList();
        return height(lines, SMALLEST);
    }

    private float height(List<Integer> lines, int size) {
        float text = 0;
        for (int i = 0; i < lines.size(); i++) {
            text += bullets.get(i).height(lines.get(i), size);
        }
        return text + BETWEEN * (lines.size() - 1) + 2 * ABOVE;
    }

    /**
     * @param bounds of the bracket
     * @param lines of each bullet
     */
    record Panel(Rectangle bounds, List<Paragraph> bullets, List<Integer> lines, int size, boolean rightToLeft) {

        void draw(Graphics2D graphics, Color mark) {
            var column = within(bounds, rightToLeft);
            float top = column.y;
            for (int i = 0; i < bullets.size(); i++) {
                var bullet = bullets.get(i);
                var set = bullet.balanced(column.width - INDENT, size);
                graphics.setColor(mark);
                int dash = Math.round(top + (bullet.face().build().ascent() - .36f) * size) - DASH_STROKE / 2;
                graphics.fillRect(rightToLeft ? column.x + column.width - DASH : column.x, dash, DASH, DASH_STROKE);
                graphics.setColor(Palette.INK);
                float left = column.x + (rightToLeft ? 0 : INDENT);
                var shown = set.subList(0, Math.min(set.size(), lines.get(i)));
                bullet.draw(graphics, shown, left, top, column.width - INDENT, size);
                top += bullet.height(lines.get(i), size) + BETWEEN;
            }
        }
    }

    /** At the bottom of the room, as large as every bullet is whole. */
    Panel fit(Rectangle room, int count) {
        return whole(room, count).orElseGet(() -> cut(room, count));
    }

    Optional<Panel> whole(Rectangle room, int count) {
        return SIZES.stream().flatMap(size -> whole(room, count, size).stream()).findFirst();
    }

    private Optional<Panel> whole(Rectangle room, int count, int size) {
        float width = within(room, rightToLeft).width - INDENT;
        var lines = bullets.stream()
                .limit(count)
                .map(bullet -> bullet.lines(width, size).size())
                .toList();
        return height(lines, size) <= room.height && lines.stream().allMatch(number -> number <= MOST_LINES)
                ? Optional.of(panel(room, bullets.subList(0, count), lines, size))
                : Optional.empty();
    }

    /** Every bullet has its first line, and then the first ones more, as long as there is room. */
    private Panel cut(Rectangle room, int count) {
        float width = within(room, rightToLeft).width - INDENT;
        var lines =
                new ArrayList<>(bullets.stream().limit(count).map(bullet -> 1).toList());
        for (int more = 2; more <= MOST_LINES; more++) {
            for (int i = 0; i < count; i++) {
                int before = lines.get(i);
                lines.set(
                        i, Math.min(more, bullets.get(i).lines(width, SMALLEST).size()));
                if (height(lines, SMALLEST) > room.height) {
                    lines.set(i, before);
                }
            }
        }
        var cut = IntStream.range(0, count)
                .mapToObj(i -> bullets.get(i).cut(width, SMALLEST, lines.get(i)))
                .toList();
        return panel(room, cut, lines, SMALLEST);
    }

    private Panel panel(Rectangle room, List<Paragraph> shown, List<Integer> lines, int size) {
        int height = Math.min(room.height, Math.round(height(lines, size)));
        var bounds = new Rectangle(room.x, room.y + room.height - height, room.width, height);
        return new Panel(bounds, shown, lines, size, rightToLeft);
    }
}
