package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@BrowserTest
class PrivacyTest {

    private final Chromium chromium;

    PrivacyTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest(name = "{0} asks nobody else, keeps nothing and reports no error")
    @EnumSource
    void aPageAsksNobodyElse(Place place) {
        try (var visit = chromium.visit()) {
            var page = visit.open(place.path());

            assertThat(visit.foreign()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }
}
