package org.brevier.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brevier.site.Site;
import org.brevier.site.SiteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldAddressTest {

    static final Site SITE = new Site(new SiteSettings(
            "Brevier",
            "",
            URI.create("https://www.news.example.org"),
            Locale.ENGLISH,
            ZoneId.of("UTC"),
            "#c4161c",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            20,
            30));

    @ParameterizedTest(name = "{0} is kept as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /2019/05/some-post.html                          | /2019/05/some-post.html
            /2019/05/some-post/                              | /2019/05/some-post
            ' /x?'                                           | /x
            /?p=123                                          | /?p=123
            /index.php?id=7                                  | /index.php?id=7
            /my post                                         | /my%20post
            /my%20post                                       | /my%20post
            /caf\u00e9                                       | /caf%C3%A9
            /caf%c3%a9                                       | /caf%C3%A9
            /cafe\u0301                                      | /caf%C3%A9
            /\u0628\u064a\u0631\u0648\u062a                  | /%D8%A8%D9%8A%D8%B1%D9%88%D8%AA
            https://www.news.example.org/old                 | /old
            HTTP://news.example.org/old?p=1                  | /old?p=1
            https://news.example.org?p=1                     | /?p=1
            """)
    void anAddressIsKeptInOneSpelling(String typed, String stored) {
        var address = OldAddress.read(unescaped(typed), SITE).fit();

        assertThat(address.map(OldAddress::stored)).hasValue(stored);
        assertThat(OldAddress.ofStored(stored)).isEqualTo(address.orElseThrow());
        assertThat(OldAddress.read(address.orElseThrow().spoken(), SITE).fit()).isEqualTo(address);
    }

    private static String unescaped(String text) {
        return text.translateEscapes();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                        | NO_ADDRESS
            old                       | NO_PATH
            //evil.test/x             | NO_PATH
            /\\evil.test              | NO_PATH
            /%2fevil.test             | NO_PATH
            /%5cevil.test             | NO_PATH
            /x/../admin               | NO_PATH
            /x/%2e%2e/admin           | NO_PATH
            /x%0d%0aSet-Cookie:a      | NO_PATH
            /x%00                     | NO_PATH
            /x;jsessionid=1           | NO_PATH
            /caf%E9                   | NO_PATH
            /x%2                      | NO_PATH
            /x%zz                     | NO_PATH
            /%E2%80%AEtxt             | NO_PATH
            /x#top                    | FRAGMENT
            /?page=2                  | ODD_QUERY
            /search?q=x               | ODD_QUERY
            /x?a=1&b=2                | ODD_QUERY
            /x?p=%0d%0a               | ODD_QUERY
            /x?p                      | ODD_QUERY
            /                         | FRONT_PAGE
            https://news.example.org  | FRONT_PAGE
            /admin                    | PRIVATE
            /admin/x                  | PRIVATE
            /%61dmin/x                | PRIVATE
            /preview/abc              | PRIVATE
            /assets/site.css          | PRIVATE
            https://elsewhere.test/x  | OTHER_SITE
            https://news.example.org.evil.test/x | OTHER_SITE
            """)
    void whatIsNoAddressIsRefusedWithAReason(String typed, Unfit why) {
        assertThat(OldAddress.read(typed, SITE).unfit()).hasValue(why);
    }

    @Test
    void aPathThatIsTooLongIsNone() {
        assertThat(OldAddress.read("/" + "a".repeat(499), SITE).fit()).isPresent();
        assertThat(OldAddress.read("/" + "a".repeat(500), SITE).unfit()).hasValue(Unfit.NO_PATH);
        assertThat(OldAddress.read("/" + "é".repeat(100_000), SITE).unfit()).hasValue(Unfit.NO_PATH);
    }
}
