package org.brevier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void textsAreTrimmedAndCutBetweenCharacters() {
        assertThat(Query.of("  iran ", 1, 20).q()).isEqualTo("iran");
        assertThat(Query.of("x".repeat(500), 1, 20).q()).hasSize(200);
        assertThat(Query.of("x".repeat(199) + "😀", 1, 20).q()).isEqualTo("x".repeat(199));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Query.of("", 0, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> Query.of("", 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Query.of("", 1, 201));
        assertThatIllegalArgumentException().isThrownBy(() -> between("2025-06-06", "2025-06-05"));
        assertThatIllegalArgumentException().isThrownBy(() -> between("-0001-01-01", "2025-06-05"));
        assertThatIllegalArgumentException().isThrownBy(() -> between("2025-06-05", "+10000-01-01"));
    }

    private static void between(String from, String to) {
        var unused = new Query(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse(from)),
                Optional.of(LocalDate.parse(to)),
                1,
                20);
        assertThat(unused).isNotNull();
    }
}
