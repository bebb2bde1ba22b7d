package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = "management.server.port=0")
class ManagementPortTest {

    private final Web web;
    private final Environment environment;

    ManagementPortTest(Web web, Environment environment) {
        this.web = web;
        this.environment = environment;
    }

    @Test
    void theOperatorsPortAnswersWhatThePublicOneDoesNot() throws Exception {
        assertThat(onManagementPort("/actuator/metrics/brevier.renders")).isEqualTo(200);
        assertThat(onManagementPort("/actuator/health")).isEqualTo(200);
        assertThat(onManagementPort("/actuator/env")).isEqualTo(404);
        assertThat(web.get("/actuator/metrics/brevier.renders").status()).isEqualTo(404);
        assertThat(web.get("/actuator/metrics").status()).isEqualTo(404);
        assertThat(web.get("/actuator/health").status()).isEqualTo(404);
        assertThat(web.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    private int onManagementPort(String path) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + environment.getRequiredProperty("local.management.port") + path);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
