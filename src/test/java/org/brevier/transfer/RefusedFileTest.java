package org.brevier.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.brevier.markdown.Manuscript;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = {"brevier.site.page-length=100", "brevier.site.feed-length=200"})
class RefusedFileTest {

    private final Newsroom newsroom;
    private final Web web;
    private final TestClock clock;

    RefusedFileTest(Newsroom newsroom, Web web, TestClock clock) {
        this.newsroom = newsroom;
        this.web = web;
        this.clock = clock;
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of("yaml", text("---\ntitle: One\ntopics: [Iran, \ndate: 2026-06-01\n---\nText.\n"), ":5: "),
                Arguments.of("date", text("---\ntitle: One\ndate: next Tuesday\n---\nText.\n"), ":3: "),
                Arguments.of("month", text("---\ntitle: One\ndate: 2026-13-45\n---\nText.\n"), ":3: "),
                Arguments.of("twice", text("---\ntitle: One\ntitle: Two\n---\nText.\n"), ":3: "),
                Arguments.of("tag", text("---\ntitle: !!java.net.URL [x]\n---\nText.\n"), ":2: "),
                Arguments.of("slug", text("---\ntitle: One\nslug: ../../admin\n---\nText.\n"), ":1: "),
                Arguments.of("latin1", "# One\n\nCaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1), ":3: "),
                Arguments.of("long", new byte[Manuscript.LARGEST + 1], ":1: "));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void aFileThatCannotBeReadIsRefusedByItsLineWhileTheRestComesUp(String kind, byte[] bytes, String line) {
        newsroom.lay("briefings/beside-" + kind + ".md", Copy.titled("Beside").text());

        assertThat(newsroom.write("briefings/bad-" + kind + ".md", bytes))
                .singleElement()
                .asString()
                .startsWith("briefings/bad-" + kind + ".md" + line + "refused: ");
        assertThat(web.get("/briefings/bad-" + kind).status()).isEqualTo(404);
        assertThat(web.get("/briefings/beside-" + kind).status()).isEqualTo(200);
        newsroom.delete("briefings/bad-" + kind + ".md");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void theLastGoodVersionStaysPublicAndTheNextGoodOneIsTaken(String kind, byte[] bytes, String line) {
        var slug = "good-" + kind;
        var copy = Copy.titled("Good");
        newsroom.publish(slug, copy);

        assertThat(newsroom.write(Newsroom.path(slug), bytes)).hasSize(1);
        assertThat(web.get("/briefings/" + slug).html().select("h1").text()).isEqualTo("Good");
        assertThat(newsroom.publish(slug, copy.and("Better."))).isEmpty();
        assertThat(web.get("/briefings/" + slug).body()).contains("Better.");
    }

    @Test
    void aSlugThatAnotherBriefingHasIsRefusedUntilItIsAnother() {
        newsroom.publish("clash", Copy.titled("The first of the name"));

        assertThat(newsroom.write(
                        "briefings/second.md",
                        Copy.titled("The second").with("slug", "clash").text()))
                .singleElement()
                .asString()
                .contains("refused: the slug clash belongs to briefings/clash.md");
        assertThat(web.get("/briefings/clash").html().select("h1").text()).isEqualTo("The first of the name");
        newsroom.publish("second", Copy.titled("The second"));
        assertThat(web.get("/briefings/second").status()).isEqualTo(200);
    }

    @Test
    void aBriefingThatWantsATakenSlugKeepsItsOwnAndItsTextUntilTheFileIsMended() {
        newsroom.publish("holder", Copy.titled("The holder"));
        newsroom.publish("wanting", Copy.titled("The wanting one"));
        var wrong = Copy.titled("The wanting one").with("slug", "holder").and("New words.");

        for (int looks = 0; looks < 2; looks++) {
            assertThat(newsroom.publish("wanting", wrong))
                    .singleElement()
                    .asString()
                    .contains("refused: the slug holder belongs to");
        }
        assertThat(web.get("/briefings/wanting").body()).doesNotContain("New words.");
        assertThat(newsroom.publish("wanting", Copy.titled("The wanting one").and("New words.")))
                .isEmpty();
        assertThat(web.get("/briefings/wanting").body()).contains("New words.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[Watch coverage here.](TODO)", "The minister said TK yesterday.", "There were TODO of them."})
    void anUnfinishedTextIsNotPublishedUnlessTheFileSaysWhyItIs(String unfinished) {
        var slug = "unfinished-" + Integer.toHexString(unfinished.hashCode());
        var copy = Copy.titled("Not yet").and(unfinished);

        assertThat(newsroom.publish(slug, copy))
                .singleElement()
                .asString()
                .matches("briefings/" + slug + "\\.md:[1-9][0-9]*: not published: .+");
        assertThat(web.get("/briefings/" + slug).status()).isEqualTo(404);
        assertThat(newsroom.publish(slug, copy.with("override", "it is a quotation")))
                .isEmpty();
        assertThat(web.get("/briefings/" + slug).status()).isEqualTo(200);
    }

    @Test
    void anUnfinishedChangeLeavesTheLastGoodVersionPublic() {
        newsroom.publish("half", Copy.titled("Finished"));

        assertThat(newsroom.publish("half", Copy.titled("Finished").and("More to come: TK.")))
                .singleElement()
                .asString()
                .endsWith("the last good version stays public");
        assertThat(web.get("/briefings/half").status()).isEqualTo(200);
        assertThat(web.get("/briefings/half").body()).doesNotContain("More to come");
        assertThat(web.get("/briefings/half/v2").status()).isEqualTo(404);
    }

    @Test
    void theLogNamesEveryPictureThatIsNotThere() {
        assertThat(newsroom.publish(
                        "three-lost",
                        Copy.titled("Three lost")
                                .and("![One](../media/one.jpg)")
                                .and("![Two](../media/two.jpg)")
                                .and("![Three](../media/three.jpg)")))
                .singleElement()
                .asString()
                .contains("though: The picture ../media/one.jpg is not in the site's media. Line ")
                .contains("../media/two.jpg", "../media/three.jpg");
        var page = web.get("/briefings/three-lost").html();
        assertThat(page.select(".briefing-body").text()).contains("One", "Two", "Three");
        assertThat(page.select("[href*=/media/]")).isEmpty();
    }
}
