package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.brevier.testing.NuChecker;
import org.brevier.testing.Web;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@BrowserTest
class ValidPagesTest {

    private final Web web;

    ValidPagesTest(Web web) {
        this.web = web;
    }

    @ParameterizedTest(name = "{0} is valid")
    @EnumSource
    void theHtmlCheckerHasNoComplaint(Place place) throws Exception {
        var answer = web.get(place.path(), "Accept", "text/html");

        assertThat(answer.body()).contains("<!doctype html>", "</html>");
        assertThat(NuChecker.complaintsAboutPage(answer.bytes())).isEmpty();
    }
}
