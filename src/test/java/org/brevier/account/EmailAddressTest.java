package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    private static String key(String typed) {
        return EmailAddress.parse(typed).orElseThrow().key();
    }

    @Test
    void a135WhatCannotBeToldApartIsOneAddress() {
        String mike = key("mike@ex.test");
        assertThat(key("MIKE@EX.TEST")).isEqualTo(mike);
        assertThat(key("m\u0131ke@ex.test")).isEqualTo(mike);
        assertThat(key("M\u0130KE@ex.test".replace("\u0130", "I"))).isEqualTo(mike);
        assertThat(key("\uFF4D\uFF49\uFF4B\uFF45@ex.test")).isEqualTo(mike);
        assertThat(key(" mike@ex.test ")).isEqualTo(mike);
        assertThat(key("stra\u00DFe@ex.test")).isEqualTo(key("STRASSE@ex.test"));
        assertThat(key("caf\u00E9@ex.test")).isEqualTo(key("cafe\u0301@ex.test"));
    }

    @Test
    void aLetterOfAnotherAlphabetIsAnotherLetter() {
        assertThat(key("\u0430dmin@ex.test")).isNotEqualTo(key("admin@ex.test"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "admin",
                "admin\u200B@ex.test",
                "ad\u202Emin@ex.test",
                "a b@ex.test",
                "a@b@ex.test",
                "@ex.test",
                "a@",
                "a@ex..test",
                "x\r\nBcc: y@ex.test",
                "a@ex.test\r\nBcc: y@ex.test",
                "a@ex.test,b@ex.test",
                "<a@ex.test>",
                "\"a\"@ex.test"
            })
    void a108WhatIsNoAddressIsNone(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void anAddressHasAnEnd() {
        assertThat(EmailAddress.parse("a".repeat(65) + "@ex.test")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "ex.".repeat(100) + "test")).isEmpty();
    }
}
