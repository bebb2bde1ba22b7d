package org.brevier.share;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextMeasurer;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A text broken into lines. All of it is measured once, at the size that its typefaces have; other sizes are wider or narrower columns. */
final class Paragraph {

    private static final FontRenderContext AS_DRAWN = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "…";
    private static final float FINEST = 4;

    /**
     * @param end where the next line begins
     * @param divides whether it ends within a word
     */
    record Line(int start, int end, boolean divides) {}

    private final Lettering lettering;
    private final Lettering.Style style;
    private final TextMeasurer measurer;
    private final BreakIterator breaks;
    private final BreakIterator characters;

    Paragraph(Lettering lettering, Lettering.Style style) {
        this.lettering = lettering;
        this.style = style;
        this.measurer = new TextMeasurer(lettering.letters().getIterator(), AS_DRAWN);
        this.breaks = BreakIterator.getLineInstance(style.language());
        this.characters = BreakIterator.getCharacterInstance(style.language());
        breaks.setText(lettering.text());
        characters.setText(lettering.text());
    }

    static Optional<Paragraph> of(String text, Lettering.Style style) {
        return Lettering.of(text, style).map(lettering -> new Paragraph(lettering, style));
    }

    Face face() {
        return lettering.main();
    }

    private float leading(float size) {
        var build = face().build();
        return size
                * switch (style.weight()) {
                    case HEAVY -> build.leading();
                    case PLAIN -> build.textLeading();
                };
    }

    /** In pixels at a size. */
    float height(int lines, float size) {
        var build = face().build();
        return (build.ascent() + build.descent()) * size + (lines - 1) * leading(size);
    }

    /** @param width in pixels at this size */
    List<Line> lines(float width, float size) {
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start < lettering.text().length()) {
            var line = line(start, width * Face.SIZE / size);
            lines.add(line);
            start = line.end();
        }
        return lines;
    }

    private Line line(int start, float width) {
        int fitting = measurer.getLineBreakIndex(start, width);
        if (fitting >= lettering.text().length()) {
            return new Line(start, lettering.text().length(), false);
        }
        int end = lettering.text().charAt(fitting) == ' ' ? fitting + 1 : breakAtOrBefore(fitting);
        return end > start ? new Line(start, end, false) : new Line(start, divided(start, fitting), true);
    }

    private int breakAtOrBefore(int offset) {
        int end = breaks.isBoundary(offset) ? offset : breaks.preceding(offset);
        while (end > 0 && isHangul(end - 1) && isHangul(end)) {
            end = breaks.preceding(end);
        }
        return end;
    }

    /** A Korean word is broken nowhere in a headline, though it may be in narrow columns. */
    private boolean isHangul(int offset) {
        return Character.UnicodeScript.of(lettering.text().charAt(offset)) == Character.UnicodeScript.HANGUL;
    }

    private int divided(int start, int fitting) {
        int whole = fitting > start && !characters.isBoundary(fitting) ? characters.preceding(fitting) : fitting;
        return whole > start ? whole : characters.following(start);
    }

    /** The narrowest lines of which there are no more than in this width, so that the last is not a single word. */
    List<Line> balanced(float width, float size) {
        var widest = lines(width, size);
        float wide = width;
        float narrow = width / 2;
        while (wide - narrow > FINEST) {
            float between = (wide + narrow) / 2;
            var tried = lines(between, size);
            if (tried.size() <= widest.size() && tried.stream().noneMatch(Line::divides)) {
                wide = between;
            } else {
                narrow = between;
            }
        }
        return wide < width ? lines(wide, size) : widest;
    }

    /** As much of it as so many lines hold, with an ellipsis after a whole word. */
    Paragraph cut(float width, float size, int most) {
        var lines = lines(width, size);
        if (lines.size() <= most) {
            return this;
        }
        var last = line(lines.get(most - 1).start(), width * Face.SIZE / size - Face.SIZE);
        var end = OptionalInt.of(last.end());
        while (end.isPresent()) {
            var shortened = ended(end.getAsInt());
            if (shortened.isPresent() && shortened.get().lines(width, size).size() <= most) {
                return shortened.get();
            }
            end = before(end.getAsInt());
        }
        return this;
    }

    private Optional<Paragraph> ended(int end) {
        String kept = lettering.text().substring(0, end).replaceFirst("[\\s.,;:!?…–—-]+$", "");
        return Paragraph.of(kept + ELLIPSIS, style);
    }

    private OptionalInt before(int end) {
        int earlier = breaks.preceding(end);
        return earlier <= 0 ? OptionalInt.empty() : OptionalInt.of(earlier);
    }

    /**
     * Draws lines below each other.
     *
     * @param left of the column
     * @param top of the first line's letters
     */
    void draw(Graphics2D graphics, List<Line> lines, float left, float top, float width, float size) {
        float baseline = top + face().build().ascent() * size;
        for (var line : lines) {
            draw(graphics, line, left, baseline, width, size);
            baseline += leading(size);
        }
    }

    private void draw(Graphics2D graphics, Line line, float left, float baseline, float width, float size) {
        var layout = measurer.getLayout(line.start(), line.end());
        double scale = size / Face.SIZE;
        double x = style.rightToLeft() ? left + width - layout.getAdvance() * scale : left;
        var scaled = (Graphics2D) graphics.create();
        scaled.translate(x, baseline);
        scaled.scale(scale, scale);
        layout.draw(scaled, 0, 0);
        scaled.dispose();
    }

    /** In pixels at a size, when it stands in one line. */
    float width(float size) {
        return measurer.getAdvanceBetween(0, lettering.text().length()) * size / Face.SIZE;
    }
}
