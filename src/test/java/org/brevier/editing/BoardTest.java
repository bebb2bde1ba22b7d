package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Copydesk.begin;
import static org.brevier.editing.Copydesk.done;
import static org.brevier.editing.Copydesk.save;

import java.time.Duration;
import java.util.Map;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SiteTest
class BoardTest {

    private final Staff staff;
    private final Web web;
    private final TestClock clock;

    BoardTest(Staff staff, Web web, TestClock clock) {
        this.staff = staff;
        this.web = web;
        this.clock = clock;
    }

    @BeforeEach
    void begins() {
        clock.set(TestClock.START);
    }

    private static String list(Document board, String name) {
        return board.select("#" + name).text();
    }

    @Test
    void whoHasNothingYetIsToldTheFirstSteps() {
        var board = staff.writer("Ada Writer").page("/admin");

        assertThat(board.select(".board-steps a").eachAttr("href"))
                .containsExactly("/admin/briefings/new", "/admin/briefings/new");
        assertThat(board.select(".board-list")).isEmpty();
        assertThat(board.select(".deskbar a[aria-current=page]").attr("href")).isEqualTo("/admin");
    }

    @Test
    void theBoardIsWhereASignInLeads() {
        var ada = staff.person("Ada Writer", Role.WRITER);
        var visitor = new Visitor(web);
        var entered =
                visitor.submit("/admin/sign-in", Map.of("email", ada.email().value(), "password", Staff.PASSWORD));

        assertThat(entered.header("Location")).hasValue("/admin");
    }

    @Test
    void theBoardTellsInWordsWhatWaitsForWhomAndHowLong() {
        var writer = staff.person("Ada Writer", Role.WRITER);
        var early = staff.signedIn(writer);
        var reviewed = begin(early, "Waits for an editor");
        done(early, reviewed, "/review", Map.of());
        clock.advance(Duration.ofDays(2));
        var ada = staff.signedIn(writer);
        var ben = staff.editor("Ben Editor");
        var scheduled = begin(ada, "Comes of itself");
        done(ada, scheduled, "/review", Map.of());
        done(ben, scheduled, "/approval", Map.of());
        done(ben, scheduled, "/schedule", Map.of("at", "2026-06-17T15:00", "zone", "UTC"));
        begin(ada, "Only begun");
        begin(ada, Copy.titled("Needs mending").without("date").and("TODO"));

        var board = ada.page("/admin");

        assertThat(list(board, "review"))
                .isEqualTo("In review 1 Waits for an editor In review 2 days in review Ada Writer");
        assertThat(list(board, "due")).contains("Comes of itself", "Approved", "Scheduled", "in 3 hours", "Ada Writer");
        assertThat(list(board, "drafts")).contains("Only begun", "Draft", "now").doesNotContain("Waits for an editor");
        assertThat(list(board, "mend")).contains("Needs mending", "1 block");
        assertThat(board.select("#review a").attr("href")).isEqualTo("/admin/briefings/" + reviewed + "/publication");
        assertThat(board.select("#drafts a").attr("href")).startsWith("/admin/briefings/");
        assertThat(board.select(".tally-review").text()).isEqualTo("1 in review");
        assertThat(board.select(".tally-missed a")).isEmpty();
        assertThat(ben.page("/admin").select("#review").text()).contains("Waits for an editor");
    }

    @Test
    void theBoardTellsOfChangesCorrectionsAndWhatIsLate() {
        var ada = staff.writer("Ada Writer");
        var ben = staff.editor("Ben Editor");
        var live = begin(ada, "Says more by now");
        done(ben, live, "/publication", Map.of());
        save(ada, live, 1, Copy.titled("Says more by now").without("date").and("More."));
        var corrected = begin(ada, "Was wrong");
        done(ben, corrected, "/publication", Map.of());
        done(
                ben,
                corrected,
                "/publication",
                Map.of("change", "correction", "wrong", "It said eight.", "right", "It is nine."));
        begin(ada, Copy.titled("Wanted earlier").with("date", "2026-06-15T10:00:00Z"));
        clock.advance(Duration.ofHours(1));

        var board = ada.page("/admin");

        assertThat(list(board, "changed")).contains("Says more by now Live Changed 60 minutes ago Ada Writer");
        assertThat(list(board, "corrected")).contains("Was wrong 60 minutes ago Ben Editor");
        assertThat(list(board, "missed")).contains("Wanted earlier Draft due 3 hours ago Ada Writer");
    }

    @Test
    void aWriterSeesTheOwnWorkAndAnEditorEverybodys() {
        var ada = staff.writer("Ada Writer");
        var cat = staff.writer("Cat Writer");
        done(cat, begin(cat, "Belongs to Cat zqboard"), "/review", Map.of());
        begin(ada, "Belongs to Ada");

        assertThat(ada.page("/admin").text()).doesNotContain("zqboard");
        assertThat(cat.page("/admin").text()).contains("zqboard");
        assertThat(staff.editor("Ben Editor").page("/admin").text()).contains("zqboard");
    }

    @Test
    void whoeverIsNotSignedInSeesNothing() {
        var answer = web.get("/admin");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).hasValue("/admin/sign-in");
    }

    @Test
    void aLongListShowsItsFirstAndKeepsTheRestFolded() {
        var ada = staff.writer("Ada Writer");
        for (int i = 1; i <= 8; i++) {
            begin(ada, "Draft number " + i);
        }

        var drafts = ada.page("/admin").select("#drafts");

        assertThat(drafts.select("> ul > li")).hasSize(6);
        assertThat(drafts.select("details li")).hasSize(2);
        assertThat(drafts.select("summary").text()).isEqualTo("2 more");
    }

    @Test
    void headlinesOfAStrangeKindStayTexts() {
        var ada = staff.writer("Ada Writer");
        begin(ada, "<b id=pwn>x</b> \"><script>alert(1)</script>");

        assertThat(ada.page("/admin").select("#pwn, main script")).isEmpty();
        assertThat(ada.page("/admin/briefings").select("#pwn, main script")).isEmpty();
    }
}
