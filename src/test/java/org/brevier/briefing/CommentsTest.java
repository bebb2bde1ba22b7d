package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.briefing.Newsdesk.ADA;
import static org.brevier.briefing.Newsdesk.BEN;
import static org.brevier.briefing.Newsdesk.done;
import static org.brevier.briefing.Newsdesk.text;
import static org.brevier.briefing.Newsdesk.why;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.junit.jupiter.api.Test;

@SiteTest
class CommentsTest {

    private static final String QUOTE = "Work begins in August and ends";

    private final Desk desk;
    private final Comments comments;
    private final Trail trail;
    private final TestClock clock;
    private final Newsdesk news;
    private final Copy copy = Copy.titled("Talked about " + UUID.randomUUID());

    CommentsTest(Desk desk, Press press, Comments comments, Trail trail, TestClock clock) {
        this.desk = desk;
        this.comments = comments;
        this.trail = trail;
        this.clock = clock;
        this.news = new Newsdesk(desk, press);
    }

    private UUID comment(Briefing briefing) {
        done(comments.add(briefing.id(), 1, QUOTE, "In which year?", BEN));
        clock.advance(Duration.ofSeconds(1));
        return comments.threads(briefing.id()).getLast().first().id();
    }

    @Test
    void aPassageIsTalkedAbout() {
        var draft = news.draft(copy);
        var first = comment(draft);
        done(comments.answer(draft.id(), first, " In this one. ", ADA));

        assertThat(comments.threads(draft.id())).singleElement().satisfies(thread -> {
            assertThat(thread.quote()).isEqualTo(QUOTE);
            assertThat(thread.stands()).isTrue();
            assertThat(thread.revision()).isEqualTo(1);
            assertThat(thread.first().text()).isEqualTo("In which year?");
            assertThat(thread.first().by()).isEqualTo(BEN);
            assertThat(thread.answers()).extracting(PassageComment::text).containsExactly("In this one.");
            assertThat(thread.resolved()).isEmpty();
        });
        assertThat(Newsdesk.acts(trail, draft)).contains(Act.COMMENTED);
    }

    @Test
    void aThreadIsResolvedAndOpenedAgain() {
        var draft = news.draft(copy);
        var first = comment(draft);

        done(comments.resolve(draft.id(), first, ADA));
        assertThat(comments.threads(draft.id()).getFirst().resolved())
                .map(CommentThread.Resolved::by)
                .contains("Ada Writer");

        done(comments.reopen(draft.id(), first, ADA));
        assertThat(comments.threads(draft.id()).getFirst().resolved()).isEmpty();
    }

    @Test
    void aCommentOutlivesItsPassage() {
        var draft = news.draft(copy);
        comment(draft);

        news.write(draft, copy.body("## Anew\n\nAll of it.").text(), ADA);

        assertThat(comments.threads(draft.id()).getFirst().stands()).isFalse();
    }

    @Test
    void theAutosaveThatWasTalkedAboutIsKept() {
        var draft = news.draft(copy);
        var sitting = Optional.of(UUID.randomUUID());
        desk.save(new Edit(draft.id(), 1, text(copy.and("One.").text()), ADA, sitting, false));
        done(comments.add(draft.id(), 2, "One.", "One what?", BEN));
        clock.advance(Duration.ofHours(1));
        desk.save(new Edit(draft.id(), 2, text(copy.and("Two.").text()), ADA, sitting, false));
        desk.save(new Edit(draft.id(), 3, text(copy.and("Three.").text()), ADA, sitting, false));

        assertThat(desk.revision(draft.id(), 2)).isPresent();
    }

    @Test
    void nothingIsSaidWithoutWordsOrByTheIdsOfAnotherBriefing() {
        var draft = news.draft(copy);
        var other = news.draft(copy);
        var first = comment(draft);

        assertThat(why(comments.add(draft.id(), 1, QUOTE, " ", BEN))).isEqualTo(new Refusal.NoReason());
        assertThat(why(comments.add(draft.id(), 7, QUOTE, "What?", BEN))).isEqualTo(new Refusal.NoSuchThing());
        assertThat(why(comments.answer(other.id(), first, "What?", BEN))).isEqualTo(new Refusal.NoSuchThing());
        assertThat(why(comments.resolve(other.id(), first, BEN))).isEqualTo(new Refusal.NoSuchThing());
        assertThat(why(comments.reopen(other.id(), first, BEN))).isEqualTo(new Refusal.NoSuchThing());
        assertThat(comments.threads(other.id())).isEmpty();
        assertThat(comments.threads(draft.id()).getFirst().answers()).isEmpty();
    }
}
