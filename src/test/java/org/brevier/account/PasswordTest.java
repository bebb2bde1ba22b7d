package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One's own password, and the way back in without it. */
@SiteTest
@Import(RecordingPostbox.class)
class PasswordTest {

    private static final String OTHER = "nine red barges upstream";

    private final Web web;
    private final Staff staff;
    private final TestClock clock;
    private final RecordingPostbox postbox;
    private final JdbcClient jdbc;

    PasswordTest(Web web, Staff staff, TestClock clock, RecordingPostbox postbox, JdbcClient jdbc) {
        this.web = web;
        this.staff = staff;
        this.clock = clock;
        this.postbox = postbox;
        this.jdbc = jdbc;
    }

    private int signIn(Person person, String password) {
        return new Visitor(web)
                .submit("/admin/sign-in", Map.of("email", person.email().value(), "password", password))
                .status();
    }

    private Web.Answer change(Visitor visitor, String present, String password) {
        return visitor.submit(
                "/admin/account",
                "form[action=/admin/account/password]",
                Map.of("present", present, "password", password));
    }

    @Test
    void itIsKeptAsArgon2() {
        var wanda = staff.person("Wanda", Role.WRITER);
        assertThat(jdbc.sql("select password from person where id = :id")
                        .param("id", wanda.id())
                        .query(String.class)
                        .single())
                .startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void a039ANewPasswordEndsEveryOtherSession() {
        var wanda = staff.person("Wanda", Role.WRITER);
        var here = staff.signedIn(wanda);
        var there = staff.signedIn(wanda);
        String before = here.cookies().get("__Host-brevier");
        var changed = change(here, Staff.PASSWORD, OTHER);
        assertThat(here.follow(changed).html().select("[role=status]").text()).contains("have ended");
        assertThat(there.get("/admin/account").status()).isEqualTo(302);
        assertThat(here.get("/admin/account").status()).isEqualTo(200);
        assertThat(here.cookies().get("__Host-brevier")).isNotEqualTo(before);
        assertThat(signIn(wanda, Staff.PASSWORD)).isEqualTo(422);
        assertThat(signIn(wanda, OTHER)).isEqualTo(302);
    }

    @Test
    void itIsChangedByWhoeverKnowsThePresentOne() {
        var wanda = staff.person("Wanda", Role.WRITER);
        var visitor = staff.signedIn(wanda);
        var wrong = change(visitor, "not the present one", OTHER);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#present-problem")).hasSize(1);
        var weak = change(visitor, Staff.PASSWORD, "password1234");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.html().select("#password-problem").text()).contains("one of the first");
        assertThat(signIn(wanda, Staff.PASSWORD)).isEqualTo(302);
    }

    @Test
    @Timeout(60)
    void a042EveryCharacterOfALongPasswordCountsAndTooManyAreRefused() {
        var wanda = staff.person("Wanda", Role.WRITER);
        var visitor = staff.signedIn(wanda);
        String head = "seven grey herons at dawn, ".repeat(3).substring(0, 72);
        change(visitor, Staff.PASSWORD, head + "X");
        assertThat(signIn(wanda, head + "Y")).isEqualTo(422);
        assertThat(signIn(wanda, head + "X")).isEqualTo(302);
        assertThat(signIn(wanda, "a".repeat(10_000))).isEqualTo(422);
        assertThat(signIn(wanda, "a".repeat(1_000_000))).isEqualTo(422);
        assertThat(change(visitor, head + "X", "seven grey herons ".repeat(60)).status())
                .isEqualTo(422);
    }

    @Test
    void aForgottenOneIsReplacedByALinkThatWorksOnceAndForAnHour() {
        var wanda = staff.person("Wanda", Role.WRITER);
        var session = staff.signedIn(wanda);
        var visitor = new Visitor(web);
        visitor.submit("/admin/forgot", Map.of("email", wanda.email().value()));
        String link = link(wanda);
        assertThat(visitor.submit(link, Map.of("password", "short")).status()).isEqualTo(422);
        assertThat(visitor.submit(link, Map.of("password", OTHER)).header("Location"))
                .hasValue("/admin/sign-in");
        assertThat(session.get("/admin/account").status()).isEqualTo(302);
        assertThat(signIn(wanda, OTHER)).isEqualTo(302);
        assertThat(visitor.get(link).status()).isEqualTo(404);

        visitor.submit("/admin/forgot", Map.of("email", wanda.email().value()));
        String late = link(wanda);
        clock.advance(Duration.ofHours(1));
        assertThat(visitor.get(late).status()).isEqualTo(404);
    }

    private String link(Person person) {
        return postbox.to(person).getLast().link().substring("https://news.example.org".length());
    }

    @Test
    void a045TheLinkNamesTheSitesOwnHostWhateverWasAskedFor() {
        var wanda = staff.person("Wanda", Role.WRITER);
        var visitor = new Visitor(web);
        visitor.get("/admin/forgot");
        visitor.post(
                "/admin/forgot",
                Map.of("email", wanda.email().value()),
                "X-Forwarded-Host",
                "evil.test",
                "Forwarded",
                "host=evil.test");
        assertThat(postbox.to(wanda).getLast().link()).startsWith("https://news.example.org/admin/reset/");
    }

    @Test
    void a044AnAddressThatNobodyHasGetsTheSameAnswer() {
        var wanda = staff.person("Wanda", Role.WRITER);
        var known = new Visitor(web);
        var unknown = new Visitor(web);
        var one = known.submit("/admin/forgot", Map.of("email", wanda.email().value()));
        var other = unknown.submit("/admin/forgot", Map.of("email", "nobody@example.org"));
        assertThat(one.status()).isEqualTo(302).isEqualTo(other.status());
        assertThat(known.follow(one).html().select("[role=status]").text())
                .isEqualTo(unknown.follow(other).html().select("[role=status]").text());
        assertThat(postbox.all())
                .noneMatch(letter -> letter.to().email().value().startsWith("nobody"));
    }

    @Test
    void a135ALetterGoesToTheAddressOfTheAccountAndNotToTheOneThatWasTyped() {
        var wanda = staff.person("Wanda", Role.WRITER);
        new Visitor(web)
                .submit(
                        "/admin/forgot",
                        Map.of(
                                "email",
                                wanda.email().value().replace("i", "\u0131").toUpperCase(java.util.Locale.ROOT)));
        assertThat(postbox.to(wanda).getLast().to().email()).isEqualTo(wanda.email());
    }
}
