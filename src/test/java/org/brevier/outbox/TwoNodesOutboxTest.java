package org.brevier.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Review;
import org.brevier.markdown.Manuscript;
import org.brevier.testing.Copy;
import org.brevier.testing.Nodes;
import org.brevier.testing.OwnSite;
import org.brevier.trail.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes send from one outbox. */
@Tag("database")
@Timeout(180)
class TwoNodesOutboxTest {

    private static final int BRIEFINGS = 60;
    private static final Actor ADA = Actor.person(UUID.randomUUID(), "Ada Writer");

    @Test
    void eachNoticeIsSentOnceWhereNothingFails() throws Exception {
        assumeTrue(OwnSite.isPostgresql());
        var receiver = Receiver.start();
        var settings = new HashMap<>(OwnSite.settings());
        settings.put("server.port", 0);
        settings.put("brevier.notices.look", "20ms");
        settings.put("brevier.webhooks[0].url", receiver.address("/"));
        settings.put("brevier.webhooks[0].secret", HookSettings.SECRET);
        try (var starting = Executors.newFixedThreadPool(2)) {
            var one = starting.submit(() -> Nodes.start(settings));
            var two = starting.submit(() -> Nodes.start(settings));
            try (var first = one.get();
                    var second = two.get()) {
                var here = starting.submit(() -> submit(first));
                var there = starting.submit(() -> submit(second));
                here.get();
                there.get();
                Receiver.await("all of them", () -> receiver.all().size() >= 2 * BRIEFINGS);
                var rows = first.getBean(DeliveryRows.class);
                Receiver.await("nothing is left", () -> rows.list(false, 1).isEmpty());
            }
        }
        assertThat(receiver.all()).hasSize(2 * BRIEFINGS);
        var ids = new HashSet<String>();
        receiver.all().forEach(told -> ids.add(told.header("webhook-id")));
        assertThat(ids).hasSize(2 * BRIEFINGS);
    }

    private static boolean submit(ConfigurableApplicationContext node) throws Exception {
        var desk = node.getBean(Desk.class);
        var review = node.getBean(Review.class);
        for (int number = 0; number < BRIEFINGS; number++) {
            var text =
                    Manuscript.of(Copy.titled("Briefing " + UUID.randomUUID()).text());
            review.submit(desk.begin(text, ADA).id(), ADA);
        }
        return true;
    }
}
