package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;

/** Nobody else's page can make a browser act at the desk. */
@SiteTest
class CsrfTest {

    private final Web web;
    private final Staff staff;

    CsrfTest(Web web, Staff staff) {
        this.web = web;
        this.staff = staff;
    }

    @Test
    void a031AFormWithoutItsWordChangesNothing() {
        var wanda = staff.person("Wanda", Role.WRITER);
        var visitor = staff.signedIn(wanda);
        var form = Map.of("name", "Mallory", "email", wanda.email().value());
        assertThat(visitor.postWithoutWord("/admin/account", form).status()).isEqualTo(403);
        assertThat(staff.now(wanda).name()).isEqualTo("Wanda");
        assertThat(visitor.post("/admin/account", form).status()).isEqualTo(302);
        assertThat(staff.now(wanda).name()).isEqualTo("Mallory");
    }

    @Test
    void a032TheWordOfAnotherSessionIsNone() {
        var wanda = staff.person("Wanda", Role.WRITER);
        var visitor = staff.signedIn(wanda);
        var form =
                new HashMap<>(Map.of("name", "Mallory", "email", wanda.email().value()));
        form.put("_csrf", staff.writer("Mallory").csrf());
        assertThat(visitor.post("/admin/account", form).status()).isEqualTo(403);
        form.put("_csrf", staff.signedIn(wanda).csrf());
        assertThat(visitor.post("/admin/account", form).status()).isEqualTo(403);
        form.put("_csrf", "");
        assertThat(visitor.post("/admin/account", form).status()).isEqualTo(403);
        assertThat(staff.now(wanda).name()).isEqualTo("Wanda");
    }

    @Test
    void aWordOfBeforeTheSignInIsWorthNothingAfterIt() {
        var wanda = staff.person("Wanda", Role.WRITER);
        var visitor = new org.brevier.testing.Visitor(web);
        visitor.get("/admin/sign-in");
        String before = visitor.csrf();
        visitor.post("/admin/sign-in", Map.of("email", wanda.email().value(), "password", Staff.PASSWORD));
        var form = Map.of("name", "Mallory", "email", wanda.email().value(), "_csrf", before);
        assertThat(visitor.post("/admin/account", form).status()).isEqualTo(403);
    }

    @Test
    void a035OtherKindsOfBodiesCarryNoWord() {
        var wanda = staff.person("Wanda", Role.WRITER);
        var visitor = staff.signedIn(wanda);
        String cookie = "__Host-brevier=" + visitor.cookies().get("__Host-brevier");
        String body = "{\"name\":\"Mallory\",\"_csrf\":\"" + visitor.csrf() + "\"}";
        for (String type : new String[] {"text/plain", "application/json"}) {
            assertThat(web.send(
                                    "POST",
                                    "/admin/account?_method=PUT",
                                    BodyPublishers.ofString(body),
                                    "Content-Type",
                                    type,
                                    "Cookie",
                                    cookie)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(staff.now(wanda).name()).isEqualTo("Wanda");
    }

    @Test
    void a038NoPageOfTheDeskStandsInAFrame() {
        var visitor = staff.writer("Wanda");
        for (String path : new String[] {"/admin/sign-in", "/admin/account", "/admin/nothing"}) {
            assertThat(visitor.get(path).header("Content-Security-Policy").orElseThrow())
                    .contains("frame-ancestors 'none'");
        }
    }

    @Test
    void a055WhatAFormDoesNotAskForIsNotTaken() {
        var wanda = staff.person("Wanda", Role.WRITER);
        var visitor = staff.signedIn(wanda);
        visitor.get("/admin/account");
        visitor.post(
                "/admin/account",
                Map.of(
                        "name", "Wanda W",
                        "email", wanda.email().value(),
                        "role", "owner",
                        "standing", "deactivated",
                        "version", "0",
                        "id", "1",
                        "sessionRound", "9"));
        var now = staff.now(wanda);
        assertThat(now.name()).isEqualTo("Wanda W");
        assertThat(now.role()).isEqualTo(Role.WRITER);
        assertThat(now.isActive()).isTrue();
    }
}
