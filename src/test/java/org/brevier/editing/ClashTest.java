package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SiteTest
class ClashTest {

    private static final Copy COPY = Copy.titled("A wall is mended");
    private static final String THEIRS = "Theirs is the standfirst.";
    private static final String MINE = "Mine is the standfirst.";

    private final Staff staff;
    private final Desk desk;
    private final Newsdesk news;
    private final Visitor ada;
    private final Visitor ben;

    ClashTest(Staff staff, Desk desk) {
        this.staff = staff;
        this.desk = desk;
        this.news = new Newsdesk(desk);
        this.ada = staff.writer("Ada Writer");
        this.ben = staff.editor("Ben Editor");
    }

    private UUID quarrel() {
        var id = news.begin(ada, COPY.text());
        news.save(ben, id, COPY.standfirst(THEIRS).text());
        return id;
    }

    private String clash(UUID id) {
        return news.save(ada, id, 1, COPY.standfirst(MINE).bullet("My bullet").text())
                .header("Location")
                .orElseThrow();
    }

    @Test
    void theSecondOfTwoEditorsIsShownBothTextsAndNothingIsLost() {
        var id = quarrel();
        String clash = clash(id);
        assertThat(clash).isEqualTo(Newsdesk.path(id) + "/clash/3?base=1");

        var page = ada.page(clash);

        assertThat(page.select(".contest legend").text()).contains("Standfirst");
        assertThat(page.select(".contest-text").eachText())
                .containsExactly(
                        "The working copy: Ben Editor, revision 2 " + THEIRS,
                        "The text put aside: Ada Writer, revision 3 " + MINE);
        assertThat(page.select(".contest-text mark").eachText()).containsExactly("Theirs", "Mine");
        assertThat(Newsdesk.field(page)).isEqualTo(MINE);
        assertThat(page.select("input[type=radio][checked]")).isEmpty();
        assertThat(news.text(id)).contains(THEIRS);
        assertThat(desk.revision(id, 3).orElseThrow().manuscript().text()).contains(MINE, "My bullet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            theirs | -              | Theirs is the standfirst.
            mine   | -              | Mine is the standfirst.
            both   | -              | Theirs is the standfirst.\\n\\nMine is the standfirst.
            own    | New words.\\r\\nTwo lines. | New words.\\nTwo lines.
            """)
    void whateverIsChosenStandsInTheTextAndBothStayInTheHistory(String choice, String typed, String chosen) {
        var id = quarrel();
        String clash = clash(id);

        var saved = choose(clash, choice, typed == null ? MINE : unescaped(typed));

        assertThat(saved.header("Location")).hasValue(Newsdesk.path(id));
        assertThat(ada.follow(saved).html().select("[role=status]").text()).contains("Saved as revision 4.");
        assertThat(news.text(id))
                .isEqualTo(
                        COPY.standfirst(unescaped(chosen)).bullet("My bullet").text());
        assertThat(desk.revision(id, 2).orElseThrow().manuscript().text()).contains(THEIRS);
        assertThat(desk.revision(id, 3).orElseThrow().manuscript().text()).contains(MINE);
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r");
    }

    private Web.Answer choose(String clash, String choice, String typed) {
        return ada.submit(clash, Map.of("choice-1", choice, "text-1", typed));
    }

    @Test
    void whoChoosesNothingIsAskedAgainWithAllThatWasTyped() {
        var id = quarrel();
        String clash = clash(id);

        var refused = ada.submit(clash, Map.of("text-1", "My own\r\n\r\n</textarea><b>words"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".contest-wrong .field-problem").text())
                .isEqualTo("Choose one of these.");
        assertThat(Newsdesk.field(refused.html())).isEqualTo("My own\n\n</textarea><b>words");
        assertThat(desk.revisions(id)).hasSize(3);
    }

    @Test
    void wordsOfOnesOwnAreNotPassedOver() {
        var id = quarrel();
        var refused = choose(clash(id), "theirs", "I also wrote this.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".field-problem").text()).contains("written a text of your own");
        assertThat(Newsdesk.field(refused.html())).isEqualTo("I also wrote this.");
        assertThat(refused.html().select("input[value=theirs]").hasAttr("checked"))
                .isTrue();
        assertThat(desk.revisions(id)).hasSize(3);
    }

    @Test
    void whoeverHasSavedWhileOneChoseLosesNothingEither() {
        var id = quarrel();
        String clash = clash(id);
        var page = ada.get(clash);
        news.save(
                ben,
                id,
                COPY.standfirst(THEIRS).and("## Ben again\n\nMore of Ben.").text());

        var saved = ada.post(page.html().select("main form").attr("action"), form("2", "mine"));

        assertThat(saved.header("Location")).hasValue(Newsdesk.path(id));
        assertThat(news.text(id)).contains(MINE, "My bullet", "More of Ben.").doesNotContain(THEIRS);
    }

    @Test
    void whenTheSamePartHasChangedAgainOneChoosesOnceMore() {
        var id = quarrel();
        ada.get(clash(id));
        news.save(ben, id, COPY.standfirst("Theirs anew.").text());

        var again = ada.post(Newsdesk.path(id) + "/clash/3", form("2", "mine"));

        var page = ada.follow(again).html();
        assertThat(page.select("[role=status]").text()).contains("Both texts are kept; please choose once more.");
        assertThat(page.select(".contest-text").text()).contains("Theirs anew.", MINE);
        assertThat(news.text(id)).contains("Theirs anew.");
    }

    @Test
    void aChoiceAgainstATextThatIsGoneIsAskedForAgainAndWhatWasTypedIsShown() {
        var id = quarrel();
        ada.get(clash(id));
        var form = form("77", "own");
        form.put("text-1", "Typed <i>long</i> ago");
        var answer = ada.post(Newsdesk.path(id) + "/clash/3", form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".clash-typed pre").text()).isEqualTo("Typed <i>long</i> ago");
        assertThat(answer.html().select("input[name=theirs]").val()).isEqualTo("2");
    }

    private static Map<String, String> form(String theirs, String choice) {
        var form = new LinkedHashMap<String, String>();
        form.put("base", "1");
        form.put("theirs", theirs);
        form.put("choice-1", choice);
        form.put("text-1", MINE);
        return form;
    }

    @Test
    void textsThatGoTogetherByNowAreSavedWithoutAChoice() {
        var id = quarrel();
        String clash = clash(id);
        news.save(ben, id, COPY.text());
        var page = ada.page(clash);
        assertThat(page.select(".contest")).isEmpty();
        assertThat(page.select(".lead-in").text()).contains("nothing to choose any more");
        ada.submit(clash, Map.of());
        assertThat(news.text(id))
                .isEqualTo(COPY.standfirst(MINE).bullet("My bullet").text());
    }

    @Test
    void twoWhoChangedDifferentPartsAreToldThatBothAreThere() {
        var id = quarrel();
        var saved = ada.follow(news.save(ada, id, 1, COPY.bullet("My bullet").text()));
        assertThat(saved.html().select("[role=status]").text())
                .contains("together with what somebody else has changed");
        assertThat(news.text(id))
                .isEqualTo(COPY.standfirst(THEIRS).bullet("My bullet").text());
    }

    @Test
    void manyContestedPartsAreOneChoiceBetweenTheWholeTexts() {
        var base = new StringBuilder("# One\n\n");
        for (int i = 0; i < 60; i++) {
            base.append("## Section ")
                    .append(i)
                    .append("\n\nWords of section ")
                    .append(i)
                    .append(".\n\n");
        }
        var id = news.begin(ada, base.toString());
        news.save(ben, id, base.toString().replace("Words", "Their words"));
        String clash = news.save(ada, id, 1, base.toString().replace("Words", "My words"))
                .header("Location")
                .orElseThrow();
        assertThat(ada.page(clash).select(".contest")).hasSize(1);
        choose(clash, "mine", "");
        assertThat(news.text(id)).contains("My words of section 59.").doesNotContain("Their words");
    }

    @Test
    void aTextThatWasNeverKeptIsNotFound() {
        var id = quarrel();
        assertThat(ada.get(Newsdesk.path(id) + "/clash/99?base=1").status()).isEqualTo(404);
        assertThat(ada.get(Newsdesk.path(id) + "/clash/x?base=1").status()).isEqualTo(404);
    }

    @Test
    void hostileTextIsTextOnThePageOfAClash() {
        String hostile = "</textarea><script>alert(1)</script><img src=x onerror=alert(2)>";
        var eve = staff.editor("Eve <img src=x onerror=alert(3)>");
        var id = news.begin(ada, COPY.text());
        news.save(eve, id, COPY.standfirst("Theirs " + hostile).text());
        String clash = news.save(ada, id, 1, COPY.standfirst("Mine " + hostile).text())
                .header("Location")
                .orElseThrow();
        var page = ada.page(clash);
        assertThat(page.select("script:not([src]), main img, [onerror]")).isEmpty();
        assertThat(page.select(".contest-text").text()).contains("Theirs " + hostile, "Mine " + hostile);
        assertThat(Newsdesk.field(page)).isEqualTo("Mine " + hostile);
    }
}
