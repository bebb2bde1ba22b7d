package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.briefing.Newsdesk.ADA;
import static org.brevier.briefing.Newsdesk.BEN;
import static org.brevier.briefing.Newsdesk.text;

import java.time.Duration;
import java.util.UUID;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.trail.Actor;
import org.junit.jupiter.api.Test;

@SiteTest
class PresenceTest {

    private final Desk desk;
    private final Presence presence;
    private final TestClock clock;
    private final Actor cat = Actor.person(UUID.randomUUID(), "Cat Writer");
    private final UUID adas = UUID.randomUUID();
    private final UUID bens = UUID.randomUUID();

    PresenceTest(Desk desk, Presence presence, TestClock clock) {
        this.desk = desk;
        this.presence = presence;
        this.clock = clock;
    }

    private UUID draft(Actor by) {
        return desk.begin(text(Copy.titled("Open " + UUID.randomUUID()).text()), by)
                .id();
    }

    @Test
    void eachSeesThatTheOtherIsThere() {
        var draft = draft(ADA);

        assertThat(presence.seen(draft, adas, ADA)).isEmpty();
        assertThat(presence.seen(draft, bens, BEN)).containsExactly(new Presence.Present(adas, ADA));
        assertThat(presence.seen(draft, adas, ADA)).containsExactly(new Presence.Present(bens, BEN));
        assertThat(presence.in(draft(ADA))).isEmpty();
    }

    @Test
    void whoLeavesOrFallsSilentIsThereNoMore() {
        var draft = draft(ADA);
        presence.seen(draft, adas, ADA);
        presence.seen(draft, bens, BEN);
        presence.left(draft, bens);
        assertThat(presence.in(draft)).extracting(Presence.Present::who).containsExactly(ADA);

        clock.advance(Duration.ofSeconds(29));
        assertThat(presence.in(draft)).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(presence.in(draft)).isEmpty();
    }

    @Test
    void theBoardShowsWhoIsAtWorkOnWhat() {
        var mine = draft(cat);
        presence.seen(mine, UUID.randomUUID(), cat);
        presence.seen(mine, UUID.randomUUID(), cat);
        presence.seen(draft(ADA), adas, ADA);

        assertThat(presence.now(new Scope.Own(cat.person().orElseThrow())))
                .singleElement()
                .satisfies(editing -> {
                    assertThat(editing.briefing()).isEqualTo(mine);
                    assertThat(editing.name()).isEqualTo("Cat Writer");
                });
        assertThat(presence.now(new Scope.All()))
                .extracting(Presence.Editing::name)
                .contains("Ada Writer");
    }
}
