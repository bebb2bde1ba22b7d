package org.brevier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.brevier.site.Slug;
import org.junit.jupiter.api.Test;

class SearchTest extends SearchFixture {

    @Test
    void anEmptySiteFindsNothing() {
        assertThat(find("anything").isEmpty()).isTrue();
        assertThat(find("").isEmpty()).isTrue();
        assertThat(find("-anything").total()).isZero();
        assertThat(search.filters()).isEqualTo(Filters.NONE);
    }

    @Test
    void aBriefingIsFoundByEachOfItsParts() {
        stock.publish(Story.of("Moscow offers to mediate")
                .standfirst("The Kremlin endorsed direct talks.")
                .bullets("Tehran deepens its ties")
                .body("An opening about pipelines.")
                .section("Strategic hedging", "Kamikaze drones were provided.")
                .topic("Foreign policy")
                .by("Ada Writer"));

        for (var word :
                new String[] {"mediate", "Kremlin", "ties", "pipelines", "hedging", "kamikaze", "policy", "Ada writer"
                }) {
            assertThat(headlines(word)).as(word).containsExactly("Moscow offers to mediate");
        }
    }

    @Test
    void sourcesAreNotSearched() {
        stock.publish(Story.of("Moscow offers").section("Sources", "Reuters, 5 June"));

        assertThat(headlines("Reuters")).isEmpty();
    }

    @Test
    void everyWordMustBeThereInWhateverPart() {
        stock.publish(
                Story.of("Tankers change flags").body("Of forty ships named in March."),
                Story.of("Tankers stay"),
                Story.of("Ships stay"));

        assertThat(headlines("ships tankers")).containsExactly("Tankers change flags");
    }

    @Test
    void someOfTheWordsAreEnoughWhereNothingHasAll() {
        stock.publish(Story.of("Tankers change flags"), Story.of("Ships stay"), Story.of("Wheat prices"));

        assertThat(headlines("tankers zeppelins ships"))
                .containsExactlyInAnyOrder("Tankers change flags", "Ships stay");
        assertThat(headlines(search.follow(Query.of("tankers zeppelins ships", 1, 20))))
                .isEmpty();
    }

    @Test
    void aHeadlineWeighsMoreThanAMention() {
        stock.publish(
                Story.of("Wheat prices").body("Sanctions were mentioned.").on("2025-06-09T09:00:00Z"),
                Story.of("Sanctions bite").body("Wheat was mentioned.").on("2025-06-01T09:00:00Z"));

        assertThat(headlines("sanctions")).containsExactly("Sanctions bite", "Wheat prices");
        assertThat(headlines("wheat")).containsExactly("Wheat prices", "Sanctions bite");
    }

    @Test
    void aNameAsWrittenComesBeforeAWordOfTheSameStem() {
        stock.publish(
                Story.of("Evert wins").on("2025-06-01T09:00:00Z"),
                Story.of("A university opens").on("2025-06-09T09:00:00Z"),
                Story.of("The universe expands").on("2025-06-01T09:00:00Z"));

        assertThat(headlines("universe")).containsExactly("The universe expands", "A university opens");
    }

    @Test
    void amongEqualsTheNewestComesFirst() {
        stock.publish(
                Story.of("Talks resume").on("2023-01-01T09:00:00Z"),
                Story.of("Talks continue").on("2025-06-01T09:00:00Z"),
                Story.of("Talks stall").on("2024-01-01T09:00:00Z"));

        assertThat(headlines("talks")).containsExactly("Talks continue", "Talks stall", "Talks resume");
    }

    @Test
    void aFollowedSearchIsNewestFirstHoweverWellItAnswers() {
        stock.publish(
                Story.of("Sanctions bite").on("2025-06-01T09:00:00Z"),
                Story.of("Wheat prices").body("Sanctions were mentioned.").on("2025-06-09T09:00:00Z"));

        assertThat(headlines(search.follow(Query.of("sanctions", 1, 20))))
                .containsExactly("Wheat prices", "Sanctions bite");
    }

    @Test
    void quotedWordsStandSideBySideAsWritten() {
        stock.publish(
                Story.of("One").body("The White House said so."),
                Story.of("Two").body("A house that is white."),
                Story.of("Three").bullets("It was white", "House prices rose"),
                Story.of("Four").body("White houses everywhere."));

        assertThat(headlines("\"white house\"")).containsExactly("One");
        assertThat(headlines("“white house”")).containsExactly("One");
        assertThat(headlines("white house")).hasSize(4);
    }

    @Test
    void excludedWordsAndPhrasesAreLeftOut() {
        stock.publish(
                Story.of("Iran talks").body("With the White House."), Story.of("Iran drills"), Story.of("Iraq talks"));

        assertThat(headlines("iran -talks")).containsExactly("Iran drills");
        assertThat(headlines("iran -\"white house\"")).containsExactly("Iran drills");
        assertThat(headlines("-iran")).containsExactly("Iraq talks");
        assertThat(headlines("US-Iran"))
                .as("a hyphen within a word excludes nothing")
                .isEmpty();
    }

    @Test
    void fillersAreNotRequiredUnlessNothingElseIsAsked() {
        stock.publish(Story.of("Sanctions bite"), Story.of("The end"));

        assertThat(headlines("the sanctions")).containsExactly("Sanctions bite");
        assertThat(headlines("the")).containsExactly("The end");
    }

    @Test
    void theLastWordMayBeTheBeginningOfALongerOneWhereNothingElseIsFound() {
        stock.publish(Story.of("Negotiators meet"), Story.of("War ends"), Story.of("Warehouses burn"));

        assertThat(headlines("negot")).containsExactly("Negotiators meet");
        assertThat(headlines("war")).containsExactly("War ends");
        assertThat(headlines("negot meet")).as("not the last word").containsExactly("Negotiators meet");
    }

    @Test
    void apostrophesAndAccentsMakeNoDifference() {
        stock.publish(Story.of("Iran’s café of l’Élysée"), Story.of("Cafe\u0301 closed"));

        assertThat(headlines("iran")).hasSize(1);
        assertThat(headlines("cafe")).hasSize(2);
        assertThat(headlines("CAFÉ")).hasSize(2);
        assertThat(headlines("elysee")).hasSize(1);
    }

    @Test
    void filtersNarrowDown() {
        stock.publish(
                Story.of("A talk").topic("Iran").by("Ada Writer"),
                Story.of("B talk").topic("Russia").by("Ada Writer"),
                Story.of("C talk").topic("Iran").by("Bob Editor"));

        var iran = Optional.of(new Slug("iran"));
        var ada = Optional.of(new Slug("ada-writer"));
        assertThat(headlines(search.find(filtered("talk", iran, ada)))).containsExactly("A talk");
        assertThat(headlines(search.find(filtered("", iran, Optional.empty())))).hasSize(2);
        assertThat(search.find(filtered("talk", Optional.of(new Slug("nowhere")), Optional.empty()))
                        .total())
                .isZero();
        assertThat(search.filters().topic(new Slug("iran"))).isPresent();
        assertThat(search.filters().hasAuthor(new Slug("bob-editor"))).isTrue();
    }

    private static Query filtered(String q, Optional<Slug> topic, Optional<Slug> author) {
        return new Query(q, topic, author, Optional.empty(), Optional.empty(), 1, 20);
    }

    @Test
    void daysAreThoseOfTheSitesTimeZone() {
        stock.publish(
                Story.of("Late on the fourth").on("2025-06-04T21:59:59.999Z"),
                Story.of("Early on the fifth").on("2025-06-04T22:00:00Z"),
                Story.of("Late on the fifth").on("2025-06-05T21:59:59Z"),
                Story.of("Early on the sixth").on("2025-06-05T22:00:00Z"));

        assertThat(headlines(search.find(between("", "2025-06-05", "2025-06-05"))))
                .containsExactly("Late on the fifth", "Early on the fifth");
        assertThat(headlines(search.find(between("late", "0000-01-01", "2025-06-04"))))
                .containsExactly("Late on the fourth");
        assertThat(search.find(between("", "0000-01-01", "9999-12-31")).total()).isEqualTo(4);
    }

    private static Query between(String q, String from, String to) {
        return new Query(
                q,
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse(from)),
                Optional.of(LocalDate.parse(to)),
                1,
                20);
    }

    @Test
    void pagesHoldEachHitOnce() {
        stock.publish(
                IntStream.range(0, 45).mapToObj(n -> Story.of("Talks " + n)).toArray(Story[]::new));

        var first = search.find(Query.of("talks", 1, 20));
        var last = search.find(Query.of("talks", 3, 20));
        assertThat(first.items()).hasSize(20);
        assertThat(first.total()).isEqualTo(45);
        assertThat(last.items()).hasSize(5);
        assertThat(headlines(last)).doesNotContainAnyElementsOf(headlines(first));
        assertThat(search.find(Query.of("talks", 4, 20)).exists()).isFalse();
        assertThat(search.find(Query.of("talks", Integer.MAX_VALUE, 200)).exists())
                .isFalse();
    }
}
