package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words stand first, whether the front matter says so or only the order of the text. */
class HeadlineAndStandfirstTest {

    @Test
    void theFirstH1IsTheHeadlineWhereThereIsNoTitle() throws Unreadable {
        BriefingText text = Samples.read("# The *headline*\n\nStandfirst.\n\n# Another\n\nWords.\n\n## Third\n");
        assertThat(text.headline().orElseThrow().text()).isEqualTo("The headline");
        assertThat(text.sections()).map(section -> section.heading().text()).containsExactly("Another", "Third");
    }

    @Test
    void aLeadingH1ThatSaysTheTitleIsNotShownAgain() throws Unreadable {
        BriefingText same = Samples.read("---\ntitle: It’s on!\n---\n# It’s *on*\n\nWords.\n");
        assertThat(same.sections()).isEmpty();
        assertThat(same.standfirst().orElseThrow().text()).isEqualTo("Words.");
        BriefingText other = Samples.read("---\ntitle: One\n---\n# Two\n\nWords.\n");
        assertThat(other.sections()).map(section -> section.heading().text()).containsExactly("Two");
    }

    @Test
    void withoutAnyH2OnlyTheFirstParagraphIsTheStandfirst() throws Unreadable {
        BriefingText text = Samples.read("# H\n\nFirst.\n\nSecond.\n\nThird.\n");
        assertThat(text.standfirst().orElseThrow().text()).isEqualTo("First.");
        assertThat(text.opening().text()).isEqualTo("Second.\nThird.");
    }

    @Test
    void picturesAndMediaLinksAreNoStandfirst() throws Unreadable {
        BriefingText text = Samples.read("""
                ![A dam](images/dam.jpg)

                https://www.youtube.com/watch?v=dQw4w9WgXcQ

                The standfirst.

                - a list

                Not it.

                ## Section
                """);
        assertThat(text.standfirst().orElseThrow().text()).isEqualTo("The standfirst.");
        assertThat(text.opening().text()).isEqualTo("a list\nNot it.");
        assertThat(text.media()).map(MediaLink::text).containsExactly("YouTube");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dek", "standfirst", "description", "summary", "excerpt"})
    void aKeyMayGiveTheStandfirst(String key) throws Unreadable {
        BriefingText text = Samples.read("---\n" + key + ": In short.\n---\nThe body.\n\n## S\n");
        assertThat(text.standfirst().orElseThrow()).isEqualTo(new Passage("In short.", new Position(2, 1), List.of()));
        assertThat(text.opening().text()).isEqualTo("The body.");
    }

    @Test
    void aFirstParagraphThatSaysTheSameAsTheKeyIsNotShownTwice() throws Unreadable {
        String doubled = "---\nexcerpt: The “body”, in short.\n---\nThe [body](/b) in short\n\nRest.\n\n## S\n";
        RenderedBriefing briefing = Samples.render(doubled);
        assertThat(briefing.standfirst().orElseThrow().html().html())
                .isEqualTo("<p>The <a href=\"/b\">body</a> in short</p>");
        assertThat(Samples.prose(briefing.opening())).containsExactly("<p>Rest.</p>");
        assertThat(Samples.prose(Samples.page(doubled).pieces()).toList().toString())
                .containsOnlyOnce("in short")
                .contains("Rest.");
    }
}
