package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.brevier.markdown.Merge.Clash;
import org.brevier.markdown.Merge.Merged;
import org.brevier.markdown.MergedPart.Contested;
import org.brevier.markdown.Part.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeTest {

    private static final String BASE = """
            ---
            title: Moscow offers help
            slug: moscow-offers
            topics: [Iran, Russia]
            ---

            Russia’s president has endorsed talks.

            ## At a Glance

            - Putin supports direct talks with Tehran
            - Iran deepens its ties with Russia
            - The US weighs deals with both

            ## Russian Engagement

            Moscow offered help.

            ## Strategic Hedging

            Tehran prepares for talks.

            ## Calculations

            Washington looks at both.
            """;

    @Test
    void whatOnlyOneTouchedMergesByItself() throws Unreadable {
        String theirs = changed(
                "title: Moscow offers help", "title: Moscow offers to mediate", "offered help", "offered to assist");
        String mine =
                changed("[Iran, Russia]", "[Iran]", "endorsed talks", "endorsed direct talks", "looks at", "weighs");

        assertThat(merged(BASE, theirs, mine))
                .isEqualTo(changed(
                        "title: Moscow offers help",
                        "title: Moscow offers to mediate",
                        "offered help",
                        "offered to assist",
                        "[Iran, Russia]",
                        "[Iran]",
                        "endorsed talks",
                        "endorsed direct talks",
                        "looks at",
                        "weighs"));
    }

    @Test
    void neighboursChangedByDifferentPeopleDoNotClash() throws Unreadable {
        String theirs = changed("Putin supports", "Putin backs", "The US weighs", "Washington weighs");
        String mine = changed("Iran deepens", "Tehran deepens", "Moscow offered", "Russia offered");

        assertThat(merged(BASE, theirs, mine))
                .isEqualTo(changed(
                        "Putin supports",
                        "Putin backs",
                        "The US weighs",
                        "Washington weighs",
                        "Iran deepens",
                        "Tehran deepens",
                        "Moscow offered",
                        "Russia offered"));
    }

    @Test
    void theSameChangeByBothIsOne() throws Unreadable {
        String theirs = changed("Moscow offered help.", "Moscow helps.", "Putin supports", "Putin backs");
        String mine = changed("Moscow offered help.", "Moscow helps.", "looks at", "weighs");

        assertThat(merged(BASE, theirs, mine))
                .isEqualTo(changed(
                        "Moscow offered help.",
                        "Moscow helps.",
                        "Putin supports",
                        "Putin backs",
                        "looks at",
                        "weighs"));
    }

    @Test
    void whoChangedNothingTakesTheOthersTextByteForByte() throws Unreadable {
        String other = "\uFEFF" + changed("help", "help\r\nnow ").stripTrailing();

        assertThat(merged(BASE, BASE, other)).isEqualTo(other);
        assertThat(merged(BASE, other, BASE)).isEqualTo(other);
        assertThat(merged(BASE, other, other)).isEqualTo(other);
        assertThat(merged("", "", other)).isEqualTo(other);
    }

    @Test
    void aPartThatBothChangedIsContested() throws Unreadable {
        Clash clash = clash(
                BASE,
                changed("Iran deepens its ties", "Iran cuts its ties", "Calculations", "US calculations"),
                changed("Iran deepens its ties", "Iran mends its ties", "endorsed talks", "endorsed direct talks"));

        assertThat(clash.contested())
                .containsExactly(new Contested(
                        Kind.BULLET,
                        "Iran cuts its ties with Russia",
                        "- Iran deepens its ties with Russia",
                        "- Iran cuts its ties with Russia",
                        "- Iran mends its ties with Russia"));
        assertThat(clash.parts().stream().map(MergedPart::label))
                .containsSubsequence(
                        "title",
                        "Russia’s president has endorsed direct talks.",
                        "At a Glance",
                        "Iran cuts its ties with Russia",
                        "The US weighs deals with both",
                        "US calculations");
        assertThat(resolved(clash, "- Iran keeps its ties\r\n- and more\r\n\r\n"))
                .isEqualTo(changed(
                        "- Iran deepens its ties with Russia",
                        "- Iran keeps its ties\n- and more",
                        "Calculations",
                        "US calculations",
                        "endorsed talks",
                        "endorsed direct talks"));
        assertThat(resolved(clash, " \n"))
                .isEqualTo(changed(
                        "- Iran deepens its ties with Russia\n",
                        "",
                        "Calculations",
                        "US calculations",
                        "endorsed talks",
                        "endorsed direct talks"));
    }

    @Test
    void aSectionThatBothTouchedIsContestedAsAWhole() throws Unreadable {
        Clash clash = clash(
                BASE, changed("Strategic Hedging", "Hedging"), changed("prepares for talks", "prepares for the worst"));

        assertThat(clash.contested())
                .containsExactly(new Contested(
                        Kind.SECTION,
                        "Hedging",
                        "## Strategic Hedging\n\nTehran prepares for talks.",
                        "## Hedging\n\nTehran prepares for talks.",
                        "## Strategic Hedging\n\nTehran prepares for the worst."));
        assertThat(resolved(clash, "## Hedging\n\nTehran prepares for the worst."))
                .isEqualTo(changed("Strategic Hedging", "Hedging", "prepares for talks", "prepares for the worst"));
    }

    @Test
    void whatOneTookOutAndTheOtherChangedIsContested() throws Unreadable {
        String without = changed("## Strategic Hedging\n\nTehran prepares for talks.\n\n", "");
        String with = changed("Tehran prepares", "Iran prepares");
        String base = "## Strategic Hedging\n\nTehran prepares for talks.";
        String changed = "## Strategic Hedging\n\nIran prepares for talks.";

        assertThat(clash(BASE, without, with).contested())
                .containsExactly(new Contested(Kind.SECTION, "Strategic Hedging", base, "", changed));
        assertThat(clash(BASE, with, without).contested())
                .containsExactly(new Contested(Kind.SECTION, "Strategic Hedging", base, changed, ""));
        assertThat(resolved(clash(BASE, without, with), "")).isEqualTo(without);
        assertThat(resolved(clash(BASE, without, with), changed)).isEqualTo(with);
    }

    @Test
    void whatOneTookOutAndTheOtherLeftIsGone() throws Unreadable {
        String theirs = changed("- Iran deepens its ties with Russia\n", "", "looks at", "weighs");
        String mine = changed("## Russian Engagement\n\nMoscow offered help.\n\n", "");

        assertThat(merged(BASE, theirs, mine))
                .isEqualTo(changed(
                        "- Iran deepens its ties with Russia\n",
                        "",
                        "looks at",
                        "weighs",
                        "## Russian Engagement\n\nMoscow offered help.\n\n",
                        ""));
    }

    @Test
    void whatBothPutInAtTheSamePlaceIsContested() throws Unreadable {
        Clash clash = clash(
                BASE,
                changed("weighs deals with both\n", "weighs deals with both\n- Europe watches\n- China too\n"),
                changed("weighs deals with both\n", "weighs deals with both\n- Oil gets dearer\n"));

        assertThat(clash.contested())
                .containsExactly(new Contested(
                        Kind.BULLET, "Europe watches", "", "- Europe watches\n- China too", "- Oil gets dearer"));
        assertThat(resolved(clash, "- Europe watches\n- China too\n- Oil gets dearer"))
                .isEqualTo(changed(
                        "weighs deals with both\n",
                        "weighs deals with both\n- Europe watches\n- China too\n- Oil gets dearer\n"));
    }

    @Test
    void whatTheyPutInAtDifferentPlacesIsAllThere() throws Unreadable {
        String theirs = changed("- Putin supports", "- Oil gets dearer\n- Putin supports") + "\n## Outlook\n\nDim.\n";
        String mine = changed(
                "weighs deals with both\n",
                "weighs deals with both\n- Europe watches\n",
                "Washington looks",
                "Trump looks");

        assertThat(merged(BASE, theirs, mine))
                .isEqualTo(changed(
                                "- Putin supports",
                                "- Oil gets dearer\n- Putin supports",
                                "weighs deals with both\n",
                                "weighs deals with both\n- Europe watches\n",
                                "Washington looks",
                                "Trump looks")
                        + "\n## Outlook\n\nDim.\n");
    }

    @Test
    void aPartOneMovedAndTheOtherChangedIsMovedAndChanged() throws Unreadable {
        String moved = changed(
                "- The US weighs deals with both\n",
                "",
                "- Putin supports",
                "- The US weighs deals with both\n- Putin supports",
                "## Russian Engagement\n\nMoscow offered help.\n\n",
                "",
                "## Calculations",
                "## Russian Engagement\n\nMoscow offered help.\n\n## Calculations");
        String changed = changed("weighs deals", "weighs two deals", "offered help", "offered its help");
        String both = moved.replace("weighs deals", "weighs two deals").replace("offered help", "offered its help");

        assertThat(merged(BASE, moved, changed)).isEqualTo(both);
        assertThat(merged(BASE, changed, moved)).isEqualTo(both);
    }

    @Test
    void bothMayMoveDifferentParts() throws Unreadable {
        String theirs = "## B\n\nb\n\n## A\n\na\n\n## C\n\nc\n\n## D\n\nd\n";
        String mine = "## A\n\na\n\n## B\n\nb\n\n## D\n\nd\n\n## C\n\nc\n";
        String base = "## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n\n## D\n\nd\n";

        assertThat(merged(base, theirs, mine)).isEqualTo("## B\n\nb\n\n## A\n\na\n\n## D\n\nd\n\n## C\n\nc\n");
    }

    @Test
    void aTextInTheFormOfABrowserIsNoChange() throws Unreadable {
        String theirs = changed("offered help", "offered to assist");
        String mine = changed("looks at", "weighs").replace("\n", "\r\n");

        assertThat(merged(BASE, theirs, mine)).isEqualTo(theirs.replace("looks at", "weighs"));
        assertThat(merged(BASE, theirs, BASE.replace("\n", "\r\n"))).isEqualTo(theirs);
        assertThat(merged(BASE, theirs.replace("\n", "\r\n"), mine))
                .isEqualTo(theirs.replace("looks at", "weighs").replace("\n", "\r\n"));
    }

    @Test
    void nothingRunsIntoWhatStandsBehindIt() throws Unreadable {
        assertThat(merged("# A\n\n## B", "# A\n\n## B\n\n## C", "# A\n\n## B\n\nb"))
                .isEqualTo("# A\n\n## B\n\nb\n\n## C");
        assertThat(merged("## A\n\n## B", "## B", "## B\n\n## A\n\n## C")).isEqualTo("## B\n\n## C");
        assertThat(merged("One.\n\nTwo.", "Two.\n\nOne.", "One more.\n\nTwo.")).isEqualTo("Two.\n\nOne more.");
        assertThat(merged("One.\n\n***\nTwo.\n", "One.\n\n***\nTwo more.\n", "One too.\n\n***\nTwo.\n"))
                .isEqualTo("One too.\n\n***\nTwo more.\n");
    }

    @Test
    void keysOfTheFrontMatterMergeEachForItself() throws Unreadable {
        String theirs = changed("slug: moscow-offers\n", "", "topics:", "date: 2025-06-05\ntopics:");
        String mine = changed("Moscow offers help", "Moscow helps", "topics:", "authors: [Ada]\n# who\ntopics:");

        assertThat(clash(BASE, theirs, mine).contested())
                .containsExactly(
                        new Contested(Kind.FRONT_MATTER, "date", "", "date: 2025-06-05", "authors: [Ada]\n# who"));
        assertThat(resolved(clash(BASE, theirs, mine), "date: 2025-06-05\nauthors: [Ada]"))
                .startsWith(
                        "---\ntitle: Moscow helps\ndate: 2025-06-05\nauthors: [Ada]\ntopics: [Iran, Russia]\n---\n\n");
        assertThat(clash(BASE, changed("title", "lang: en\ntitle"), changed("topics", "lang: de\ntopics"))
                        .contested())
                .containsExactly(new Contested(Kind.FRONT_MATTER, "lang", "", "lang: en", "lang: de"));
    }

    @Test
    void frontMatterAndProsePutInAtTheTopDoNotClash() throws Unreadable {
        assertThat(merged("## A\n", "---\ntitle: T\n---\n## A\n", "First.\n\n## A\n"))
                .isEqualTo("---\ntitle: T\n---\nFirst.\n\n## A\n");
        assertThat(merged("## A\n", "First.\n\n## A\n", "---\ntitle: T\n---\n## A\n"))
                .isEqualTo("---\ntitle: T\n---\nFirst.\n\n## A\n");
    }

    @Test
    void frontMatterInTomlMergesAsAWhole() throws Unreadable {
        String base = "+++\ntitle = 'A'\n[params]\nx = 1\n+++\n\nText.\n";
        String theirs = base.replace("'A'", "'B'");
        assertThat(merged(base, theirs, base.replace("Text", "Words")))
                .isEqualTo("+++\ntitle = 'B'\n[params]\nx = 1\n+++\n\nWords.\n");
        assertThat(clash(base, theirs, base.replace("x = 1", "x = 2")).contested())
                .singleElement()
                .satisfies(block -> assertThat(block.mine()).startsWith("+++\n").endsWith("x = 2\n+++"));
    }

    @Test
    void frontMatterThatOneTookOutIsContestedAsAWhole() throws Unreadable {
        String without = BASE.substring(BASE.indexOf("Russia’s"));

        assertThat(clash(BASE, without, changed("Iran, Russia", "Iran")).contested())
                .singleElement()
                .satisfies(block -> assertThat(block.mine())
                        .startsWith("---\ntitle: Moscow")
                        .endsWith("topics: [Iran]\n---"))
                .satisfies(block -> assertThat(block.theirs()).isEmpty());
    }

    @Test
    void frontMatterThatWouldBecomeUnreadableIsContestedAsAWhole() throws Unreadable {
        String base = "---\na: &x one\nb: *x\nc: 1\n---\n";

        assertThat(clash(base, "---\nb: one\nc: 1\n---\n", "---\na: &x one\nb: *x\nc: *x\n---\n")
                        .contested())
                .singleElement()
                .extracting(Contested::theirs, Contested::mine)
                .containsExactly("---\nb: one\nc: 1\n---", "---\na: &x one\nb: *x\nc: *x\n---");
    }

    @Test
    void textsWithoutAKnownBeginningAreContestedWhereverTheyDiffer() throws Unreadable {
        Clash clash = (Clash) Merge.withoutBase(
                Manuscript.of(changed("Putin supports", "Putin backs", "- Iran deepens its ties with Russia\n", "")),
                Manuscript.of(changed("looks at", "weighs")));

        assertThat(clash.contested())
                .containsExactly(
                        new Contested(
                                Kind.BULLET,
                                "Putin backs direct talks with Tehran",
                                "",
                                "- Putin backs direct talks with Tehran",
                                "- Putin supports direct talks with Tehran"),
                        new Contested(
                                Kind.BULLET,
                                "Iran deepens its ties with Russia",
                                "",
                                "",
                                "- Iran deepens its ties with Russia"),
                        new Contested(
                                Kind.SECTION,
                                "Calculations",
                                "",
                                "## Calculations\n\nWashington looks at both.",
                                "## Calculations\n\nWashington weighs both."));
        assertThat(Merge.withoutBase(Manuscript.of(BASE), Manuscript.of(BASE)))
                .isEqualTo(new Merged(Manuscript.of(BASE)));
        assertThat(Merge.withoutBase(Manuscript.of(BASE), Manuscript.of(BASE.replace("\n", "\r\n"))))
                .isEqualTo(new Merged(Manuscript.of(BASE)));
    }

    @Test
    void theChoicesForAnotherClashAreRefused() throws Unreadable {
        Clash clash = clash("## A\n\na\n", "## A\n\nb\n", "## A\n\nc\n");

        for (List<String> choices : List.of(List.<String>of(), List.of("a", "b"))) {
            assertThatThrownBy(() -> clash.resolve(choices)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aTextThatCannotBeReadIsContestedAsAWhole() throws Unreadable {
        String unreadable = "---\na: [\n---\n\n## A\n";

        assertThat(clash("## A\n", unreadable, "## A\n\na\n").contested())
                .singleElement()
                .extracting(Contested::theirs, Contested::mine)
                .containsExactly(unreadable.strip(), "## A\n\na");
    }

    @Test
    void textsThatTogetherAreTooLongAreContestedAsAWhole() throws Unreadable {
        String theirs = "word ".repeat(60_000) + "\n\n## A\n\na\n";
        String mine = "## A\n\na\n\n## B\n\n" + "more ".repeat(60_000) + "\n";

        assertThat(clash("## A\n\na\n", theirs, mine).contested())
                .singleElement()
                .extracting(Contested::base, Contested::theirs, Contested::mine)
                .containsExactly("## A\n\na\n", theirs, mine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n", "---\n---\n", "# A", "- a\n- b\n", "## In brief\n\n- a", "```\n## a"})
    void thePlainestTextsMergeToo(String text) throws Unreadable {
        for (String other : List.of("", "# A\n", "## In brief\n\n- b\n\n## C\n", "---\na: b\n---\n")) {
            for (String third : List.of("", "Prose.", "## In brief\n\n- c\n", "---\na: c\n---\n\nProse.\n")) {
                assertThat(Merge.of(Manuscript.of(text), Manuscript.of(other), Manuscript.of(third)))
                        .isNotNull();
                assertThat(Merge.withoutBase(Manuscript.of(text), Manuscript.of(other)))
                        .isNotNull();
            }
        }
    }

    /** The base with one text after the other in the place of the one before it. */
    private static String changed(String... pairs) {
        String text = BASE;
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(text).contains(pairs[i]);
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        return text;
    }

    private static String merged(String base, String theirs, String mine) throws Unreadable {
        Merge merge = Merge.of(Manuscript.of(base), Manuscript.of(theirs), Manuscript.of(mine));
        assertThat(merge).isInstanceOf(Merged.class);
        return new String(((Merged) merge).manuscript().bytes(), StandardCharsets.UTF_8);
    }

    private static Clash clash(String base, String theirs, String mine) throws Unreadable {
        Merge merge = Merge.of(Manuscript.of(base), Manuscript.of(theirs), Manuscript.of(mine));
        return assertThat(merge)
                .asInstanceOf(InstanceOfAssertFactories.type(Clash.class))
                .actual();
    }

    private static String resolved(Clash clash, String... choices) throws Unreadable {
        return clash.resolve(List.of(choices)).text();
    }
}
