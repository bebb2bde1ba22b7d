package org.brevier.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.brevier.briefing.Amendment;
import org.brevier.outbox.Receiver.Received;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a webhook is told of what is done at the desk. */
@SiteTest
@Import(Pressroom.class)
class WebhookTest {

    private static final byte[] SECRET = "twenty-nine bytes of a secret".getBytes(StandardCharsets.UTF_8);
    private static final Receiver EVERYTHING = Receiver.start();
    private static final Receiver WITHDRAWALS = Receiver.start();

    private final Pressroom desk;
    private final Dispatcher dispatcher;
    private final Newsroom folder;

    WebhookTest(Pressroom desk, Dispatcher dispatcher, Newsroom folder, TestClock clock) {
        this.folder = folder;
        clock.set(TestClock.START);
        this.desk = desk;
        this.dispatcher = dispatcher;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        String secret = "whsec_" + Base64.getEncoder().encodeToString(SECRET);
        registry.add("brevier.webhooks[0].url", () -> EVERYTHING.address("/hook?token=secret"));
        registry.add("brevier.webhooks[0].secret", () -> secret);
        registry.add("brevier.webhooks[1].url", () -> WITHDRAWALS.address("/"));
        registry.add("brevier.webhooks[1].secret", () -> secret);
        registry.add("brevier.webhooks[1].events", () -> "withdrawn");
    }

    private void sent(UUID briefing, int notices) {
        dispatcher.lookAtAll();
        Receiver.await(notices + " notices", () -> EVERYTHING.about(briefing).size() >= notices);
    }

    @Test
    void aPublishedBriefingIsToldWithASignatureThatHolds() throws Exception {
        var id = desk.published(Pressroom.copy("The wall holds"));
        sent(id, 1);

        var told = EVERYTHING.about(id).getFirst();
        assertThat(told.method()).isEqualTo("POST");
        assertThat(told.path()).isEqualTo("/hook?token=secret");
        assertThat(told.header("content-type")).isEqualTo("application/json");
        assertThat(told.header("webhook-timestamp")).isEqualTo("" + TestClock.START.getEpochSecond());
        assertThat(told.header("webhook-signature")).isEqualTo("v1," + signature(told));
        assertThat(told.headers())
                .noneMatch(header -> header.toLowerCase(java.util.Locale.ROOT).startsWith("cookie"));
        var message = told.json();
        assertThat(message.get("type").asString()).isEqualTo("briefing.published");
        assertThat(message.get("timestamp").asString()).isEqualTo("2026-06-15T12:00:00Z");
        var facts = message.get("data");
        assertThat(facts.get("id").asString()).isEqualTo(id.toString());
        assertThat(facts.get("title").asString()).isEqualTo("The wall holds");
        assertThat(facts.get("address").asString()).isEqualTo(desk.address(id));
        assertThat(facts.get("desk").asString())
                .isEqualTo("https://news.example.org/admin/briefings/" + id + "/publication");
        assertThat(facts.get("by").asString()).isEqualTo("Ben Editor");
        assertThat(facts.get("version").asInt()).isEqualTo(1);
        assertThat(facts.get("change").asString()).isEqualTo("first");
        assertThat(facts.propertyNames())
                .containsExactly("id", "slug", "title", "address", "desk", "by", "version", "change");
    }

    /** As a receiver computes it, from the specification. */
    private static String signature(Received told) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        String content = told.header("webhook-id") + "." + told.header("webhook-timestamp") + "." + told.body();
        return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** The example of the specification's own libraries. */
    @Test
    void theSignatureIsTheOneThatEveryLibraryExpects() {
        var key = SigningKey.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();
        assertThat(key.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330L, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void theWayToThePublicIsToldActByAct() {
        var id = desk.draft(Pressroom.copy("A long way"));
        desk.submit(id);
        desk.sendBack(id, "Too long");
        desk.submit(id);
        desk.approve(id);
        desk.publish(id, Optional.empty());
        sent(id, 5);
        desk.write(id, Pressroom.copy("A long way").and("It was longer."));
        desk.publish(id, Optional.of(new Amendment.Correction("It was short", "It was long")));
        sent(id, 6);
        desk.withdraw(id);
        sent(id, 7);
        desk.reinstate(id);
        sent(id, 8);

        assertThat(EVERYTHING.types(id))
                .containsExactlyInAnyOrder(
                        "briefing.submitted",
                        "briefing.sent-back",
                        "briefing.submitted",
                        "briefing.approved",
                        "briefing.published",
                        "briefing.corrected",
                        "briefing.withdrawn",
                        "briefing.published");
        assertThat(EVERYTHING.about(id).toString()).doesNotContain("Too long");
    }

    @Test
    void aWithdrawalIsToldThoseWhoAskForIt() {
        var id = desk.published(Pressroom.copy("Soon gone"));
        sent(id, 1);
        desk.withdraw(id);
        sent(id, 2);
        Receiver.await("the other one is told", () -> WITHDRAWALS.about(id).size() == 1);

        assertThat(EVERYTHING.types(id)).containsExactly("briefing.published", "briefing.withdrawn");
        assertThat(WITHDRAWALS.types(id)).containsExactly("briefing.withdrawn");
    }

    @Test
    void aTypoIsNoNewsAndAnUpdateIs() {
        var id = desk.published(Pressroom.copy("Small things"));
        sent(id, 1);
        desk.write(id, Pressroom.copy("Small things").and("One more."));
        desk.publish(id, Optional.of(new Amendment.Typo()));
        desk.write(id, Pressroom.copy("Small things").and("Two more."));
        desk.publish(id, Optional.of(new Amendment.Refile("A word was changed")));
        desk.write(id, Pressroom.copy("Small things").and("Three more."));
        desk.publish(id, Optional.of(new Amendment.Update("There is news")));
        sent(id, 2);

        assertThat(EVERYTHING.about(id)).hasSize(2);
        assertThat(EVERYTHING
                        .about(id)
                        .getLast()
                        .json()
                        .get("data")
                        .get("change")
                        .asString())
                .isEqualTo("update");
    }

    @Test
    void nothingOfATextThatReadersDoNotSeeIsTold() {
        var id = desk.published(Pressroom.copy("What readers see"));
        sent(id, 1);
        desk.write(id, Pressroom.copy("What readers do not see"));
        desk.withdraw(id);
        sent(id, 2);

        var last = EVERYTHING.about(id).getLast();
        assertThat(last.json().get("data").get("title").asString()).isEqualTo("What readers see");
        assertThat(last.body()).doesNotContain("do not see");
    }

    @Test
    void anArchiveThatIsTakenInIsNoNews() {
        folder.publish("old-news", Copy.titled("Old news"));
        folder.publish("new-news", Copy.titled("New news").with("date", "2026-06-15T11:00:00Z"));
        dispatcher.lookAtAll();
        Receiver.await("the new is told", () -> !EVERYTHING.about("new-news").isEmpty());

        assertThat(EVERYTHING.about("old-news")).isEmpty();
    }
}
