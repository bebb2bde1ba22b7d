package org.brevier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.brevier.testing.Wire;
import org.brevier.testing.Wire.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DeliveryTest
@Timeout(30)
class MalformedRequestsTest {

    private final Wire wire;

    MalformedRequestsTest(Wire wire) {
        this.wire = wire;
    }

    @ParameterizedTest(name = "A074, A080: {0}")
    @ValueSource(
            strings = {
                "/media/..%2f..%2fapplication.yml",
                "/media/%252e%252e/application.yml",
                "/media/..;/application.yml",
                "/media/%5c..%5capplication.yml",
                "/media//etc/passwd",
                "/media/x%00.png",
                "/media/",
                "/media",
                "/.git/",
                "/.git/config",
                "/WEB-INF/",
                "/WEB-INF/web.xml",
                "/BOOT-INF/",
                "/BOOT-INF/classes/application.yaml",
                "/META-INF/MANIFEST.MF",
                "/application.yml",
                "/application.yaml",
                "/brevier.mv.db",
                "/data/brevier.mv.db"
            })
    void nothingButPagesIsServed(String path) {
        assertRefused(wire.get(path), 400, 404);
    }

    @ParameterizedTest(name = "A080: {0} lists nothing")
    @ValueSource(strings = {"/backups/", "/data/"})
    void aFolderIsNoPage(String path) {
        assertThat(wire.get(path).status()).isIn(301, 404);
        assertRefused(wire.get(path.replaceFirst("/$", "")), 404);
    }

    @ParameterizedTest(name = "A085, A121, A124: {0}")
    @ValueSource(
            strings = {
                "/admin/profile;x.css",
                "/admin/profile%0ax.css",
                "/admin/profile/..%2fassets/x.css",
                "//admin",
                "/ADMIN",
                "/admin;x",
                "/admin%2f",
                "/./admin",
                "/x/../admin",
                "/admin.",
                "/admin%20",
                "/admin.json",
                "/admin%0a",
                "/admin%0d%0ax",
                "/admin/%00",
                "/login",
                "/logout"
            })
    void thereIsNoOtherWayIntoTheDesk(String path) {
        assertRefused(wire.get(path), 400, 404);
    }

    @ParameterizedTest(name = "A127: {0}")
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/",
                "/actuator/env",
                "/actuator/health",
                "/actuator/health/db",
                "/actuator/metrics",
                "/actuator/heapdump",
                "/heapdump",
                "/h2-console",
                "/swagger-ui",
                "/v3/api-docs",
                "/console",
                "/error",
                "/trace",
                "/livez",
                "/readyz",
                "/.~~spring-boot!~/restart"
            })
    void noToolIsExposed(String path) {
        assertRefused(wire.get(path), 404);
    }

    @ParameterizedTest(name = "A119: {0}")
    @ValueSource(strings = {"TRACE", "TRACK", "PUT", "PATCH", "DELETE", "PROPFIND", "OPTIONS", "POST", "BREW"})
    void readersOnlyRead(String method) {
        var reply = wire.ask(method, "/briefings/test-page", "X-Echo: canary", "Content-Length: 0");

        assertRefused(reply, 405, 501);
        assertThat(reply.body()).doesNotContain("canary");
        assertThat(reply.header("Allow")).isPresent();
    }

    @Test
    void a126NothingIsPutInParts() {
        for (String path : new String[] {"/assets/x.css", "/media/0123456789abcdef0123456789abcdef/x.png"}) {
            assertRefused(wire.ask("PUT", path, "Content-Range: bytes 0-1/2", "Content-Length: 0"), 405);
        }
    }

    @Test
    void a098TooMuchOfAnythingIsRefused() {
        assertRefused(wire.get("/briefings/test-page", headers(5000)), 400, 431);
        assertRefused(wire.get("/briefings/test-page", "Cookie: a=" + "x".repeat(65_536)), 400, 431);
        assertRefused(wire.get("/" + "x".repeat(1 << 20)), 400, 414, 431);
        assertRefused(wire.get("/topics/test-topic?" + "a=1&".repeat(1500)), 400);
        String form = "a=1&".repeat(20_000);
        assertRefused(
                wire.send("POST /briefings/test-page HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n\r\n" + form),
                405,
                413);
    }

    private static String[] headers(int count) {
        var headers = new String[count];
        for (int number = 0; number < count; number++) {
            headers[number] = "X-" + number + ": 1";
        }
        return headers;
    }

    @Test
    void a100AnOddHeaderCostsNothing() {
        for (String header : new String[] {
            "Accept: " + "a/b,".repeat(1500),
            "Accept: " + ";q=".repeat(1500),
            "Accept-Language: " + "en-".repeat(1500),
            "If-None-Match: " + "\"a\",".repeat(1500),
            "If-None-Match: " + "W/".repeat(3000),
            "If-Modified-Since: " + "Mon, ".repeat(1000),
            "Accept-Encoding: " + "gzip;q=".repeat(900),
            "Range: bytes=" + "0-1,".repeat(1500)
        }) {
            assertThat(wire.get("/briefings/test-page", header).status())
                    .as(header)
                    .isIn(200, 400);
        }
    }

    @ParameterizedTest(name = "A120: {0}")
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 0x4\r\n\r\nabcd",
            })
    void a120NothingCanBeSmuggled(String rest) {
        var reply = wire.send("POST /briefings/test-page HTTP/1.1\r\nHost: localhost\r\n" + rest
                + "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(reply.status()).isIn(400, 405, 501);
        assertThat(reply.body()).doesNotContain("HTTP/1.1 ");
    }

    @ParameterizedTest(name = "A125: {0}")
    @ValueSource(
            strings = {
                "GET /briefings/test-page HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /briefings/test-page HTTP/1.1\r\nHost: a.test\r\nHost: b.test\r\nConnection: close\r\n\r\n",
                "GET http://evil.test/briefings/test-page HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /briefings/test-page HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "HEAD /briefings/test-page\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "G@T / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            })
    void a125WhatIsNoHttpIsRefused(String request) {
        var reply = wire.send(request);

        assertThat(reply.status()).isIn(0, 400, 505);
        assertThat(reply.body()).doesNotContain("evil.test");
    }

    private static void assertRefused(Reply reply, Integer... expected) {
        assertThat(reply.status()).isIn((Object[]) expected);
        assertThat(reply.header("Content-Security-Policy")).isPresent();
        assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(reply.header("Set-Cookie")).isEmpty();
        assertThat(reply.header("Location")).isEmpty();
        assertThat(reply.body()).doesNotContain("Tomcat", "Exception", "org.apache", "Whitelabel");
    }
}
