package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.briefing.Newsdesk.ADA;
import static org.brevier.briefing.Newsdesk.BEN;
import static org.brevier.briefing.Newsdesk.PLAIN;
import static org.brevier.briefing.Newsdesk.done;
import static org.brevier.briefing.Newsdesk.text;
import static org.brevier.briefing.Newsdesk.with;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.briefing.DeskFilter.Sort;
import org.brevier.briefing.DeskFilter.State;
import org.brevier.site.Slug;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.trail.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = "brevier.site.time-zone=Asia/Tokyo")
class DeskListsTest {

    private static final Scope ALL = new Scope.All();

    private final Desk desk;
    private final Press press;
    private final Review review;
    private final DeskLists lists;
    private final TestClock clock;
    private final Newsdesk news;

    /** Each test's writer, whose briefings are its own. */
    private final Actor cat = Actor.person(UUID.randomUUID(), "Cat Writer");

    private final Scope own = new Scope.Own(cat.person().orElseThrow());

    DeskListsTest(Desk desk, Press press, Review review, DeskLists lists, TestClock clock) {
        this.desk = desk;
        this.press = press;
        this.review = review;
        this.lists = lists;
        this.clock = clock;
        this.news = new Newsdesk(desk, press);
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    private Briefing draft(String headline) {
        clock.advance(Duration.ofSeconds(1));
        return desk.begin(text(Copy.titled(headline).without("date").text()), cat);
    }

    private Briefing live(String headline) {
        return done(news.publish(draft(headline), PLAIN));
    }

    private Briefing changed(String headline) {
        var live = live(headline);
        clock.advance(Duration.ofSeconds(1));
        return news.write(live, Copy.titled(headline).and("More.").text(), cat);
    }

    private static List<String> headlines(List<DeskLine> lines) {
        return lines.stream().map(DeskLine::headline).toList();
    }

    private List<String> list(State state) {
        var filter =
                new DeskFilter(Optional.of(state), Optional.empty(), Optional.empty(), Optional.empty(), Sort.CHANGED);
        return headlines(lists.list(own, filter, 1, 20).items());
    }

    @Test
    void everyBriefingIsInTheListsOfItsState() {
        draft("Written");
        done(review.submit(draft("Submitted").id(), cat));
        var approved = draft("Approved");
        done(review.submit(approved.id(), cat));
        done(review.approve(approved.id(), 1, BEN));
        done(news.schedule(draft("Scheduled"), TestClock.START.plusSeconds(3600), PLAIN));
        live("Live");
        changed("Changed");
        done(press.withdraw(live("Withdrawn").id(), "It was wrong.", BEN));
        done(desk.bin(draft("Binned").id(), cat));

        assertThat(list(State.WRITING)).containsExactly("Changed", "Written");
        assertThat(list(State.REVIEW)).containsExactly("Submitted");
        assertThat(list(State.APPROVED)).containsExactly("Scheduled", "Approved");
        assertThat(list(State.SCHEDULED)).containsExactly("Scheduled");
        assertThat(list(State.LIVE)).containsExactly("Changed", "Live");
        assertThat(list(State.CHANGED)).containsExactly("Changed");
        assertThat(list(State.WITHDRAWN)).containsExactly("Withdrawn");
        assertThat(list(State.BIN)).containsExactly("Binned");
        assertThat(headlines(lists.list(own, DeskFilter.ALL, 1, 20).items()))
                .hasSize(7)
                .doesNotContain("Binned");
    }

    @Test
    void aLineSaysAllThatAListShows() {
        var briefing = changed("All of it");
        news.write(
                briefing,
                Copy.titled("All of it")
                        .with("topics", "[Iran, Sea Ports]")
                        .and("TODO")
                        .text(),
                BEN);

        assertThat(lists.list(own, DeskFilter.ALL, 1, 20).items())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.slug()).isEqualTo(briefing.slug());
                    assertThat(line.owner()).isEqualTo(cat.person());
                    assertThat(line.stage()).isInstanceOf(Stage.Writing.class);
                    assertThat(line.live()).isPresent();
                    assertThat(line.changed()).isTrue();
                    assertThat(line.due()).isEmpty();
                    assertThat(line.topics())
                            .extracting(topic -> topic.slug().value())
                            .containsExactly("iran", "sea-ports");
                    assertThat(line.blocks()).isEqualTo(1);
                    assertThat(line.words()).isPositive();
                    assertThat(line.wanted()).contains(Instant.parse(Copy.DATE));
                    assertThat(line.changedAt()).isEqualTo(clock.instant());
                    assertThat(line.changedBy()).isEqualTo("Ben Editor");
                });
    }

    @Test
    void aListIsNarrowedByTopicOwnerAndHeadline() {
        var iran = draft("Talks in Oman");
        news.write(iran, Copy.titled("Talks in Oman").with("topics", "[Iran]").text(), cat);
        draft("50% of 100_000");

        assertThat(found(filter(Optional.of("iran"), "", Sort.CHANGED))).containsExactly("Talks in Oman");
        assertThat(found(filter(Optional.of("ira"), "", Sort.CHANGED))).isEmpty();
        assertThat(found(filter(Optional.empty(), "IN OM", Sort.CHANGED))).containsExactly("Talks in Oman");
        assertThat(found(filter(Optional.empty(), "0% of", Sort.CHANGED))).containsExactly("50% of 100_000");
        assertThat(found(filter(Optional.empty(), "%a", Sort.CHANGED))).isEmpty();
        assertThat(found(filter(Optional.empty(), "0_0", Sort.CHANGED))).containsExactly("50% of 100_000");
        assertThat(found(filter(Optional.empty(), "0_1", Sort.CHANGED))).isEmpty();
    }

    private static DeskFilter filter(Optional<String> topic, String headline, Sort sort) {
        return new DeskFilter(Optional.empty(), Optional.empty(), topic.map(Slug::new), Optional.of(headline), sort);
    }

    private List<String> found(DeskFilter filter) {
        return headlines(lists.list(own, filter, 1, 20).items());
    }

    @Test
    void aListIsSortedAndPaged() {
        done(news.schedule(draft("b later"), TestClock.START.plusSeconds(7200), PLAIN));
        draft("C never");
        done(news.schedule(draft("a sooner"), TestClock.START.plusSeconds(3600), PLAIN));

        assertThat(found(filter(Optional.empty(), "", Sort.CHANGED))).containsExactly("a sooner", "C never", "b later");
        assertThat(found(filter(Optional.empty(), "", Sort.HEADLINE)))
                .containsExactly("a sooner", "b later", "C never");
        assertThat(found(filter(Optional.empty(), "", Sort.DUE))).containsExactly("a sooner", "b later", "C never");
        var second = lists.list(own, filter(Optional.empty(), "", Sort.HEADLINE), 2, 2);
        assertThat(headlines(second.items())).containsExactly("C never");
        assertThat(second.total()).isEqualTo(3);
    }

    @Test
    void aWriterSeesNobodyElsesBriefingsAnywhere() {
        var mine = draft("Mine");
        var dan = Actor.person(UUID.randomUUID(), "Dan Writer");
        var his = desk.begin(text(Copy.titled("His zqprivate").and("TODO").text()), dan);
        done(review.submit(his.id(), dan));
        done(press.embargo(his.id(), Optional.of(TestClock.START.plusSeconds(3600)), BEN));
        var askingForHis =
                new DeskFilter(Optional.empty(), dan.person(), Optional.empty(), Optional.empty(), Sort.CHANGED);

        assertThat(headlines(lists.list(own, DeskFilter.ALL, 1, 20).items())).containsExactly("Mine");
        assertThat(lists.list(own, askingForHis, 1, 20).items()).isEmpty();
        assertThat(lists.list(ALL, askingForHis, 1, 20).items()).hasSize(1);
        assertThat(lists.find(own, "zqprivate", 10)).isEmpty();
        assertThat(lists.find(ALL, "zqprivate", 10)).hasSize(1);
        assertThat(lists.board(own).inReview()).isEmpty();
        assertThat(lists.board(own).toMend()).extracting(DeskLine::id).doesNotContain(his.id());
        assertThat(lists.board(own).missed()).isEmpty();
        assertThat(lists.calendar(own, YearMonth.of(2026, 6))).isEmpty();
        assertThat(lists.calendar(ALL, YearMonth.of(2026, 6)))
                .extracting(CalendarEntry::briefing)
                .contains(his.id())
                .doesNotContain(mine.id());
    }

    @Test
    void theSwitcherFindsWordsByTheirBeginnings() {
        draft("Moscow offers to mediate");
        draft("What Moscow wants");

        assertThat(headlines(lists.find(own, "med mos", 10))).containsExactly("Moscow offers to mediate");
        assertThat(headlines(lists.find(own, "moscow", 10)))
                .containsExactly("What Moscow wants", "Moscow offers to mediate");
        assertThat(lists.find(own, "oscow", 10)).isEmpty();
        assertThat(lists.find(own, "", 1)).hasSize(1);
        assertThat(lists.find(own, "x ".repeat(5000), 10)).isEmpty();
    }

    @Test
    void theBoardShowsWhatWantsAnEye() {
        done(news.schedule(draft("Due today"), TestClock.START.plus(Duration.ofHours(23)), PLAIN));
        done(news.schedule(draft("Due in a week"), TestClock.START.plus(Duration.ofDays(7)), PLAIN));
        done(review.submit(draft("Waiting longest").id(), cat));
        clock.advance(Duration.ofHours(1));
        done(review.submit(draft("Waiting").id(), cat));
        changed("Changed");
        var mended = draft("With findings");
        news.write(
                mended, Copy.titled("With findings").without("date").and("TODO").text(), cat);

        var board = lists.board(own);

        assertThat(headlines(board.due())).containsExactly("Due today");
        assertThat(headlines(board.inReview())).containsExactly("Waiting longest", "Waiting");
        assertThat(headlines(board.changed())).containsExactly("Changed");
        assertThat(headlines(board.toMend())).startsWith("With findings");
        assertThat(board.missed()).isEmpty();
    }

    @Test
    void theBoardShowsWhatDidNotBecomePublic() {
        var late = draft("Late");
        news.write(
                late, Copy.titled("Late").with("date", "2026-06-15T12:30:00Z").text(), cat);
        var eve = Actor.person(UUID.randomUUID(), "Eve Editor");
        var taken = draft("Taken back");
        done(press.schedule(taken.id(), 1, TestClock.START.plusSeconds(3600), PLAIN, eve));
        assertThat(lists.board(own).missed()).isEmpty();
        press.unscheduleAllBy(eve.person().orElseThrow(), BEN);
        clock.set(TestClock.START.plus(Duration.ofHours(2)));

        assertThat(headlines(lists.board(own).missed())).containsExactly("Taken back", "Late");

        done(news.publish(taken, PLAIN));
        done(news.publish(late, PLAIN));
        assertThat(lists.board(own).missed()).isEmpty();
    }

    @Test
    void theBoardRemembersCorrectionsForAWeek() {
        var briefing = live("Corrected");
        done(news.publish(briefing, with(new Amendment.Correction("It said eight.", "It is nine."))));

        assertThat(lists.board(own).corrected()).singleElement().satisfies(corrected -> {
            assertThat(corrected.version()).isEqualTo(2);
            assertThat(corrected.approvedBy()).isEqualTo("Ben Editor");
            assertThat(corrected.at()).isEqualTo(clock.instant());
        });
        clock.advance(Duration.ofDays(8));
        assertThat(lists.board(own).corrected()).isEmpty();
    }

    @Test
    void theCalendarHoldsEverythingWithADateInTheMonth() {
        var live = live("Live");
        var at = Instant.parse("2026-06-30T16:00:00Z");
        done(news.schedule(draft("Scheduled into July of Tokyo"), at, PLAIN));
        var wanted = draft("Wanted");
        news.write(
                wanted,
                Copy.titled("Wanted").with("date", "2026-06-20T12:30:00Z").text(),
                cat);
        done(press.embargo(wanted.id(), Optional.of(Instant.parse("2026-06-19T00:00:00Z")), BEN));
        done(desk.bin(desk.begin(text(Copy.titled("Binned").text()), cat).id(), ADA));

        assertThat(lists.calendar(own, YearMonth.of(2026, 6)))
                .extracting(CalendarEntry::kind)
                .containsExactly(
                        CalendarEntry.Kind.PUBLISHED, CalendarEntry.Kind.EMBARGO_ENDS, CalendarEntry.Kind.WANTED);
        assertThat(lists.calendar(own, YearMonth.of(2026, 6)).getFirst().briefing())
                .isEqualTo(live.id());
        assertThat(lists.calendar(own, YearMonth.of(2026, 7))).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(CalendarEntry.Kind.SCHEDULED);
            assertThat(entry.at()).isEqualTo(at);
        });
    }
}
