package org.brevier.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static Webhook hook(String url, String... events) {
        return new Webhook(url, HookSettings.SECRET, List.of(events));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.org/",
                "http://10.0.0.1/",
                "http://localhost.example.org/",
                "https://user@hooks.example.org/",
                "https://hooks.example.org/#part",
                "ftp://hooks.example.org/",
                "//hooks.example.org/",
                "hooks.example.org",
                "https:///path",
                "https://a b/",
                ""
            })
    void whereSomebodyCouldListenInNothingIsSent(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> hook(url)).withMessageStartingWith("url must be");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.org/a?b=c",
                "http://localhost:8080/",
                "http://127.0.0.1/",
                "http://[::1]:9/"
            })
    void whatIsSafeIsTaken(String url) {
        assertThat(hook(url).uri()).hasToString(url);
    }

    @Test
    void aHookHearsAllEventsOrThoseThatAreNamed() {
        assertThat(hook("https://hooks.example.org/").kinds()).containsExactlyInAnyOrder(Kind.values());
        assertThat(hook("https://hooks.example.org/", "sent-back", "failed").kinds())
                .isEqualTo(Set.of(Kind.SENT_BACK, Kind.FAILED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hook("https://hooks.example.org/", "everything"))
                .withMessage("events must be some of submitted, approved, sent-back, published, corrected, renamed,"
                        + " withdrawn, failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "secret", "whsec_", "whsec_c2hvcnQ=", "whsec_not base64!", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
            })
    void aSecretIsOneThatEveryLibraryTakes(String secret) {
        assertThat(SigningKey.parse(secret)).isEmpty();
    }

    @Test
    void nothingSecretIsPrinted() {
        assertThat(hook("https://hooks.example.org/secret?token=secret")).hasToString("Webhook[hooks.example.org]");
        assertThat(new Webhooks(List.of(hook("https://hooks.example.org/secret"))).toString())
                .doesNotContain("secret", "whsec");
    }

    @Test
    void waitingGrowsToHoursAndLastsADay() {
        var random = new Random(7);
        var total = Duration.ZERO;
        int tries = 0;
        while (total.compareTo(Backoff.PERSISTENCE) < 0) {
            tries++;
            var pause = Backoff.after(tries, random);
            assertThat(pause).isBetween(Duration.ofSeconds(8), Duration.ofMinutes(432));
            total = total.plus(pause);
        }
        assertThat(tries).isBetween(8, 14);
        assertThat(Backoff.after(1, random)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
        assertThat(Backoff.after(4, random)).isBetween(Duration.ofSeconds(216), Duration.ofSeconds(324));
    }
}
