package org.brevier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest extends SearchFixture {

    private void finds(String language, String text, String... words) {
        var story = Story.of(text).in(language);
        stock.publish(story);
        for (var word : words) {
            assertThat(headlines(word)).as(word).containsExactly(text);
        }
        stock.withdraw(story);
    }

    @Test
    void wordsAreFoundInTheInflectionsOfTheirLanguage() {
        finds("en", "Negotiators were mediating", "negotiator", "mediate");
        finds("de", "Die Verhandlungen in München", "Verhandlung", "muenchen", "münchen", "munchen");
        finds("de-AT", "Der Häuserkampf der Minister", "Ministern");
        finds("fr", "Les négociations de l’Élysée", "négociation", "negociation", "Élysée", "elysee");
        finds("es", "Las sanciones económicas", "sanción", "economica");
        finds("it", "Le sanzioni dell’Iran", "sanzione", "Iran");
        finds("pt-BR", "As negociações continuam", "negociação");
        finds("nl", "De onderhandelingen", "onderhandeling");
        finds("sv", "Förhandlingarna fortsätter", "förhandling");
        finds("nb", "Forhandlingene fortsetter", "forhandling");
        finds("ru", "Переговоры продолжаются", "переговоров");
        finds("tr", "Görüşmeler İstanbul’da", "görüşme");
    }

    @Test
    void arabicAndPersianAreFoundWithoutArticlesAndVowelSigns() {
        finds("ar", "المفاوضات النووية في طهران", "مفاوضات", "المُفاوضات", "طهران");
        finds("fa", "مذاکرات هسته‌ای تهران", "تهران", "مذاکرات");
    }

    @Test
    void chineseJapaneseAndKoreanNeedNoBlanks() {
        finds("zh", "北京与莫斯科举行会谈", "莫斯科", "北京会谈", "\"举行会谈\"");
        finds("ja", "東京で首脳会談が開かれた", "首脳会談", "東京");
        finds("ko", "서울에서 정상회담이 열렸다", "정상회담", "서울");
        finds("th", "การเจรจานิวเคลียร์ในกรุงเทพ", "นิวเคลียร์");
    }

    @Test
    void aLanguageNobodyTaughtIsFoundAsWritten() {
        finds("sw", "Mazungumzo ya nyuklia", "mazungumzo", "NYUKLIA");
    }

    @Test
    void briefingsInSeveralLanguagesAreFoundSideBySide() {
        stock.publish(
                Story.of("Putin lobt die Verhandlungen").in("de"),
                Story.of("Putin praises the negotiations"),
                Story.of("Poutine salue les négociations").in("fr"));

        assertThat(headlines("putin")).hasSize(2);
        assertThat(headlines("Verhandlung")).hasSize(1);
        assertThat(headlines("negotiation")).contains("Putin praises the negotiations");
    }

    @Test
    void everyLanguageTakesEveryText() {
        for (var tag : List.of("ca", "da", "fi", "et", "lv", "lt", "bg", "sr", "cs", "hu", "ro", "el", "hi", "id")) {
            assertThat(Languages.all()).containsKey(Languages.way(Locale.forLanguageTag(tag)));
            finds(tag, "Word слово λόγος शब्द 字 🇺🇦", "Word");
        }
    }
}
