package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.briefing.Newsdesk.ADA;
import static org.brevier.briefing.Newsdesk.BEN;
import static org.brevier.briefing.Newsdesk.PLAIN;
import static org.brevier.briefing.Newsdesk.done;
import static org.brevier.briefing.Newsdesk.text;
import static org.brevier.briefing.Newsdesk.why;
import static org.brevier.briefing.Newsdesk.with;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
import org.junit.jupiter.api.Test;

@SiteTest
class DraftsTest {

    private final Desk desk;
    private final Review review;
    private final Trail trail;
    private final Newsroom folder;
    private final Web web;
    private final TestClock clock;
    private final Newsdesk news;
    private final Copy copy = Copy.titled("Drafted " + UUID.randomUUID());

    DraftsTest(Desk desk, Press press, Review review, Trail trail, Newsroom folder, Web web, TestClock clock) {
        this.desk = desk;
        this.review = review;
        this.trail = trail;
        this.folder = folder;
        this.web = web;
        this.clock = clock;
        this.news = new Newsdesk(desk, press);
    }

    private Slug anySlug() {
        return new Slug("s-" + UUID.randomUUID());
    }

    private List<Act> acts(Briefing briefing) {
        return Newsdesk.acts(trail, briefing);
    }

    @Test
    void aDraftInTheBinKeepsItsSlugAndTakesNoPart() {
        var draft = news.draft(copy);
        done(desk.bin(draft.id(), ADA));
        assertThat(acts(draft)).contains(Act.DELETED);

        assertThat(why(news.publish(draft, PLAIN))).isEqualTo(new Refusal.InBin());
        assertThat(why(review.submit(draft.id(), ADA))).isEqualTo(new Refusal.InBin());
        assertThat(why(desk.bin(draft.id(), ADA))).isEqualTo(new Refusal.InBin());
        assertThat(why(desk.rename(draft.id(), anySlug(), ADA))).isEqualTo(new Refusal.InBin());
        assertThat(news.draft(copy).slug()).isNotEqualTo(draft.slug());

        assertThat(done(desk.takeFromBin(draft.id(), ADA)).isBinned()).isFalse();
        assertThat(why(desk.takeFromBin(draft.id(), ADA))).isEqualTo(new Refusal.NotInBin());
        done(news.publish(draft, PLAIN));
    }

    @Test
    void aTextThatIsStillBeingTypedIsSavedInTheBinToo() {
        var draft = news.draft(copy);
        done(desk.bin(draft.id(), BEN));

        var saved = news.write(draft, copy.and("My last words.").text(), ADA);

        assertThat(saved.revision().number()).isEqualTo(2);
        assertThat(saved.isBinned()).isTrue();
    }

    @Test
    void whatReadersKnowOrWillKnowDoesNotGoIntoTheBin() {
        var scheduled = news.draft(copy);
        var at = clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES);
        done(news.schedule(scheduled, at, PLAIN));
        assertThat(why(desk.bin(scheduled.id(), ADA))).isEqualTo(new Refusal.Scheduled(at));

        clock.set(at);
        assertThat(why(desk.bin(scheduled.id(), ADA))).isEqualTo(new Refusal.WasPublic());
    }

    @Test
    void aFileDoesNotPublishWhatIsInTheBin() {
        var slug = anySlug();
        folder.publish(slug.value(), copy.with("draft", "true"));
        done(desk.bin(desk.findBySlug(slug).orElseThrow().id(), BEN));

        assertThat(folder.publish(slug.value(), copy))
                .singleElement()
                .asString()
                .contains("in the bin");
        assertThat(web.get("/briefings/" + slug).status()).isEqualTo(404);
    }

    @Test
    void aSlugThatReadersKnewLeadsToTheNewOne() {
        var published = news.published(copy);
        var renamed = done(desk.rename(published.id(), anySlug(), BEN));

        var answer = web.get("/briefings/" + published.slug());
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/briefings/" + renamed.slug()));
        assertThat(acts(published)).contains(Act.RENAMED);
        var other = news.draft(copy);
        assertThat(why(desk.rename(other.id(), published.slug(), BEN)))
                .isEqualTo(new Refusal.SlugTaken(published.slug()));
        assertThat(why(desk.rename(other.id(), renamed.slug(), BEN))).isEqualTo(new Refusal.SlugTaken(renamed.slug()));
    }

    @Test
    void theSlugThatADraftHadIsFreeAgain() {
        var draft = news.draft(copy);
        done(desk.rename(draft.id(), anySlug(), ADA));

        assertThat(web.get("/briefings/" + draft.slug()).status()).isEqualTo(404);
        assertThat(news.draft(copy).slug()).isEqualTo(draft.slug());
    }

    @Test
    void aLinkToAFormerSlugIsNoFinding() {
        var published = news.published(copy);
        done(desk.rename(published.id(), anySlug(), BEN));
        var linking = news.draft(copy.and("As [told before](/briefings/%s).".formatted(published.slug())));

        done(news.publish(linking, PLAIN));
    }

    @Test
    void draftsAreHandedOverOneByOneOrAllTogether() {
        var cat = Actor.person(UUID.randomUUID(), "Cat Writer");
        var dan = Actor.person(UUID.randomUUID(), "Dan Writer");
        var one = desk.begin(text(copy.text()), cat);
        var two = desk.begin(text(copy.text()), cat);
        done(desk.bin(two.id(), cat));

        assertThat(done(desk.handOver(one.id(), dan, BEN)).owner()).isEqualTo(dan.person());
        assertThat(desk.handOverAll(cat.person().orElseThrow(), dan, BEN)).isEqualTo(1);

        assertThat(news.present(two).owner()).isEqualTo(dan.person());
        assertThat(acts(two)).contains(Act.HANDED_OVER);
    }

    @Test
    void anyRevisionBecomesTheTextAgain() {
        var draft = news.draft(copy);
        news.write(draft, copy.and("Second thoughts.").text(), ADA);

        var restored = done(desk.restore(draft.id(), 1, BEN));

        assertThat(restored.revision().number()).isEqualTo(3);
        assertThat(restored.revision().manuscript().text()).isEqualTo(copy.text());
        assertThat(restored.revision().by()).isEqualTo(BEN);
        assertThat(why(desk.restore(draft.id(), 1, BEN))).isEqualTo(new Refusal.NothingChanged());
        assertThat(desk.revisions(draft.id())).hasSize(3);
    }

    @Test
    void theWorkingCopyOfALiveBriefingCanBeThrownAway() {
        var briefing = news.published(copy);
        assertThat(why(desk.discard(briefing.id(), BEN))).isEqualTo(new Refusal.NothingChanged());
        news.write(briefing, copy.and("Half a thought.").text(), ADA);
        done(review.submit(briefing.id(), ADA));
        assertThat(desk.hasUnpublishedChanges(briefing.id())).isTrue();

        var discarded = done(desk.discard(briefing.id(), BEN));

        assertThat(desk.hasUnpublishedChanges(briefing.id())).isFalse();
        assertThat(discarded.stage()).isEqualTo(new Stage.Writing(Optional.empty()));
        assertThat(desk.revision(briefing.id(), 2).orElseThrow().manuscript().text())
                .contains("Half a thought.");
        assertThat(why(desk.discard(news.draft(copy).id(), ADA))).isEqualTo(new Refusal.NotPublic());
    }

    @Test
    void theHistorySaysWhatWasPublishedAndApproved() {
        var briefing = news.published(copy);
        news.write(briefing, copy.and("More.").text(), ADA);
        done(news.publish(briefing, with(new Amendment.Typo())));
        news.write(briefing, copy.and("Even more.").text(), ADA);

        var history = desk.revisions(briefing.id());

        assertThat(history)
                .extracting(PastRevision::version)
                .containsExactly(Optional.empty(), Optional.of(2), Optional.of(1));
        assertThat(history).extracting(PastRevision::approved).containsExactly(false, true, false);
    }
}
