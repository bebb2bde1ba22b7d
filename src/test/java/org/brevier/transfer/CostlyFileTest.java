package org.brevier.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;

/** A089 to A093 on their way through the content folder: a page that could not be shown is not taken in. */
@SiteTest
@Timeout(60)
@TestPropertySource(properties = {"brevier.site.page-length=100", "brevier.site.feed-length=200"})
class CostlyFileTest {

    private static final String[] EVERYWHERE = {
        "/",
        "/feed.xml",
        "/atom.xml",
        "/feed.json",
        "/feed.xml?view=glance",
        "/topics/costs",
        "/topics/costs/feed.xml",
        "/authors/ada-writer/atom.xml",
        "/archive/2026/06",
        "/sitemap.xml",
        "/search?q=wall"
    };

    /** A092: short to read, and a hundred times as long once it is HTML. */
    private static final String AMPLIFIED =
            "\n\n[a]: /" + "u".repeat(10_000) + "\n\n" + "[a] [a] [a]\n\n".repeat(3_000);

    private final Newsroom newsroom;
    private final Web web;
    private final TestClock clock;

    CostlyFileTest(Newsroom newsroom, Web web, TestClock clock) {
        this.newsroom = newsroom;
        this.web = web;
        this.clock = clock;
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    @AfterEach
    void theRestOfTheSiteIsServed() {
        for (var address : EVERYWHERE) {
            assertThat(web.get(address).status()).as(address).isEqualTo(200);
        }
    }

    private static Copy copy(String title) {
        return Copy.titled(title)
                .with("date", "2026-06-15T11:00:00Z")
                .with("topics", "[Costs]")
                .with("authors", "[Ada Writer]");
    }

    @Test
    void aTextWhosePageWouldBeRefusedIsRefusedAndItsLastGoodVersionStaysPublic() {
        newsroom.publish("amplified", copy("Good before"));

        assertThat(newsroom.publish("amplified", copy("Amplified").and(AMPLIFIED)))
                .singleElement()
                .asString()
                .matches("briefings/amplified\\.md:[1-9][0-9]+: refused: the page would grow too large");
        assertThat(web.get("/briefings/amplified").html().select("h1").text()).isEqualTo("Good before");
        assertThat(newsroom.publish("amplified", copy("Good again"))).isEmpty();
        assertThat(web.get("/briefings/amplified").html().select("h1").text()).isEqualTo("Good again");
    }

    @Test
    void aPageWhoseHtmlWouldBeRefusedIsRefusedAndItsLastGoodVersionStaysPublic() {
        newsroom.publish("beside-a-page", copy("Beside a page"));
        newsroom.write("pages/costly.md", "# Costly\n\nGood before.\n");

        assertThat(newsroom.write("pages/costly.md", "# Costly\n\n<p>" + "<b>".repeat(3_000) + "</b>".repeat(3_000)))
                .singleElement()
                .asString()
                .startsWith("pages/costly.md:3: refused: the text has too many HTML tags");
        assertThat(web.get("/costly").body()).contains("Good before.");
        newsroom.write("pages/costly.md", "# Costly\n\nGood again.\n");
    }

    static Stream<Arguments> costly() {
        return Stream.of(
                Arguments.of("a090-65k", "*a **a ".repeat(5_000) + "a** a*".repeat(5_000)),
                Arguments.of("a090-260k", "*a **a ".repeat(20_000) + "a** a*".repeat(20_000)),
                Arguments.of("a091", "![[]()".repeat(50_000)),
                Arguments.of("a092-line", "[a]: /" + "u".repeat(10_000) + "\n\n" + "[a] ".repeat(10_000)),
                Arguments.of("a092-paragraphs", AMPLIFIED),
                Arguments.of("a093-many", "&#".repeat(100_000)),
                Arguments.of("a093-long", "&#" + "0".repeat(500_000) + "65;"),
                Arguments.of(
                        "a089-links",
                        IntStream.range(0, 5_000)
                                .mapToObj("[link %1$d](https://example.org/%1$d)\n\n"::formatted)
                                .collect(Collectors.joining())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("costly")
    void aCostlyFileIsServedOrRefusedWithItsLine(String slug, String markdown) {
        newsroom.publish("beside-" + slug, copy("Beside " + slug));
        var lines = newsroom.publish(slug, copy("Costly").and(markdown));

        if (lines.stream().anyMatch(line -> line.contains(": refused: "))) {
            assertThat(lines).singleElement().asString().containsPattern("\\.md:[1-9][0-9]*: refused: .");
            assertThat(web.get("/briefings/" + slug).status()).isEqualTo(404);
            newsroom.delete(Newsroom.path(slug));
        } else {
            for (var ending : new String[] {"", ".md", ".json", "/v1"}) {
                assertThat(web.get("/briefings/" + slug + ending).status())
                        .as(ending)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void aHeadlineOfAHundredThousandCharactersIsRefused() {
        newsroom.publish("beside-a-long-headline", copy("Beside"));

        assertRefused("long-title", copy("word ".repeat(20_000)));
        assertRefused("long-heading", copy("x").without("title").body("# " + "word ".repeat(20_000)));
    }

    @Test
    void tenThousandTagsAreRefused() {
        newsroom.publish("beside-many-tags", copy("Beside"));
        var tags = IntStream.range(0, 10_000).mapToObj(i -> "t" + i).collect(Collectors.joining(",", "[", "]"));

        for (var key : new String[] {"topics", "tags", "authors", "aliases"}) {
            assertRefused("many-" + key, copy("Many " + key).without("topics").with(key, tags));
        }
    }

    private void assertRefused(String slug, Copy copy) {
        assertThat(newsroom.publish(slug, copy))
                .singleElement()
                .asString()
                .containsPattern("\\.md:[1-9]\\d*: refused: ");
        newsroom.delete(Newsroom.path(slug));
    }
}
