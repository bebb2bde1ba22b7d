package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.markdown.TwoEditors.BASE;
import static org.brevier.markdown.TwoEditors.changed;
import static org.brevier.markdown.TwoEditors.clash;
import static org.brevier.markdown.TwoEditors.merged;
import static org.brevier.markdown.TwoEditors.resolved;

import org.brevier.markdown.MergedPart.Contested;
import org.brevier.markdown.Part.Kind;
import org.junit.jupiter.api.Test;

class MergedFrontMatterTest {

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
}
