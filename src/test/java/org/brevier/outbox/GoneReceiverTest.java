package org.brevier.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.brevier.testing.SiteTest;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailFilter;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SiteTest
@Import(Pressroom.class)
class GoneReceiverTest {

    private static final Receiver GONE = Receiver.start();
    private static final Receiver OTHER = Receiver.start();

    private final Pressroom desk;
    private final DeliveryRows rows;
    private final Trail trail;

    GoneReceiverTest(Pressroom desk, DeliveryRows rows, Trail trail) {
        this.desk = desk;
        this.rows = rows;
        this.trail = trail;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        HookSettings.add(registry, 0, GONE.address("/"));
        HookSettings.add(registry, 1, OTHER.address("/"));
    }

    @Test
    void aReceiverThatIsGoneIsToldNothingMore() {
        GONE.answers(Receiver.status(410));
        var first = desk.published(Pressroom.copy("The last that it hears"));
        Receiver.await("it is given up", () -> rows.countFailed() == 1);
        var second = desk.published(Pressroom.copy("What it does not hear"));
        Receiver.await("the other is told", () -> OTHER.types(second).contains("briefing.published"));
        Receiver.await(
                "the other is told of the failure", () -> OTHER.types(first).contains("briefing.failed"));

        assertThat(GONE.all()).hasSize(1);
        assertThat(rows.countFailed()).isEqualTo(1);
        assertThat(trail.search(TrailFilter.about(first), 1, 50).items())
                .filteredOn(entry -> entry.act() == Act.NOTICE_FAILED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("answered 410"));
    }
}
