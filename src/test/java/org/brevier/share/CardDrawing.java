package org.brevier.share;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Cards without a site around them, and what can be seen on them. */
final class CardDrawing {

    static final int PAPER = 0xffffff;
    static final int INK = 0x15161a;

    static final Card PLAIN = card("The harbour wall is repaired", "en");

    private static final Faces FACES = faces(Path.of("nowhere"));

    private CardDrawing() {}

    static Card card(String headline, String language) {
        var locale = Locale.forLanguageTag(language);
        boolean rightToLeft = List.of("ar", "fa", "he").contains(locale.getLanguage());
        return new Card(
                headline, List.of(), locale, rightToLeft, "June 1, 2026", "Brevier", "#c4161c", Optional.empty());
    }

    static Card with(Card card, String... bullets) {
        return new Card(
                card.headline(),
                List.of(bullets),
                card.language(),
                card.rightToLeft(),
                card.date(),
                card.title(),
                card.brand(),
                card.logo());
    }

    static Card in(Card card, String brand) {
        return new Card(
                card.headline(),
                card.bullets(),
                card.language(),
                card.rightToLeft(),
                card.date(),
                card.title(),
                brand,
                card.logo());
    }

    /** Without the typefaces of the machine, so that every machine draws the same. */
    static Faces faces(Path folder) {
        try {
            var faces = new Foundry(folder).open();
            return new Faces(
                    faces.alphabets(), faces.ideographs(), faces.alphabets().getFirst(), faces.mark());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage draw(Card card) {
        return Drawing.of(card, FACES, (address, width, height) -> Optional.empty());
    }

    static Optional<Lettering> letter(String text, String language, boolean rightToLeft, Face.Weight weight) {
        var style = new Lettering.Style(FACES, Locale.forLanguageTag(language), rightToLeft, weight);
        return Lettering.of(Wording.of(text, 400), style);
    }

    /** The smallest rectangle that holds all dark pixels of an area; empty where there are none. */
    static Rectangle ink(BufferedImage picture, Rectangle area) {
        var ink = new Rectangle(0, 0, -1, -1);
        for (int y = area.y; y < area.y + area.height; y++) {
            for (int x = area.x; x < area.x + area.width; x++) {
                if (isDark(picture.getRGB(x, y))) {
                    ink.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return ink;
    }

    private static boolean isDark(int colour) {
        return (colour >> 16 & 255) + (colour >> 8 & 255) + (colour & 255) < 300;
    }

    static Rectangle whole() {
        return new Rectangle(Card.WIDTH, Card.HEIGHT);
    }
}
