package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no authenticator would answer opens nothing, and breaks nothing. */
@SiteTest
class MalformedPasskeyTest {

    private static final String SHAPED = """
            {"id": "AAAA", "rawId": "AAAA", "type": "public-key", "clientExtensionResults": {},
             "response": {"authenticatorData": "AAAA", "clientDataJSON": "e30", "signature": "AAAA", "userHandle": "AAAA"}}
            """;

    private final Web web;
    private final Staff staff;

    MalformedPasskeyTest(Web web, Staff staff) {
        this.web = web;
        this.staff = staff;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "no json",
                "{\"id\": \"AAAA\"}",
                "{\"rawId\": \"AAAA\", \"response\": null}",
                "{\"rawId\": \"\\u0000\", \"response\": {}}",
                SHAPED
            })
    void anAnswerThatIsNoneIsRefusedInWords(String answer) {
        var visitor = new Visitor(web);
        visitor.get("/admin/sign-in");
        assertThat(visitor.post("/admin/sign-in/passkey/challenge", Map.of())
                        .json()
                        .get("challenge")
                        .asString())
                .hasSizeGreaterThanOrEqualTo(43);
        var refused = visitor.post("/admin/sign-in/passkey", Map.of("answer", answer));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("[role=alert]").text()).contains("opens no account");

        var wanda = staff.writer("Wanda");
        wanda.post("/admin/account/passkeys/challenge", Map.of());
        assertThat(wanda.post("/admin/account/passkeys", Map.of("label", "A key", "answer", answer))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anAnswerToNoQuestionOrThatIsEndlessIsNotLookedAt() {
        var visitor = new Visitor(web);
        visitor.get("/admin/sign-in");
        assertThat(visitor.post("/admin/sign-in/passkey", Map.of("answer", SHAPED))
                        .status())
                .isEqualTo(422);
        visitor.post("/admin/sign-in/passkey/challenge", Map.of());
        for (String answer : new String[] {"[".repeat(100_000), "{\"id\":".repeat(3_000)}) {
            assertThat(visitor.post("/admin/sign-in/passkey", Map.of("answer", answer))
                            .status())
                    .isEqualTo(422);
        }
    }
}
