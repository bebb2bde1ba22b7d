package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.briefing.Newsdesk.ADA;
import static org.brevier.briefing.Newsdesk.BEN;
import static org.brevier.briefing.Newsdesk.PLAIN;
import static org.brevier.briefing.Newsdesk.done;
import static org.brevier.briefing.Newsdesk.text;
import static org.brevier.briefing.Newsdesk.why;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.junit.jupiter.api.Test;

@SiteTest
class ReviewTest {

    private final Desk desk;
    private final Review review;
    private final Trail trail;
    private final Newsdesk news;
    private final Copy copy = Copy.titled("In review " + UUID.randomUUID());

    ReviewTest(Desk desk, Press press, Review review, Trail trail) {
        this.desk = desk;
        this.review = review;
        this.trail = trail;
        this.news = new Newsdesk(desk, press);
    }

    @Test
    void aTextGoesFromItsWriterToAnEditorAndIsApproved() {
        var draft = news.draft(copy);

        var submitted = done(review.submit(draft.id(), ADA));
        assertThat(submitted.stage())
                .isInstanceOfSatisfying(
                        Stage.InReview.class, stage -> assertThat(stage.by()).isEqualTo("Ada Writer"));
        var approved = done(review.approve(draft.id(), 1, BEN));

        assertThat(approved.stage()).isInstanceOfSatisfying(Stage.Approved.class, stage -> {
            assertThat(stage.revision()).isEqualTo(1);
            assertThat(stage.by()).isEqualTo("Ben Editor");
        });
        assertThat(acts(draft)).containsExactlyInAnyOrder(Act.APPROVED, Act.SUBMITTED, Act.CREATED);
    }

    @Test
    void aTextBegunWithoutAHeadlineIsSubmittedUnderTheSlugOfTheOneItHas() {
        var begun = desk.begin(text(""), ADA);
        desk.save(new Edit(begun.id(), 1, text(copy.text()), ADA, Optional.of(UUID.randomUUID()), false));
        assertThat(news.present(begun).slug()).isEqualTo(begun.slug());

        var submitted = done(review.submit(begun.id(), ADA));

        assertThat(submitted.slug().value()).startsWith("in-review-");
    }

    @Test
    void noStageCanBeSkipped() {
        var draft = news.draft(copy);
        assertThat(why(review.approve(draft.id(), 1, BEN))).isInstanceOf(Refusal.WrongStage.class);
        assertThat(why(review.sendBack(draft.id(), "Why not", BEN))).isInstanceOf(Refusal.WrongStage.class);

        done(review.submit(draft.id(), ADA));
        assertThat(why(review.submit(draft.id(), ADA))).isInstanceOf(Refusal.WrongStage.class);

        done(review.approve(draft.id(), 1, BEN));
        assertThat(why(review.approve(draft.id(), 1, BEN))).isInstanceOf(Refusal.WrongStage.class);
        assertThat(why(review.submit(draft.id(), ADA))).isInstanceOf(Refusal.WrongStage.class);
        assertThat(acts(draft)).hasSize(3);
    }

    @Test
    void onlyTheTextThatTheEditorHasReadIsApproved() {
        var draft = news.draft(copy);
        done(review.submit(draft.id(), ADA));
        news.write(draft, copy.and("One more thing.").text(), ADA);

        assertThat(why(review.approve(draft.id(), 1, BEN))).isEqualTo(new Refusal.Stale(2));
        assertThat(news.present(draft).stage()).isInstanceOf(Stage.InReview.class);
    }

    @Test
    void aTextComesBackWithAReason() {
        var draft = news.draft(copy);
        done(review.submit(draft.id(), ADA));
        assertThat(why(review.sendBack(draft.id(), "  ", BEN))).isEqualTo(new Refusal.NoReason());

        var back = done(review.sendBack(draft.id(), "Who says so?", BEN));

        assertThat(back.stage())
                .isInstanceOfSatisfying(
                        Stage.Writing.class,
                        writing -> assertThat(writing.sentBack()).hasValueSatisfying(why -> {
                            assertThat(why.reason()).isEqualTo("Who says so?");
                            assertThat(why.by()).isEqualTo("Ben Editor");
                        }));
        assertThat(Newsdesk.detail(trail, draft, Act.SENT_BACK)).isEqualTo("Who says so?");
    }

    @Test
    void aTextChangedAfterItsApprovalNeedsApprovalAgain() {
        var draft = news.draft(copy);
        done(review.submit(draft.id(), ADA));
        done(review.approve(draft.id(), 1, BEN));

        var changed = news.write(draft, copy.and("And this.").text(), ADA);

        assertThat(changed.stage()).isEqualTo(new Stage.Writing(Optional.empty()));
        assertThat(Newsdesk.detail(trail, draft, Act.SAVED)).contains("revision 1", "approval again");
    }

    @Test
    void aTextThatCannotBeReadIsNotSubmitted() {
        var draft = news.draft(copy);
        news.write(draft, "---\ntitle: [\n---\n", ADA);

        assertThat(why(review.submit(draft.id(), ADA)))
                .isInstanceOfSatisfying(
                        Refusal.UnreadableText.class,
                        unreadable -> assertThat(unreadable.reason()).contains("YAML"));
    }

    @Test
    void anEditorMayPublishWhatNobodyElseHasApproved() {
        var draft = news.draft(copy);

        done(news.publish(draft, PLAIN));

        assertThat(acts(draft)).containsExactlyInAnyOrder(Act.PUBLISHED, Act.APPROVED, Act.CREATED);
        assertThat(news.present(draft).stage())
                .isInstanceOfSatisfying(
                        Stage.Approved.class, stage -> assertThat(stage.by()).isEqualTo("Ben Editor"));
    }

    private List<Act> acts(Briefing briefing) {
        return Newsdesk.acts(trail, briefing);
    }
}
