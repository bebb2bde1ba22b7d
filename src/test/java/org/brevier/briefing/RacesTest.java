package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.briefing.Newsdesk.ADA;
import static org.brevier.briefing.Newsdesk.BEN;
import static org.brevier.briefing.Newsdesk.PLAIN;
import static org.brevier.briefing.Newsdesk.done;
import static org.brevier.briefing.Newsdesk.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

@SiteTest
@Timeout(120)
class RacesTest {

    private final Desk desk;
    private final Press press;
    private final Review review;
    private final Web web;
    private final Newsdesk news;
    private final Copy copy = Copy.titled("Raced for " + UUID.randomUUID());

    RacesTest(Desk desk, Press press, Review review, Web web) {
        this.desk = desk;
        this.press = press;
        this.review = review;
        this.web = web;
        this.news = new Newsdesk(desk, press);
    }

    private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
        var start = new CyclicBarrier(works.size());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = works.stream()
                    .map(work -> executor.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    private Saving save(Briefing draft, String written) {
        return desk.save(new Edit(draft.id(), 1, text(written), ADA, Optional.of(UUID.randomUUID()), true));
    }

    @RepeatedTest(3)
    void ofManyWhoSaveAtOnceNobodyLosesAWord() throws Exception {
        var draft = news.draft(copy);
        var texts = IntStream.range(0, 8)
                .mapToObj(i -> copy.standfirst("Written by number " + i + ".").text())
                .toList();

        atOnce(texts.stream()
                .<Callable<Saving>>map(written -> () -> save(draft, written))
                .toList());

        var kept = desk.revisions(draft.id()).stream()
                .map(past -> desk.revision(draft.id(), past.number())
                        .orElseThrow()
                        .manuscript()
                        .text())
                .toList();
        assertThat(kept).containsAll(texts);
        assertThat(desk.revisions(draft.id())).extracting(PastRevision::number).doesNotHaveDuplicates();
    }

    @RepeatedTest(3)
    void whatIsPublishedIsWhatTheEditorHasReadWhoeverWritesMeanwhile() throws Exception {
        var draft = news.draft(copy);

        var results = atOnce(List.<Callable<Object>>of(
                () -> press.publish(draft.id(), 1, PLAIN, BEN),
                () -> save(draft, copy.and("Nobody has read this.").text())));

        var page = web.get("/briefings/" + draft.slug());
        if (results.getFirst() instanceof Outcome.Done) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("Nobody has read this.");
        } else {
            assertThat(results.getFirst()).isEqualTo(new Outcome.Refused(new Refusal.Stale(2)));
            assertThat(page.status()).isEqualTo(404);
        }
        assertThat(results.getLast()).isInstanceOf(Saving.Saved.class);
    }

    @RepeatedTest(3)
    void noTextIsApprovedThatWasChangedAtTheSameMoment() throws Exception {
        var draft = news.draft(copy);
        done(review.submit(draft.id(), ADA));

        atOnce(List.<Callable<Object>>of(
                () -> review.approve(draft.id(), 1, BEN),
                () -> save(draft, copy.and("Nobody has read this.").text())));

        assertThat(news.present(draft).stage()).isNotInstanceOf(Stage.Approved.class);
    }

    @RepeatedTest(3)
    void twoDraftsOfOneHeadlineBegunAtOnceGetSlugsOfTheirOwn() throws Exception {
        var begun = atOnce(Collections.<Callable<Briefing>>nCopies(6, () -> news.draft(copy)));

        assertThat(begun).extracting(Briefing::slug).doesNotHaveDuplicates();
    }
}
