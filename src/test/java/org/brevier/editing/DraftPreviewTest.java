package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;

@SiteTest
class DraftPreviewTest {

    private static final Copy COPY =
            Copy.titled("A wall is mended").with("authors", "[Ada Writer]").with("topics", "[Harbours]");

    private final Staff staff;
    private final Desk desk;
    private final Newsdesk news;

    DraftPreviewTest(Staff staff, Desk desk) {
        this.staff = staff;
        this.desk = desk;
        this.news = new Newsdesk(desk);
    }

    @Test
    void theWorkingCopyIsShownOnTheRealPage() {
        var ada = staff.writer("Ada");
        var id = news.begin(ada, COPY.text());

        var answer = ada.get(Newsdesk.path(id) + "/preview");

        assertThat(answer.status()).isEqualTo(200);
        var page = answer.html();
        assertThat(page.select("h1.headline").text()).isEqualTo("A wall is mended");
        assertThat(page.select(".standfirst").text()).contains("The council has agreed");
        assertThat(page.select(".glance-points > li")).hasSize(3);
        assertThat(page.select(".briefing-body h2").eachText())
                .containsExactly("Why the wall leaks", "What happens next");
        assertThat(page.select(".byline").text()).contains("Ada Writer");
        assertThat(page.select(".kicker").text()).contains("Harbours");
        isGuarded(answer);
    }

    private static void isGuarded(Web.Answer answer) {
        assertThat(answer.header("Content-Security-Policy"))
                .hasValue(
                        "sandbox allow-same-origin; default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self';"
                                + " font-src 'self'; frame-ancestors 'self'");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.header("X-Robots-Tag")).hasValue("noindex");
        assertThat(answer.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.html().select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(answer.html().select("script, link[rel=manifest]")).isEmpty();
    }

    @Test
    void aTextOnItsWayIsShownAndNotKept() {
        var ada = staff.writer("Ada");
        var id = news.begin(ada, COPY.text());
        ada.get(Newsdesk.path(id));
        var answer = ada.post(
                Newsdesk.path(id) + "/preview",
                Map.of("text", Newsdesk.asForm(COPY.standfirst("Not yet saved.").text())));
        assertThat(answer.html().select(".standfirst").text()).isEqualTo("Not yet saved.");
        isGuarded(answer);
        assertThat(desk.revisions(id)).hasSize(1);
    }

    @Test
    void anEmptyTextAndOneWithoutADateHaveAPageToo() {
        var ada = staff.writer("Ada");
        for (String text : new String[] {"", "Only words.", "---\ndate: tomorrow-ish\nlang: \"??\"\n---\nWords."}) {
            var id = news.begin(ada, text);
            assertThat(ada.get(Newsdesk.path(id) + "/preview").status())
                    .as(text)
                    .isEqualTo(200);
        }
    }

    @Test
    void anUnreadableTextGivesAPageThatSaysWhyAndWhere() {
        var ada = staff.writer("Ada");
        var id = news.begin(ada, "---\ntitle: One\ntopics: [\n---\n\nText.\n");
        for (var answer : new Web.Answer[] {
            ada.get(Newsdesk.path(id) + "/preview"),
            ada.post(
                    Newsdesk.path(id) + "/preview",
                    Map.of("text", "---\ntitle: One\ntopics: [\n---\n\nText.\n", "_csrf", word(ada, Newsdesk.path(id))))
        }) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.html().select("main").text())
                    .contains("cannot be shown yet")
                    .containsPattern("Line \\d");
            isGuarded(answer);
        }
    }

    private static String word(org.brevier.testing.Visitor visitor, String path) {
        visitor.get(path);
        return visitor.csrf();
    }

    @Test
    void hostileTextDoesNothingThere() {
        var ada = staff.writer("Ada");
        var id = news.begin(
                ada,
                COPY.standfirst("<script>alert(1)</script><img src=x onerror=alert(2)>")
                        .text());
        var page = ada.page(Newsdesk.path(id) + "/preview");
        assertThat(page.select("script:not([src]), [onerror]")).isEmpty();
    }
}
