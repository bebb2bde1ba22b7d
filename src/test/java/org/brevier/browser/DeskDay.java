package org.brevier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.brevier.account.Staff;
import org.jsoup.Jsoup;
import org.springframework.boot.test.system.CapturedOutput;

/** What the people of a new site do at its desk in the course of a day, before and beside what readers see. */
final class DeskDay {

    private static final Path AS_PASTED = Path.of("src/test/resources/samples/briefing-as-pasted.txt");

    private static final Pattern CLAIM = Pattern.compile("becomes the owner: (\\S+)");

    static final String HEADLINE = "Moscow offers to mediate between Iran and the US";
    private static final String TIES =
            "Iran is deepening ties with Russia while preparing for indirect talks with the US";
    private static final String ADAS_TIES = "Iran is tightening ties with Russia while preparing for talks with the US";
    private static final String BENS_TIES = "Iran seeks closer ties with Russia before its indirect talks with the US";
    static final String THEIR_TIES = "Iran is tightening ties with Russia before its indirect talks with the US";

    private static final String CALL = "after a call with US President Donald Trump";
    private static final String DRONES = "Iran has, as reported, provided drones to Russia";

    private DeskDay() {}

    /** The link stands in the log of the site that was started last. */
    static void takeOver(Colleague olga, CapturedOutput log) {
        String link = CLAIM.matcher(log.getAll())
                .results()
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("no link in the log"))
                .group(1);
        olga.openLink(link)
                .fill("Name", olga.name())
                .fill("E-mail address", olga.email())
                .fill("Password", Staff.PASSWORD)
                .press("Take over the site")
                .isTold("Welcome, Olga Owner. The site is yours.");
    }

    /** The link that an owner brings to somebody by hand. */
    static String invitation(Colleague olga, Colleague guest, String role) {
        olga.follow("People")
                .follow("Invite somebody")
                .fill("Name", guest.name())
                .fill("E-mail address", guest.email())
                .choose(role)
                .press("Make the invitation");
        return olga.main().getByLabel("Link with which to join").inputValue();
    }

    static void join(Colleague guest, String invitation) {
        guest.openLink(invitation)
                .fill("Password", Staff.PASSWORD)
                .press("Join")
                .isTold("Welcome, " + guest.name() + ".");
    }

    static void write(Colleague ada) throws IOException {
        ada.follow("Paste a text");
        var writing = ada.writing().begin(Files.readString(AS_PASTED));

        assertThat(writing.preview("h1.headline")).hasText("IRAN-NUKE TWIST – Moscow Offers to Mediate!");
        assertThat(writing.preview(".standfirst")).containsText("has endorsed US-Iran nuclear negotiations");
        assertThat(writing.preview(".glance li")).hasCount(5);
        assertThat(writing.preview(".briefing-body section h2")).hasCount(4);
        assertThat(writing.blocks()).not().hasCount(0);
    }

    static void mend(Colleague ada) {
        var writing = ada.writing()
                .replace("IRAN-NUKE TWIST – Moscow Offers to Mediate!", HEADLINE)
                .replace(
                        "[Watch coverage here.](TODO)",
                        "[The aide on the call.](https://www.youtube.com/watch?v=ikXyryJjonA)")
                .replace("[Watch coverage here.](TODO)", "[The view from Washington.](https://vimeo.com/76979871)")
                .save()
                .isSaved();

        assertThat(writing.blocks()).hasCount(0);
        assertThat(writing.preview(".media-card")).hasCount(2);
    }

    static void submitAndSendBack(Colleague ada, Colleague ben) {
        ada.follow("Publish …").press("Submit for review").isTold("Submitted for review: " + HEADLINE);
        ben.follow("Board").follow("In review", HEADLINE);
        ben.fill("What is to be mended", "Who is the aide?").press("Send back").isTold("Sent back");
    }

    static void resubmitAndApprove(Colleague ada, Colleague ben) {
        ada.follow("Text").sees("Sent back by Ben Editor: Who is the aide?");
        ada.writing()
                .replace("Russian aide Yuri Ushakov", "Putin’s foreign policy aide Yuri Ushakov")
                .save()
                .isSaved();
        ada.follow("Publish …").press("Submit for review").isTold("Submitted for review: " + HEADLINE);
        ben.follow("Board").follow("In review", HEADLINE).sees("In review");
        ben.press(ben.main().getByText(Pattern.compile("Approve revision \\d+")));
        ben.isTold("Approved: " + HEADLINE);
    }

    static void changeDifferentParts(Colleague ada, Colleague ben) {
        edit(ada);
        edit(ben);
        ben.writing()
                .replace("following a conversation with US President Donald Trump", CALL)
                .save()
                .isSaved();
        ada.writing()
                .replace("Iran has reportedly provided kamikaze drones to Russia", DRONES)
                .save()
                .isMerged(CALL);
    }

    static void edit(Colleague somebody) {
        somebody.follow("Board").follow("Briefings").follow(HEADLINE);
    }

    /** Whoever is second chooses, and writes a third text. */
    static void changeTheSamePart(Colleague ada, Colleague ben) {
        edit(ada);
        edit(ben);
        ada.writing().replace(TIES, ADAS_TIES).save().isSaved();
        ben.writing().replace(TIES, BENS_TIES).save().isContested();
        ben.sees(ADAS_TIES).sees(BENS_TIES);
        ben.choose("A text of your own")
                .fill("A text of your own", "- " + THEIR_TIES)
                .press("Save the text")
                .isTold("Saved as revision");
        assertThat(ben.page().locator("#text")).hasValue(Pattern.compile("\n- " + THEIR_TIES + "\n"));
    }

    /** Every text that somebody saved is among what the history shows. */
    static void nothingIsLost(Colleague ada) {
        ada.follow("Board").follow("Briefings").follow(HEADLINE).follow("History");
        var steps = ada.main().locator("tbody th a");
        assertThat(steps).not().hasCount(0);
        var addresses = steps.all().stream()
                .map(step -> Objects.requireNonNull(step.getAttribute("href")))
                .toList();
        var texts = new StringBuilder();
        for (String step : addresses) {
            var difference = Jsoup.parse(ada.open(step).page().content());
            difference.select("del").remove();
            texts.append(difference.text());
        }
        assertThat(texts).contains(CALL, DRONES, ADAS_TIES, BENS_TIES, THEIR_TIES);
    }
}
