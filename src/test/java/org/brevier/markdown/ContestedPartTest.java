package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.brevier.markdown.TwoEditors.BASE;
import static org.brevier.markdown.TwoEditors.changed;
import static org.brevier.markdown.TwoEditors.clash;
import static org.brevier.markdown.TwoEditors.resolved;

import java.util.List;
import org.brevier.markdown.Merge.Clash;
import org.brevier.markdown.Merge.Merged;
import org.brevier.markdown.MergedPart.Contested;
import org.brevier.markdown.Part.Kind;
import org.junit.jupiter.api.Test;

/** What two people changed in different ways, so that somebody has to choose. */
class ContestedPartTest {

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

    @Test
    void theChoicesForAnotherClashAreRefused() throws Unreadable {
        Clash clash = clash("## A\n\na\n", "## A\n\nb\n", "## A\n\nc\n");

        for (List<String> choices : List.of(List.<String>of(), List.of("a", "b"))) {
            assertThatThrownBy(() -> clash.resolve(choices)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
