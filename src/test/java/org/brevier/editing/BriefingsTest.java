package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Copydesk.begin;
import static org.brevier.editing.Copydesk.done;
import static org.brevier.editing.Copydesk.save;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SiteTest
class BriefingsTest {

    private final Staff staff;
    private final Desk desk;
    private final TestClock clock;

    BriefingsTest(Staff staff, Desk desk, TestClock clock) {
        this.staff = staff;
        this.desk = desk;
        this.clock = clock;
    }

    private static List<String> headlines(Document page) {
        return page.select("tbody th > a").eachText();
    }

    private UUID beginLater(Visitor visitor, String headline) {
        clock.advance(Duration.ofMinutes(1));
        return begin(visitor, headline);
    }

    @Test
    void anEmptyListSaysSo() {
        var ada = staff.writer("Ada Writer");

        assertThat(ada.page("/admin/briefings").select(".empty").text()).startsWith("There is no briefing yet.");
        assertThat(ada.page("/admin/briefings?state=live").select(".empty").text())
                .isEqualTo("Nothing is like that. Show everything");
    }

    @Test
    void theListIsNarrowedByStateWordsAndTopic() {
        var ada = staff.writer("Ada Writer");
        var ben = staff.editor("Ben Editor");
        beginLater(ada, "Harbour wall");
        var reviewed = beginLater(ada, "Harbour tolls");
        done(ada, reviewed, "/review", Map.of());
        done(ben, beginLater(ada, "Market hall"), "/publication", Map.of());
        begin(ada, Copy.titled("Talks in Oman").without("date").with("topics", "[Sea Ports]"));

        assertThat(headlines(ada.page("/admin/briefings?q=HARBOUR"))).containsExactly("Harbour tolls", "Harbour wall");
        assertThat(headlines(ada.page("/admin/briefings?state=review"))).containsExactly("Harbour tolls");
        assertThat(headlines(ada.page("/admin/briefings?state=live"))).containsExactly("Market hall");
        assertThat(headlines(ada.page("/admin/briefings?topic=sea-ports"))).containsExactly("Talks in Oman");
        var both = ada.page("/admin/briefings?q=harbour&state=writing&topic=&sort=headline");
        assertThat(headlines(both)).containsExactly("Harbour wall");
        assertThat(both.select("#q").val()).isEqualTo("harbour");
        assertThat(both.select("#state option[selected]").text()).isEqualTo("Being written");
        assertThat(both.select("tbody .badge").eachText()).containsExactly("Draft");
    }

    @Test
    void theListIsNarrowedByOwnerForEditorsAlone() {
        var ada = staff.person("Ada Writer", Role.WRITER);
        var cat = staff.person("Cat Writer", Role.WRITER);
        begin(staff.signedIn(ada), "Owned by Ada zqowner");
        begin(staff.signedIn(cat), "Owned by Cat zqowner");
        var ben = staff.editor("Ben Editor");

        assertThat(headlines(ben.page("/admin/briefings?q=zqowner&sort=headline")))
                .containsExactly("Owned by Ada zqowner", "Owned by Cat zqowner");
        assertThat(headlines(ben.page("/admin/briefings?q=zqowner&owner=" + cat.id())))
                .containsExactly("Owned by Cat zqowner");
        assertThat(headlines(staff.signedIn(ada).page("/admin/briefings?owner=" + cat.id())))
                .isEmpty();
        assertThat(staff.signedIn(ada).page("/admin/briefings").select("#owner"))
                .isEmpty();
    }

    @Test
    void columnsSortTheListAndKeepItsFilter() {
        var ada = staff.writer("Ada Writer");
        beginLater(ada, "b later");
        beginLater(ada, "A sooner");

        var page = ada.page("/admin/briefings?state=writing");
        assertThat(headlines(page)).containsExactly("A sooner", "b later");
        assertThat(page.select("thead a").eachAttr("href"))
                .containsExactly(
                        "/admin/briefings?state=writing&sort=headline",
                        "/admin/briefings?state=writing&sort=due",
                        "/admin/briefings?state=writing");
        assertThat(page.select("th[aria-sort=descending]").text()).isEqualTo("Changed");
        beginLater(ada, "c last");
        assertThat(headlines(ada.page("/admin/briefings?sort=headline")))
                .containsExactly("A sooner", "b later", "c last");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=title;drop",
                "sort=(select%201)",
                "sort=headline,1",
                "dir=asc,1",
                "state=DRAFT'--",
                "owner=1abc",
                "topic=../x",
                "page=-1",
                "page=1%00",
                "q=%00",
                "q=%25%25%25_",
                "nonsense=1"
            })
    void a102WhatIsNoWordOfTheListChangesNothing(String query) {
        var ada = staff.writer("Ada Writer");
        beginLater(ada, "100%%%_ older");
        beginLater(ada, "100%%%_ newer");

        assertThat(headlines(ada.page("/admin/briefings?" + query))).containsExactly("100%%%_ newer", "100%%%_ older");
    }

    @Test
    void aLongListHasPagesThatKeepItsFilter() {
        var ada = staff.writer("Ada Writer");
        for (int i = 10; i < 51; i++) {
            begin(ada, "Paged & numbered " + i);
        }

        var first = ada.page("/admin/briefings?q=paged+%26&sort=headline");
        assertThat(headlines(first)).hasSize(40);
        String next = first.select(".pager a[rel=next]").attr("href");
        assertThat(next).isEqualTo("/admin/briefings?q=paged%20%26&sort=headline&page=2");
        assertThat(headlines(ada.page(next))).containsExactly("Paged & numbered 50");
        assertThat(ada.get("/admin/briefings?page=3").status()).isEqualTo(404);
    }

    /** The fields of the selection's form with these boxes ticked. */
    private static String ticked(UUID... briefings) {
        return List.of(briefings).stream().map(id -> "briefing=" + id).collect(Collectors.joining("&"));
    }

    @Test
    void whatIsTickedGoesIntoTheBinAndComesBackWithOneButton() {
        var ben = staff.editor("Ben Editor");
        var one = begin(ben, "First of two zqbin");
        var two = begin(ben, "Second of two zqbin");
        ben.get("/admin/briefings?q=zqbin");

        var binned = ben.post("/admin/selection/bin?" + ticked(one, two), Map.of("q", "zqbin"));
        assertThat(binned.header("Location")).hasValue("/admin/briefings?q=zqbin");
        var after = ben.follow(binned).html();
        assertThat(after.select("[role=status]").text()).startsWith("2 briefings are in the bin.");
        assertThat(headlines(after)).isEmpty();
        assertThat(headlines(ben.page("/admin/briefings?state=bin&q=zqbin"))).hasSize(2);

        ben.post(after.select(".flash form").attr("action"), Map.of());
        assertThat(headlines(ben.page("/admin/briefings?q=zqbin"))).hasSize(2);
    }

    @Test
    void whatIsTickedIsDoneAsAWholeOrNotAtAll() {
        var ben = staff.editor("Ben Editor");
        var draft = begin(ben, "A draft zqwhole");
        var live = begin(ben, "What readers know zqwhole");
        done(staff.editor("Eve Editor"), live, "/publication", Map.of());
        ben.get("/admin/briefings");

        var refused = ben.post("/admin/selection/bin?" + ticked(draft, live), Map.of("q", "zqwhole"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("[role=alert]").text())
                .isEqualTo("Nothing was done, because of “What readers know zqwhole”."
                        + " Readers have known it, so it can only be withdrawn.");
        assertThat(refused.html().select("tbody input[checked]").eachAttr("value"))
                .containsExactlyInAnyOrder(draft.toString(), live.toString());
        assertThat(refused.html().select("#q").val()).isEqualTo("zqwhole");
        assertThat(desk.find(draft).orElseThrow().isBinned()).isFalse();
    }

    @Test
    void whatIsTickedBecomesSomebodyElses() {
        var ben = staff.editor("Ben Editor");
        var cat = staff.person("Cat Writer", Role.WRITER);
        var one = begin(ben, "To hand over");
        ben.get("/admin/briefings");

        var done = ben.post(
                "/admin/selection/owner?" + ticked(one), Map.of("to", cat.id().toString()));

        assertThat(ben.follow(done).html().select("[role=status]").text())
                .startsWith("One briefing is Cat Writer’s now.");
        assertThat(headlines(staff.signedIn(cat).page("/admin/briefings"))).containsExactly("To hand over");
        assertThat(ben.post("/admin/selection/owner?" + ticked(one), Map.of("to", "nobody"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void withNothingTickedNothingIsDone() {
        var ben = staff.editor("Ben Editor");
        begin(ben, "Left alone");

        var answer = ben.post("/admin/selection/bin", Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("[role=alert]").text())
                .isEqualTo("Nothing was done: tick the briefings first.");
    }

    @Test
    void a047AWriterBinsNothingOfAnotherNorTheOwnBesideIt() {
        var ada = staff.writer("Ada Writer");
        var own = begin(ada, "Own");
        var cats = begin(staff.writer("Cat Writer"), "Of Cat");
        ada.get("/admin/briefings");

        for (String act : new String[] {"bin", "bin/end", "owner"}) {
            assertThat(ada.post("/admin/selection/" + act + "?" + ticked(own, cats), Map.of())
                            .status())
                    .isEqualTo(403);
        }
        assertThat(desk.find(own).orElseThrow().isBinned()).isFalse();
        assertThat(desk.find(cats).orElseThrow().isBinned()).isFalse();
        assertThat(ada.page("/admin/briefings").select(".pick, .selection-acts"))
                .isEmpty();
    }

    @Test
    void a054WhatIsNoIdOfABriefingIsNotFoundAndNothingIsDone() {
        var ben = staff.editor("Ben Editor");
        var one = begin(ben, "Untouched");
        ben.get("/admin/briefings");

        for (String id : new String[] {UUID.randomUUID().toString(), "1abc", "-1", "１"}) {
            var answer = ben.post(
                    "/admin/selection/bin?" + ticked(one) + "&briefing="
                            + URLEncoder.encode(id, StandardCharsets.UTF_8),
                    Map.of());
            assertThat(answer.status()).isEqualTo(404);
        }
        assertThat(desk.find(one).orElseThrow().isBinned()).isFalse();
    }

    @Test
    void a031TheActsWantTheWordOfThePage() {
        var ben = staff.editor("Ben Editor");
        var one = begin(ben, "Protected");

        assertThat(ben.postWithoutWord("/admin/selection/bin?" + ticked(one), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(ben.get("/admin/selection/bin?" + ticked(one)).status()).isEqualTo(405);
    }

    @Test
    void aChangedLiveBriefingBearsBothBadges() {
        var ben = staff.editor("Ben Editor");
        var one = begin(ben, "Live and changed zqbadge");
        done(staff.editor("Eve Editor"), one, "/publication", Map.of());
        save(
                ben,
                one,
                1,
                Copy.titled("Live and changed zqbadge").without("date").and("More."));

        assertThat(ben.page("/admin/briefings?q=zqbadge").select("tbody .badge").eachText())
                .containsExactly("Live", "Changed");
    }
}
