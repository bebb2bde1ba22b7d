package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SiteTest
class SignInTest {

    private final Web web;
    private final Staff staff;
    private final TestClock clock;

    SignInTest(Web web, Staff staff, TestClock clock) {
        this.web = web;
        this.staff = staff;
        this.clock = clock;
    }

    private Web.Answer signIn(Visitor visitor, String email, String password) {
        return visitor.submit("/admin/sign-in", Map.of("email", email, "password", password));
    }

    @Test
    void whoeverIsNotSignedInIsLedToTheDoorAndBackToWhereTheyWanted() {
        var ada = staff.person("Ada Writer", Role.WRITER);
        var visitor = new Visitor(web);
        var refused = visitor.get("/admin/account?tab=1");
        assertThat(refused.status()).isEqualTo(302);
        assertThat(refused.header("Location")).hasValue("/admin/sign-in?to=%2Fadmin%2Faccount%3Ftab%3D1");
        var entered = visitor.submit(
                refused.header("Location").orElseThrow(),
                Map.of("email", ada.email().value(), "password", Staff.PASSWORD));
        assertThat(entered.header("Location")).hasValue("/admin/account?tab=1");
        assertThat(visitor.follow(entered).html().select("#name").val()).isEqualTo("Ada Writer");
    }

    @Test
    void a060TheCookieIsTheHostsAloneAndNoScriptReadsIt() {
        var answer = new Visitor(web).get("/admin/sign-in");
        assertThat(answer.header("Set-Cookie").orElseThrow())
                .startsWith("__Host-brevier=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(staff.writer("Ada").get("/").header("Set-Cookie")).isEmpty();
    }

    @Test
    void aSessionsIdHas256RandomBits() {
        var visitor = staff.writer("Ada");
        var id = new String(
                java.util.Base64.getDecoder().decode(visitor.cookies().get("__Host-brevier")),
                java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(java.util.Base64.getUrlDecoder().decode(id)).hasSize(32);
    }

    @Test
    void a040TheIdChangesAtTheSignInAndTheOldOneIsWorthNothing() {
        var ada = staff.person("Ada", Role.WRITER);
        var visitor = new Visitor(web);
        visitor.get("/admin/sign-in");
        String before = visitor.cookies().get("__Host-brevier");
        signIn(visitor, ada.email().value(), Staff.PASSWORD);
        assertThat(visitor.cookies().get("__Host-brevier")).isNotEqualTo(before);
        assertThat(web.get("/admin/account", "Cookie", "__Host-brevier=" + before)
                        .status())
                .isEqualTo(302);
        var planted = web.get("/admin/sign-in", "Cookie", "__Host-brevier=cGxhbnRlZA==");
        assertThat(planted.header("Set-Cookie").orElseThrow()).doesNotContain("cGxhbnRlZA");
    }

    @Test
    void theDeskIsKeptByNoCacheAndTellsNobodyWhereOneCameFrom() {
        for (String path : new String[] {"/admin/sign-in", "/admin/account", "/%61dmin/account", "/admin/nothing"}) {
            var answer = staff.writer("Ada").get(path);
            assertThat(answer.header("Cache-Control")).as(path).hasValue("no-store");
            assertThat(answer.header("Referrer-Policy")).as(path).hasValue("no-referrer");
        }
    }

    @Test
    void signingOutEndsTheSessionAndTakesAPost() {
        var visitor = staff.writer("Ada");
        String cookie = visitor.cookies().get("__Host-brevier");
        assertThat(visitor.get("/admin/sign-out").status()).isEqualTo(405);
        var left = visitor.submit("/admin/account", "form[action=/admin/sign-out]", Map.of());
        assertThat(left.header("Location")).hasValue("/admin/sign-in");
        assertThat(visitor.follow(left).html().select("[role=status]").text()).isEqualTo("You are signed out.");
        assertThat(web.get("/admin/account", "Cookie", "__Host-brevier=" + cookie)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void a044WhatIsAnsweredIsTheSameForKnownAndUnknownAccounts() {
        var ada = staff.person("Ada", Role.WRITER);
        var known = signIn(new Visitor(web), ada.email().value(), "wrong wrong wrong");
        var unknown = signIn(new Visitor(web), "nobody@example.org", "wrong wrong wrong");
        assertThat(known.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(known.html()
                        .select("main")
                        .html()
                        .replace(ada.email().value(), "")
                        .replaceAll("value=\"[^\"]*\"", ""))
                .isEqualTo(unknown.html()
                        .select("main")
                        .html()
                        .replace("nobody@example.org", "")
                        .replaceAll("value=\"[^\"]*\"", ""));
        assertThat(known.html().select("#email").val()).isEqualTo(ada.email().value());
        assertThat(known.html().select("#password").val()).isEmpty();
    }

    @Test
    void theHoursEnd() {
        var visitor = staff.writer("Ada");
        clock.advance(Duration.ofHours(12).minusSeconds(1));
        assertThat(visitor.get("/admin/account").status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(visitor.get("/admin/account").status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.test",
                "/\\evil.test",
                "https:evil.test",
                "http://ok.test@evil.test",
                "%2f%2fevil.test",
                "/admin/..//evil.test",
                "/login/..//evil.test",
                "/admin/account\r\nX-Evil: 1",
                "/admin/sign-out",
                "javascript:alert(1)"
            })
    void a036TheWayAfterTheSignInStaysOnThisHost(String wanted) {
        var ada = staff.person("Ada", Role.WRITER);
        var visitor = new Visitor(web);
        visitor.get("/admin/sign-in");
        var entered = visitor.post(
                "/admin/sign-in", Map.of("email", ada.email().value(), "password", Staff.PASSWORD, "to", wanted));
        assertThat(entered.header("Location")).hasValue("/admin");
    }
}
