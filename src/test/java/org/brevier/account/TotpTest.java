package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, for SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theTestVectorsOfTheRfcHold(long seconds, String code) {
        assertThat(Totp.code(SECRET, seconds / 30, 8)).isEqualTo(code);
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code.substring(2));
    }

    @Test
    void aClockMayDifferByOneStep() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        for (int steps = -2; steps <= 2; steps++) {
            String code = Totp.code(SECRET, now.plusSeconds(30L * steps));
            assertThat(Totp.step(SECRET, code, now, 0).isPresent()).isEqualTo(Math.abs(steps) <= 1);
        }
    }

    @Test
    void aStepThatWasUsedIsNotTakenAgain() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(SECRET, Totp.code(SECRET, now), now, 0).orElseThrow();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, now), now, step)).isEmpty();
    }

    /** The digits of RFC 4648, section 10, that are whole groups. */
    @Test
    void base32IsWhatTheRfcSays() {
        assertThat(Base32.encode("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Base32.decode("mzxw6ytb")).isEqualTo("fooba".getBytes(StandardCharsets.US_ASCII));
        assertThat(Base32.decode(Base32.encode(new byte[20]))).isEqualTo(new byte[20]);
        assertThatIllegalArgumentException().isThrownBy(() -> Base32.decode("MZXW1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Base32.encode(new byte[3]));
    }
}
