package org.brevier.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.share.CardDrawing.letter;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.CharacterIterator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.brevier.testing.OwnSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No letter is ever a box. */
class LetteringTest {

    @ParameterizedTest
    @CsvSource({
        "en, Schibsted Grotesk, How tides are predicted “years” ahead — €3",
        "pl, Schibsted Grotesk, Zażółć gęślą jaźń",
        "vi, Noto Sans, Quốc hội đồng ý sửa chữa bức tường cảng cũ",
        "ru, Noto Sans, Парламент согласился отремонтировать стену",
        "el, Noto Sans, Η Βουλή συμφώνησε να επισκευάσει το τείχος",
        "ar, Noto Sans Arabic, رحلة الأرقام: كيف وصلت عام 1202؟",
        "fa, Noto Sans Arabic, پژوهش تازه می‌گوید",
        "he, Noto Sans Hebrew, הכנסת אישרה: 12 מיליון ש\"ח",
        "hi, Noto Sans Devanagari, संसद ने मरम्मत पर सहमति जताई",
        "th, Noto Sans Thai, รัฐสภาเห็นชอบให้ซ่อมกำแพง",
        "ja, Noto Sans CJK JP, 港の古い防波堤、来年の冬へ",
        "zh-CN, Noto Sans CJK SC, 议会同意修复古老的港口防波堤",
        "zh-TW, Noto Sans CJK TC, 議會同意修復古老的港口防波堤",
        "zh-Hant-CN, Noto Sans CJK TC, 議會同意修復古老的港口防波堤",
        "ko, Noto Sans CJK KR, 의회, 열한 시간의 토론 끝에 합의"
    })
    void everyScriptHasItsTypeface(String language, String face, String text) {
        for (var weight : Face.Weight.values()) {
            var lettering = letter(text, language, false, weight).orElseThrow();
            assertThat(lettering.text()).isEqualTo(text);
            assertThat(lettering.main().in(weight).getFontName()).startsWith(face);
            assertThat(missing(lettering)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ja, 損傷は301か所、修理はHarbour社が担う",
        "zh-CN, 新泵站2027年之前不会投入使用",
        "zh-CN, 共有301处漏水，Ada Writer 说",
        "ko, 매일 아침 301 리터의 물이"
    })
    void figuresAndNamesAmongIdeographsAreAsHeavyAsThese(String language, String text) {
        assertThat(outlines(text, language, Face.Weight.PLAIN))
                .hasSizeGreaterThan(1)
                .isEqualTo(outlines(text, language, Face.Weight.HEAVY));
    }

    /** The fonts of a text by how they draw an n, as the weights of a typeface can share a name. */
    private static Set<Rectangle2D> outlines(String text, String language, Face.Weight weight) {
        var letters =
                letter(text, language, false, weight).orElseThrow().letters().getIterator();
        var outlines = new HashSet<Rectangle2D>();
        for (char c = letters.first(); c != CharacterIterator.DONE; c = letters.next()) {
            var font = (Font) Objects.requireNonNull(letters.getAttribute(TextAttribute.FONT));
            outlines.add(font.createGlyphVector(new FontRenderContext(null, true, true), "n")
                    .getVisualBounds());
        }
        return outlines;
    }

    /** How many characters are drawn as a box, laid out as they will be. */
    private static int missing(Lettering lettering) {
        int missing = 0;
        var letters = lettering.letters().getIterator();
        while (letters.getIndex() < letters.getEndIndex()) {
            var font = (Font) letters.getAttribute(TextAttribute.FONT);
            int end = letters.getRunLimit(TextAttribute.FONT);
            var run = new StringBuilder();
            while (letters.getIndex() < end && letters.current() != CharacterIterator.DONE) {
                run.append(letters.current());
                letters.next();
            }
            char[] characters = run.toString().toCharArray();
            var glyphs = font.layoutGlyphVector(
                    new FontRenderContext(null, true, true), characters, 0, characters.length, 0);
            for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
                if (glyphs.getGlyphCode(i) == font.getMissingGlyphCode()) {
                    missing++;
                }
            }
        }
        return missing;
    }

    @ParameterizedTest
    @CsvSource({
        "🎉 We are live!, We are live!",
        "The 👨‍👩‍👧 family ☕ meets, The family meets",
        "1️⃣ first 🇩🇪, 1 first",
        "👍🏽, ''"
    })
    void picturesOfFacesAndFlagsAreLeftOut(String text, String drawn) {
        var lettering = letter(text, "en", false, Face.Weight.HEAVY);
        assertThat(lettering.map(Lettering::text).orElse("")).isEqualTo(drawn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"𒀀𒀁 tablets", "About 𓀀", "ꙮ𖠊"})
    void aTextWithALetterThatNoTypefaceHasIsNotDrawnAtAll(String text) {
        assertThat(letter(text, "en", false, Face.Weight.HEAVY)).isEmpty();
    }

    @Test
    void aWordIsNotHalfInOneTypefaceAndHalfInAnother() {
        var lettering =
                letter("The Ελλάδα of Kαβάφης", "en", false, Face.Weight.HEAVY).orElseThrow();
        var letters = lettering.letters().getIterator();
        letters.setIndex(lettering.text().indexOf("Kαβάφης"));
        assertThat(letters.getRunLimit(TextAttribute.FONT))
                .isEqualTo(lettering.text().length());
        assertThat(((Font) letters.getAttribute(TextAttribute.FONT)).getFontName())
                .startsWith("Noto Sans");
    }

    @ParameterizedTest
    @EnumSource(Face.Weight.class)
    void anOperatorsTypefaceDrawsWhatNoneOfOursHas(Face.Weight weight) throws Exception {
        var folder = OwnSite.newFolder("fonts");
        Files.writeString(folder.resolve("broken.ttf"), "no font");
        Files.writeString(folder.resolve("readme.txt"), "no font either");
        try (var font = LetteringTest.class.getResourceAsStream("/fonts/noto-sans-thai-700.ttf")) {
            Files.copy(Objects.requireNonNull(font), folder.resolve("own.ttf"));
        }
        var faces = CardDrawing.faces(folder);
        assertThat(faces.alphabets())
                .hasSize(CardDrawing.faces(Path.of("nowhere")).alphabets().size() + 1);
        assertThat(faces.alphabets().get(1).get().in(weight).getFontName()).startsWith("Noto Sans Thai");
        assertThat(faces.mark())
                .isNotEqualTo(CardDrawing.faces(Path.of("nowhere")).mark());
    }
}
