package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.briefing.Newsdesk.ADA;
import static org.brevier.briefing.Newsdesk.BEN;
import static org.brevier.briefing.Newsdesk.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailEntry;
import org.junit.jupiter.api.Test;

@SiteTest
class SavingTest {

    private final Desk desk;
    private final Review review;
    private final Trail trail;
    private final TestClock clock;
    private final Newsdesk news;
    private final Copy copy = Copy.titled("The harbour wall " + UUID.randomUUID());
    private final UUID sitting = UUID.randomUUID();

    SavingTest(Desk desk, Press press, Review review, Trail trail, TestClock clock) {
        this.desk = desk;
        this.review = review;
        this.trail = trail;
        this.clock = clock;
        this.news = new Newsdesk(desk, press);
    }

    private Saving autosave(Briefing briefing, int base, String written, Actor by, UUID in) {
        return desk.save(new Edit(briefing.id(), base, text(written), by, Optional.of(in), false));
    }

    private Briefing autosave(Briefing briefing, String written) {
        return autosave(briefing, news.present(briefing).revision().number(), written, ADA, sitting)
                .briefing();
    }

    private List<Integer> history(Briefing briefing) {
        return desk.revisions(briefing.id()).stream().map(PastRevision::number).toList();
    }

    private List<TrailEntry> trail(Briefing briefing) {
        return Newsdesk.entries(trail, briefing);
    }

    @Test
    void aDraftBelongsToWhoeverBeginsIt() {
        var draft = news.draft(copy);

        assertThat(draft.owner()).isEqualTo(ADA.person());
        assertThat(draft.publication()).isInstanceOf(Publication.Draft.class);
        assertThat(draft.stage()).isEqualTo(new Stage.Writing(Optional.empty()));
        assertThat(draft.slug().value()).startsWith("the-harbour-wall-");
        assertThat(trail(draft)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo(Act.CREATED);
            assertThat(entry.by()).isEqualTo(ADA);
            assertThat(entry.about()).startsWith("The harbour wall");
        });
    }

    @Test
    void twoDraftsOfOneHeadlineGetSlugsOfTheirOwn() {
        var first = news.draft(copy);
        var second = news.draft(copy);

        assertThat(second.slug().value()).isEqualTo(first.slug().value() + "-2");
    }

    @Test
    void aDraftBegunWithoutAHeadlineGetsItsSlugWhenItHasOne() {
        var draft = desk.begin(text(""), ADA);
        assertThat(draft.slug().value()).startsWith("untitled");
        assertThat(autosave(draft, "# Ha").slug()).isEqualTo(draft.slug());

        var saved = news.write(draft, copy.text(), ADA);

        assertThat(saved.slug().value()).startsWith("the-harbour-wall-");
        assertThat(desk.findBySlug(draft.slug())).isEmpty();
    }

    @Test
    void everySaveIsARevisionAndTheSameTextIsNone() {
        var draft = news.draft(copy);

        var saved = news.write(draft, copy.and("More.").text(), BEN);
        var again = news.write(draft, copy.and("More.").text(), ADA);

        assertThat(saved.revision().number()).isEqualTo(2);
        assertThat(saved.revision().by()).isEqualTo(BEN);
        assertThat(again.revision().number()).isEqualTo(2);
        assertThat(desk.revision(draft.id(), 1).orElseThrow().manuscript().text())
                .isEqualTo(copy.text());
        assertThat(history(draft)).containsExactly(2, 1);
    }

    @Test
    void theAutosavesOfASittingComeToOneRevision() {
        var draft = news.draft(copy);
        IntStream.range(0, 4).forEach(i -> {
            autosave(draft, copy.and("Word " + i).text());
            clock.advance(Duration.ofMinutes(4));
        });

        assertThat(history(draft)).containsExactly(5, 1);
        assertThat(desk.revision(draft.id(), 2)).isEmpty();
        assertThat(desk.revision(draft.id(), 3)).isPresent();
        assertThat(desk.revision(draft.id(), 4)).isPresent();
        assertThat(trail(draft)).extracting(TrailEntry::act).containsExactlyInAnyOrder(Act.SAVED, Act.CREATED);

        var sealed = news.write(draft, copy.and("Word 3").text(), ADA);
        clock.advance(Duration.ofHours(1));
        autosave(draft, copy.and("Later").text());
        clock.advance(Duration.ofHours(1));
        autosave(draft, copy.and("Later still").text());

        assertThat(sealed.revision().number()).isEqualTo(5);
        assertThat(history(draft)).containsExactly(7, 5, 1);
        assertThat(IntStream.rangeClosed(1, 8)
                        .filter(number -> desk.revision(draft.id(), number).isPresent()))
                .containsExactly(1, 5, 7);
    }

    @Test
    void aRevisionThatSomebodyReliesOnStaysForEver() {
        var draft = news.draft(copy);
        autosave(draft, copy.and("As submitted.").text());
        Newsdesk.done(review.submit(draft.id(), ADA));
        clock.advance(Duration.ofHours(1));
        autosave(draft, copy.and("Later.").text());
        autosave(draft, copy.and("Later still.").text());

        assertThat(history(draft)).containsExactly(4, 2, 1);
        assertThat(desk.revision(draft.id(), 2)).map(Revision::sealed).contains(true);
    }

    @Test
    void aSittingWhoseAnswerGotLostDoesNotQuarrelWithItself() {
        var draft = news.draft(copy);
        autosave(draft, 1, copy.and("One.").text(), ADA, sitting);

        var saving = autosave(draft, 1, copy.and("One, two.").text(), ADA, sitting);

        assertThat(saving).isInstanceOf(Saving.Saved.class);
        assertThat(saving.briefing().revision().manuscript().text()).endsWith("One, two.\n");
    }

    @Test
    void twoWhoChangeDifferentPartsBothHaveTheirWords() {
        var draft = news.draft(copy);
        news.write(draft, copy.standfirst("Theirs is the standfirst.").text(), BEN);

        var saving = save(draft, 1, copy.bullet("Mine is the bullet").text());

        assertThat(saving).isInstanceOfSatisfying(Saving.Merged.class, merged -> {
            assertThat(merged.briefing().revision().manuscript().text())
                    .contains("Theirs is the standfirst.", "Mine is the bullet");
            assertThat(merged.briefing().revision().by()).isEqualTo(ADA);
            assertThat(desk.revision(draft.id(), merged.mine()).orElseThrow().aside())
                    .isTrue();
        });
        assertThat(history(draft)).containsExactly(4, 3, 2, 1);
    }

    @Test
    void whatTwoAutosavesMergedLeavesOneRevisionOfEach() {
        var draft = news.draft(copy);
        var other = UUID.randomUUID();
        var bens = autosave(draft, 1, copy.standfirst("Theirs.").text(), BEN, other);
        autosave(draft, 1, copy.bullet("Mine").text(), ADA, sitting);
        var both = news.present(draft);
        clock.advance(Duration.ofHours(1));
        autosave(both, copy.standfirst("Theirs.").bullet("Mine still").text());

        assertThat(bens).isInstanceOf(Saving.Saved.class);
        assertThat(history(draft)).containsExactly(5, 2, 1);
        assertThat(desk.revision(draft.id(), 3)).isEmpty();
    }

    @Test
    void whoChangedNothingIsGivenWhatOthersWrote() {
        var draft = news.draft(copy);
        news.write(draft, copy.standfirst("Theirs.").text(), BEN);

        var saving = save(draft, 1, copy.text());

        assertThat(saving).isEqualTo(new Saving.Merged(news.present(draft), 1));
        assertThat(history(draft)).containsExactly(2, 1);
    }

    @Test
    void whereBothChangedTheSamePartBothTextsAreKeptAndSomebodyChooses() throws Exception {
        var draft = news.draft(copy);
        news.write(draft, copy.standfirst("Theirs.").text(), BEN);

        var saving = (Saving.Clashed) save(draft, 1, copy.standfirst("Mine.").text());

        assertThat(saving.briefing().revision().number()).isEqualTo(2);
        assertThat(news.present(draft).revision().manuscript().text()).contains("Theirs.");
        assertThat(desk.revision(draft.id(), saving.mine())
                        .orElseThrow()
                        .manuscript()
                        .text())
                .contains("Mine.");
        assertThat(saving.clash().contested()).singleElement().satisfies(part -> {
            assertThat(part.theirs()).contains("Theirs.");
            assertThat(part.mine()).contains("Mine.");
        });
        assertThat(desk.merge(draft.id(), 1, 2, saving.mine())).isEqualTo(saving.clash());

        var chosen = saving.clash().resolve(List.of("Theirs and mine."));
        var resolved = save(draft, 2, chosen.text());

        assertThat(resolved).isInstanceOf(Saving.Saved.class);
        assertThat(resolved.briefing().revision().manuscript().text()).contains("Theirs and mine.");
        assertThat(history(draft)).containsExactly(4, 3, 2, 1);
    }

    @Test
    void anAutosaveThatClashesIsKeptOnceAndStaysWhenTheQuarrelIsOver() {
        var draft = news.draft(copy);
        news.write(draft, copy.standfirst("Theirs.").text(), BEN);
        autosave(draft, 1, copy.standfirst("Mi").text(), ADA, sitting);
        var clashed =
                (Saving.Clashed) autosave(draft, 1, copy.standfirst("Mine.").text(), ADA, sitting);
        var again = (Saving.Clashed) autosave(draft, 1, copy.standfirst("Mine.").text(), ADA, sitting);
        assertThat(again.mine()).isEqualTo(clashed.mine());
        clock.advance(Duration.ofHours(1));
        autosave(draft, 2, copy.standfirst("Theirs, then.").text(), ADA, sitting);
        clock.advance(Duration.ofHours(1));
        autosave(draft, copy.standfirst("Theirs it is.").text());

        assertThat(history(draft)).containsExactly(6, clashed.mine(), 2, 1);
        assertThat(desk.revision(draft.id(), 3)).isEmpty();
    }

    @Test
    void aTextWhoseBeginningIsGoneLosesNothingEither() {
        var draft = news.draft(copy);
        var other = UUID.randomUUID();
        autosave(draft, 1, copy.standfirst("First.").text(), BEN, other);
        clock.advance(Duration.ofHours(1));
        autosave(draft, 2, copy.standfirst("Second.").text(), BEN, other);
        assertThat(desk.revision(draft.id(), 2)).isEmpty();

        var saving = save(draft, 2, copy.standfirst("First, by me.").text());

        assertThat(saving).isInstanceOf(Saving.Clashed.class);
        assertThat(desk.revisions(draft.id())).extracting(PastRevision::aside).containsExactly(true, false, false);
    }

    private Saving save(Briefing draft, int base, String written) {
        return desk.save(new Edit(draft.id(), base, text(written), ADA, Optional.of(sitting), true));
    }
}
