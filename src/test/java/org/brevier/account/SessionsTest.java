package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class SessionsTest {

    private final Web web;
    private final Staff staff;
    private final JdbcClient jdbc;
    private final Person wanda;
    private final Visitor here;
    private final Visitor there;

    SessionsTest(Web web, Staff staff, JdbcClient jdbc) {
        this.web = web;
        this.staff = staff;
        this.jdbc = jdbc;
        wanda = staff.person("Wanda", Role.WRITER);
        here = staff.signedIn(wanda);
        there = staff.signedIn(wanda);
    }

    @Test
    void everybodySeesTheirOwnSessionsAndEndsOne() {
        staff.writer("Somebody Else");
        var rows = here.page("/admin/account").select("section:has(#sessions-title) tbody tr");
        assertThat(rows).hasSize(2);
        assertThat(rows.select(".badge-live")).hasSize(1);
        var ended = here.submit("/admin/account", "form[action^=/admin/account/sessions/][action$=/end]", Map.of());
        assertThat(here.follow(ended).html().select("[role=status]").text()).contains("ended");
        assertThat(there.get("/admin/account").status()).isEqualTo(302);
        assertThat(here.get("/admin/account").status()).isEqualTo(200);
    }

    @Test
    void nobodyEndsAnothersSession() {
        var page = here.page("/admin/account");
        String action = page.select("form[action^=/admin/account/sessions/][action$=/end]")
                .attr("action");
        assertThat(staff.writer("Mallory").post(action, Map.of()).status()).isEqualTo(404);
        assertThat(there.get("/admin/account").status()).isEqualTo(200);
    }

    @Test
    void thePageDoesNotTellWhatOpensASession() {
        String id = new String(
                java.util.Base64.getDecoder().decode(there.cookies().get("__Host-brevier")), StandardCharsets.US_ASCII);
        assertThat(here.get("/admin/account").body())
                .doesNotContain(
                        id,
                        there.cookies().get("__Host-brevier"),
                        here.cookies().get("__Host-brevier"));
    }

    @Test
    void signingOutEverywhereEndsThemAll() {
        var answer = here.submit("/admin/account", "form[action=/admin/account/sessions/end]", Map.of());
        assertThat(answer.header("Location")).hasValue("/admin/sign-in");
        assertThat(here.get("/admin/account").status()).isEqualTo(302);
        assertThat(there.get("/admin/account").status()).isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = :person")
                        .param("person", wanda.id().toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** The store looks at the machine's own clock, so the last request is moved back and not the time forward. */
    @Test
    void twoIdleHoursEndASession() {
        moveBack(Duration.ofHours(2).minusMinutes(1));
        assertThat(here.get("/admin/account").status()).isEqualTo(200);
        moveBack(Duration.ofHours(2).plusSeconds(1));
        assertThat(here.get("/admin/account").status()).isEqualTo(302);
    }

    private void moveBack(Duration duration) {
        jdbc.sql("""
                        update spring_session
                        set last_access_time = last_access_time - :by, expiry_time = expiry_time - :by
                        where principal_name = :person
                        """)
                .param("by", duration.toMillis())
                .param("person", wanda.id().toString())
                .update();
    }

    @Test
    void theDatabaseKeepsTextsAndNoObjects() {
        assertThat(jdbc.sql("""
                                select attribute_bytes
                                from spring_session_attributes
                                """).query(byte[].class).list())
                .isNotEmpty()
                .noneMatch(bytes -> bytes.length > 1 && bytes[0] == (byte) 0xAC && bytes[1] == (byte) 0xED);
    }

    @Test
    void whoeverIsLedToTheDoorHasNoSessionYet() {
        for (String path : new String[] {"/admin", "/admin/account", "/admin/nothing", "/"}) {
            assertThat(web.get(path).header("Set-Cookie")).as(path).isEmpty();
            assertThat(web.post(path, Map.of()).header("Set-Cookie")).as(path).isEmpty();
        }
    }
}
