package org.brevier.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.brevier.Application;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Review;
import org.brevier.markdown.Manuscript;
import org.brevier.testing.Copy;
import org.brevier.testing.OwnSite;
import org.brevier.trail.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What is under way when the site stops, or when a receiver hangs. */
@Tag("database")
@Timeout(180)
class UnderWayTest {

    private static final Actor ADA = Actor.person(UUID.randomUUID(), "Ada Writer");

    private final Receiver receiver = Receiver.start();
    private final Receiver other = Receiver.start();
    private final CountDownLatch latch = new CountDownLatch(1);

    private Map<String, Object> settings(String patience) {
        var settings = new HashMap<>(OwnSite.settings());
        settings.put("server.port", 0);
        settings.put("brevier.notices.patience", patience);
        settings.put("brevier.webhooks[0].url", receiver.address("/"));
        settings.put("brevier.webhooks[0].secret", HookSettings.SECRET);
        settings.put("brevier.webhooks[1].url", other.address("/"));
        settings.put("brevier.webhooks[1].secret", HookSettings.SECRET);
        receiver.answers(Receiver.silence(latch));
        return settings;
    }

    private static ConfigurableApplicationContext site(Map<String, Object> settings) {
        return new SpringApplicationBuilder(Application.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private static void submit(ConfigurableApplicationContext site) throws Exception {
        var text = Manuscript.of(Copy.titled("Under way").text());
        var id = site.getBean(Desk.class).begin(text, ADA).id();
        site.getBean(Review.class).submit(id, ADA);
    }

    @Test
    void aSiteThatStopsWaitsForWhatIsUnderWay() throws Exception {
        var settings = settings("30s");
        var site = site(settings);
        submit(site);
        Receiver.await("it is under way", () -> receiver.all().size() == 1);
        var dispatcher = site.getBean(Dispatcher.class);
        var stopping = Thread.ofVirtual().start(site::close);
        Receiver.await("the site stops", () -> !dispatcher.isRunning());
        latch.countDown();
        stopping.join();

        try (var again = site(settings)) {
            assertThat(again.getBean(DeliveryRows.class).list(false, 10))
                    .as("it was written down that it arrived")
                    .isEmpty();
        }
        assertThat(receiver.all()).hasSize(1);
        assertThat(other.all()).hasSize(1);
    }

    @Test
    void oneThatHangsHoldsUpNoOther() throws Exception {
        try (var site = site(settings("300ms"))) {
            submit(site);
            Receiver.await("the other is told", () -> !other.all().isEmpty());
            var rows = site.getBean(DeliveryRows.class);
            Receiver.await(
                    "it is given up for now",
                    () -> rows.list(false, 10).stream()
                            .anyMatch(delivery -> delivery.trouble().equals("gave no answer in time")));
            latch.countDown();
        }
    }
}
