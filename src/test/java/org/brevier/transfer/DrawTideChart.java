package org.brevier.transfer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.function.DoubleUnaryOperator;
import javax.imageio.ImageIO;

/** Draws a fortnight of sea level, from spring tide through neap to spring, as the sum of two waves. */
final class DrawTideChart {

    private static final int WIDTH = 1600, HEIGHT = 900, LEFT = 140, RIGHT = 1540, TOP = 280, BOTTOM = 800;
    private static final double DAYS = 16, METRES = 3, FIRST_SPRING_DAY = 0.62, SPRING_TO_NEAP_DAYS = 7.38;
    private static final double MOON_METRES = 1.75, MOON_HOURS = 12.4206, SUN_METRES = 0.75, SUN_HOURS = 12;
    private static final Font SANS = new Font(Font.SANS_SERIF, Font.PLAIN, 25), SANS_BOLD = SANS.deriveFont(Font.BOLD);
    private static final Color PAPER = new Color(0xF7F3EA), INK = new Color(0x22313A), MUTED = new Color(0x56656B);
    private static final Color GRID = new Color(0xDED7C7), SEA = new Color(0x2B7A8C), WATER = new Color(0xC3DAD9);
    private static final Color ENVELOPE = new Color(0xB0562F), MOONLIGHT = new Color(0xF0DFA6);

    private final Graphics2D pen;

    private DrawTideChart(Graphics2D pen) {
        this.pen = pen;
    }

    public static void main(String[] args) throws IOException {
        BufferedImage chart = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_USHORT_565_RGB);
        Graphics2D pen = chart.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        new DrawTideChart(pen).draw();
        ImageIO.write(chart, "png", new File(args[0]));
    }

    private void draw() {
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        label("A fortnight of tides", new Font(Font.SERIF, Font.BOLD, 52), INK, LEFT, 80, 0);
        label("Height above and below mean sea level: the Moon’s wave plus the Sun’s", SANS, MUTED, LEFT, 124, 0);
        for (int metres : new int[] {-3, -2, -1, 0, 1, 2, 3}) {
            stroke(metres == 0 ? MUTED : GRID, new BasicStroke(1.3f), curve(day -> metres));
            String height = metres == 0 ? "mean" : "%+d m".formatted(metres).replace('-', '−');
            label(height, SANS, MUTED, LEFT - 16, y(metres) + 9, 1);
        }
        for (int day = 1; day <= DAYS; day++) {
            label(String.valueOf(day), SANS, MUTED, x(day - 0.5), BOTTOM + 44, 0.5);
        }
        label("day", SANS, MUTED, LEFT - 16, BOTTOM + 44, 1);
        sea();
        moon("New Moon", "spring tide", FIRST_SPRING_DAY, 0);
        moon("First quarter", "neap tide", FIRST_SPRING_DAY + SPRING_TO_NEAP_DAYS, 0.5);
        moon("Full Moon", "spring tide", FIRST_SPRING_DAY + 2 * SPRING_TO_NEAP_DAYS, 1);
    }

    private void sea() {
        DoubleUnaryOperator moonAndSun =
                day -> MOON_METRES * Math.cos(48 * Math.PI * (day - FIRST_SPRING_DAY) / MOON_HOURS)
                        + SUN_METRES * Math.cos(48 * Math.PI * (day - FIRST_SPRING_DAY) / SUN_HOURS);
        DoubleUnaryOperator highWater = day -> {
            double phase = Math.PI * (day - FIRST_SPRING_DAY) / SPRING_TO_NEAP_DAYS;
            return Math.hypot(MOON_METRES + SUN_METRES * Math.cos(phase), SUN_METRES * Math.sin(phase));
        };
        Path2D water = curve(moonAndSun);
        water.lineTo(RIGHT, BOTTOM);
        water.lineTo(LEFT, BOTTOM);
        pen.setColor(WATER);
        pen.fill(water);
        stroke(SEA, new BasicStroke(3.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND), curve(moonAndSun));
        var dashes = new BasicStroke(2.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {10, 9}, 0);
        stroke(ENVELOPE, dashes, curve(highWater));
        stroke(ENVELOPE, dashes, curve(day -> -highWater.applyAsDouble(day)));
    }

    private void moon(String phase, String tide, double day, double lit) {
        int across = (int) x(day), centre = 198;
        double alignment = day < DAYS - 3 ? 0 : 1, textAt = across + 44 - 88 * alignment;
        pen.setColor(INK);
        pen.fillOval(across - 27, centre - 27, 54, 54);
        pen.setColor(MOONLIGHT);
        pen.fillArc(across - 24, centre - 24, 48, 48, 90, (int) (-360 * lit));
        label(phase, SANS_BOLD, INK, textAt, centre - 5, alignment);
        label(tide, SANS, ENVELOPE, textAt, centre + 26, alignment);
    }

    private static Path2D curve(DoubleUnaryOperator metresAtDay) {
        Path2D path = new Path2D.Double();
        path.moveTo(LEFT, y(metresAtDay.applyAsDouble(0)));
        for (double day = 0.01; day <= DAYS; day += 0.01) {
            path.lineTo(x(day), y(metresAtDay.applyAsDouble(day)));
        }
        return path;
    }

    private void stroke(Color colour, BasicStroke stroke, Path2D path) {
        pen.setColor(colour);
        pen.setStroke(stroke);
        pen.draw(path);
    }

    private void label(String text, Font font, Color colour, double x, double y, double alignment) {
        pen.setFont(font);
        pen.setColor(colour);
        pen.drawString(text, (float) (x - alignment * pen.getFontMetrics().stringWidth(text)), (float) y);
    }

    private static double x(double day) {
        return LEFT + day / DAYS * (RIGHT - LEFT);
    }

    private static double y(double metres) {
        return (TOP + BOTTOM) / 2.0 - metres / METRES * (BOTTOM - TOP) / 2.0;
    }
}
