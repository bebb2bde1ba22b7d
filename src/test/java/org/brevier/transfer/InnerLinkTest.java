package org.brevier.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = {"brevier.site.page-length=100", "brevier.site.feed-length=200"})
class InnerLinkTest {

    private final Newsroom newsroom;
    private final TestClock clock;

    InnerLinkTest(Newsroom newsroom, TestClock clock) {
        this.newsroom = newsroom;
        this.clock = clock;
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    @Test
    void aFormerSlugLeadsSomewhere() {
        newsroom.publish("linked-before", Copy.titled("Linked"));
        newsroom.publish("linked-before", Copy.titled("Linked").with("slug", "linked-after"));

        assertThat(linking("to-a-former-slug", "linked-before")).isEmpty();
    }

    @Test
    void anAliasThatComesInWithTheSameFilesLeadsSomewhere() {
        newsroom.lay(
                Newsroom.path("comes-along"),
                Copy.titled("Comes along").with("aliases", "[came-along]").text());

        assertThat(linking("to-a-new-alias", "came-along")).isEmpty();
    }

    @Test
    void aBriefingThatWillBeWithdrawnOneDayLeadsSomewhereUntilThen() {
        var copy = Copy.titled("Until next month").with("withdrawn", "2026-07-15T09:00:00Z");
        newsroom.publish("until-next-month", copy);

        assertThat(linking("to-one-that-ends", "until-next-month")).isEmpty();
        newsroom.lay(
                Newsroom.path("until-next-month"),
                copy.and("One more sentence.").text());
        assertThat(linking("to-one-that-ends-too", "until-next-month")).isEmpty();
    }

    @Test
    void aWithdrawnBriefingLeadsNowhere() {
        var copy = Copy.titled("No more").with("withdrawn", "2026-06-14T09:00:00Z");
        newsroom.lay(Newsroom.path("no-more"), copy.text());

        assertThat(linking("to-a-new-withdrawn-one", "no-more"))
                .singleElement()
                .asString()
                .contains("/briefings/no-more");
        assertThat(linking("to-a-withdrawn-one", "no-more"))
                .singleElement()
                .asString()
                .contains("/briefings/no-more");
    }

    private List<String> linking(String slug, String target) {
        return newsroom.publish(slug, Copy.titled("Linking").and("See [another](/briefings/" + target + ")."));
    }
}
