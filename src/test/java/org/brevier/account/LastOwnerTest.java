package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.brevier.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A site has an owner at all times. */
@SiteTest
@DirtiesContext
@TestPropertySource(properties = "brevier.site.title=Owned")
class LastOwnerTest {

    private final Staff staff;
    private final People people;
    private final Departures departures;

    LastOwnerTest(Staff staff, People people, Departures departures) {
        this.staff = staff;
        this.people = people;
        this.departures = departures;
    }

    @Test
    void theLastOneStaysAnOwnerEvenWhenTwoLetEachOtherGoAtOnce() throws Exception {
        var one = staff.person("One", Role.OWNER);
        var other = staff.person("Other", Role.OWNER);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Changed>> acts = List.of(
                    () -> departures.deactivate(other, one),
                    () -> people.change(one, one.name(), one.email(), Role.WRITER, other));
            for (var act : threads.invokeAll(acts)) {
                assertThat(act.get()).isInstanceOfAny(Changed.Done.class, Changed.LastOwner.class);
            }
        }
        var left = people.all().stream()
                .filter(person -> person.isActive() && person.role() == Role.OWNER)
                .toList();
        assertThat(left).hasSize(1);

        var owner = staff.signedIn(left.getFirst());
        var answer = owner.submit("/admin/people/" + left.getFirst().id(), Map.of("role", "writer"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".choices .field-problem").text()).contains("only owner");
    }
}
