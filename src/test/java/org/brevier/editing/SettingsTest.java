package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.brevier.account.Staff;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.testing.Web.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** What owners set at the desk, in front of the configuration. */
@SiteTest
@TestPropertySource(properties = {"brevier.site.title=The Configured", "brevier.site.feed-length=7"})
class SettingsTest {

    private static final String PAGE = "/admin/settings";

    private final Staff staff;
    private final Visitor owner;
    private final Newsroom newsroom;
    private final Web web;

    SettingsTest(Staff staff, Newsroom newsroom, Web web, TestClock clock) {
        clock.set(TestClock.START);
        this.staff = staff;
        this.owner = staff.owner("Olga Owner");
        this.newsroom = newsroom;
        this.web = web;
    }

    @BeforeEach
    void everythingIsAsConfigured() {
        var back = new HashMap<String, String>();
        owner.page(PAGE).select("input[name^=back-]").forEach(box -> back.put(box.attr("name"), "true"));
        assertThat(owner.submit(PAGE, back).status()).isEqualTo(302);
    }

    private Answer set(String... namesAndValues) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return owner.submit(PAGE, fields);
    }

    private static void done(Answer answer) {
        assertThat(answer.status())
                .as(() -> answer.html().select("[role=alert], .field-problem").text())
                .isEqualTo(302);
    }

    private static String byId(String id) {
        return "[id='" + id + "']";
    }

    private String origin(String name) {
        return owner.page(PAGE).select(byId("brevier." + name + "-origin")).text();
    }

    @Test
    void aNewNameIsOnEveryPageAndInEveryFileAtOnce() {
        newsroom.publish("named", Copy.titled("Named"));
        String before = web.get("/").header("ETag").orElseThrow();
        assertThat(origin("site.title")).isEqualTo("From the configuration.");

        done(set("brevier.site.title", "The Desk's Own zqname", "brevier.site.tagline", "Said at the desk"));

        var front = web.get("/", "If-None-Match", before);
        assertThat(front.status())
                .as("nothing that is kept is given out any more")
                .isEqualTo(200);
        assertThat(front.html().title()).isEqualTo("The Desk's Own zqname");
        assertThat(front.html().select(".tagline").text()).isEqualTo("Said at the desk");
        assertThat(front.html().select("meta[property=og:site_name]").attr("content"))
                .contains("zqname");
        assertThat(front.html().select("script[type$=ld+json]").html()).contains("zqname");
        for (String path : new String[] {
            "/feed.xml",
            "/atom.xml",
            "/feed.json",
            "/site.webmanifest",
            "/llms.txt",
            "/feeds.opml",
            "/briefings/named",
            "/admin/sign-in"
        }) {
            assertThat(web.get(path).body()).as(path).contains("zqname").doesNotContain("The Configured");
        }
        assertThat(web.get("/oembed?url=https://news.example.org/briefings/named")
                        .body())
                .contains("zqname");
        assertThat(origin("site.title")).isEqualTo("Set at the desk.");

        done(set("back-brevier.site.title", "true"));
        assertThat(web.get("/").html().title()).isEqualTo("The Configured");
        assertThat(origin("site.title")).isEqualTo("From the configuration.");
    }

    @Test
    void whatWasNotChangedStaysAsConfigured() {
        done(set("brevier.site.tagline", "Only this"));

        assertThat(origin("site.tagline")).isEqualTo("Set at the desk.");
        assertThat(origin("site.title")).isEqualTo("From the configuration.");
        assertThat(origin("site.page-length")).isEqualTo("As it comes with Brevier.");
    }

    @Test
    void theColourIsInTheStylesheetAndNoPageIsRepainted() {
        String before = web.get("/theme.css").header("ETag").orElseThrow();

        done(set("brevier.site.brand", "#0a5c36", "brevier.site.brand-dark", "#7fd3a1"));

        var theme = web.get("/theme.css", "If-None-Match", before);
        assertThat(theme.body()).contains("--brand:#0a5c36", "--brand-dark:#7fd3a1");
        assertThat(web.get("/site.webmanifest").body()).contains("#0a5c36");
        assertThat(web.get("/").body()).doesNotContain("#0a5c36");
    }

    @ParameterizedTest
    @CsvSource({
        "brand, #ffd700, too pale",
        "brand, red, A colour is written",
        "brand, '#c4161c}body{display:none', A colour is written",
        "brand-dark, #300000, too dark",
        "title, '', A name of one line",
        "feed-length, 0, A number from 1 to 200",
        "page-length, many, A number from 1 to 100"
    })
    void whatCannotBeIsRefusedWithTheReasonAndAsItWasTyped(String name, String value, String reason) {
        var answer = set("brevier.site." + name, value, "brevier.site.tagline", "Kept as typed");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".field-problem").text()).contains(reason);
        assertThat(answer.html().select(byId("brevier.site." + name)).val()).isEqualTo(value);
        assertThat(answer.html().select(byId("brevier.site.tagline")).val()).isEqualTo("Kept as typed");
        assertThat(web.get("/").html().select(".tagline").text()).isNotEqualTo("Kept as typed");
    }

    @Test
    void aColourThatCannotBeReadComesWithOneThatCan() {
        String advice = set("brevier.site.brand", "#ffd700")
                .html()
                .select(".field-problem")
                .text();
        String near = advice.replaceFirst(".*(#[0-9a-f]{6}) is near it.*", "$1");

        done(set("brevier.site.brand", near));
    }

    @Test
    void linksToOtherPlacesStandAtTheFootOfEveryPage() {
        done(set("label-1", "Mastodon, the fediverse", "address-1", "https://social.example.org/@us"));

        var link = web.get("/").html().select("footer a[rel~=me]");
        assertThat(link.attr("href")).isEqualTo("https://social.example.org/@us");
        assertThat(link.text()).isEqualTo("Mastodon, the fediverse");
        assertThat(web.get("/").html().select("script[type$=ld+json]").html())
                .contains("\"sameAs\":[\"https://social.example.org/@us\"]");

        for (String wrong :
                new String[] {"http://social.example.org", "javascript:alert(1)", "https://a@b.example", "us"}) {
            var answer = set("label-2", "Wrong", "address-2", wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.html().select("#address-2").val()).isEqualTo(wrong);
        }
        done(set("label-1", "", "address-1", ""));
        assertThat(web.get("/").html().select("footer a[rel~=me]")).isEmpty();
    }

    @Test
    void theLimitsOfTheHouseAreThoseOfTheDesk() {
        var editor = staff.editor("Ben Editor");
        editor.get("/admin");
        var begun = editor.post(
                "/admin/briefings",
                Map.of("text", Copy.titled("Six words are not too many").text()));
        String text = editor.follow(begun).html().location().replaceFirst("https?://[^/]+", "");
        assertThat(editor.page(text).select("#findings").text()).doesNotContain("headline has");

        done(set("brevier.checks.headline-warns", "10", "brevier.checks.headline-blocks", "120"));

        assertThat(editor.page(text).select("#findings").text()).containsIgnoringCase("headline");
        var wrong = set("brevier.checks.glance-fewest", "9", "brevier.checks.glance-most", "3");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("[role=alert]").text()).contains("the lesser is above the greater");
    }

    @Test
    void theSecondOfTwoOwnersSeesWhatIsInForce() {
        String seen = owner.page(PAGE).select("input[name=version]").val();
        done(set("brevier.site.tagline", "Theirs"));

        var answer = set("version", seen, "brevier.site.tagline", "Mine");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("[role=alert]").text()).startsWith("Not saved: somebody else");
        assertThat(answer.html().select(byId("brevier.site.tagline-origin")).text())
                .contains("In force now: Theirs");
        assertThat(answer.html().select(byId("brevier.site.tagline")).val()).isEqualTo("Mine");
        assertThat(web.get("/").html().select(".tagline").text()).isEqualTo("Theirs");
    }

    @Test
    void whatLooksLikeAPlaceholderTellsNoSecret() {
        done(set("brevier.site.title", "${java.home} #{1+1} [[${site}]]"));

        assertThat(web.get("/").html().title()).isEqualTo("${java.home} #{1+1} [[${site}]]");
    }

    @Test
    void theAddressOfTheSiteIsNoSettingOfTheDesk() {
        done(set("brevier.site.base-url", "https://evil.test", "brevier.data", "/tmp", "brevier.site.logo", "x"));

        assertThat(web.get("/feed.xml").body())
                .contains("https://news.example.org")
                .doesNotContain("evil.test");
    }

    @Test
    void a057SettingsAreForOwnersWhoSayAgainWhoTheyAre() {
        assertThat(staff.editor("Ben Editor").get(PAGE).status()).isEqualTo(403);
        assertThat(staff.writer("Ada Writer").get(PAGE).status()).isEqualTo(403);
        assertThat(web.get(PAGE).status()).isEqualTo(302);
    }
}
