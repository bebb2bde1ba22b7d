package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.TestPropertySource;

/** One day of a new site: from its first owner to a briefing that was written, reviewed, published, corrected and withdrawn. */
@BrowserTest
@Tag("database")
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
@TestPropertySource(properties = {"browsed.content=none", "brevier.site.title=The Daily Brief"})
@ExtendWith(OutputCaptureExtension.class)
class DayAtTheDeskTest {

    private static final String NEW_ADDRESS = "/briefings/moscow-offers-to-mediate";

    private static final String WRONG = "The talks between Iran and the US are direct.";
    private static final String RIGHT = "They go through a third country.";
    private static final String OBJECTION = "The last paragraph rests on one source only.";
    private static final String REASON = "The conversation it reports did not take place.";

    private final Chromium chromium;
    private final Web web;
    private final TestClock clock;

    private String address = "";

    DayAtTheDeskTest(Chromium chromium, Web web, TestClock clock) {
        this.chromium = chromium;
        this.web = web;
        this.clock = clock;
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void aBriefingIsWrittenPublishedCorrectedAndWithdrawn(boolean script, CapturedOutput log) throws IOException {
        try (var olga = new Colleague("Olga Owner", chromium, script);
                var ada = new Colleague("Ada Writer", chromium, script);
                var ben = new Colleague("Ben Editor", chromium, script);
                var reader = new Colleague("Rita Reader", chromium, script);
                var stranger = new Colleague("Dora Source", chromium, script)) {
            DeskDay.takeOver(olga, log);
            DeskDay.join(ada, DeskDay.invitation(olga, ada, "Writer"));
            DeskDay.join(ben, DeskDay.invitation(olga, ben, "Editor"));

            DeskDay.write(ada);
            DeskDay.mend(ada);
            DeskDay.submitAndSendBack(ada, ben);
            DeskDay.resubmitAndApprove(ada, ben);
            schedule(ben, reader);

            DeskDay.changeDifferentParts(ada, ben);
            DeskDay.changeTheSamePart(ada, ben);
            DeskDay.nothingIsLost(ada);
            correct(ada, ben);
            theCorrectionArrives(reader);

            share(ada, ben, stranger);
            changeTheAddress(ben, reader);
            withdraw(ben, reader);
            theTrailKnows(olga);
            for (var one : List.of(olga, ada, ben, reader, stranger)) {
                assertThat(one.complaints()).as(one.name()).isEmpty();
            }
        }
    }

    private void schedule(Colleague ben, Colleague reader) {
        address = ben.main().locator(".facts dd[dir=ltr]").innerText();
        ben.fill("Becomes public on", "2026-11-20T11:00")
                .fill("Time zone", "Europe/Berlin")
                .press("Schedule")
                .isTold("becomes public on");
        reader.open("/");
        assertThat(reader.main()).not().containsText(DeskDay.HEADLINE);
        assertThat(web.get(address).status()).isEqualTo(404);

        clock.set(Instant.parse("2026-11-20T09:59:59Z"));
        assertThat(web.get(address).status()).isEqualTo(404);

        clock.set(Instant.parse("2026-11-20T10:00:00Z"));
        reader.open("/").follow(DeskDay.HEADLINE).sees("Putin’s foreign policy aide Yuri Ushakov");
    }

    private void correct(Colleague ada, Colleague ben) {
        clock.advance(Duration.ofMinutes(5));
        ada.follow("Publication").press("Submit for review").isTold("Submitted for review");
        ben.follow("Board").follow("In review", DeskDay.HEADLINE);
        ben.press(ben.main().getByText(Pattern.compile("Approve revision \\d+")));
        ben.isTold("Approved")
                .choose("Correction")
                .fill("For a correction: what was wrong", WRONG)
                .fill("For a correction: what is right", RIGHT)
                .press("Publish now")
                .isTold("Published: " + DeskDay.HEADLINE);
    }

    private void theCorrectionArrives(Colleague reader) {
        reader.open(address).sees(DeskDay.THEIR_TIES).sees(WRONG).sees(RIGHT).sees("Approved by Ben Editor.");
        reader.open("/corrections").sees(RIGHT);
        assertThat(web.get("/feed.xml").xml().select("item").text()).contains(DeskDay.THEIR_TIES, WRONG, RIGHT);
        assertThat(web.get("/corrections.xml").xml().select("item").text()).contains(DeskDay.HEADLINE, WRONG, RIGHT);
    }

    private void share(Colleague ada, Colleague ben, Colleague stranger) {
        DeskDay.edit(ada);
        ada.writing()
                .replace("Western powers over the Ukraine conflict", "the West over the war in Ukraine")
                .save()
                .isSaved();
        ben.press("Make a link");
        String link = ben.main().getByLabel("The link").inputValue();
        stranger.openLink(link)
                .sees("not for publication")
                .sees("the West over the war in Ukraine")
                .fill("Your name", stranger.name())
                .fill("Comment", OBJECTION)
                .press("I object")
                .isTold("Thank you");
        ben.follow("Back to the publication")
                .sees("Objects")
                .sees(stranger.name())
                .sees(OBJECTION)
                .sees("Seen ");
        assertThat(web.get(address).body()).doesNotContain("the West over the war in Ukraine");
    }

    private void changeTheAddress(Colleague ben, Colleague reader) {
        ben.unfold("Change the address")
                .fill("Last part of the address", NEW_ADDRESS.replaceFirst(".*/", ""))
                .press("Change the address")
                .isTold("Its address is " + NEW_ADDRESS + " now.");
        var moved = web.get(address);
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location").orElseThrow()).endsWith(NEW_ADDRESS);
        reader.open(address).sees(DeskDay.THEIR_TIES);
        assertThat(reader.page().url()).endsWith(NEW_ADDRESS);
    }

    private void withdraw(Colleague ben, Colleague reader) {
        String id = web.get("/feed.xml").xml().select("item > guid").text();
        await().untilAsserted(() ->
                assertThat(web.get("/search?q=mediate").html().text()).contains(DeskDay.HEADLINE));
        reader.open("/search?q=mediate").sees(DeskDay.HEADLINE);
        clock.advance(Duration.ofMinutes(5));
        ben.unfold("Withdraw")
                .fill("Why, in words for readers", REASON)
                .press("Withdraw")
                .isTold("Withdrawn: " + DeskDay.HEADLINE);

        for (String either : List.of(NEW_ADDRESS, address)) {
            reader.open(either).sees("This briefing was withdrawn").sees(REASON);
        }
        assertThat(web.get(NEW_ADDRESS).status()).isEqualTo(410);
        var item = web.get("/feed.xml").xml().select("item");
        assertThat(item.select("title").text()).isEqualTo("Withdrawn: " + DeskDay.HEADLINE);
        assertThat(item.select("guid").text()).isEqualTo(id);
        assertThat(item.text()).contains(REASON).doesNotContain(DeskDay.THEIR_TIES);
        reader.open("/search?q=mediate").sees("No briefing matches.");
        reader.open("/");
        assertThat(reader.main()).not().containsText(DeskDay.HEADLINE);
    }

    private static void theTrailKnows(Colleague olga) {
        olga.follow("Trail");
        var acts = olga.main().locator("tbody tr");
        for (String act : List.of(
                "Ada Writer submitted",
                "Ben Editor sent back",
                "Ben Editor approved",
                "Ben Editor scheduled",
                "Ben Editor published",
                "Dora Source",
                "Ben Editor withdrew")) {
            assertThat(acts.filter(new Locator.FilterOptions().setHasText(Pattern.compile(act.replace(" ", "\\s+"))))
                            .first())
                    .isVisible();
        }
    }
}
