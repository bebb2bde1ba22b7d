package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Newspaper.act;
import static org.brevier.editing.Newspaper.done;

import java.util.Map;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class HostsTest {

    private static final String VIDEO = "[The aide on the call.](https://www.youtube.com/watch?v=ikXyryJjonA)";
    private static final String YOUTUBE = "www.youtube-nocookie.com";

    private final Newspaper paper;
    private final Visitor editor;
    private final Staff staff;
    private final Web web;
    private final JdbcClient jdbc;

    HostsTest(Staff staff, Desk desk, Web web, JdbcClient jdbc, TestClock clock) {
        clock.set(TestClock.START);
        this.staff = staff;
        this.paper = new Newspaper(staff, desk);
        this.editor = paper.editor;
        this.web = web;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void noTextHasACardYet() {
        jdbc.sql("delete from text_reference").update();
    }

    private Element host(String name) {
        return editor.page("/admin/hosts").select(".host").stream()
                .filter(host -> host.select(".host-name").text().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(editor.page("/admin/hosts").text()));
    }

    @Test
    void aSiteWithoutCardsAsksNobody() {
        paper.published(Newspaper.copy().and("A [link](https://www.youtube.com/watch?v=ikXyryJjonA) asks nobody."));

        var page = editor.page("/admin/hosts");
        assertThat(page.select("main").text())
                .contains("No text can make a reader’s browser ask another host.", "only once a reader clicks");
        assertThat(page.select(".host")).isEmpty();
    }

    @Test
    void theListSaysWhoCanBeAskedAndByWhichTexts() {
        var video = paper.published(Newspaper.copy().and(VIDEO));
        paper.published(Newspaper.copy().and(VIDEO).and("https://files.example.org/talk.mp3"));

        var youtube = host(YOUTUBE);
        assertThat(youtube.select(".host-facts").text()).isEqualTo("YouTube Frame");
        assertThat(youtube.select(".host-seen").text()).isEqualTo("2 texts that readers see");
        assertThat(youtube.select("a").eachAttr("href")).contains("/admin/briefings/" + video);
        assertThat(youtube.select("a").eachText()).contains(paper.now(video).headline());
        assertThat(host("files.example.org").select(".host-facts").text()).isEqualTo("Player");
    }

    /** What a page may ask is what its policy allows. */
    @Test
    void theListNamesWhatThePageAllows() {
        var video = paper.published(Newspaper.copy().and(VIDEO));

        var policy =
                web.get(paper.address(video)).header("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("frame-src https://" + YOUTUBE);
        assertThat(host(YOUTUBE).select(".host-seen").text()).contains("readers see");
    }

    @Test
    void draftsStandApartAndPublishedTextsMoveUp() {
        var draft = paper.draft(Newspaper.copy().and(VIDEO));
        assertThat(editor.page("/admin/hosts").select("main .section h2").text())
                .isEqualTo("One host more in texts that readers do not see");
        assertThat(host(YOUTUBE).select(".host-seen").text()).isEqualTo("1 draft that readers do not see");

        done(paper.publish(draft, Map.of()));
        assertThat(editor.page("/admin/hosts").select("main .section h2").text())
                .isEqualTo("One host that readers can ask");
    }

    @Test
    void anOlderVersionCanStillAskUntilTheBriefingIsWithdrawn() {
        var copy = Newspaper.copy();
        var id = paper.published(copy.and(VIDEO));
        paper.write(id, copy);
        done(paper.publish(id, Map.of("change", "typo")));
        assertThat(host(YOUTUBE).select(".host-seen").text()).isEqualTo("1 text of which an older version can ask");

        done(act(editor, id, "/withdrawal", Map.of("reason", "It was wrong.")));
        assertThat(editor.page("/admin/hosts").select(".host")).isEmpty();
    }

    @Test
    void aWithdrawnTextIsNoDraft() {
        var id = paper.published(Newspaper.copy().and(VIDEO));
        done(act(editor, id, "/withdrawal", Map.of("reason", "It was wrong.")));

        assertThat(host(YOUTUBE).select(".host-seen").eachText()).containsExactly("1 text that was withdrawn");
        assertThat(editor.page("/admin/hosts").select("main .section h2").text())
                .isEqualTo("One host more in texts that readers do not see");
    }

    @Test
    void manyTextsStayFolded() {
        for (int i = 0; i < 10; i++) {
            paper.draft(Newspaper.copy().and(VIDEO));
        }

        assertThat(host(YOUTUBE).select("summary").text()).isEqualTo("2 more");
        assertThat(host(YOUTUBE).select("a")).hasSize(10);
    }

    @Test
    void itIsForEditors() {
        assertThat(paper.writer.get("/admin/hosts").status()).isEqualTo(403);
        assertThat(staff.editor("Eve Editor")
                        .page("/admin")
                        .select("nav a[href=/admin/hosts]")
                        .text())
                .contains("Outside hosts");
    }
}
