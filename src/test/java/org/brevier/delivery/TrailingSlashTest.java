package org.brevier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.brevier.testing.Web;
import org.brevier.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DeliveryTest
class TrailingSlashTest {

    private final Web web;
    private final Wire wire;

    TrailingSlashTest(Web web, Wire wire) {
        this.web = web;
        this.wire = wire;
    }

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource({
        "/briefings/test-page/, /briefings/test-page",
        "/topics/test-topic/?page=2&utm=x, /topics/test-topic?page=2&utm=x",
        "/about/, /about",
    })
    void anAddressWithASlashLeadsToTheOneWithout(String path, String target) {
        for (var answer : new Web.Answer[] {web.get(path), web.head(path)}) {
            assertThat(answer.status()).isEqualTo(301);
            assertThat(answer.header("Location")).hasValue(target);
        }
    }

    @ParameterizedTest(name = "A036: {0} names no other host")
    @ValueSource(
            strings = {
                "//evil.test/",
                "///evil.test/",
                "/\\evil.test/",
                "/%2fevil.test/",
                "/%5cevil.test/",
                "/./evil.test/",
                "/x//evil.test/",
                "/..//evil.test/",
                "/;@evil.test/",
                "http://evil.test//evil.test/"
            })
    void whatCouldNameAnotherHostIsNotSentBack(String path) {
        var reply = wire.get(path);

        assertThat(reply.status()).isIn(400, 404);
        assertThat(reply.header("Location")).isEmpty();
    }

    @ParameterizedTest(name = "A098: a path of {0} segments is answered like any other that never was")
    @ValueSource(ints = {1200, 3900})
    void aPathOfThousandsOfSegmentsIsAnsweredLikeAnyOther(int segments) {
        String path = "/a".repeat(segments);

        assertThat(wire.get(path).status()).isEqualTo(404);
        assertThat(wire.get(path + "/").status()).isEqualTo(404);
        assertThat(wire.get("/about/?x=" + path).status()).isEqualTo(404);
    }

    @Test
    void theFrontPageKeepsItsSlash() {
        assertThat(web.get("/").header("Location")).isEmpty();
    }

    @Test
    void aFormIsNotSentElsewhere() {
        assertThat(wire.ask("POST", "/briefings/test-page/").status()).isIn(404, 405);
    }
}
