package org.brevier.share;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.brevier.share.Lettering.Style;

/**
 * One card: the headline, the glance in its bracket, and the site's name under a rule. Mirrored for what is written from
 * right to left. Pixels are those of a picture of 1200 by 630.
 */
final class Drawing {

    /** Raised when the same card is drawn otherwise than before, so that its address changes. */
    static final int DESIGN = 2;

    static final int EDGE = 64;

    private static final Rectangle NEWS = new Rectangle(EDGE, 52, Card.WIDTH - 2 * EDGE, 452);
    private static final Rectangle RULE = new Rectangle(EDGE, 530, Card.WIDTH - 2 * EDGE, 4);
    private static final Rectangle FOOT = new Rectangle(EDGE, 552, Card.WIDTH - 2 * EDGE, 44);

    /** How far the marks above a headline's letters may reach. */
    private static final int ABOVE_LETTERS = 28;

    private static final int LONGEST_HEADLINE = 400;

    private final Card card;
    private final Faces faces;
    private final Logos logos;
    private final Palette palette;
    private final Graphics2D graphics;

    private Drawing(Card card, Faces faces, Logos logos, Graphics2D graphics) {
        this.card = card;
        this.faces = faces;
        this.logos = logos;
        this.palette = Palette.of(card.brand());
        this.graphics = graphics;
    }

    static BufferedImage of(Card card, Faces faces, Logos logos) {
        var picture = new BufferedImage(Card.WIDTH, Card.HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        new Drawing(card, faces, logos, graphics).draw();
        graphics.dispose();
        return picture;
    }

    private void draw() {
        fill(new Rectangle(Card.WIDTH, Card.HEIGHT), Palette.PAPER);
        Style style = style(Face.Weight.HEAVY);
        var headline = Paragraph.of(Wording.of(card.headline(), LONGEST_HEADLINE), style);
        var glance = Glance.of(card.bullets(), style(Face.Weight.PLAIN));
        if (headline.isEmpty()) {
            drawName();
        } else if (glance.isEmpty()) {
            drawAlone(headline.get());
        } else {
            draw(headline.get(), glance.get());
        }
        drawFoot();
    }

    private Style style(Face.Weight weight) {
        return new Style(faces, card.language(), card.rightToLeft(), weight);
    }

    /** Where no typeface has the headline's letters: who publishes it can be told all the same. */
    private void drawName() {
        card.logo()
                .flatMap(own -> Paragraph.of(Wording.of(card.title(), LONGEST_HEADLINE), style(Face.Weight.HEAVY)))
                .ifPresentOrElse(this::drawAlone, this::drawSignAlone);
    }

    private void drawSignAlone() {
        fill(NEWS, palette.panel());
        bracket(NEWS);
        int size = 220;
        double left = NEWS.getCenterX() - size / 2.0;
        Sign.draw(graphics, left, NEWS.getCenterY() - size / 2.0, size, palette.mark(), palette.panel());
    }

    private void drawAlone(Paragraph paragraph) {
        fill(NEWS, palette.panel());
        bracket(NEWS);
        var within = Glance.within(NEWS, card.rightToLeft());
        var headline = Headline.fit(paragraph, within.width, within.height, Headline.ALONE);
        float top = (float) (within.getCenterY() - headline.height() / 2);
        draw(headline, new Rectangle(within.x, Math.round(top), within.width, within.height));
    }

    private void draw(Paragraph paragraph, Glance glance) {
        var front = Front.of(paragraph, glance, NEWS);
        draw(front.headline(), NEWS);
        var panel = front.panel();
        fill(panel.bounds(), palette.panel());
        bracket(panel.bounds());
        clipped(panel.bounds(), () -> panel.draw(graphics, palette.mark()));
    }

    private void draw(Headline headline, Rectangle place) {
        graphics.setColor(Palette.INK);
        var reach = new Rectangle(NEWS.x, NEWS.y - ABOVE_LETTERS, NEWS.width, NEWS.height + ABOVE_LETTERS);
        clipped(reach, () -> headline.draw(graphics, place.x, place.y, place.width));
    }

    private void bracket(Rectangle panel) {
        int bar = Glance.BAR;
        int arm = Glance.ARM;
        fill(mirrored(new Rectangle(panel.x, panel.y, bar, panel.height)), palette.mark());
        fill(mirrored(new Rectangle(panel.x, panel.y, arm, bar)), palette.mark());
        fill(mirrored(new Rectangle(panel.x, panel.y + panel.height - bar, arm, bar)), palette.mark());
    }

    private void drawFoot() {
        fill(RULE, Palette.INK);
        double name = drawMark() + 16;
        var date = Paragraph.of(card.date(), style(Face.Weight.PLAIN));
        double dated = date.map(it -> (double) it.width(Foot.DATE)).orElse(0.0);
        drawLine(date, Foot.DATE, FOOT.width - dated, dated, Palette.QUIET);
        var title = Paragraph.of(Wording.of(card.title(), Foot.LONGEST_TITLE), style(Face.Weight.HEAVY));
        double room = FOOT.width - name - dated - 32;
        drawLine(title.map(it -> it.cut((float) room, Foot.TITLE, 1)), Foot.TITLE, name, room, Palette.INK);
    }

    /** The logo, or Brevier's sign, at the start of the foot; tells how wide it is. */
    private double drawMark() {
        var logo = card.logo().flatMap(address -> logos.find(address, Foot.WIDEST_LOGO, FOOT.height));
        if (logo.isEmpty()) {
            var box = mirrored(new Rectangle(FOOT.x, FOOT.y, FOOT.height, FOOT.height));
            Sign.draw(graphics, box.x, box.y, box.height, palette.sign(), palette.counter());
            return FOOT.height;
        }
        var picture = logo.get();
        int top = FOOT.y + (FOOT.height - picture.getHeight()) / 2;
        var place = mirrored(new Rectangle(FOOT.x, top, picture.getWidth(), picture.getHeight()));
        graphics.drawImage(picture, place.x, place.y, null);
        return picture.getWidth();
    }

    /** @param start how far from where the foot begins */
    private void drawLine(Optional<Paragraph> paragraph, float size, double start, double width, Color colour) {
        paragraph.ifPresent(it -> {
            var place = mirrored(new Rectangle2D.Double(FOOT.x + start, FOOT.y, width, FOOT.height));
            float top = (float) (place.getCenterY() - it.height(1, size) / 2);
            graphics.setColor(colour);
            clipped(
                    FOOT,
                    () -> it.draw(
                            graphics,
                            it.lines(Card.WIDTH, size),
                            (float) place.getX(),
                            top,
                            (float) place.getWidth(),
                            size));
        });
    }

    private static final class Foot {

        static final float TITLE = 34;
        static final float DATE = 28;
        static final int WIDEST_LOGO = 260;
        static final int LONGEST_TITLE = 80;
    }

    /** A heap of marks may reach far above its line, but not over what else stands there. */
    private void clipped(Rectangle area, Runnable drawing) {
        var before = graphics.getClip();
        graphics.clip(area);
        drawing.run();
        graphics.setClip(before);
    }

    private void fill(Rectangle area, Color colour) {
        graphics.setColor(colour);
        graphics.fill(area);
    }

    private Rectangle mirrored(Rectangle area) {
        return mirrored((Rectangle2D) area).getBounds();
    }

    private Rectangle2D mirrored(Rectangle2D area) {
        return card.rightToLeft()
                ? new Rectangle2D.Double(Card.WIDTH - area.getMaxX(), area.getY(), area.getWidth(), area.getHeight())
                : area;
    }
}
