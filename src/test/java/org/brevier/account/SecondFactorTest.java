package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class SecondFactorTest {

    private final Web web;
    private final Staff staff;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Person wanda;
    private final Visitor visitor;

    SecondFactorTest(Web web, Staff staff, TestClock clock, JdbcClient jdbc) {
        this.web = web;
        this.staff = staff;
        this.clock = clock;
        this.jdbc = jdbc;
        wanda = staff.person("Wanda", Role.WRITER);
        visitor = staff.signedIn(wanda);
    }

    private byte[] secret = new byte[0];

    /** Sets an app up, and gives the recovery codes back. */
    private List<String> turnOn() {
        var page = visitor.page("/admin/account/second-factor");
        secret = Base32.decode(page.select(".secret").text().replace(" ", ""));
        var answer = visitor.post("/admin/account/second-factor", Map.of("code", Totp.code(secret, clock.instant())));
        clock.advance(Duration.ofMinutes(1));
        return answer.html().select(".codes code").eachText();
    }

    private Visitor half() {
        var other = new Visitor(web);
        var answer = other.submit(
                "/admin/sign-in",
                Map.of("email", wanda.email().value(), "password", Staff.PASSWORD, "to", "/admin/account"));
        assertThat(answer.header("Location")).hasValue("/admin/sign-in/second-factor?to=%2Fadmin%2Faccount");
        return other;
    }

    private Web.Answer give(Visitor half, String code) {
        return half.submit("/admin/sign-in/second-factor?to=%2Fadmin%2Faccount", Map.of("code", code));
    }

    @Test
    void anAppIsSetUpByAPictureAndACode() {
        var page = visitor.page("/admin/account/second-factor");
        assertThat(page.select("svg.qr path.qr-ink").attr("d")).startsWith("M4 4h7v1h-7z");
        assertThat(page.select(".secret").text().replace(" ", "")).matches("[A-Z2-7]{32}");
        assertThat(visitor.post("/admin/account/second-factor", Map.of("code", "000000"))
                        .status())
                .isEqualTo(422);
        assertThat(turnOn())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
        assertThat(visitor.page("/admin/account").text()).contains("10 recovery codes are left");
    }

    @Test
    void recoveryCodesAreShownOnceAndKeptAsDigests() {
        var codes = turnOn();
        assertThat(visitor.get("/admin/account").body()).doesNotContain(codes.getFirst());
        assertThat(jdbc.sql("select code_sha256 from recovery_code where person = :person")
                        .param("person", wanda.id())
                        .query(String.class)
                        .list())
                .hasSize(10)
                .allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    }

    @Test
    void aPasswordAloneIsNotEnoughThen() {
        turnOn();
        var other = half();
        var answer = give(other, Totp.code(secret, clock.instant()));
        assertThat(answer.header("Location")).hasValue("/admin/account");
        assertThat(other.follow(answer).status()).isEqualTo(200);
    }

    @Test
    void a041WhoeverHasGivenOnlyThePasswordReachesNothing() {
        turnOn();
        var other = half();
        other.get("/admin/sign-in/second-factor");
        for (String path : new String[] {"/admin", "/admin/", "/admin/account", "/admin/account/", "/admin/people"}) {
            assertThat(other.get(path).header("Location").orElseThrow())
                    .as(path)
                    .startsWith("/admin/sign-in");
        }
        assertThat(other.post("/admin/account", Map.of("name", "Mallory", "email", "m@example.org"))
                        .status())
                .isEqualTo(403);
        assertThat(other.post("/admin/confirm", Map.of("confirm-password", Staff.PASSWORD))
                        .status())
                .isEqualTo(403);
        assertThat(staff.now(wanda).name()).isEqualTo("Wanda");
    }

    @Test
    void thePasswordIsForgottenAfterFiveMinutes() {
        turnOn();
        var other = half();
        other.get("/admin/sign-in/second-factor");
        clock.advance(Duration.ofMinutes(5));
        var late = other.post("/admin/sign-in/second-factor", Map.of("code", Totp.code(secret, clock.instant())));
        assertThat(late.header("Location").orElseThrow()).startsWith("/admin/sign-in");
        assertThat(other.get("/admin/account").status()).isEqualTo(302);
    }

    @Test
    void aCodeWorksOnce() {
        turnOn();
        String code = Totp.code(secret, clock.instant());
        assertThat(give(half(), code).status()).isEqualTo(302);
        assertThat(give(half(), code).status()).isEqualTo(422);
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTyped() {
        String code = turnOn().getFirst();
        assertThat(give(half(), " " + code.toUpperCase(java.util.Locale.ROOT).replace("-", " "))
                        .status())
                .isEqualTo(302);
        assertThat(give(half(), code).status()).isEqualTo(422);
        assertThat(visitor.page("/admin/account").text()).contains("9 recovery codes are left");
    }

    @Test
    void newRecoveryCodesEndTheOldOnes() {
        String old = turnOn().getFirst();
        var answer = visitor.submit("/admin/account", "form[action=/admin/account/recovery-codes]", Map.of());
        assertThat(answer.html().select(".codes code")).hasSize(10);
        assertThat(give(half(), old).status()).isEqualTo(422);
    }

    @Test
    void codesCannotBeGuessed() {
        turnOn();
        var other = half();
        for (int tries = 0; tries < 10; tries++) {
            assertThat(give(other, "abcdef").status()).isEqualTo(422);
        }
        assertThat(give(other, Totp.code(secret, clock.instant())).status()).isEqualTo(429);
    }

    @Test
    void anOwnerTakesALostOneAway() {
        turnOn();
        var answer =
                staff.owner("Olga").submit("/admin/people/" + wanda.id(), "form[action$=/second-factor/end]", Map.of());
        assertThat(answer.status()).isEqualTo(302);
        assertThat(staff.signedIn(wanda).get("/admin/account").status()).isEqualTo(200);
    }

    @Test
    void onesOwnCanBeTurnedOff() {
        turnOn();
        visitor.submit("/admin/account", "form[action=/admin/account/second-factor/end]", Map.of());
        assertThat(staff.signedIn(wanda).page("/admin/account").select("a[href=/admin/account/second-factor]"))
                .hasSize(1);
    }
}
