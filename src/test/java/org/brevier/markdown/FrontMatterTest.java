package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static FrontMatter frontMatter(String yaml) throws Unreadable {
        return Samples.read("---\n" + yaml + "\n---\nText.\n").frontMatter();
    }

    @Test
    void aTextWithoutFrontMatterHasNone() throws Unreadable {
        assertThat(Samples.read("Text.\n").frontMatter()).isEqualTo(FrontMatter.NONE);
        assertThat(Samples.read("").frontMatter()).isEqualTo(FrontMatter.NONE);
        assertThat(Samples.read("---\nnever closed\n").frontMatter()).isEqualTo(FrontMatter.NONE);
        assertThat(Samples.read("\n---\ntitle: too late\n---\n").frontMatter()).isEqualTo(FrontMatter.NONE);
    }

    @Test
    void everyScalarStaysTheTextThatTheAuthorWrote() throws Unreadable {
        var values =
                frontMatter("a: 010\nb: 2025-06-05\nc: yes\nd: ~\ne:\nf: 1.50").values();
        assertThat(values).isEqualTo(Map.of("a", "010", "b", "2025-06-05", "c", "yes", "d", "~", "e", "", "f", "1.50"));
    }

    @Test
    void listsAndMapsAreTextAllTheWayDown() throws Unreadable {
        var values = frontMatter("topics: [Iran, 3]\nseo:\n  tags:\n  - x").values();
        assertThat(values).isEqualTo(Map.of("topics", List.of("Iran", "3"), "seo", Map.of("tags", List.of("x"))));
    }

    @Test
    void theFirstKeyThatIsNotBlankGivesTheText() throws Unreadable {
        var matter = frontMatter("dek: ' '\nsummary: Short.\nexcerpt: Other.");
        assertThat(matter.text("dek", "summary", "excerpt")).contains("Short.");
        assertThat(matter.text("title")).isEmpty();
    }

    @Test
    void aSingleTextAndTextsWithCommasCountAsAList() throws Unreadable {
        var matter = frontMatter("authors: Ada Writer, Ben Editor\ntopics:\n- Iran\n- ' '\ntags: one");
        assertThat(matter.list("authors")).containsExactly("Ada Writer", "Ben Editor");
        assertThat(matter.list("topics")).containsExactly("Iran");
        assertThat(matter.list("labels", "tags")).containsExactly("one");
        assertThat(matter.list("none")).isEmpty();
    }

    @Test
    void aFlagIsSetByYesAndTrue() throws Unreadable {
        var matter = frontMatter("a: true\nb: Yes\nc: false\nd: maybe");
        assertThat(List.of(matter.flag("a"), matter.flag("b"), matter.flag("c"), matter.flag("d"), matter.flag("e")))
                .containsExactly(true, true, false, false, false);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-05T09:00:00Z, 2025-06-05T09:00:00Z",
        "2014-05-09 13:49:34 -0400, 2014-05-09T17:49:34Z",
        "2015-12-17 14:00:00 -5, 2015-12-17T19:00:00Z",
        "'''2014-05-09T13:49:34-04:00''', 2014-05-09T17:49:34Z",
        "2025-06-05 09:00, 2025-06-05T07:00:00Z",
        "2025-06-05T09:00:00.25, 2025-06-05T07:00:00.250Z",
        "2025-06-05, 2025-06-04T22:00:00Z",
        "2025-6-5, 2025-06-04T22:00:00Z",
        "2025-06-05 09:00:00 UTC, 2025-06-05T09:00:00Z"
    })
    void aMomentIsReadInEveryUsualNotation(String written, Instant moment) throws Unreadable {
        assertThat(frontMatter("date: " + written).moment("date", BERLIN)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"next week", "2025-13-01", "2025-02-30", "[2025-06-05]", "2025-06-05T25:00"})
    void aDateThatIsNoneIsRefusedWithItsLine(String written) throws Unreadable {
        var matter = frontMatter("title: x\ndate: " + written);
        assertThatThrownBy(() -> matter.moment("date", BERLIN))
                .isInstanceOfSatisfying(
                        Unreadable.class, refusal -> assertThat(refusal.line()).isEqualTo(3));
    }

    @Test
    void aDateThatIsNotThereIsEmpty() throws Unreadable {
        assertThat(frontMatter("title: x\ndate:").moment("date", BERLIN)).isEmpty();
        assertThat(frontMatter("title: x").moment("date", BERLIN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: a: b",
                "title: [a",
                "title: x\ntitle: y",
                "title: !!javax.script.ScriptEngineManager [!!java.net.URL ['http://localhost/']]",
                "title: !!java.lang.String x",
                "title: !own x",
                "a: &a [x]\ntitle: *a",
                "a: &a [*a]",
                "? [a]\n: b",
                "- a\n- b",
                "just text",
                "a: [[[[[[[[[[[[x]]]]]]]]]]]]",
                "title: \u000B"
            })
    void whatIsNoPlainYamlIsRefused(String yaml) {
        assertThatThrownBy(() -> frontMatter(yaml))
                .isInstanceOfSatisfying(
                        Unreadable.class, refusal -> assertThat(refusal.line()).isBetween(2, 4));
    }

    @Test
    void badYamlNamesTheLineOfTheWholeText() {
        assertThatThrownBy(() -> Samples.read("---\r\ntitle: fine\r\ntopics: [a\r\nb: c\r\n---\r\n"))
                .isInstanceOfSatisfying(
                        Unreadable.class, refusal -> assertThat(refusal.line()).isEqualTo(4));
    }

    @Test
    void carriageReturnsDotsAndAByteOrderMarkAreFine() throws Unreadable {
        var text = Samples.read("\uFEFF---\r\ntitle: Ünïcode 😀\r\n...\r\n\r\n## Wo\r\n\r\nHier.\r\n");
        assertThat(text.frontMatter().text("title")).contains("Ünïcode 😀");
        assertThat(text.frontMatter().lines()).isEqualTo(3);
        assertThat(text.sections().getFirst().heading().position()).isEqualTo(new Position(5, 1));
    }

    @Test
    void charactersThatFeedsCannotCarryAreDropped() throws Unreadable {
        assertThat(frontMatter("title: \"a\\x0Bb\\uFFFEc\\uD800d\"").text("title"))
                .contains("abcd");
    }

    @Test
    void onlyFrontMatterIsATextToo() throws Unreadable {
        var text = Samples.read("---\ntitle: Alone\n---");
        assertThat(text.headline()).map(Passage::text).contains("Alone");
        assertThat(text.sections()).isEmpty();
        assertThat(Samples.html("---\ntitle: Alone\n---")).isBlank();
    }

    @Test
    void tomlIsReadAsHugoWritesIt() throws Unreadable {
        var matter = Samples.read("""
                +++
                title = "Grain \\"through\\" the strait" # for the front page
                date = 2024-05-09T13:49:34-04:00
                weight = 10
                draft = true
                topics = ["Iran", 'Black Sea']
                [params]
                  dek = "Short."
                  [params.seo]
                  tags = ["x"]
                +++
                ## Section
                """);
        assertThat(matter.frontMatter().values())
                .isEqualTo(Map.of(
                        "title",
                        "Grain \"through\" the strait",
                        "date",
                        "2024-05-09T13:49:34-04:00",
                        "weight",
                        "10",
                        "draft",
                        "true",
                        "topics",
                        List.of("Iran", "Black Sea"),
                        "params",
                        Map.of("dek", "Short.", "seo", Map.of("tags", List.of("x")))));
        assertThat(matter.frontMatter().lines()).isEqualTo(11);
        assertThat(matter.frontMatter().flag("draft")).isTrue();
        assertThat(matter.sections().getFirst().heading().position()).isEqualTo(new Position(12, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-05, 2025-06-04T22:00:00Z",
        "2025-06-05 09:00:00, 2025-06-05T07:00:00Z",
        "2025-06-05T09:00:00Z, 2025-06-05T09:00:00Z",
        "2025-06-05T09:00:00.250+02:00, 2025-06-05T07:00:00.250Z"
    })
    void aMomentInTomlIsOne(String written, Instant moment) throws Unreadable {
        var matter = Samples.read("+++\ndate = " + written + "\n+++\nText.\n").frontMatter();
        assertThat(matter.moment("date", BERLIN)).contains(moment);
    }

    @Test
    void jsonIsReadAsHugoWritesIt() throws Unreadable {
        var matter = Samples.read("""
                {
                \t"title": "A } in \\"it\\" \\u00fc \\ud83d\\ude00 a\\/b",
                \t"weight": 10,\r
                \t"topics": ["Iran"],
                "params": {"dek": null}
                }

                ## Section
                """);
        assertThat(matter.frontMatter().values())
                .isEqualTo(Map.of(
                        "title",
                        "A } in \"it\" ü 😀 a/b",
                        "weight",
                        "10",
                        "topics",
                        List.of("Iran"),
                        "params",
                        Map.of("dek", "")));
        assertThat(matter.frontMatter().position("topics")).isEqualTo(new Position(4, 2));
        assertThat(matter.sections().getFirst().heading().position()).isEqualTo(new Position(8, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% raw %}\ntext",
                "{\"a\": 1} and so on",
                "{ a: b }",
                "{\n\"a\": 1\n",
                "{{< youtube x >}}",
                "+++\na = 1\n"
            })
    void whatOnlyBeginsLikeFrontMatterIsText(String text) throws Unreadable {
        assertThat(Samples.read(text).frontMatter()).isEqualTo(FrontMatter.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+++\ntitle = \n+++\n",
                "+++\n\ntitle = x\n+++\n",
                "+++\ntitle = 'x'\ntitle = 'y'\n+++\n",
                "+++\na.b.c.d.e.f.g.h.i.j.k.l = 1\n+++\n",
                "+++\na = [[[[[[[[[[[[1]]]]]]]]]]]]\n+++\n",
                "{\n\"a\": [1,\n}\n",
                "{\"a\": 1,\n\"a\": 2}\n",
                "{\n\"a\": !!java.net.URL [\"http://localhost/\"]}\n"
            })
    void whatIsNoPlainTomlOrJsonIsRefusedWithItsLine(String text) {
        assertThatThrownBy(() -> Samples.read(text))
                .isInstanceOfSatisfying(
                        Unreadable.class, refusal -> assertThat(refusal.line()).isBetween(2, 3));
    }

    @Test
    void bracketsWithoutEndAreRefused() {
        for (String piece : List.of("[", "{a=", "a.", "[a.", "[[", "\"\"\"", "a=1\n[b]\n")) {
            assertThatThrownBy(() -> Samples.read("+++\na = " + piece.repeat(60_000 / piece.length()) + "\n+++\n"))
                    .isInstanceOf(Unreadable.class);
        }
    }
}
