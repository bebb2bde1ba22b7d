package org.brevier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.brevier.site.Named;
import org.brevier.site.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class UpkeepTest extends SearchFixture {

    @Test
    void whatIsPublishedIsFoundByTheNextSearch() {
        assertThat(headlines("talks")).isEmpty();

        stock.publish(Story.of("Talks resume"));

        assertThat(headlines("talks")).containsExactly("Talks resume");
    }

    @Test
    void aNewVersionTakesTheOldOnesPlace() {
        var story = Story.of("Talks resume");
        stock.publish(story);
        assertThat(headlines("talks")).hasSize(1);

        stock.publish(story.revised("Wheat prices"));

        assertThat(headlines("talks")).isEmpty();
        assertThat(headlines("wheat")).containsExactly("Wheat prices");
    }

    @Test
    void whatIsWithdrawnIsNotFound() {
        var story = Story.of("Talks resume");
        stock.publish(story, Story.of("Talks stall"));
        assertThat(headlines("talks")).hasSize(2);

        stock.withdraw(story);

        assertThat(headlines("talks")).containsExactly("Talks stall");
    }

    @Test
    void whatStoppedBeingPublicAMomentAgoIsNotShownThoughTheIndexStillHasIt() {
        var story = Story.of("Talks resume");
        stock.publish(story, Story.of("Talks stall"));
        assertThat(headlines("talks")).hasSize(2);

        stock.vanish(story);

        var hits = find("talks");
        assertThat(headlines(hits)).containsExactly("Talks stall");
        assertThat(hits.total()).isEqualTo(1);
    }

    @Test
    void aScheduledBriefingIsFoundFromItsTimeOn() {
        stock.schedule(Story.of("Embargoed talks").topic("Secret"), "2025-06-10T13:00:00Z");
        assertThat(headlines("embargoed")).isEmpty();
        assertThat(search.filters().topic(new Slug("secret"))).isEmpty();

        stock.set("2025-06-10T12:59:59.999Z");
        assertThat(headlines("embargoed")).isEmpty();

        stock.set("2025-06-10T13:00:00Z");
        assertThat(headlines("embargoed")).containsExactly("Embargoed talks");
        assertThat(search.filters().topic(new Slug("secret"))).isPresent();
    }

    @Test
    void onlyWhatChangedIsReadAnew() {
        stock.publish(
                IntStream.range(0, 50).mapToObj(n -> Story.of("Talks " + n)).toArray(Story[]::new));
        search.filters();
        int before = stock.texts.get();

        stock.publish(Story.of("One more"));
        search.filters();

        assertThat(before).isEqualTo(50);
        assertThat(stock.texts.get()).isEqualTo(51);
    }

    @Test
    void nothingIsListedWhileNothingChanges() {
        stock.publish(Story.of("Talks resume"));
        for (int i = 0; i < 10; i++) {
            find("talks");
        }

        assertThat(stock.listings.get()).isEqualTo(1);
    }

    @Test
    void aRenamedTopicIsFoundByItsNewName() {
        var story = Story.of("Talks resume").topic("Persia");
        stock.publish(story);
        assertThat(headlines("persia")).hasSize(1);

        stock.publish(story.renamedTopic(new Named(new Slug("persia"), "Iran")));

        assertThat(headlines("iran")).hasSize(1);
        assertThat(headlines("persia")).isEmpty();
    }

    @Test
    void whatCarriesNoNameThatChangedIsNotReadAnew() {
        var story = Story.of("Talks resume").topic("Persia");
        stock.publish(story);
        stock.publish(IntStream.range(0, 50)
                .mapToObj(n -> Story.of("Courts " + n).topic("Law").by("Ada Bell"))
                .toArray(Story[]::new));
        search.filters();
        int before = stock.texts.get();

        stock.publish(story.renamedTopic(new Named(new Slug("persia"), "Iran")));

        search.filters();
        assertThat(stock.texts.get()).isEqualTo(before + 1);
        assertThat(headlines("iran")).hasSize(1);
    }

    @Test
    void anAuthorsNewNameIsFound() {
        var story = Story.of("Talks resume").by("Ada Bell");
        stock.publish(story);
        assertThat(headlines("bell")).hasSize(1);

        stock.publish(story.renamedAuthor(new Named(new Slug("ada-bell"), "Ada Stone")));

        assertThat(headlines("stone")).hasSize(1);
        assertThat(headlines("bell")).isEmpty();
    }

    @Test
    void whatCarriesATopicThatBecamePartOfAnotherIsFoundThereUntilItIsTakenOutAgain() {
        var persia = Named.of("Persia");
        var iran = Named.of("Iran");
        var older = Story.of("Talks resume").topic("Persia");
        stock.publish(older, Story.of("Talks end").topic("Iran"));
        assertThat(headlines("iran")).containsExactly("Talks end");

        stock.move(persia, iran, older);
        assertThat(headlines("iran")).containsExactlyInAnyOrder("Talks end", "Talks resume");

        stock.moveBack(persia, older);
        assertThat(headlines("iran")).containsExactly("Talks end");
        assertThat(headlines("persia")).containsExactly("Talks resume");
    }

    @Test
    void oneThreadBringsTheIndexUpToDateWhileOthersSearchItAsItStands() throws Exception {
        stock.publish(Story.of("Talks resume"));
        find("talks");
        var held = new CountDownLatch(1);
        var listing = new CountDownLatch(1);
        stock.beforeListing = () -> {
            listing.countDown();
            awaitQuietly(held);
        };
        stock.publish(Story.of("Talks stall"));

        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = readers.submit(() -> headlines("talks").size());
            listing.await();
            var others = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 30; i++) {
                others.add(readers.submit(() -> headlines("talks").size()));
            }
            for (var other : others) {
                assertThat(other.get()).isEqualTo(1);
            }
            held.countDown();
            assertThat(first.get()).isEqualTo(2);
        }
        assertThat(stock.listings.get()).isEqualTo(2);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Timeout(60)
    void nobodyWaitsForASlowUpdateToEnd() {
        stock.publish(Story.of("Talks resume"));
        find("talks");
        var held = new CountDownLatch(1);
        stock.beforeListing = () -> awaitQuietly(held);
        stock.publish(Story.of("Talks stall"));

        assertThat(headlines("talks")).hasSize(1);
        held.countDown();
    }

    @Test
    void anUpdateThatFailsIsTriedAgainByTheNextSearch() {
        stock.publish(Story.of("Talks resume"));
        stock.beforeListing = () -> {
            throw new IllegalStateException("the database is away");
        };
        assertThat(headlines("talks")).isEmpty();

        stock.beforeListing = () -> {};
        assertThat(headlines("talks")).hasSize(1);
    }

    @Test
    void aBrokenIndexIsReplaced() {
        stock.publish(Story.of("Talks resume"));
        find("talks");
        catalogue.index().close();

        stock.publish(Story.of("Talks stall"));

        assertThat(headlines("talks")).hasSize(2);
    }
}
