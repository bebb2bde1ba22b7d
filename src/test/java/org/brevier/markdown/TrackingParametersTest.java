package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingParametersTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://example.org/a?utm_source=x&utm_medium=y,           https://example.org/a
            https://example.org/a?id=1&fbclid=x,                       https://example.org/a?id=1
            https://example.org/a?gclid=x&id=1#part,                   https://example.org/a?id=1#part
            https://example.org/a?UTM_Campaign=x#part,                 https://example.org/a#part
            https://example.org/a?mc_cid=1&mc_eid=2&q=a%20b&q=c,       https://example.org/a?q=a%20b&q=c
            /briefings/a?utm_source=feed,                              /briefings/a
            https://youtu.be/dQw4w9WgXcQ?si=abc,                       https://youtu.be/dQw4w9WgXcQ
            https://www.youtube.com/watch?v=a&feature=share,           https://www.youtube.com/watch?v=a
            https://x.com/a/status/1?s=20&t=abc,                       https://x.com/a/status/1
            """)
    void theyGo(String address, String without) {
        assertThat(TrackingParameters.without(address)).isEqualTo(without);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a",
                "https://example.org/a?",
                "https://example.org/a?&&",
                "https://example.org/a?b",
                "",
                "https://example.org/a#b?utm_source=x",
                "https://example.org/a?si=2&feature=map&s=1&t=2",
                "https://example.org/utm_source=x",
                "https://example.org/a?q=utm_source=x",
                "mailto:a@example.org?subject=b",
                "?",
                "#"
            })
    void whatOnlyResemblesThemStays(String address) {
        assertThat(TrackingParameters.without(address)).isEqualTo(address);
    }

    @Test
    void aNameMeansOnlyWhatItMeansAtItsHost() {
        assertThat(TrackingParameters.without("https://notyoutube.com/a?si=1"))
                .isEqualTo("https://notyoutube.com/a?si=1");
    }
}
