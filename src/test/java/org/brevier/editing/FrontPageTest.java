package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The lead of the front page, put in order by hand. */
@SiteTest
@TestPropertySource(properties = {"brevier.site.page-length=3", "brevier.site.time-zone=Europe/Berlin"})
class FrontPageTest {

    private static final String PAGE = "/admin/front-page";

    private final Newspaper paper;
    private final Trail trail;
    private final Web web;
    private final TestClock clock;

    FrontPageTest(Staff staff, Desk desk, Trail trail, Web web, TestClock clock) {
        this.paper = new Newspaper(staff, desk);
        this.trail = trail;
        this.web = web;
        this.clock = clock;
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
        var all = new HashMap<String, String>();
        for (int number = 1; number <= 6; number++) {
            all.put("out-" + number, "true");
        }
        paper.editor.submit(PAGE, all);
    }

    private UUID live(String day) {
        return paper.published(Newspaper.copy().with("date", day + "T09:00:00Z"));
    }

    private void put(UUID briefing) {
        Newspaper.done(
                paper.editor.submit(PAGE, Map.of("address", "https://news.example.org" + paper.address(briefing))));
    }

    private String lead() {
        return web.get("/").html().select(".lead-title a").attr("href");
    }

    /** The addresses of all briefings, page by page. */
    private List<String> all() {
        var all = new ArrayList<String>();
        String page = "/";
        while (!page.isEmpty()) {
            var html = web.get(page).html();
            all.addAll(html.select(".lead-title a, .card-title a").eachAttr("href"));
            page = html.select(".pager a[rel=next]").attr("href");
        }
        return all;
    }

    @Test
    void withoutAHandTheNewestLeadsAndWithOneWhatItPutsThere() {
        var old = live("2025-01-01");
        var older = live("2024-01-01");
        var newest = live("2026-06-14");
        assertThat(lead()).isEqualTo(paper.address(newest));
        assertThat(paper.editor.page(PAGE).select(".empty").text()).contains("the newest briefing leads");

        put(older);
        put(old);

        assertThat(all()).startsWith(paper.address(older), paper.address(old), paper.address(newest));
        assertThat(web.get("/feed.xml").xml().select("item > link").eachText().getFirst())
                .as("feeds stay in order of time")
                .endsWith(paper.address(newest));
        assertThat(trail.search(byEditor(), 1, 50).items())
                .anyMatch(entry -> entry.detail().contains(paper.now(old).headline()));

        paper.editor.submit(PAGE, Map.of("order-2", "1"));
        assertThat(lead()).isEqualTo(paper.address(old));
        paper.editor.submit(PAGE, Map.of("out-1", "true"));
        assertThat(lead()).isEqualTo(paper.address(older));
    }

    private TrailFilter byEditor() {
        return new TrailFilter(
                Optional.of(paper.ben.id()),
                Optional.of(Act.FRONT_PAGE_CHANGED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void noPageLosesOrDoublesABriefing() {
        for (int day = 10; day <= 16; day++) {
            live("2023-03-" + day);
        }
        var plain = all();
        assertThat(plain).hasSizeGreaterThan(6).doesNotHaveDuplicates();

        for (String day : List.of("2022-01-01", "2022-01-02", "2022-01-03", "2022-01-04")) {
            put(live(day));
        }

        assertThat(all()).hasSize(plain.size() + 4).doesNotHaveDuplicates().containsAll(plain);
    }

    @Test
    void itEndsWithItsTimeWithWithdrawalAndWithTheBriefing() {
        var first = live("2021-01-01");
        var second = live("2021-01-02");
        put(first);
        put(second);
        Newspaper.done(paper.editor.submit(PAGE, Map.of("until-1", "2026-06-15T16:00")));
        assertThat(lead()).isEqualTo(paper.address(first));

        clock.set(TestClock.START.plus(Duration.ofHours(2)));
        assertThat(lead()).as("sixteen o'clock in Berlin").isEqualTo(paper.address(second));
        assertThat(paper.editor.page(PAGE).select(".arrange-what a").eachText())
                .containsExactly(paper.now(second).headline());

        Newspaper.done(Newspaper.act(paper.editor, second, "/withdrawal", Map.of("reason", "It was wrong.")));
        assertThat(lead()).isNotEqualTo(paper.address(second));
        assertThat(all()).doesNotContain(paper.address(second));
        assertThat(paper.editor.page(PAGE).select(".arrange .badge").text()).isEqualTo("Not public");
    }

    @Test
    void whatIsNotPublicCannotBePutThereAndNothingTypedIsLost() {
        put(live("2020-01-01"));
        var draft = paper.draft(Newspaper.copy());

        var answer = paper.editor.submit(
                PAGE, Map.of("address", paper.address(draft), "until-1", "2026-06-15T13:00", "order-1", "up"));

        assertThat(answer.status()).isEqualTo(422);
        var page = answer.html();
        assertThat(page.select("#address").val()).isEqualTo(paper.address(draft));
        assertThat(page.select("#address-problem").text()).isEqualTo("No live briefing has this address.");
        assertThat(page.select("#until-1").val()).isEqualTo("2026-06-15T13:00");
        assertThat(page.select("#until-1-problem").text()).isEqualTo("This moment has passed.");
        assertThat(page.select("#order-1-problem").text()).isEqualTo("The place must be a number.");
    }

    @Test
    void theSecondOfTwoEditorsSeesBothLeads() {
        var mine = live("2019-01-01");
        var theirs = live("2019-01-02");
        var seen = paper.editor.page(PAGE).select("input[name=version]").val();
        put(theirs);

        var answer =
                paper.editor.submit(PAGE, Map.of("version", seen, "address", paper.address(mine), "out-1", "true"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("[role=alert] li").text())
                .isEqualTo(paper.now(theirs).headline());
        assertThat(lead()).isEqualTo(paper.address(theirs));
        assertThat(answer.html().select("input[name=version]").val()).isNotEqualTo(seen);
    }

    @Test
    void thereIsRoomForSix() {
        for (int day = 1; day <= 6; day++) {
            put(live("2018-01-0" + day));
        }
        var answer = paper.editor.submit(PAGE, Map.of("address", paper.address(live("2018-01-07"))));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#address-problem").text()).startsWith("There is room for six");
    }

    @Test
    void a057ItIsForEditorsAndAForgedListBreaksNothing() {
        assertThat(paper.writer.get(PAGE).status()).isEqualTo(403);
        assertThat(web.get(PAGE).status()).isEqualTo(302);
        paper.editor.get(PAGE);
        assertThat(paper.editor
                        .post(PAGE, Map.of("version", "1", "place-1", "x"))
                        .status())
                .isEqualTo(400);
        String nobodys = UUID.randomUUID().toString();
        String version = paper.editor.page(PAGE).select("input[name=version]").val();
        var forged = Map.of("version", version, "place-1", nobodys, "order-1", "1", "place-2", nobodys, "order-2", "1");
        assertThat(paper.editor.post(PAGE, forged).status()).isEqualTo(302);
    }
}
