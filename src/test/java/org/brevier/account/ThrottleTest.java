package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;

/** Guessing is slow, and shuts out nobody but whoever guesses. */
@SiteTest
class ThrottleTest {

    private final Web web;
    private final Staff staff;
    private final TestClock clock;

    ThrottleTest(Web web, Staff staff, TestClock clock) {
        this.web = web;
        this.staff = staff;
        this.clock = clock;
    }

    private static Web.Answer tryOnce(Visitor visitor, String email, String password, String... headers) {
        return visitor.post("/admin/sign-in", Map.of("email", email, "password", password), headers);
    }

    @Test
    void a059TheEleventhTryHasToWait() {
        var wanda = staff.person("Wanda", Role.WRITER);
        var visitor = new Visitor(web);
        visitor.get("/admin/sign-in");
        for (int tries = 0; tries < 10; tries++) {
            assertThat(tryOnce(visitor, wanda.email().value(), "wrong wrong wrong")
                            .status())
                    .isEqualTo(422);
        }
        var refused = tryOnce(visitor, wanda.email().value(), Staff.PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.html().select("[role=alert]").text()).contains("15 minutes");
        assertThat(refused.html().select("#email").val())
                .isEqualTo(wanda.email().value());
        for (String other :
                new String[] {wanda.email().value().toUpperCase(java.util.Locale.ROOT), " " + wanda.email()}) {
            assertThat(tryOnce(visitor, other, Staff.PASSWORD).status()).isEqualTo(429);
        }
        assertThat(tryOnce(visitor, wanda.email().value(), Staff.PASSWORD, "X-Forwarded-For", "203.0.113.9")
                        .status())
                .as("a133")
                .isEqualTo(429);
        clock.advance(Duration.ofMinutes(15));
        assertThat(tryOnce(visitor, wanda.email().value(), Staff.PASSWORD).status())
                .isEqualTo(302);
    }

    @Test
    void anAddressThatNobodyHasIsThrottledInTheSameWay() {
        var visitor = new Visitor(web);
        visitor.get("/admin/sign-in");
        for (int tries = 0; tries < 10; tries++) {
            assertThat(tryOnce(visitor, "nobody@throttle.test", "wrong").status())
                    .isEqualTo(422);
        }
        assertThat(tryOnce(visitor, "nobody@throttle.test", "wrong").status()).isEqualTo(429);
    }

    @Test
    void whoeverSignsInIsNoGuesser() {
        var wanda = staff.person("Wanda", Role.WRITER);
        for (int tries = 0; tries < 12; tries++) {
            assertThat(staff.signedIn(wanda).get("/admin/account").status()).isEqualTo(200);
        }
    }

    @Test
    void a059ABrowserThatIsKnownIsNotHeldUpByAGuesserBesideIt() {
        var wanda = staff.person("Wanda", Role.WRITER);
        var owner = staff.signedIn(wanda);
        owner.submit("/admin/account", "form[action=/admin/sign-out]", Map.of());
        var other = staff.signedIn(wanda);
        var guesser = new Visitor(web);
        guesser.get("/admin/sign-in");
        for (int tries = 0; tries < 11; tries++) {
            tryOnce(guesser, wanda.email().value(), "wrong wrong wrong");
        }
        assertThat(tryOnce(guesser, wanda.email().value(), Staff.PASSWORD).status())
                .isEqualTo(429);
        owner.get("/admin/sign-in");
        assertThat(tryOnce(owner, wanda.email().value(), Staff.PASSWORD).status())
                .isEqualTo(302);

        var olga = staff.person("Olga", Role.OWNER);
        other.submit("/admin/account", "form[action=/admin/sign-out]", Map.of());
        other.get("/admin/sign-in");
        for (int tries = 0; tries < 10; tries++) {
            assertThat(tryOnce(other, olga.email().value(), "wrong wrong wrong").status())
                    .isEqualTo(422);
        }
        assertThat(tryOnce(other, olga.email().value(), "wrong wrong wrong").status())
                .as("known for one account is not known for another")
                .isEqualTo(429);
    }

    @Test
    void a059WhoeverComesFromAnotherNetworkIsNotHeldUp() {
        var throttle = new Throttle(clock);
        var attacker = Network.of("198.51.100.7");
        for (int tries = 0; tries < 10; tries++) {
            assertThat(throttle.tryOnce("wanda", attacker)).isEmpty();
        }
        assertThat(throttle.tryOnce("wanda", attacker)).hasValue(Duration.ofMinutes(15));
        assertThat(throttle.tryOnce("wanda", Network.of("198.51.100.8"))).isEmpty();
        assertThat(throttle.tryOnce("olga", attacker)).isEmpty();
    }

    @Test
    void oneNetworkCannotTryEveryAccount() {
        var throttle = new Throttle(clock);
        var attacker = Network.of("2001:db8:1:2::7");
        for (int tries = 0; tries < 100; tries++) {
            assertThat(throttle.tryOnce("person " + tries, Network.of("2001:db8:1:2:" + tries + "::1")))
                    .isEmpty();
        }
        assertThat(throttle.tryOnce("one more", attacker)).isPresent();
        assertThat(throttle.tryOnce("one more", Network.of("2001:db8:1:3::7"))).isEmpty();
    }
}
