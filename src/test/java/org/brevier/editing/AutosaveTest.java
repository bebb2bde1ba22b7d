package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.briefing.PastRevision;
import org.brevier.markdown.Manuscript;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.junit.jupiter.api.Test;

@SiteTest
class AutosaveTest {

    private static final Copy COPY = Copy.titled("A wall is mended");

    private final Staff staff;
    private final Desk desk;
    private final Newsdesk news;
    private final String sitting = UUID.randomUUID().toString();

    AutosaveTest(Staff staff, Desk desk) {
        this.staff = staff;
        this.desk = desk;
        this.news = new Newsdesk(desk);
    }

    @Test
    void whatIsTypedIsSavedAndItsFindingsCome() {
        var ada = staff.writer("Ada");
        var id = news.begin(ada, "");
        var answer = news.autosave(ada, id, 1, sitting, "# Harbour\n\nTODO more\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/json");
        var saved = answer.json();
        assertThat(saved.get("state").asString()).isEqualTo("saved");
        assertThat(saved.get("revision").asInt()).isEqualTo(2);
        assertThat(saved.get("headline").asString()).isEqualTo("Harbour");
        assertThat(Instant.parse(saved.get("at").asString())).isNotNull();
        assertThat(saved.has("text")).isFalse();
        assertThat(saved.get("findings")).anySatisfy(finding -> {
            assertThat(finding.get("severity").asString()).isEqualTo("block");
            assertThat(finding.get("rule").asString()).isEqualTo("unfinished");
            assertThat(finding.get("line").asInt()).isEqualTo(3);
            assertThat(finding.get("column").asInt()).isPositive();
            assertThat(finding.get("message").asString()).isNotBlank();
        });
        assertThat(news.text(id)).isEqualTo("# Harbour\n\nTODO more\n");
    }

    @Test
    void theSavesOfOneSittingAreOneRevisionInTheHistory() {
        var ada = staff.writer("Ada");
        var id = news.begin(ada, "# One\n");
        int base = 1;
        for (String word : new String[] {"a", "ab", "abc"}) {
            base = news.autosave(ada, id, base, sitting, "# One\n\n" + word + "\n")
                    .json()
                    .get("revision")
                    .asInt();
        }
        assertThat(desk.revisions(id)).hasSize(2);
        assertThat(news.text(id)).isEqualTo("# One\n\nabc\n");
    }

    @Test
    void aSittingThatIsNamedInAnotherWayIsOneToo() {
        var ada = staff.writer("Ada");
        var id = news.begin(ada, "# One\n");
        news.autosave(ada, id, 1, "deadbeef1234", "# One\n\na\n");
        assertThat(news.autosave(ada, id, 1, "deadbeef1234", "# One\n\nab\n")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("saved");
    }

    @Test
    void aScriptThatEndsLinesInOneWayChangesNobodysLineEnds() throws Exception {
        var ada = staff.person("Ada", Role.WRITER);
        var id =
                desk.begin(Manuscript.of("# One\r\n\r\nText.\r\n"), ada.actor()).id();
        var answer = news.autosave(staff.signedIn(ada), id, 1, sitting, "# One\n\nMore text.\n");
        assertThat(answer.json().get("state").asString()).isEqualTo("saved");
        assertThat(news.text(id)).isEqualTo("# One\r\n\r\nMore text.\r\n");
    }

    @Test
    void whoChangesAnotherPartIsGivenBothTexts() {
        var ada = staff.writer("Ada");
        var ben = staff.editor("Ben");
        var id = news.begin(ada, COPY.text());
        news.save(
                ben,
                id,
                COPY.standfirst("Theirs is the standfirst of this text.").text());

        var merged = news.autosave(
                        ada, id, 1, sitting, COPY.bullet("Mine is the bullet").text())
                .json();

        assertThat(merged.get("state").asString()).isEqualTo("merged");
        assertThat(merged.get("text").asString())
                .isEqualTo(COPY.standfirst("Theirs is the standfirst of this text.")
                        .bullet("Mine is the bullet")
                        .text());
        assertThat(merged.get("revision").asInt())
                .isEqualTo(news.present(id).revision().number());
    }

    @Test
    void whoChangesTheSamePartIsLedToWhereOneChooses() {
        var ada = staff.writer("Ada");
        var id = news.begin(ada, COPY.text());
        news.save(staff.editor("Ben"), id, COPY.standfirst("Theirs.").text());

        var clash = news.autosave(ada, id, 1, sitting, COPY.standfirst("Mine.").text())
                .json();

        assertThat(clash.get("state").asString()).isEqualTo("clash");
        assertThat(news.text(id)).contains("Theirs.");
        assertThat(desk.revisions(id)).extracting(PastRevision::aside).contains(true);
        var page = ada.page(clash.get("page").asString());
        assertThat(page.select(".contest")).hasSize(1);
        assertThat(page.select(".contest-text").text()).contains("Theirs.", "Mine.");
    }

    @Test
    void whatIsTooLongIsRefusedInASentence() {
        var ada = staff.writer("Ada");
        var id = news.begin(ada, "# One");
        var answer = news.autosave(ada, id, 1, sitting, "x".repeat(Manuscript.LARGEST + 1));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("error").asString()).contains("more than the 524,288 allowed.");
        assertThat(desk.revisions(id)).hasSize(1);
    }
}
