package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grave acts ask again who somebody is, and lose nothing of what was typed. */
@SiteTest
class ConfirmationTest {

    private final Staff staff;
    private final TestClock clock;
    private final Person wanda;
    private final Visitor owner;

    ConfirmationTest(Staff staff, TestClock clock) {
        this.staff = staff;
        this.clock = clock;
        wanda = staff.person("Wanda", Role.WRITER);
        owner = staff.owner("Olga");
    }

    @BeforeEach
    void tenMinutesPass() {
        clock.advance(Duration.ofMinutes(10));
    }

    @Test
    void aFormSentLaterIsCarriedAlongAndCarriedOutWithThePassword() {
        var asked = owner.submit("/admin/people/" + wanda.id(), Map.of("name", "Wanda \"W\" <Writer>"));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.html().select("h1").text()).isEqualTo("Is it still you?");
        assertThat(staff.now(wanda).name()).isEqualTo("Wanda");

        var form = asked.html().expectFirst("main form");
        assertThat(form.attr("action")).isEqualTo("/admin/people/" + wanda.id());
        var fields = new java.util.HashMap<String, String>();
        form.select("input[name]").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.put("confirm-password", "not the password");
        var wrong = owner.post(form.attr("action"), fields);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("input[name=name]").val()).isEqualTo("Wanda \"W\" <Writer>");
        assertThat(wrong.body()).doesNotContain("not the password");

        fields.put("confirm-password", Staff.PASSWORD);
        assertThat(owner.post(form.attr("action"), fields).status()).isEqualTo(302);
        assertThat(staff.now(wanda).name()).isEqualTo("Wanda \"W\" <Writer>");
        assertThat(owner.submit("/admin/people/" + wanda.id(), Map.of("name", "Wanda"))
                        .status())
                .as("for ten minutes more")
                .isEqualTo(302);
    }

    @Test
    void aPageThatAsksLeadsBackToItself() {
        var asked = owner.get("/admin/account/second-factor");
        assertThat(asked.header("Location")).hasValue("/admin/confirm?to=%2Fadmin%2Faccount%2Fsecond-factor");
        var answer = owner.submit(asked.header("Location").orElseThrow(), Map.of("confirm-password", Staff.PASSWORD));
        assertThat(answer.header("Location")).hasValue("/admin/account/second-factor");
        assertThat(owner.follow(answer).status()).isEqualTo(200);
        var evil = owner.submit("/admin/confirm?to=//evil.test", Map.of("confirm-password", Staff.PASSWORD));
        assertThat(evil.header("Location")).hasValue("/admin");
    }

    @Test
    void thePasswordOpensNothingThatTheRoleDoesNot() {
        var writer = staff.writer("Wanda");
        assertThat(writer.post("/admin/people", Map.of("confirm-password", Staff.PASSWORD))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void itCannotBeGuessed() {
        owner.get("/admin/confirm");
        for (int tries = 0; tries < 10; tries++) {
            assertThat(owner.post("/admin/confirm", Map.of("confirm-password", "wrong"))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(owner.post("/admin/confirm", Map.of("confirm-password", Staff.PASSWORD))
                        .status())
                .isEqualTo(429);
    }
}
