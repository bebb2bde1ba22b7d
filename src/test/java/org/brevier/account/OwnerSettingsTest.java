package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** The first owner by settings, with nobody watching. */
@SiteTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {"brevier.owner.email=owner@example.org", "brevier.owner.password=seven grey herons at dawn"})
class OwnerSettingsTest {

    private final Web web;
    private final People people;
    private final SiteClaim claim;

    OwnerSettingsTest(Web web, People people, SiteClaim claim) {
        this.web = web;
        this.people = people;
        this.claim = claim;
    }

    @Test
    void theOwnerIsThereWithoutALink(CapturedOutput output) {
        assertThat(people.all()).singleElement().extracting(Person::role).isEqualTo(Role.OWNER);
        assertThat(claim.isOpen()).isFalse();
        assertThat(output).doesNotContain("first-run?token=", "seven grey herons");
        var answer = new Visitor(web)
                .submit(
                        "/admin/sign-in",
                        Map.of("email", "owner@example.org", "password", "seven grey herons at dawn"));
        assertThat(answer.status()).isEqualTo(302);
    }

    @Test
    void aWrongSettingIsRefusedByItsName() {
        assertRefused("nobody", "seven grey herons at dawn", "email must look like");
        assertRefused("owner@example.org", "", "password is missing");
        assertRefused("", "seven grey herons at dawn", "email is missing");
        assertRefused("owner@example.org", "short", "password must have at least 12 characters");
        assertRefused("owner@example.org", "password1234", "password is one of the first");
        assertThat(new OwnerSettings(Optional.of("o@example.org"), Optional.of("seven grey herons at dawn")).toString())
                .doesNotContain("herons");
    }

    private static void assertRefused(String email, String password, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnerSettings(
                        Optional.of(email).filter(it -> !it.isEmpty()),
                        Optional.of(password).filter(it -> !it.isEmpty())))
                .withMessageContaining(why);
    }
}
