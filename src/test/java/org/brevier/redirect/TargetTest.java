package org.brevier.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /briefings/new                               | /briefings/new
            /briefings/new/                              | /briefings/new
            /                                            | /
            /x?page=2#top                                | /x?page=2#top
            /caf\u00e9#\u00fc                            | /caf%C3%A9#%C3%BC
            https://www.news.example.org/x               | /x
            https://www.news.example.org                 | /
            HTTPS://WWW.News.Example.org/x?y=1#z         | /x?y=1#z
            https://www.news.example.org?p=7             | /?p=7
            https://other.test                           | https://other.test/
            HTTPS://Other.Test/A?b=c#d                   | https://other.test/A?b=c#d
            https://b\u00fccher.example/\u00fc           | https://xn--bcher-kva.example/%C3%BC
            """)
    void aTargetIsKeptInOneSpelling(String typed, String value) {
        assertThat(Target.read(typed.translateEscapes(), OldAddressTest.SITE)
                        .fit()
                        .map(Target::value))
                .hasValue(value);
        assertThat(Target.read(value, OldAddressTest.SITE).fit().map(Target::value))
                .hasValue(value);
    }

    @ParameterizedTest(name = "A036: {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                  | NO_TARGET
            elsewhere                           | NO_TARGET
            //evil.test                         | NO_TARGET
            /\\evil.test                        | NO_TARGET
            /%2fevil.test                       | NO_TARGET
            /x/..//evil.test                    | NO_TARGET
            https:evil.test                     | NOT_HTTPS
            https:///evil.test                  | NO_TARGET
            https://                            | NO_TARGET
            https://ok.test@evil.test           | NO_TARGET
            https://ok.test:8443/               | NO_TARGET
            https://127.0.0.1/                  | NO_TARGET
            https://[::1]/                      | NO_TARGET
            https://localhost/                  | NO_TARGET
            https://evil.test\\@ok.test/        | NO_TARGET
            https://evil.test/<script>          | NO_TARGET
            https://evil.test/ x                | NO_TARGET
            http://other.test/                  | NOT_HTTPS
            javascript:alert(1)                 | NOT_HTTPS
            data:text/html,x                    | NOT_HTTPS
            mailto:a@b.test                     | NOT_HTTPS
            /admin/people                       | PRIVATE_TARGET
            /%61dmin                            | PRIVATE_TARGET
            /preview/token                      | PRIVATE_TARGET
            https://WWW.news.example.org/admin  | PRIVATE_TARGET
            """)
    void whatNoBrowserShouldBeSentToIsRefusedWithAReason(String typed, Unfit why) {
        assertThat(Target.read(typed, OldAddressTest.SITE).unfit()).hasValue(why);
    }

    @ParameterizedTest(name = "A105: {0}")
    @ValueSource(
            strings = {
                "/x\r\nSet-Cookie: a=b",
                "/x\nX: y",
                "/x?a=\r\nX: y",
                "/x#\u0000",
                "https://other.test/\r\nX: y",
                "https://other.test/\u2028X",
                "/x?a=<b>",
                "/x\" onclick"
            })
    void nothingBeginsAnotherHeader(String typed) {
        Target.read(typed, OldAddressTest.SITE)
                .fit()
                .ifPresent(target -> assertThat(target.value()).matches("[!-~&&[^\"<>\\\\^`{|}]]+"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Target(typed));
    }
}
