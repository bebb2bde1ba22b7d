package org.brevier.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedTest {

    @ParameterizedTest
    @CsvSource({
        "Nuclear Talks, nuclear-talks",
        "C, c",
        "C++, c-plus-plus",
        "C#, c-sharp",
        "Łukasz Żółć, lukasz-zolc",
        "Đorđe, dorde",
        "Straße, strasse"
    })
    void aNameHasASlugOfItsOwn(String name, String slug) {
        assertThat(Named.of(name).slug().value()).isEqualTo(slug);
    }

    @Test
    void aNameWithoutLatinLettersIsNumberedAlwaysAlike() {
        assertThat(Named.of("Наука").slug()).isEqualTo(Named.of("  наука ").slug());
        assertThat(Named.of("Наука").slug()).isNotEqualTo(Named.of("東京").slug());
    }
}
