package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole documents as the programs that people write in put them on the clipboard. */
class PastedDocumentTest {

    private static final Path FOLDER = Path.of("src/test/resources/paste");

    @ParameterizedTest
    @ValueSource(strings = {"word-plain", "gmail-plain", "chromium-plain", "chromium-text-file", "docs-plain"})
    void theSampleIsFinishedWhereverItIsPastedFrom(String file) throws Exception {
        assertThat(pasted(file)).isEqualTo(PastedText.toMarkdown(Pasted.sample()));
    }

    @Test
    void aWordDocumentKeepsItsStructure() throws Exception {
        assertThat(pasted("word-briefing")).isEqualTo("""
                # Moscow offers to mediate

                Russia’s president has **endorsed** direct talks, *and* offered ~~his~~ help in nuclear negotiations.[^1]

                ## At a Glance

                - Putin has expressed **support** for talks
                  - and says so
                - Iran is preparing

                ## What happens next

                Talks go on in Rome on Friday, five of them.

                ### Dates

                | Day | Place |
                | --- | --- |
                | Friday | Rome \\| Vatican<br>in the embassy |

                3. Third point
                4. Fourth point

                [Watch coverage here.](https://www.youtube.com/watch?v=dQw4w9WgXcQ)

                [^1]: Said on Monday, by his *aide*.
                """);
    }

    @Test
    void aGoogleDocKeepsItsStructure() throws Exception {
        assertThat(pasted("docs-briefing")).isEqualTo("""
                # Moscow offers to mediate

                Russia’s president has **endorsed** direct talks, *and* offered ~~his~~ help: CO<sub>2</sub> is no theme.

                ## At a Glance

                - Putin has expressed **support** for talks
                  - and says so
                - Iran is preparing

                ## What happens next

                Talks go on in Rome, [five of them](https://example.org/five?id=5).

                ### Dates

                | Day | Place |
                | --- | --- |
                | Friday | Rome |

                3. Third point
                4. Fourth point

                [Watch coverage here.](https://youtu.be/dQw4w9WgXcQ)
                """);
    }

    @Test
    void anArticleOnTheWebKeepsItsStructureAndNothingElse() throws Exception {
        assertThat(pasted("web-article")).isEqualTo("""
                World

                # Moscow offers to mediate

                Russia’s president has **endorsed** direct talks, *and* offered help.[^1]

                [A map of the talks](https://img.example.org/map.png?w=800)

                Where they talk

                ## Russian engagement

                - One thing
                  - Below it
                  - And again
                - Another

                  In two paragraphs

                1. First
                2. Second

                > “We are ready,” he said.
                >
                > Twice.

                ### Sources and code

                Use ``a_b*c`d``, or `Ctrl`:

                ```
                echo "## hi"
                  ls *
                ```

                Line one\\
                line two

                Next paragraph with [a link](https://example.org/a?b=1), no link, nor this and <https://example.org/x>; \
                write to a@example.org.

                ***

                ~~Old~~ news & more 👩‍🚀 🚀 at 5\u00A0%.

                [^1]: Said on *Monday*.
                """);
    }

    @Test
    void aMailFromOutlookIsItsWords() throws Exception {
        assertThat(pasted("outlook-mail")).isEqualTo("""
                Hello Ada,

                the talks go on, see [this report](https://example.org/talks?id=1).

                - Rome is sure
                - Oslo is not
                  - yet

                Yours\\
                Ben
                """);
    }

    @Test
    void wordOnTheWebWritesEachItemAsAListOfItsOwn() throws Exception {
        assertThat(pasted("word-online")).isEqualTo("""
                # Moscow offers to mediate

                Russia’s president has **endorsed** direct talks.

                - One
                  - Below
                - Two
                """);
    }

    @Test
    void boldLinesOfADocumentWithoutHeadingsAreItsHeadings() throws Unreadable {
        assertThat(PastedHtml.toMarkdown("<p><b>The headline</b></p><p>The standfirst, <i>which</i> stands here.</p>"
                        + "<p><b>Key points:</b></p><ul><li>one</li></ul><p><b>A section</b></p><p>Prose.</p>"))
                .isEqualTo("""
                        # The headline

                        The standfirst, *which* stands here.

                        ## Key points

                        - one

                        ## A section

                        Prose.
                        """);
    }

    @Test
    void markdownFromAnEditorOfSourceCodeStaysMarkdown() throws Unreadable {
        assertThat(PastedHtml.toMarkdown(
                        "<div style='font-family:Menlo;white-space:pre;'><div><span style='font-weight:bold'># A</span></div>"
                                + "<br><div>Some <span>*text*</span></div><div>&nbsp; - b</div></div>"))
                .isEqualTo("# A\n\nSome *text*\n  - b\n\n");
    }

    private static String pasted(String file) throws IOException, Unreadable {
        return PastedHtml.toMarkdown(Files.readString(FOLDER.resolve(file + ".html")));
    }
}
