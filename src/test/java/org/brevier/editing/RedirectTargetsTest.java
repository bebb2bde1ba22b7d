package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brevier.account.Staff;
import org.brevier.redirect.Redirects;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.testing.Wire;
import org.brevier.trail.Trail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

/** Where a redirect may lead, and where nobody may be led. */
@SiteTest
class RedirectTargetsTest {

    private final Wire wire;
    private final Redirects redirects;
    private final Redirectdesk desk;
    private final Visitor editor;

    RedirectTargetsTest(
            Web web, Environment environment, Staff staff, Redirects redirects, Trail trail, TestClock clock) {
        this.wire = new Wire(environment);
        this.redirects = redirects;
        clock.set(TestClock.START);
        desk = new Redirectdesk(web, staff, redirects, trail);
        editor = desk.editor;
    }

    @AfterEach
    void clear() {
        desk.clear();
    }

    @ParameterizedTest(name = "A036, A037: {0} is refused")
    @ValueSource(
            strings = {
                "//evil.test",
                "/\\evil.test",
                "https:evil.test",
                "http://ok.test@evil.test",
                "javascript:alert(1)",
                "/x/..//evil.test"
            })
    void nobodyIsSentWhereNobodyMeant(String target) {
        var answer = desk.add("/old", target);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#target").val()).isEqualTo(target);
        assertThat(answer.html().select("#source").val()).isEqualTo("/old");
        assertThat(answer.html().select("#target-problem")).hasSize(1);
        assertThat(redirects.all()).isEmpty();
    }

    @ParameterizedTest(name = "A036: {0} leads nowhere")
    @ValueSource(
            strings = {
                "//evil.test/",
                "/%2fevil.test",
                "/%5cevil.test",
                "/old/..//evil.test",
                "/old;x=//evil.test",
                "http://evil.test/old",
                "/old%0d%0aLocation:%20https://evil.test"
            })
    void whatIsAskedNeverComesBackAsAPlaceToGo(String path) {
        desk.added("/old", "/new");

        assertThat(wire.get(path).header("Location").orElse("/new")).isIn("/new");
    }

    @Test
    void anotherSiteHasToBeMeantAndIsListedFromThenOn() {
        var asked = desk.add("/old", "https://other.test/x");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html().select("#target-problem").text()).startsWith("This leads readers to another site.");

        var form = new LinkedHashMap<>(Map.of("source", "/old", "target", "https://other.test/x", "elsewhere", "true"));
        assertThat(editor.post("/admin/redirects", form).status()).isEqualTo(302);
        assertThat(desk.led("/old")).hasValue("https://other.test/x");
        desk.added("/older", "https://other.test/y");
        assertThat(desk.add("/oldest", "https://third.test/").status()).isEqualTo(422);
    }

    @Test
    void whatLeadsOnIsWalkedAtOnceAndWhatLeadsBackIsRefused() {
        desk.added("/a", "/b");
        var answer = desk.add("/b", "/c#part");
        assertThat(editor.follow(answer).html().select(".flash").text()).isEqualTo("/b leads to /c#part.");
        assertThat(desk.led("/a")).hasValue("/c#part");
        answer = desk.add("/z", "/a?x=1");
        assertThat(editor.follow(answer).html().select(".flash").text())
                .isEqualTo("/z leads straight to /c#part, because /a?x=1 leads there.");
        assertThat(desk.led("/z")).hasValue("/c#part");
        assertThat(editor.page("/admin/redirects").select("tbody td .minor").eachText())
                .contains("and on to /c#part, where readers go at once");

        for (String target : List.of("/a", "/b/", "/c", "/z?y#x")) {
            assertThat(desk.add("/c", target).status()).as(target).isEqualTo(422);
        }
        assertThat(desk.add("/?p=1", "/?x=2&p=1")
                        .html()
                        .select("#target-problem")
                        .text())
                .isEqualTo("It would lead to itself.");
        assertThat(desk.add("/c", "/z").html().select("#target-problem").text())
                .startsWith("Readers would be led round in a circle");
        assertThat(desk.add("/a", "/new").html().select("#source-problem").text())
                .isEqualTo("That address leads elsewhere already. Change the redirect that is there.");
    }
}
