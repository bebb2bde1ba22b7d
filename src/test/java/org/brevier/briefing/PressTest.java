package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.brevier.briefing.Newsdesk.ADA;
import static org.brevier.briefing.Newsdesk.BEN;
import static org.brevier.briefing.Newsdesk.PLAIN;
import static org.brevier.briefing.Newsdesk.done;
import static org.brevier.briefing.Newsdesk.inSpite;
import static org.brevier.briefing.Newsdesk.why;
import static org.brevier.briefing.Newsdesk.with;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.brevier.site.Slug;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** On a site of its own, whose feeds hold what the other tests leave there, too. */
@SiteTest
@TestPropertySource(properties = "brevier.site.feed-length=100")
class PressTest {

    private final Desk desk;
    private final Press press;
    private final Trail trail;
    private final Newsroom folder;
    private final Web web;
    private final TestClock clock;
    private final Newsdesk news;
    private final Copy copy = Copy.titled("At the press " + UUID.randomUUID());

    PressTest(Desk desk, Press press, Trail trail, Newsroom folder, Web web, TestClock clock) {
        this.desk = desk;
        this.press = press;
        this.trail = trail;
        this.folder = folder;
        this.web = web;
        this.clock = clock;
        this.news = new Newsdesk(desk, press);
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    private Web.Answer page(Briefing briefing) {
        return web.get("/briefings/" + news.present(briefing).slug());
    }

    @Test
    void aDraftIsPublishedAsItsFrontMatterSays() {
        var published = news.published(copy.with("topics", "[Harbours]")
                .with("authors", "[Ada Writer]")
                .with("lang", "en-GB"));

        var json = web.get("/briefings/" + published.slug() + ".json").json();
        assertThat(json.get("version").asInt()).isEqualTo(1);
        assertThat(page(published).html().select("h1").text()).startsWith("At the press");
        assertThat(web.get("/topics/harbours").body()).contains("At the press");
        assertThat(web.get("/authors/ada-writer").body()).contains("At the press");
        assertThat(page(published).html().select("article").attr("lang")).isEqualTo("en-GB");
    }

    @Test
    void theDateIsTheFrontMattersUnlessItLiesAhead() {
        var old = news.published(copy);
        var ahead = news.published(copy.with("date", "2027-01-01T00:00:00Z"));
        var none = news.published(copy.without("date"));

        assertThat(desk.live(old.id()).orElseThrow().dated()).isEqualTo(Instant.parse(Copy.DATE));
        assertThat(desk.live(ahead.id()).orElseThrow().dated()).isEqualTo(TestClock.START);
        assertThat(desk.live(none.id()).orElseThrow().dated()).isEqualTo(TestClock.START);
    }

    @Test
    void onlyTheTextThatTheEditorHasReadIsPublished() {
        var draft = news.draft(copy);
        news.write(draft, copy.and("Unseen.").text(), ADA);

        assertThat(why(press.publish(draft.id(), 1, PLAIN, BEN))).isEqualTo(new Refusal.Stale(2));
        assertThat(page(draft).status()).isEqualTo(404);
    }

    @Test
    void aTextThatCannotBeReadIsNotPublished() {
        var draft = news.draft(copy);
        news.write(draft, "---\ntitle: [\n---\n", ADA);
        assertThat(why(news.publish(draft, PLAIN))).isInstanceOf(Refusal.UnreadableText.class);

        news.write(draft, copy.with("lang", "12").text(), ADA);
        assertThat(why(news.publish(draft, PLAIN))).isInstanceOf(Refusal.UnreadableText.class);
    }

    @Test
    void aBlockStandsInTheWayUntilAnEditorSaysWhyNot() {
        var draft = news.draft(copy.and("TODO: ask the council."));
        assertThat(why(news.publish(draft, PLAIN)))
                .isInstanceOfSatisfying(
                        Refusal.Blocked.class,
                        blocked -> assertThat(blocked.findings()).isNotEmpty());
        assertThat(why(news.publish(draft, inSpite(" ")))).isInstanceOf(Refusal.Blocked.class);

        done(news.publish(draft, inSpite("The council is on holiday")));

        assertThat(page(draft).status()).isEqualTo(200);
        assertThat(Newsdesk.detail(trail, draft, Act.PUBLISHED)).contains("The council is on holiday");
    }

    @Test
    void aScheduledTextAppearsWhenItsTimeHasComeWhateverIsWrittenMeanwhile() {
        var draft = news.draft(copy);
        var at = TestClock.START.plus(Duration.ofHours(1));
        done(news.schedule(draft, at.plusSeconds(59), PLAIN));
        assertThat(desk.scheduled(draft.id()))
                .hasValueSatisfying(scheduled -> assertThat(scheduled.at()).isEqualTo(at));

        news.write(draft, copy.and("Not yet for readers.").text(), ADA);
        assertThat(page(draft).status()).isEqualTo(404);
        clock.set(at);

        assertThat(page(draft).status()).isEqualTo(200);
        assertThat(page(draft).body()).doesNotContain("Not yet for readers");
        assertThat(desk.hasUnpublishedChanges(draft.id())).isTrue();
        assertThat(news.present(draft).stage()).isInstanceOf(Stage.Writing.class);
    }

    @Test
    void nothingIsScheduledIntoThePast() {
        var draft = news.draft(copy);

        assertThat(why(news.schedule(draft, TestClock.START, PLAIN))).isEqualTo(new Refusal.DateInPast());
        assertThat(why(news.schedule(draft, TestClock.START.plusSeconds(59), PLAIN)))
                .isEqualTo(new Refusal.DateInPast());
    }

    @Test
    void whatIsScheduledCanBeTakenBackOnce() {
        var draft = news.draft(copy);
        done(news.schedule(draft, TestClock.START.plus(Duration.ofHours(1)), PLAIN));

        done(press.unschedule(draft.id(), BEN));

        assertThat(why(press.unschedule(draft.id(), BEN))).isEqualTo(new Refusal.NotScheduled());
        clock.advance(Duration.ofHours(2));
        assertThat(page(draft).status()).isEqualTo(404);
    }

    @Test
    void whatSomebodyScheduledGoesWithTheRightToPublish() {
        var eve = Actor.person(UUID.randomUUID(), "Eve Editor");
        var draft = news.draft(copy);
        var at = TestClock.START.plus(Duration.ofHours(1));
        done(press.schedule(draft.id(), 1, at, PLAIN, eve));

        assertThat(press.unscheduleAllBy(eve.person().orElseThrow(), BEN)).containsExactly(draft.id());

        clock.advance(Duration.ofHours(2));
        assertThat(page(draft).status()).isEqualTo(404);
        assertThat(desk.scheduled(draft.id())).isEmpty();
        assertThat(press.unscheduleAllBy(eve.person().orElseThrow(), BEN)).isEmpty();
    }

    @Test
    void nothingBecomesPublicBeforeItsEmbargo() {
        var until = TestClock.START.plus(Duration.ofHours(3));
        var draft = news.draft(copy);
        done(press.embargo(draft.id(), Optional.of(until), BEN));

        assertThat(why(news.publish(draft, PLAIN))).isEqualTo(new Refusal.Embargoed(until));
        assertThat(why(news.schedule(draft, until.minusSeconds(60), PLAIN))).isEqualTo(new Refusal.Embargoed(until));
        done(news.schedule(draft, until, PLAIN));
        assertThat(why(press.embargo(draft.id(), Optional.of(until.plusSeconds(60)), BEN)))
                .isEqualTo(new Refusal.Scheduled(until));

        clock.set(until);
        assertThat(page(draft).status()).isEqualTo(200);
    }

    @Test
    void anEmbargoHoldsAgainstTheDateOfAFile() {
        var path = "embargoed-" + UUID.randomUUID();
        folder.publish(path, copy.with("draft", "true"));
        var briefing = desk.findBySlug(new Slug(path)).orElseThrow();
        done(press.embargo(briefing.id(), Optional.of(TestClock.START.plusSeconds(3600)), BEN));

        assertThat(folder.publish(path, copy))
                .singleElement()
                .asString()
                .contains("not published", "under embargo until 2026-06-15T13:00:00Z");
        assertThat(page(briefing).status()).isEqualTo(404);
    }

    @Test
    void anEmbargoCanBeLifted() {
        var draft = news.draft(copy);
        done(press.embargo(draft.id(), Optional.of(TestClock.START.plusSeconds(3600)), BEN));
        done(press.embargo(draft.id(), Optional.empty(), BEN));

        done(news.publish(draft, PLAIN));
        assertThat(why(press.embargo(draft.id(), Optional.of(TestClock.START), BEN)))
                .isEqualTo(new Refusal.DateInPast());
    }

    @Test
    void aWithdrawnBriefingIsGoneFromEverywhereAtOnceAndSaysWhy() {
        var briefing = news.published(copy.saying("zqwithdrawn"));
        assertThat(why(press.withdraw(briefing.id(), " ", BEN))).isEqualTo(new Refusal.NoReason());
        await().untilAsserted(() -> assertThat(web.get("/search?q=zqwithdrawn").body())
                .contains(briefing.slug().value()));

        done(press.withdraw(briefing.id(), "The source took it back.", BEN));

        assertThat(page(briefing).status()).isEqualTo(410);
        assertThat(page(briefing).body()).contains("The source took it back.").doesNotContain("zqwithdrawn");
        for (var feed : new String[] {"/feed.xml", "/atom.xml", "/feed.json"}) {
            assertThat(web.get(feed).body())
                    .as(feed)
                    .contains("Withdrawn: At the press", "urn:uuid:" + briefing.id(), "The source took it back.")
                    .doesNotContain("zqwithdrawn");
        }
        assertThat(web.get("/").body()).doesNotContain("zqwithdrawn");
        assertThat(web.get("/search?q=zqwithdrawn").html().select(".row-title")).isEmpty();
        assertThat(why(press.withdraw(briefing.id(), "Again", BEN))).isInstanceOf(Refusal.Withdrawn.class);
        assertThat(why(news.publish(briefing, with(new Amendment.Typo())))).isInstanceOf(Refusal.Withdrawn.class);
        assertThat(why(news.schedule(briefing, TestClock.START.plusSeconds(600), PLAIN)))
                .isInstanceOf(Refusal.Withdrawn.class);
    }

    @Test
    void aWithdrawalTakesBackWhatWasScheduled() {
        var briefing = news.published(copy);
        news.write(briefing, copy.and("Later.").text(), ADA);
        done(news.schedule(briefing, TestClock.START.plusSeconds(600), with(new Amendment.Typo())));
        done(press.withdraw(briefing.id(), "It was wrong.", BEN));

        clock.advance(Duration.ofHours(1));

        assertThat(page(briefing).status()).isEqualTo(410);
        assertThat(desk.scheduled(briefing.id())).isEmpty();
    }

    @Test
    void aWithdrawnBriefingCanBeShownAgain() {
        var briefing = news.published(copy);
        assertThat(why(press.reinstate(briefing.id(), 1, PLAIN, BEN))).isEqualTo(new Refusal.NotWithdrawn());
        done(press.withdraw(briefing.id(), "By mistake.", BEN));

        done(press.reinstate(briefing.id(), 1, PLAIN, BEN));

        assertThat(page(briefing).status()).isEqualTo(200);
        assertThat(web.get("/briefings/" + briefing.slug() + ".json")
                        .json()
                        .get("version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void whatReadersNeverSawIsNotWithdrawn() {
        var draft = news.draft(copy);
        done(news.schedule(draft, TestClock.START.plusSeconds(600), PLAIN));

        assertThat(why(press.withdraw(draft.id(), "It was wrong.", BEN))).isEqualTo(new Refusal.NotPublic());
        assertThat(Newsdesk.acts(trail, draft)).doesNotContain(Act.WITHDRAWN);
    }
}
