package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.briefing.Newsdesk.ADA;
import static org.brevier.briefing.Newsdesk.BEN;
import static org.brevier.briefing.Newsdesk.EVE;
import static org.brevier.briefing.Newsdesk.PLAIN;
import static org.brevier.briefing.Newsdesk.done;
import static org.brevier.briefing.Newsdesk.why;

import java.util.UUID;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = "brevier.desk.second-pair-of-eyes=true")
class SecondPairOfEyesTest {

    private final Review review;
    private final Press press;
    private final Newsdesk news;
    private final Copy copy = Copy.titled("Seen by two " + UUID.randomUUID());

    SecondPairOfEyesTest(Desk desk, Press press, Review review) {
        this.review = review;
        this.press = press;
        this.news = new Newsdesk(desk, press);
    }

    @Test
    void whoeverWroteLastDoesNotApprove() {
        var draft = news.draft(copy);
        done(review.submit(draft.id(), ADA));
        news.write(draft, copy.and("Ben's own words.").text(), BEN);

        assertThat(why(review.approve(draft.id(), 2, BEN))).isEqualTo(new Refusal.OwnText());
        done(review.approve(draft.id(), 2, EVE));
    }

    @Test
    void whoeverWroteLastPublishesOnlyWhatSomebodyElseApproved() {
        var draft = news.draft(copy);
        news.write(draft, copy.and("Ben's own words.").text(), BEN);
        assertThat(why(press.publish(draft.id(), 2, PLAIN, BEN))).isEqualTo(new Refusal.NotApproved());

        done(review.submit(draft.id(), BEN));
        done(review.approve(draft.id(), 2, EVE));
        done(press.publish(draft.id(), 2, PLAIN, BEN));
    }

    @Test
    void aWritersTextIsPublishedByTheEditorWhoReadIt() {
        var draft = news.draft(copy);

        done(press.publish(draft.id(), 1, PLAIN, BEN));
    }
}
