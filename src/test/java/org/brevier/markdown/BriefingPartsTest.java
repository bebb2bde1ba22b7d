package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefingPartsTest {

    private static final String WHOLE = """
            ---
            title: Moscow offers to help US-Iran nuclear talks
            topics: [Iran, Russia, Nuclear]
            mood: calm
            ---
            Russia’s president has *endorsed* direct talks.

            He offered help.

            ## At a Glance

            - Putin supports **direct** talks
            - Iran deepens its ties

            Seen from afar.

            ## Russian Diplomatic Engagement

            President Putin has signalled willingness.[^1]

            [Watch coverage here.](https://www.youtube.com/watch?v=dQw4w9WgXcQ)

            ### In detail

            More words.

            > [!CORRECTION] 2025-06-06
            > An earlier version gave the wrong date.

            ## Sources

            [^1]: The Kremlin, 5 June.

            ## Go deeper

            [A book](https://example.org/book)
            """;

    @Test
    void everyRowOfTheFormatHasItsPart() throws Unreadable {
        BriefingText text = Samples.read(WHOLE);
        assertThat(text.headline().orElseThrow().text()).isEqualTo("Moscow offers to help US-Iran nuclear talks");
        assertThat(text.standfirst().orElseThrow().text())
                .isEqualTo("Russia’s president has endorsed direct talks.\nHe offered help.");
        assertThat(text.glance().orElseThrow().heading().text()).isEqualTo("At a Glance");
        assertThat(texts(text.glance().orElseThrow().bullets()))
                .containsExactly("Putin supports direct talks", "Iran deepens its ties");
        assertThat(text.opening().text()).isEqualTo("Seen from afar.");
        assertThat(text.sections())
                .map(Section::kind)
                .containsExactly(Section.Kind.BODY, Section.Kind.SOURCES, Section.Kind.FURTHER);
        assertThat(text.sections().getFirst().content().text())
                .isEqualTo("President Putin has signalled willingness.\nWatch coverage here.\nIn detail\nMore words.");
        assertThat(text.media()).map(MediaLink::text).containsExactly("Watch coverage here.");
        assertThat(text.notices()).hasSize(1);
        assertThat(text.words()).isEqualTo(7 + 6 + 3 + 4 + 4 + 3 + 3 + 5 + 3 + 2 + 2);
    }

    @Test
    void positionsAreThoseOfTheWholeText() throws Unreadable {
        for (String whole : List.of(WHOLE, WHOLE.replace("\n", "\r\n"), "\uFEFF" + WHOLE)) {
            BriefingText text = Samples.read(whole);
            assertThat(text.headline().orElseThrow().position()).isEqualTo(new Position(2, 1));
            assertThat(text.standfirst().orElseThrow().position()).isEqualTo(new Position(6, 1));
            assertThat(text.glance().orElseThrow().bullets().getLast().position())
                    .isEqualTo(new Position(13, 1));
            assertThat(text.sections().getFirst().heading().position()).isEqualTo(new Position(17, 1));
            assertThat(text.media().getFirst().position()).isEqualTo(new Position(21, 1));
            assertThat(text.notices().getFirst().passage().position()).isEqualTo(new Position(27, 3));
        }
    }

    @Test
    void aPageShowsEverythingBelowTheHeadlineInTheAuthorsOrder() throws Unreadable {
        RenderedPage page = Samples.page(WHOLE);
        assertThat(page.headline()).isEqualTo("Moscow offers to help US-Iran nuclear talks");
        assertThat(page.description()).contains("Russia’s president has endorsed direct talks. He offered help.");
        assertThat(String.join("", Samples.prose(page.pieces()).toList()))
                .containsSubsequence(
                        "endorsed",
                        "offered",
                        "<h2 id=\"h-at-a-glance\">",
                        "Putin supports",
                        "Seen from afar",
                        "<h2 id=\"h-russian-diplomatic-engagement\">",
                        "In detail",
                        "An earlier version",
                        "Sources",
                        "A book");
        assertThat(page.media()).hasSize(1);
        assertThat(page.footnotes()).map(RenderedBriefing.Footnote::text).containsExactly("The Kremlin, 5 June.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "At a glance",
                "AT A GLANCE:",
                "Key Points",
                "Key takeaways",
                "In brief",
                "The short version",
                "Bottom line",
                "لمحة سريعة",
                "Auf einen Blick",
                "En bref",
                "L'essentiel",
                "L’essentiel",
                "De un vistazo"
            })
    void theGlanceIsKnownByItsNames(String name) throws Unreadable {
        assertThat(Samples.read("## " + name + "\n\n- a\n").glance()).isPresent();
    }

    @Test
    void aGlanceWithoutBulletsIsASectionAndNothingUnderItsHeadingIsLost() throws Unreadable {
        BriefingText without = Samples.read("## In brief\n\nJust words.\n\n1. one\n");
        assertThat(without.glance()).isEmpty();
        assertThat(without.sections().getFirst().content().text()).isEqualTo("Just words.\none");
        BriefingText more =
                Samples.read("## In brief\n\nBefore.\n\n- a\n\n<!-- -->\n\n- b\n\nAfter.\n\n## In brief\n\n- c\n");
        assertThat(texts(more.glance().orElseThrow().bullets())).containsExactly("a");
        assertThat(more.opening().text()).isEqualTo("Before.\nb\nAfter.");
        assertThat(more.sections()).map(section -> section.content().text()).containsExactly("c");
    }

    private static List<String> texts(List<Passage> passages) {
        return passages.stream().map(Passage::text).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sources", "notes", "References", "المصادر", "Quellen", "Fuentes", "Références"})
    void sourcesAreKnownByTheirNames(String name) throws Unreadable {
        assertThat(Samples.read("## " + name + "\n\nx\n").sections())
                .map(Section::kind)
                .containsExactly(Section.Kind.SOURCES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Go deeper", "Read more", "Further Reading", "اقرأ المزيد", "Weiterlesen", "Leer más"})
    void furtherReadingIsKnownByItsNames(String name) throws Unreadable {
        assertThat(Samples.read("## " + name + "\n\nx\n").sections())
                .map(Section::kind)
                .containsExactly(Section.Kind.FURTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Watch coverage here.](TODO)", "[Watch coverage here.](todo)", "[Watch coverage here.]()"})
    void aLinkThatStillWantsItsTargetIsAMediaLink(String line) throws Unreadable {
        BriefingText text = Samples.read("## S\n\n" + line + "\n");
        assertThat(text.media()).hasSize(1);
        assertThat(text.media().getFirst().wantsTarget()).isTrue();
        assertThat(text.media().getFirst().text()).isEqualTo("Watch coverage here.");
    }

    @Test
    void onlyALinkAloneInItsParagraphBecomesACard() throws Unreadable {
        RenderedBriefing briefing = Samples.render("""
                ## S

                Before.

                <https://youtu.be/dQw4w9WgXcQ>

                See https://youtu.be/dQw4w9WgXcQ and so on.

                > https://youtu.be/dQw4w9WgXcQ

                [Elsewhere](https://example.org/)
                """);
        assertThat(briefing.sections().getFirst().pieces())
                .extracting(piece -> piece.getClass().getSimpleName())
                .containsExactly("Prose", "MediaCard", "Prose");
        assertThat(briefing.sections().getFirst().text())
                .startsWith("Before.\nSee https://youtu.be/dQw4w9WgXcQ and so on.");
    }

    @Test
    void wordsOfScriptsWithoutBlanksAreCountedByCharacter() throws Unreadable {
        assertThat(Samples.read("東京で会談 — two words\n").words()).isEqualTo(7);
        assertThat(Samples.read("لمحة سريعة\n").words()).isEqualTo(2);
    }

    @Test
    void anEmptyTextHasNoParts() throws Unreadable {
        BriefingText text = Samples.read("");
        assertThat(text.headline()).isEmpty();
        assertThat(text.standfirst()).isEmpty();
        assertThat(text.words()).isZero();
        assertThat(Samples.html("")).isBlank();
        assertThat(Samples.page("").description()).isEmpty();
    }
}
