package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.markdown.Manuscript;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.trail.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A text that can be read and saved, but would be too large as a page (A092). */
@SiteTest
@Timeout(60)
class RefusedPageTest {

    private static final Actor ADA = Actor.named("ada");
    private static final Manuscript AMPLIFIED = Manuscript.ofStored((Copy.titled("Amplified")
                            .text() + "\n\n[a]: /" + "u".repeat(10_000) + "\n\n" + "[a] [a] [a]\n\n".repeat(3_000))
            .getBytes(StandardCharsets.UTF_8));

    private static final NoteWording WORDING = new NoteWording() {
        @Override
        public String correction(String wrong, String right) {
            return wrong + right;
        }

        @Override
        public String approvedBy(String name) {
            return name;
        }
    };

    private final Desk desk;
    private final Review review;
    private final Press press;
    private final PublishedBriefings published;

    RefusedPageTest(Desk desk, Review review, Press press, PublishedBriefings published) {
        this.desk = desk;
        this.review = review;
        this.press = press;
        this.published = published;
    }

    @Test
    void noEditorIsAskedToReadIt() {
        assertRefused(review.submit(draft().id(), ADA));
    }

    @Test
    void itIsNotPublished() {
        var draft = draft();
        var release = new Release(Optional.empty(), Optional.of("Whatever the checks say"), WORDING);

        assertRefused(press.publish(draft.id(), draft.revision().number(), release, ADA));
        assertThat(published.leadsToOne(draft.slug())).isFalse();
        assertThat(desk.find(draft.id()).orElseThrow().revision().manuscript()).isEqualTo(AMPLIFIED);
    }

    private Briefing draft() {
        return desk.begin(AMPLIFIED, ADA);
    }

    private static void assertRefused(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .isInstanceOfSatisfying(
                                        Refusal.UnreadableText.class,
                                        unreadable -> assertThat(unreadable.reason())
                                                .isEqualTo("the page would grow too large")));
    }
}
