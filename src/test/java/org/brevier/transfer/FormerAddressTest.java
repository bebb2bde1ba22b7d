package org.brevier.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = {"brevier.site.page-length=100", "brevier.site.feed-length=200"})
class FormerAddressTest {

    private final Newsroom newsroom;
    private final Web web;
    private final TestClock clock;

    FormerAddressTest(Newsroom newsroom, Web web, TestClock clock) {
        this.newsroom = newsroom;
        this.web = web;
        this.clock = clock;
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    @Test
    void aSlugThatReadersKnewLeadsToTheNewOne() {
        newsroom.publish("old-name", Copy.titled("Renamed"));
        newsroom.publish("old-name", Copy.titled("Renamed").with("slug", "new-name"));

        for (var ending : new String[] {"", ".md", ".json", "/v1"}) {
            assertMoved("/briefings/old-name" + ending, "/briefings/new-name" + ending);
            assertThat(web.get("/briefings/new-name" + ending).status()).isEqualTo(200);
        }
        var asMarkdown = web.get("/briefings/old-name", "Accept", "text/markdown");
        assertThat(asMarkdown.status()).isEqualTo(301);
        assertThat(web.get("/feed.xml").body()).contains("/briefings/new-name<").doesNotContain("/briefings/old-name<");
    }

    @Test
    void everyFormerSlugLeadsToTheNewestAtOnce() {
        for (var slug : new String[] {"name-1", "name-2", "name-3"}) {
            newsroom.write(
                    "briefings/renamed-often.md",
                    Copy.titled("Often").with("slug", slug).text());
        }

        assertMoved("/briefings/name-1", "/briefings/name-3");
        assertMoved("/briefings/name-2", "/briefings/name-3");
        newsroom.write(
                "briefings/renamed-often.md",
                Copy.titled("Often").with("slug", "name-1").text());
        assertThat(web.get("/briefings/name-1").status()).isEqualTo(200);
        assertMoved("/briefings/name-3", "/briefings/name-1");
    }

    @Test
    void theSlugOfADraftLeadsNowhereOnceItIsAnother() {
        newsroom.write(
                "briefings/secret.md",
                Copy.titled("Secret")
                        .with("slug", "secret-plan")
                        .without("date")
                        .text());
        newsroom.write(
                "briefings/secret.md",
                Copy.titled("Secret").with("slug", "plain-plan").text());

        assertThat(web.get("/briefings/secret-plan").status()).isEqualTo(404);
        assertThat(web.get("/briefings/plain-plan").status()).isEqualTo(200);
    }

    @Test
    void anAliasLeadsToItsBriefingOnceThatIsPublic() {
        var copy = Copy.titled("With aliases").with("aliases", "[alias-one, /2019/05/alias-two/]");
        newsroom.publish("with-aliases", copy.without("date"));
        assertThat(web.get("/briefings/alias-one").status()).isEqualTo(404);

        newsroom.publish("with-aliases", copy);
        assertMoved("/briefings/alias-one", "/briefings/with-aliases");
        assertMoved("/briefings/alias-two", "/briefings/with-aliases");
    }

    @Test
    void anAliasCannotTakeAnothersAddress() {
        newsroom.publish("own-address", Copy.titled("Own address"));
        newsroom.publish("greedy", Copy.titled("Greedy").with("aliases", "[own-address]"));

        assertThat(web.get("/briefings/own-address").status()).isEqualTo(200);
    }

    @Test
    void theFormerAddressOfAWithdrawnBriefingSaysThatItIsGone() {
        newsroom.publish("gone-before", Copy.titled("Gone"));
        newsroom.publish(
                "gone-before",
                Copy.titled("Gone").with("slug", "gone-after").with("withdrawn", "2026-06-15T11:30:00Z"));

        assertThat(web.get("/briefings/gone-before").status()).isEqualTo(410);
        assertThat(web.get("/briefings/gone-after").status()).isEqualTo(410);
    }

    @Test
    void aFormerAddressIsNotGivenToANewBriefing() {
        newsroom.publish("taken-once", Copy.titled("First holder"));
        newsroom.publish("taken-once", Copy.titled("First holder").with("slug", "moved-on"));

        assertThat(newsroom.write(
                        "briefings/newcomer.md",
                        Copy.titled("Newcomer").with("slug", "taken-once").text()))
                .singleElement()
                .asString()
                .contains("refused: the slug taken-once belongs to another briefing");
        assertMoved("/briefings/taken-once", "/briefings/moved-on");
        newsroom.delete("briefings/newcomer.md");
    }

    /** A037 by file. */
    @Test
    void anAliasLeadsToNoOtherHost() {
        newsroom.publish(
                "no-other-host",
                Copy.titled("No other host")
                        .with(
                                "aliases",
                                "[\"//evil.test\", \"https://evil.test/\", \"/\\\\evil.test\", \"//evil.test/inside\"]"));

        for (var path : new String[] {
            "/briefings/evil.test", "/briefings//evil.test", "//evil.test", "/evil.test", "/briefings/%2F%2Fevil.test"
        }) {
            var answer = web.get(path);
            assertThat(answer.status()).as(path).isNotEqualTo(200);
            assertThat(answer.header("Location").orElse("/"))
                    .as(path)
                    .doesNotContain("//")
                    .doesNotContain("\\");
        }
        assertMoved("/briefings/inside", "/briefings/no-other-host");
        var wrong =
                newsroom.publish("slug-of-a-host", Copy.titled("Slug of a host").with("slug", "\"//evil.test\""));
        assertThat(wrong).singleElement().asString().contains("refused: slug must be");
        newsroom.delete(Newsroom.path("slug-of-a-host"));
    }

    private void assertMoved(String from, String to) {
        var answer = web.get(from);
        assertThat(answer.status()).as(from).isEqualTo(301);
        assertThat(answer.header("Location")).hasValue(to);
    }
}
