package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.brevier.markdown.Checks.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A finding leads to its line, whatever stands above the text. */
class FindingPositionsTest {

    private static final String FAULTY = """
            # The aide's talks

            The aide spoke to 12 people [somewhere](/briefings/not-there).

            ### Too small

            ## At a Glance

            - Of 4,711 talks nothing is said

            ## Pictures

            ![](missing.png)

            [Watch coverage here](TODO)

            [Odd](javascript:alert(1))

            > [!CORRECTION]
            > The aide was another.
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nlang: en\n---\n",
                "---\ntopics: [Iran]\nauthors: [Ada Bell]\nlang: en\n---\n\n",
                "+++\nlang = \"en\"\n+++\n"
            })
    void frontMatterMovesEveryFindingByItsOwnLines(String frontMatter) throws Unreadable {
        int lines = (int) frontMatter.lines().count();
        var plain = inText(FAULTY, 0);

        assertThat(plain).extracting(Where::line).contains(3, 5, 9, 13, 15, 17, 19);
        assertThat(inText(frontMatter + FAULTY, lines))
                .containsAll(plain.stream()
                        .map(where -> new Where(where.rule(), where.line() + lines, where.column()))
                        .toList());
    }

    private record Where(Finding.Rule rule, int line, int column) {}

    /** Without those that are about the whole text, which stand on its first line. */
    private static List<Where> inText(String text, int above) throws Unreadable {
        var manuscript = Manuscript.ofStored(text.getBytes(StandardCharsets.UTF_8));
        return new Checks(Limits.HOUSE)
                .check(manuscript, new Briefings().read(manuscript), path -> Target.NOWHERE).stream()
                        .filter(finding -> finding.position().line() > above + 1)
                        .map(finding -> new Where(
                                finding.rule(),
                                finding.position().line(),
                                finding.position().column()))
                        .toList();
    }
}
