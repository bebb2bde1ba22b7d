package org.brevier.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.briefing.Amendment;
import org.brevier.store.Writes;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** WebSub and IndexNow: who follows a feed or searches the web hears of changes at once. */
@SiteTest
@Import(Pressroom.class)
@TestPropertySource(properties = "brevier.indexnow.key=a-key-of-23-characters")
class FeedHubTest {

    private static final Receiver HUB = Receiver.start();
    private static final Receiver SEARCH_ENGINE = Receiver.start();
    private static final String BASE = "https://news.example.org";

    private final Pressroom desk;
    private final Web web;
    private final DeliveryRows rows;
    private final Writes writes;

    FeedHubTest(Pressroom desk, Web web, DeliveryRows rows, Writes writes) {
        this.rows = rows;
        this.writes = writes;
        this.desk = desk;
        this.web = web;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("brevier.websub.hub", () -> HUB.address("/hub"));
        registry.add("brevier.indexnow.endpoint", () -> SEARCH_ENGINE.address("/indexnow"));
    }

    @BeforeEach
    void forget() {
        HUB.forget();
        SEARCH_ENGINE.forget();
    }

    private static List<String> pinged() {
        return HUB.all().stream()
                .map(ping -> URLDecoder.decode(ping.body(), StandardCharsets.UTF_8))
                .map(form -> form.replace("hub.mode=publish&hub.url=" + BASE, ""))
                .toList();
    }

    private static List<String> everyFeed(String... more) {
        var views =
                Stream.of("feed.xml", "atom.xml", "feed.json").flatMap(file -> Stream.of(file, file + "?view=glance"));
        var files = views.toList();
        return Stream.concat(
                        Stream.of("/", "/topics/sea-ports/", "/authors/cleo-author/")
                                .flatMap(home -> files.stream().map(file -> home + file)),
                        Stream.of(more))
                .collect(Collectors.toList());
    }

    private static void pinged(List<String> feeds) {
        Receiver.await(feeds.size() + " pings", () -> HUB.all().size() >= feeds.size());
        assertThat(pinged()).containsExactlyInAnyOrderElementsOf(feeds);
    }

    @Test
    void everyFeedThatChangesIsToldToTheHub() {
        var id = desk.published(Pressroom.copy("For those who follow"));
        pinged(everyFeed());
        assertThat(HUB.all().getFirst().header("content-type")).isEqualTo("application/x-www-form-urlencoded");

        HUB.forget();
        desk.write(id, Pressroom.copy("For those who follow").and("A typo less."));
        desk.publish(id, Optional.of(new Amendment.Typo()));
        desk.withdraw(id);
        pinged(everyFeed("/corrections.xml"));
    }

    /** One that hangs is waited for once for each of them, and no longer than a delivery is in hand. */
    @Test
    void aHubThatFailsIsToldAFewFeedsAtATime() {
        HUB.answers(Receiver.status(503));
        var id = desk.published(Pressroom.copy("For a hub that fails"));
        Receiver.await("each has been tried", () -> refused(id).size() == 3);

        assertThat(refused(id))
                .allSatisfy(delivery -> assertThat(delivery.body().lines()).hasSize(6));
        HUB.answers(Receiver.status(204));
        writes.run(() -> refused(id).forEach(delivery -> rows.drop(delivery.id())));
    }

    private List<Delivery> refused(UUID briefing) {
        return rows.list(false, 100).stream()
                .filter(delivery -> delivery.briefing().equals(briefing))
                .filter(delivery -> delivery.trouble().equals("answered 503"))
                .toList();
    }

    @Test
    void whatTheHubIsToldIsWhatFeedsCallThemselves() {
        desk.published(Pressroom.copy("Under its own name"));
        for (String path : everyFeed("/corrections.xml")) {
            for (int time = 1; time <= 2; time++) {
                var feed = web.get(path);
                assertThat(feed.status()).as(path).isEqualTo(200);
                assertThat(feed.headers().allValues("Link"))
                        .as(path + ", kept or not")
                        .contains("<" + BASE + path + ">; rel=\"self\"");
            }
        }
    }

    @Test
    void searchEnginesAreToldTheAddressWithTheKey() {
        var id = desk.published(Pressroom.copy("For those who search"));
        Receiver.await("word of it", () -> !SEARCH_ENGINE.all().isEmpty());

        var told = SEARCH_ENGINE.all().getFirst();
        assertThat(told.path()).isEqualTo("/indexnow");
        var submission = told.json();
        assertThat(submission.get("host").asString()).isEqualTo("news.example.org");
        assertThat(submission.get("key").asString()).isEqualTo("a-key-of-23-characters");
        assertThat(submission.get("keyLocation").asString()).isEqualTo(BASE + "/a-key-of-23-characters.txt");
        assertThat(submission.get("urlList").valueStream().map(url -> url.asString()))
                .containsExactly(desk.address(id));
    }

    @Test
    void bothAddressesAreToldOfABriefingThatMoves() {
        var draft = desk.draft(Pressroom.copy("Nobody knows it yet"));
        desk.rename(draft, "nobody-knows-it");
        var id = desk.published(Pressroom.copy("It moves"));
        Receiver.await("word of it", () -> SEARCH_ENGINE.all().size() == 1);
        String former = desk.address(id);
        desk.rename(id, "it-has-moved");
        Receiver.await("word of the move", () -> SEARCH_ENGINE.all().size() == 2);

        assertThat(SEARCH_ENGINE
                        .all()
                        .getLast()
                        .json()
                        .get("urlList")
                        .valueStream()
                        .map(url -> url.asString()))
                .containsExactly(BASE + "/briefings/it-has-moved", former);
    }

    @Test
    void theKeyStandsWhereItSaysAndNoOtherDoes() {
        var key = web.get("/a-key-of-23-characters.txt");
        assertThat(key.status()).isEqualTo(200);
        assertThat(key.body()).isEqualTo("a-key-of-23-characters");
        assertThat(key.header("Content-Type")).hasValue("text/plain;charset=utf-8");
        assertThat(web.get("/another-key.txt").status()).isEqualTo(404);
        assertThat(web.get("/robots.txt").status()).isEqualTo(200);
    }

    @Test
    void feedsNameTheirHub() {
        desk.published(Pressroom.copy("A feed with a hub"));
        String hub = HUB.address("/hub").toString();
        for (String path : new String[] {"/feed.xml", "/topics/sea-ports/atom.xml", "/feed.json?view=glance"}) {
            assertThat(web.get(path).headers().allValues("Link"))
                    .as(path)
                    .containsExactly("<" + hub + ">; rel=\"hub\"", "<" + BASE + path + ">; rel=\"self\"");
        }
        assertThat(web.get("/feed.xml")
                        .xml()
                        .select("channel > atom|link[rel=hub]")
                        .attr("href"))
                .isEqualTo(hub);
        assertThat(web.get("/atom.xml").xml().select("feed > link[rel=hub]").attr("href"))
                .isEqualTo(hub);
        var hubs = web.get("/feed.json").json().get("hubs").get(0);
        assertThat(hubs.get("type").asString()).isEqualTo("WebSub");
        assertThat(hubs.get("url").asString()).isEqualTo(hub);
        assertThat(web.get("/search/feed.xml?q=hub").body()).doesNotContain(hub);
    }
}
