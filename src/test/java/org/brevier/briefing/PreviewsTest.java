package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.briefing.Newsdesk.ADA;
import static org.brevier.briefing.Newsdesk.BEN;
import static org.brevier.briefing.Newsdesk.PLAIN;
import static org.brevier.briefing.Newsdesk.done;
import static org.brevier.briefing.Newsdesk.why;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class PreviewsTest {

    private static final Instant UNTIL = TestClock.START.plus(Duration.ofDays(7));
    private static final PreviewLookup MISSING = new PreviewLookup.Missing();

    private final Desk desk;
    private final Press press;
    private final Previews previews;
    private final Trail trail;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Newsdesk news;
    private final Copy copy = Copy.titled("Shared " + UUID.randomUUID());

    PreviewsTest(Desk desk, Press press, Previews previews, Trail trail, TestClock clock, JdbcClient jdbc) {
        this.desk = desk;
        this.press = press;
        this.previews = previews;
        this.trail = trail;
        this.clock = clock;
        this.jdbc = jdbc;
        this.news = new Newsdesk(desk, press);
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    private String share(Briefing briefing, Optional<Integer> revision) {
        return switch (previews.share(briefing.id(), revision, UNTIL, ADA)) {
            case Sharing.Shared shared -> shared.token();
            case Sharing.Refused refused ->
                throw new AssertionError(refused.why().toString());
        };
    }

    private int shown(String token) {
        return previews.find(token) instanceof PreviewLookup.Found found
                ? found.revision().number()
                : 0;
    }

    @Test
    void aLinkShowsOneRevisionOrAlwaysTheNewest() {
        var draft = news.draft(copy);
        var first = share(draft, Optional.of(1));
        var newest = share(draft, Optional.empty());
        news.write(draft, copy.and("More.").text(), ADA);

        assertThat(shown(first)).isEqualTo(1);
        assertThat(shown(newest)).isEqualTo(2);
        assertThat(Newsdesk.acts(trail, draft)).contains(Act.PREVIEW_SHARED);
    }

    @Test
    void theNewestTextThatCanBeReadIsShown() {
        var draft = news.draft(copy);
        var newest = share(draft, Optional.empty());
        news.write(draft, "---\ntitle: [\n---\n", ADA);

        assertThat(shown(newest)).isEqualTo(1);
    }

    @Test
    void noTokenIsKept() {
        var token = share(news.draft(copy), Optional.empty());

        assertThat(token).matches("[A-Za-z0-9_-]{32}");
        assertThat(jdbc.sql("select token_sha256 from preview_link")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(kept -> kept.contains(token));
    }

    @Test
    void aTokenWithOneBitChangedShowsNothing() {
        var token = share(news.draft(copy), Optional.empty());

        for (int place = 0; place < token.length(); place++) {
            for (int bit = 0; bit < 7; bit++) {
                var changed = new StringBuilder(token);
                changed.setCharAt(place, (char) (token.charAt(place) ^ (1 << bit)));
                assertThat(previews.find(changed.toString())).isEqualTo(MISSING);
            }
        }
        assertThat(previews.find("")).isEqualTo(MISSING);
        assertThat(previews.find(token + "A")).isEqualTo(MISSING);
        assertThat(previews.find("\u0000\uD800" + token)).isEqualTo(MISSING);
    }

    @Test
    void aLinkEndsWithItsTime() {
        var draft = news.draft(copy);
        var token = share(draft, Optional.empty());
        clock.set(UNTIL.minusSeconds(1));
        assertThat(shown(token)).isEqualTo(1);

        clock.set(UNTIL);

        assertThat(previews.view(token)).isEqualTo(MISSING);
        assertThat(previews.share(draft.id(), Optional.empty(), UNTIL, ADA))
                .isEqualTo(new Sharing.Refused(new Refusal.DateInPast()));
    }

    @Test
    void aLinkEndsWhenItIsRevokedByItsOwnBriefing() {
        var draft = news.draft(copy);
        var other = news.draft(copy);
        var token = share(draft, Optional.empty());
        var link = previews.links(draft.id()).getFirst().id();
        assertThat(why(previews.revoke(other.id(), link, ADA))).isEqualTo(new Refusal.NoSuchThing());
        assertThat(shown(token)).isEqualTo(1);

        done(previews.revoke(draft.id(), link, ADA));

        assertThat(previews.find(token)).isEqualTo(MISSING);
        assertThat(why(previews.revoke(draft.id(), link, ADA))).isEqualTo(new Refusal.NoSuchThing());
        assertThat(Newsdesk.acts(trail, draft)).contains(Act.PREVIEW_REVOKED);
    }

    @Test
    void aLinkEndsWithAWithdrawalOrInTheBin() {
        var live = news.draft(copy);
        var token = share(live, Optional.of(1));
        done(news.publish(live, PLAIN));
        assertThat(shown(token)).isEqualTo(1);
        done(press.withdraw(live.id(), "It was wrong.", BEN));
        assertThat(previews.find(token)).isEqualTo(MISSING);

        var draft = news.draft(copy);
        var other = share(draft, Optional.empty());
        done(desk.bin(draft.id(), ADA));
        assertThat(previews.find(other)).isEqualTo(MISSING);
    }

    @Test
    void viewsAreCounted() {
        var draft = news.draft(copy);
        var token = share(draft, Optional.empty());
        previews.view(token);
        previews.view(token);
        previews.find(token);

        assertThat(previews.links(draft.id())).singleElement().satisfies(link -> {
            assertThat(link.views()).isEqualTo(2);
            assertThat(link.madeBy()).isEqualTo("Ada Writer");
            assertThat(link.revokedAt()).isEmpty();
        });
    }

    @Test
    void whoeverHoldsTheLinkApprovesOrObjectsUnderANameNobodyVouchesFor() {
        var draft = news.draft(copy);
        var token = share(draft, Optional.empty());

        assertThat(previews.judge(token, 1, true, " ", "Fine.")).isEqualTo(new Judging.Wanting());
        assertThat(previews.judge(token, 1, false, "Sam Source", " ")).isEqualTo(new Judging.Wanting());
        assertThat(previews.judge(token, 1, false, "Ben\n Editor", "I never said so."))
                .isEqualTo(new Judging.Given());
        assertThat(previews.judge(token, 1, true, "Sam Source", "")).isEqualTo(new Judging.Given());

        assertThat(previews.verdicts(draft.id()))
                .extracting(PreviewVerdict::name)
                .containsExactlyInAnyOrder("Ben Editor", "Sam Source");
        assertThat(Newsdesk.detail(trail, draft, Act.PREVIEW_OBJECTED)).isEqualTo("Revision 1. I never said so.");
        assertThat(Newsdesk.entries(trail, draft))
                .filteredOn(entry -> entry.act() == Act.PREVIEW_OBJECTED)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.by().person()).isEmpty();
                    assertThat(entry.by().name()).isEqualTo("Ben Editor, by preview link");
                });
    }

    @Test
    void aVerdictIsOnTheTextThatWasRead() {
        var draft = news.draft(copy);
        var token = share(draft, Optional.empty());
        news.write(draft, copy.and("More.").text(), ADA);

        assertThat(previews.judge(token, 1, true, "Sam", "")).isEqualTo(new Judging.Stale(2));
        assertThat(previews.judge(token + "x", 2, true, "Sam", "")).isEqualTo(new Judging.Missing());
        assertThat(previews.verdicts(draft.id())).isEmpty();
    }

    @Test
    void aLinkTakesOnlySoManyVerdicts() {
        var draft = news.draft(copy);
        var token = share(draft, Optional.empty());
        IntStream.range(0, 100).forEach(i -> previews.judge(token, 1, true, "Sam " + i, ""));

        assertThat(previews.judge(token, 1, true, "Sam", "x".repeat(100_000))).isEqualTo(new Judging.Enough());
        assertThat(previews.verdicts(draft.id())).hasSize(100);
    }
}
