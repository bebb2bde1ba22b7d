package org.brevier.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.share.CardDrawing.card;
import static org.brevier.share.CardDrawing.draw;
import static org.brevier.share.CardDrawing.in;
import static org.brevier.share.CardDrawing.ink;
import static org.brevier.share.CardDrawing.whole;
import static org.brevier.share.CardDrawing.with;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.brevier.site.Contrast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be seen on a card. */
class DrawingTest {

    private static final Rectangle HEADLINE = new Rectangle(0, 0, Card.WIDTH, 520);
    private static final Rectangle BETWEEN_NEWS_AND_FOOT = new Rectangle(0, 505, Card.WIDTH, 24);

    private static final String LONG = "Parliament agrees after eleven hours of debate to repair the old harbour wall"
            + " before the storms of next winter arrive at all";

    private static Stream<Card> cards() {
        return Stream.of(
                        card("Peace", "en"),
                        card(LONG, "en"),
                        card((LONG + ", and ").repeat(3), "en"),
                        card("Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaften", "de"),
                        card("مجلس لایحه‌ی بازسازی دیوار بندرگاه را پس از یازده ساعت بحث تصویب کرد", "fa"),
                        card("הכנסת אישרה את שיקום חומת הנמל הישנה לפני סופות החורף הבא", "he"),
                        card("港の古い防波堤、来年の冬の嵐を前に修復へ　議会が十一時間の審議を経て合意", "ja"),
                        card("Ế".repeat(3) + " " + "Ặ".repeat(40), "vi"))
                .flatMap(card -> Stream.of(
                        card, with(card, "Work begins in August"), with(card, LONG, LONG + LONG, "W".repeat(300))));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void nothingStandsInTheMarginsOrBetweenTheNewsAndTheFoot(Card card) {
        var picture = draw(card);
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        var ink = ink(picture, whole());
        assertThat(ink.getMinX()).isGreaterThanOrEqualTo(60);
        assertThat(ink.getMaxX()).isLessThanOrEqualTo(1140);
        assertThat(ink.getMinY()).isGreaterThanOrEqualTo(24);
        assertThat(ink.getMaxY()).isLessThanOrEqualTo(600);
        assertThat(ink(picture, BETWEEN_NEWS_AND_FOOT).isEmpty()).isTrue();
        assertThat(ink(picture, HEADLINE).height).as("something is written").isGreaterThan(25);
    }

    @Test
    void aShortHeadlineIsLargerThanALongOne() {
        var shorter = ink(draw(with(card("Peace", "en"), "Work begins")), new Rectangle(0, 0, 1200, 150));
        var longer = draw(with(card(LONG, "en"), "Work begins in August"));
        assertThat(shorter.height).isGreaterThan(70);
        assertThat(ink(longer, new Rectangle(0, 0, 1200, 90)).height).isBetween(25, 60);
    }

    @Test
    void aHeadlineOf120CharactersIsReadAtAThirdOfItsSize() {
        var style =
                new Lettering.Style(CardDrawing.faces(Path.of("nowhere")), Locale.ENGLISH, false, Face.Weight.HEAVY);
        var bullets = Glance.of(List.of("Work begins", "Water comes in"), style).orElseThrow();
        var front = Front.of(Paragraph.of(LONG, style).orElseThrow(), bullets, new Rectangle(64, 52, 1072, 452));
        assertThat(front.headline().size()).isGreaterThanOrEqualTo(54);
        assertThat(front.headline().lines()).hasSizeBetween(3, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"رحلة الأرقام", "سفر"})
    void whatRunsFromRightToLeftBeginsAtTheRight(String headline) {
        var picture = draw(with(card(headline, "ar"), "نشأت الأرقام"));
        var ink = ink(picture, new Rectangle(0, 0, 1200, 150));
        assertThat(ink.getMaxX()).isBetween(1120.0, 1140.0);
        assertThat(ink.getMinX()).isGreaterThan(300);
        assertThat(colour(picture, 1130, 480)).as("the bracket").isEqualTo(0xc4161c);
        assertThat(colour(picture, 70, 450)).isNotEqualTo(0xc4161c);
        assertThat(colour(picture, 1130, 556)).as("the sign").isEqualTo(0xc4161c);
    }

    @Test
    void whatRunsFromLeftToRightBeginsAtTheLeft() {
        var picture = draw(with(card("Peace", "en"), "Work begins"));
        assertThat(ink(picture, new Rectangle(0, 0, 1200, 150)).getMinX()).isBetween(60.0, 80.0);
        assertThat(colour(picture, 70, 480)).isEqualTo(0xc4161c);
        assertThat(colour(picture, 70, 556)).isEqualTo(0xc4161c);
    }

    @ParameterizedTest
    @CsvSource({"#c4161c", "#0b3d91", "#000000", "#ffd400", "#ffffff", "#767676", "#00ff00", "#959595"})
    void everyTextIsReadOnItsGround(String brand) {
        var palette = Palette.of(brand);
        assertThat(Contrast.ratio(hex(Palette.INK), hex(palette.panel()))).isGreaterThan(4.5);
        assertThat(Contrast.ratio(hex(palette.counter()), hex(palette.sign()))).isGreaterThan(3);
        assertThat(Contrast.ratio(hex(palette.mark()), hex(palette.panel()))).isGreaterThan(2.7);
        var picture = draw(with(in(CardDrawing.PLAIN, brand), "Work begins in August"));
        assertThat(colours(picture)).contains(Integer.decode(brand));
    }

    private static String hex(Color colour) {
        return "#%06x".formatted(colour.getRGB() & 0xffffff);
    }

    private static Set<Integer> colours(BufferedImage picture) {
        var colours = new HashSet<Integer>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.add(colour(picture, x, y));
            }
        }
        return colours;
    }

    private static int colour(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) & 0xffffff;
    }

    @Test
    void theSameCardIsTheSameFileAndASmallOne() throws IOException {
        var card = with(card(LONG, "en"), LONG, LONG);
        byte[] png = Png.of(draw(card));
        assertThat(Png.of(draw(card))).isEqualTo(png).hasSizeLessThan(100_000);
        var read = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(colours(read)).hasSizeLessThanOrEqualTo(256).contains(CardDrawing.INK, CardDrawing.PAPER, 0xc4161c);
    }

    @Test
    void aLogoKeepsItsShapeAndLetsTheGroundThrough() {
        var logo = new BufferedImage(88, 44, BufferedImage.TYPE_INT_ARGB);
        var graphics = logo.createGraphics();
        graphics.setColor(new Color(0, 0, 255));
        graphics.fillRect(0, 0, 44, 44);
        graphics.dispose();
        var card = new Card(
                "Peace",
                List.of(),
                Locale.ENGLISH,
                false,
                "June 1, 2026",
                "Brevier",
                "#c4161c",
                Optional.of("/media/x/logo.png"));
        var picture =
                Drawing.of(card, CardDrawing.faces(Path.of("nowhere")), (address, width, height) -> Optional.of(logo));
        assertThat(colour(picture, 80, 574)).isEqualTo(0x0000ff);
        assertThat(colour(picture, 130, 574)).isEqualTo(CardDrawing.PAPER);
        assertThat(ink(picture, new Rectangle(152, 552, 400, 44)).getMinX()).isBetween(168.0, 175.0);
    }

    @Test
    @Timeout(20)
    void hostileTextsTakeNoLongerThanOthers() {
        for (var hostile : List.of(
                "Z" + "\u0301\u0302\u0303\u0489".repeat(5_000),
                "a".repeat(1_000_000),
                "\u202e\u202d\u2066\u2067".repeat(5_000) + "turned",
                "\u0000\u0007\u001b[31m red \u2028\u2029 line",
                "\ud800 half a character \udc00",
                "ﷺ".repeat(10_000),
                "𝕳".repeat(10_000),
                "क्".repeat(5_000),
                "(".repeat(10_000),
                "👩‍👩‍👧".repeat(3_000),
                " \u00a0".repeat(5_000))) {
            var picture = draw(with(card(hostile, "en"), hostile, hostile, hostile));
            assertThat(ink(picture, whole()).getMinY()).isGreaterThanOrEqualTo(24);
            assertThat(ink(picture, BETWEEN_NEWS_AND_FOOT).isEmpty()).isTrue();
        }
    }
}
