package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.briefing.NoteWording;
import org.brevier.briefing.Press;
import org.brevier.briefing.Release;
import org.brevier.markdown.Manuscript;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text comes through the forms of browsers as its author wrote it. */
@SiteTest
class EveryByteTest {

    private final Web web;
    private final Staff staff;
    private final Desk desk;
    private final Press press;
    private final Newsdesk news;

    EveryByteTest(Web web, Staff staff, Desk desk, Press press) {
        this.web = web;
        this.staff = staff;
        this.desk = desk;
        this.press = press;
        this.news = new Newsdesk(desk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void theAuthorsLineEndsComeBackAsTheyWere(String end) throws Exception {
        var ada = staff.person("Ada", Role.WRITER);
        String text = Copy.titled("A wall is mended").text().replace("\n", end);
        var id = desk.begin(Manuscript.of(text), ada.actor()).id();
        var browser = staff.signedIn(ada);

        assertThat(browser.follow(news.save(browser, id, text))
                        .html()
                        .select("[role=status]")
                        .text())
                .contains("Nothing has changed");
        news.save(browser, id, text.replace("before the storms", "before the" + end + "storms"));

        assertThat(news.text(id)).isEqualTo(text.replace("before the storms", "before the" + end + "storms"));
    }

    @Test
    void whatIsWrittenIsWhatReadersGetAsMarkdown() {
        var ada = staff.writer("Ada");
        String text = Copy.titled("Ebb & flow “again”").text() + "\n\n\tTab  \n\nÄ 😀 ‏\u00a0\n\n\n";
        var id = news.begin(ada, text);
        var briefing = news.present(id);
        var release = new Release(Optional.empty(), Optional.of("It is a test"), new NoWords());
        press.publish(id, 1, release, staff.person("Ben", Role.EDITOR).actor());

        var twin = web.get("/briefings/" + briefing.slug() + ".md");

        assertThat(twin.status()).isEqualTo(200);
        assertThat(twin.bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aByteOrderMarkStaysWhereItWas() throws Exception {
        var ada = staff.person("Ada", Role.WRITER);
        var id = desk.begin(Manuscript.of("\uFEFF# One\r\n\r\nText.\r\n"), ada.actor())
                .id();
        news.save(staff.signedIn(ada), id, "# One\n\nOther text.\n");
        assertThat(news.present(id).revision().manuscript())
                .isEqualTo(Manuscript.of("\uFEFF# One\r\n\r\nOther text.\r\n"));
    }

    @Test
    void aTextThatBeginsWithBlankLinesKeepsThem() {
        var ada = staff.writer("Ada");
        var id = news.begin(ada, "\n\n# One\n");
        assertThat(Newsdesk.field(ada.page(Newsdesk.path(id)))).isEqualTo("\n\n# One\n");
        ada.submit(Newsdesk.path(id), Map.of());
        assertThat(news.text(id)).isEqualTo("\n\n# One\n");
    }

    private record NoWords() implements NoteWording {

        @Override
        public String correction(String wrong, String right) {
            throw new AssertionError("nothing is corrected here");
        }

        @Override
        public String approvedBy(String name) {
            throw new AssertionError("nothing is approved here");
        }
    }
}
