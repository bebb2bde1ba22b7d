package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

/** Other spellings of the desk's addresses open no door that the plain one does not. */
@SiteTest
class PathTricksTest {

    private final Wire wire;
    private final Staff staff;

    PathTricksTest(Environment environment, Staff staff) {
        this.wire = new Wire(environment);
        this.staff = staff;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/",
                "//admin",
                "/ADMIN",
                "/admin;x",
                "/admin%2f",
                "/./admin",
                "/x/../admin",
                "/admin.",
                "/admin%20",
                "/admin.json",
                "/%61dmin",
                "/admin/profile/x.css",
                "/admin/profile%3fx.css",
                "/admin/people",
                "/admin/people/",
                "/admin//people",
                "/admin/%70eople",
                "/admin/people;jsessionid=1",
                "/admin/people.html",
                "/admin/people?format=json",
                "/admin/sign-in/../people",
                "/admin/sign-in/..;/people",
                "/admin/sign-in%2f..%2fpeople",
                "/admin\\people",
                "/admin%5cpeople",
                "/admin/people%00",
                "/admin/people%0a",
                "/admin/people%2ejson"
            })
    void a121NoSpellingOfTheDeskOpensItForSomebodyOutside(String path) {
        var reply = wire.get(path, "Accept: text/html");
        assertThat(reply.status()).isIn(302, 400, 404);
        if (reply.status() == 302) {
            assertThat(reply.header("Location").orElseThrow()).startsWith("/admin/sign-in");
        }
        assertThat(wire.get(path, "Accept: application/json").status())
                .as("a123")
                .isIn(302, 400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin%0a", "/admin%0d%0ax", "/admin/%00", "/admin/account%0d%0aX-Evil:%201"})
    void a124ALineThatBreaksInAnAddressIsMalformed(String path) {
        assertThat(wire.get(path).status()).isEqualTo(400);
    }

    @Test
    void a122NoSpellingOfAnActCarriesItOut() {
        var olga = staff.person("Olga", Role.OWNER);
        var wanda = staff.person("Wanda", Role.WRITER);
        var visitor = staff.signedIn(olga);
        String cookie = "Cookie: __Host-brevier=" + visitor.cookies().get("__Host-brevier");
        for (String path : new String[] {
            "/admin/people/%s/departure/",
            "/admin/people/%s/departure;x",
            "/admin/people/%s/departure.",
            "/admin/people/%s/departure%%20",
            "/admin/people/%s//departure",
            "/ADMIN/people/%s/departure",
            "/admin/people/%s/Departure",
            "/admin/people/%s/departure?_method=POST",
            "/admin/people/%s/./departure"
        }) {
            String asked = path.formatted(wanda.id());
            assertThat(wire.ask("POST", asked, "Content-Length: 0").status())
                    .as("outside " + asked)
                    .isGreaterThanOrEqualTo(400);
            assertThat(wire.ask("POST", asked, cookie, "Content-Length: 0").status())
                    .as("without a word " + asked)
                    .isGreaterThanOrEqualTo(400);
        }
        assertThat(staff.now(wanda).isActive()).isTrue();
    }

    @Test
    void a125AHostThatIsNotOursIsRepeatedNowhere() {
        for (String host : new String[] {"evil.test", "localhost.evil.test:80"}) {
            var reply = wire.send("GET /admin/people/" + UUID.randomUUID() + " HTTP/1.1\r\nHost: " + host
                    + "\r\nX-Forwarded-Host: evil.test\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
            assertThat(reply.status()).isEqualTo(302);
            assertThat(String.join("\n", reply.head()) + reply.body()).doesNotContain("evil.test");
        }
        var absolute = wire.send("GET http://evil.test/admin HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(absolute.status()).isIn(302, 400);
        assertThat(String.join("\n", absolute.head())).doesNotContain("evil.test");
        assertThat(wire.send("GET /admin HTTP/1.1\r\nHost: localhost\r\nHost: evil.test\r\nConnection: close\r\n\r\n")
                        .status())
                .isEqualTo(400);
        assertThat(wire.send("GET /admin\r\n\r\n").status()).isIn(0, 400);
    }
}
