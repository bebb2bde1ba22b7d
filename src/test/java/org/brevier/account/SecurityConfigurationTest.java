package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = "management.server.port=-1")
class SecurityConfigurationTest {

    private final Web web;
    private final ApplicationContext context;

    SecurityConfigurationTest(Web web, ApplicationContext context) {
        this.web = web;
        this.context = context;
    }

    @Test
    void a131ThereIsNoUserAndNoPasswordToBeginWith() {
        assertThat(context.getBeansOfType(UserDetailsService.class)).isEmpty();
        assertThatExceptionOfType(ProviderNotFoundException.class)
                .isThrownBy(() -> context.getBean(AuthenticationManager.class)
                        .authenticate(UsernamePasswordAuthenticationToken.unauthenticated("user", "password")));
    }

    @ParameterizedTest(name = "{0} {1} answers {2}")
    @CsvSource({
        "GET, /actuator/health/liveness, 200",
        "HEAD, /actuator/health/readiness, 200",
        "GET, /login, 404",
        "GET, /logout, 404",
        "GET, /default-ui.css, 404",
        "POST, /briefings/any, 405",
        "POST, /login, 405",
        "POST, /admin/briefings, 403",
        "DELETE, /no/such/address/anywhere, 404",
        "GET, /no/such/address/anywhere, 404",
    })
    void thePublicReadsAndDoesNothingElse(String method, String path, int status) {
        var answer = web.send(method, path, BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Allow").isPresent()).isEqualTo(status == 405);
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
        assertThat(answer.header("Location")).isEmpty();
    }

    @Test
    void a060NoAnswerToThePublicSetsACookie() {
        for (var answer : new Web.Answer[] {
            web.get("/"),
            web.get("/about", "Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF"),
            web.get("/admin"),
            web.post("/login", Map.of("username", "user", "password", "password"))
        }) {
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void aProbeTellsNothingButItsAnswer() {
        assertThat(web.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(web.get("/actuator/health/readiness", "Accept", "application/vnd.spring-boot.actuator.v3+json")
                        .status())
                .isEqualTo(200);
        assertThat(web.get("/actuator/health/liveness").header("Cache-Control")).hasValue("no-store");
    }
}
