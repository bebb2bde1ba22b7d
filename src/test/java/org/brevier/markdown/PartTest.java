package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.markdown.Part.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartTest {

    private static final Path RESOURCES = Path.of("src/test/resources");

    private static final String BRIEFING = """
            ---
            title: Moscow offers help
            topics: [Iran,
              Russia]
            # for the desk
            date: 2025-06-05
            ---

            Russia’s president has endorsed talks.

            It is his second try.

            ***

            ## At a Glance

            - Putin backs *direct* talks
              - and says so
            - Iran is preparing

            A word between.

            ## Engagement

            Prose.

            ```
            ## no heading
            ```

            ### Lower

            > [!NOTE] 2025-06-06
            > A notice.

            Strategy
            --------

            More prose.[^1]

            [^1]: A note.
            """;

    /** What texts of this test are made of. */
    static final List<String> LINES = List.of(
            "",
            "",
            "",
            "---",
            "title: A",
            "slug: b",
            "...",
            "# Headline",
            "A plain paragraph",
            "over two lines",
            "## At a Glance",
            "## Key points",
            "- a bullet",
            "- another",
            "  - below it",
            "  going on",
            "* a star",
            "1. a number",
            "## A section",
            "Setext one",
            "===",
            "### Lower",
            "```",
            "~~~",
            "    code",
            "> quoted",
            "> [!CORRECTION] 2025-06-06",
            "[a]: /b",
            "[^1]: note",
            "<div>",
            "</div>",
            "<!-- ##",
            "-->",
            "| a | b |",
            "|---|---|",
            "***",
            "\t",
            "   ",
            "\u00A0",
            "\u2028",
            "\u0000",
            "![](x.png)",
            "https://youtu.be/dQw4w9WgXcQ",
            "#",
            "##");

    static Stream<Path> files() throws Exception {
        try (var files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().matches(".*\\.(md|txt)")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void thePartsOfASampleAreItsText(Path file) throws Exception {
        String text = Manuscript.of(Files.readAllBytes(file)).text();
        assertThat(joined("\uFEFF" + text)).isEqualTo(text);
        for (String written : List.of(text.replace("\n", "\r\n"), text.strip())) {
            assertThat(joined(written)).isEqualTo(written);
        }
    }

    @Test
    void thePartsOfAnyTextAreThatText() throws Unreadable {
        var random = new Random(1913);
        for (int i = 0; i < 1_000; i++) {
            String text = random.ints(random.nextInt(14), 0, LINES.size())
                    .mapToObj(LINES::get)
                    .collect(Collectors.joining(List.of("\n", "\r\n", "\r").get(random.nextInt(3))));
            for (String written : List.of(text, text + "\n", "\n" + text, "---\na: b\nc: d\n---\n" + text)) {
                assertThat(joined(written)).isEqualTo(written);
            }
        }
    }

    @Test
    void aBriefingFallsIntoWhatEditorsCallItsParts() throws Unreadable {
        assertThat(Part.of(Manuscript.of(BRIEFING)).stream().map(part -> part.kind() + " " + part.label()))
                .containsExactly(
                        "FRONT_MATTER ---",
                        "FRONT_MATTER title",
                        "FRONT_MATTER topics",
                        "FRONT_MATTER date",
                        "FRONT_MATTER ---",
                        "STANDFIRST Russia’s president has endorsed talks.",
                        "STANDFIRST It is his second try.",
                        "OTHER ***",
                        "GLANCE At a Glance",
                        "BULLET Putin backs direct talks and says so",
                        "BULLET Iran is preparing",
                        "OTHER A word between.",
                        "SECTION Engagement",
                        "SECTION Strategy");
        assertThat(texts(BRIEFING))
                .contains("topics: [Iran,\n  Russia]\n# for the desk\n", "---\n\n")
                .contains("- Putin backs *direct* talks\n  - and says so\n", "- Iran is preparing\n\n");
    }

    @Test
    void theHeadlineIsAPartWhereverItStands() throws Unreadable {
        assertThat(kinds("# One\n\nLead.\n\n## Two\n\nProse.\n"))
                .containsExactly(Kind.HEADLINE, Kind.STANDFIRST, Kind.SECTION);
        assertThat(kinds("---\ntitle: One\n---\n# One\n\nLead.\n"))
                .containsExactly(
                        Kind.FRONT_MATTER, Kind.FRONT_MATTER, Kind.FRONT_MATTER, Kind.HEADLINE, Kind.STANDFIRST);
        assertThat(kinds("Lead.\n\n## Two\n\nProse.\n\n# One\n\nProse.\n"))
                .containsExactly(Kind.STANDFIRST, Kind.SECTION, Kind.HEADLINE, Kind.OTHER);
    }

    @Test
    void aTextWithoutSectionsFallsIntoItsParagraphs() throws Unreadable {
        assertThat(texts("One.\n\nTwo\ngoes on.\n\n\n[a]: /b\n[c]: /d\nThree.\n"))
                .containsExactly("One.\n\n", "Two\ngoes on.\n\n\n", "[a]: /b\n", "[c]: /d\n", "Three.\n");
    }

    @Test
    void frontMatterWhoseKeysShareALineIsOnePart() throws Unreadable {
        assertThat(texts("---\n{title: a, slug: b}\n---\n\nLead.\n"))
                .containsExactly("---\n{title: a, slug: b}\n---\n\n", "Lead.\n");
        assertThat(texts("---\n---\n")).containsExactly("---\n---\n");
    }

    @Test
    void blankLinesStandBehindAPart() throws Unreadable {
        assertThat(texts("")).isEmpty();
        assertThat(texts(" \n\n")).containsExactly(" \n\n");
        assertThat(texts("\n\n## A\n\n\n## B")).containsExactly("\n\n## A\n\n\n", "## B");
        assertThat(texts("[a]: /b\n")).containsExactly("[a]: /b\n");
        assertThat(texts("---\na: b\n---\n\n\n")).containsExactly("---\n", "a: b\n", "---\n\n\n");
    }

    @Test
    void aTextThatCannotBeReadIsOnePart() throws Unreadable {
        String text = "---\na: [\n---\n\n## A\n\n## B\n";
        assertThat(texts(text)).containsExactly(text);
        assertThat(texts("- a\n".repeat(9_000))).hasSize(1);
        assertThat(texts("## In brief\n\n" + "- a\n".repeat(9_000))).hasSize(1);
    }

    @Test
    void aLongLabelIsCutBetweenWords() throws Unreadable {
        assertThat(Part.of(Manuscript.of("## " + "heading ".repeat(60) + "\n")))
                .singleElement()
                .extracting(Part::label)
                .isEqualTo("heading ".repeat(12).strip() + "…");
        assertThat(Part.of(Manuscript.of("## " + "😀".repeat(600) + "\n")))
                .singleElement()
                .extracting(Part::label)
                .isEqualTo("😀".repeat(50) + "…");
    }

    private static String joined(String text) throws Unreadable {
        return String.join("", texts(text));
    }

    private static List<String> texts(String text) throws Unreadable {
        return Part.of(Manuscript.of(text)).stream().map(Part::text).toList();
    }

    private static List<Kind> kinds(String text) throws Unreadable {
        return Part.of(Manuscript.of(text)).stream().map(Part::kind).toList();
    }
}
