package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.brevier.account.PasswordRule.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private static Optional<Fault> check(String password) {
        return PasswordRule.check(password, List.of("Wanda Writer", "wanda@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "password1234",
                "123456789012",
                "qwertyuiop12",
                "aaaaaaaaaaaa",
                "1q2w3e4r5t6y",
                "abcdefghijkl",
                "wanda@example.org",
                "Wanda Writer"
            })
    void theCommonestAreRefused(String password) {
        assertThat(check(password)).hasValue(Fault.COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"seven grey herons at dawn", "xk7Pq2vLm9Rt", "кот на крыше поёт", "🐦🐟🌊🔥🌲🍎🚲🎈🔑🎻🧭🪁"})
    void anyLongOneWillDo(String password) {
        assertThat(check(password)).isEmpty();
    }

    @Test
    void lengthIsCountedInCharacters() {
        assertThat(check("xk7Pq2vLm9R")).hasValue(Fault.TOO_SHORT);
        assertThat(check("🐦🐟🌊🔥🌲🍎")).hasValue(Fault.TOO_SHORT);
        assertThat(check("xk7Pq2vLm9Rt".repeat(83) + "abcd")).isEmpty();
        assertThat(check("xk7Pq2vLm9Rt".repeat(83) + "abcde")).hasValue(Fault.TOO_LONG);
    }

    @Test
    @Timeout(20)
    void aLongOneIsMeasuredByItsBeginning() {
        assertThat(check("seven grey herons at dawn ".repeat(38))).isEmpty();
        assertThat(check("a1B$".repeat(250))).isPresent();
    }
}
