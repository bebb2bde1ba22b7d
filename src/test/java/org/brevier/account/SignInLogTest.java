package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailEntry;
import org.brevier.trail.TrailFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the log and the trail keep of sign-ins: who, and never with what. */
@SiteTest
@ExtendWith(OutputCaptureExtension.class)
class SignInLogTest {

    private final Web web;
    private final Staff staff;
    private final Trail trail;

    SignInLogTest(Web web, Staff staff, Trail trail) {
        this.web = web;
        this.staff = staff;
        this.trail = trail;
    }

    private void signIn(String email, String password, String... headers) {
        var visitor = new Visitor(web);
        visitor.get("/admin/sign-in");
        visitor.post("/admin/sign-in", Map.of("email", email, "password", password), headers);
    }

    private java.util.List<TrailEntry> entries(Act act) {
        return trail.search(
                        new TrailFilter(
                                Optional.empty(),
                                Optional.of(act),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        1,
                        100)
                .items();
    }

    @Test
    void signInsAndRefusalsAreWrittenDown(CapturedOutput output) {
        var wanda = staff.person("Wanda Log", Role.WRITER);
        signIn(wanda.email().value(), "a wrong word or two");
        signIn(wanda.email().value(), Staff.PASSWORD);
        assertThat(output).contains("Sign-in refused: " + wanda.email(), "Signed in by password: " + wanda.id());
        assertThat(entries(Act.SIGN_IN_REFUSED))
                .anyMatch(entry -> entry.about().equals(wanda.email().value()));
        assertThat(entries(Act.SIGNED_IN)).anyMatch(entry -> entry.by().equals(wanda.actor()));
    }

    @Test
    void a106WhatStrangersTypeMakesNoLineOfItsOwn(CapturedOutput output) {
        signIn(
                "x\n2026-11-25T00:00:00.000Z  INFO 1 --- login ok adm\u001B[2J\u202E@x",
                "wrong",
                "User-Agent",
                "<img src=x>");
        assertThat(output).contains("x\\u{A}2026-11-25").doesNotContain("\u001B[2J", "\u202E");
        assertThat(entries(Act.SIGN_IN_REFUSED))
                .allMatch(entry -> !entry.about().contains("\n"));
        signIn("y".repeat(5_000), "wrong");
        assertThat(output).doesNotContain("y".repeat(201));
    }

    @Test
    void a132NoPasswordTokenOrCookieIsInTheLog(CapturedOutput output) {
        var owner = staff.owner("Olga");
        var answer =
                owner.submit("/admin/people/new", Map.of("name", "New", "email", "new@log.test", "role", "writer"));
        String token = answer.html().select("#link").val().replaceAll(".*/", "");
        assertThat(token).hasSize(43);
        new Visitor(web).submit("/admin/join/" + token, Map.of("name", "New", "password", "ten blue lamps on deck"));
        signIn("new@log.test", "eleven blue lamps on deck");
        assertThat(output)
                .doesNotContain(token, "blue lamps", Staff.PASSWORD, owner.csrf())
                .doesNotContain(owner.cookies().get("__Host-brevier"));
        assertThat(entries(Act.PERSON_INVITED))
                .noneMatch(entry -> entry.detail().contains(token));
    }
}
