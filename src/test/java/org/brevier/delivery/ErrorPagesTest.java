package org.brevier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.brevier.site.Site;
import org.brevier.testing.Web;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.View;

@DeliveryTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest {

    private static final String HTML = "text/html";

    private final Web web;
    private final Site site;

    ErrorPagesTest(Web web, Site site) {
        this.web = web;
        this.site = site;
    }

    @ParameterizedTest(name = "{0} is shown by {1}")
    @CsvSource({
        "404, error/404",
        "400, error/4xx",
        "403, error/403",
        "405, error/4xx",
        "413, error/413",
        "500, error/5xx",
        "501, error/4xx",
        "503, error/5xx",
        "507, error/507"
    })
    void eachKindHasAPageOfItsOwn(int status, String view) throws IOException {
        var response = shown(
                status, HTML, (model, request, answer) -> answer.getWriter().print(described(model)));

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentAsString()).startsWith(view + " " + status);
        assertThat(response.getContentAsString().endsWith("reference"))
                .isEqualTo(Set.of(500, 503).contains(status));
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    private static String described(@Nullable Map<String, ?> model) {
        Objects.requireNonNull(model);
        boolean referred = model.get("reference") instanceof String reference && reference.matches("[0-9a-f]{8}");
        return model.get("view") + " " + model.get("status") + " " + (referred ? "reference" : "");
    }

    @Test
    void aPageThatFailsHalfwayIsReplacedByAPlainOne() throws IOException {
        var response = shown(404, HTML, (model, request, answer) -> {
            answer.getWriter().print("half a page ".repeat(5000));
            throw new IllegalStateException("no such fragment");
        });

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsString()).contains("404 Not Found").doesNotContain("half", "fragment");
    }

    private MockHttpServletResponse shown(int status, String accept, View view) throws IOException {
        var request = new MockHttpServletRequest();
        request.setDispatcherType(DispatcherType.ERROR);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.addHeader("Accept", accept);
        var response = new MockHttpServletResponse();
        new ErrorPages((name, locale) -> named(name, view), site).show(request, response, new ExtendedModelMap());
        return response;
    }

    private static View named(String name, View view) {
        return (model, request, response) -> {
            var all = new ExtendedModelMap();
            all.addAllAttributes(model == null ? Map.of() : model);
            all.addAttribute("view", name);
            view.render(all, request, response);
        };
    }

    @Test
    void whoDoesNotReadHtmlGetsPlainText() {
        var answer = web.get("/no/such/address", "Accept", "application/json");

        assertThat(answer.header("Content-Type")).hasValue("text/plain;charset=utf-8");
        assertThat(answer.body()).isEqualTo("404 Not Found\n");
    }

    @ParameterizedTest(name = "{0} to the error page itself is answered with 404")
    @ValueSource(strings = {"GET", "HEAD"})
    void theErrorPageIsNoPage(String method) {
        var answer = web.send(method, "/error", BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "A114, A130: {0} gives nothing away")
    @ValueSource(
            strings = {
                "/test-broken",
                "/test-broken?message=%24%7B1337*1337%7D",
                "/no/$%7B1337*1337%7D",
                "/__$%7B1337*1337%7D__::.x",
                "/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/briefings/redirect:http:%2f%2fevil.test"
            })
    void anErrorGivesNothingAway(String path) {
        var answer = web.get(path, "X-Test", "${1337*1337}", "Accept", HTML);

        assertThat(answer.status()).isIn(400, 404, 500);
        assertThat(answer.body())
                .doesNotContain(
                        "1787569", "secret", "Exception", "org.", "<script>", "${", "evil", "at java", "test-broken");
    }

    @Test
    void aFaultIsLoggedUnderTheReferenceThatThePageNames(CapturedOutput log) {
        web.get("/test-broken");

        assertThat(log.getAll())
                .containsPattern("[0-9a-f]{8} 500 for /test-broken")
                .contains("a secret");
    }

    @ParameterizedTest(name = "{0} {1} leaves no line in the log")
    @CsvSource({
        "GET, /oembed?format=xml&url=https%3A%2F%2Fnews.example.org%2F, 501",
        "BREW, /briefings/test-page, 405",
        "POST, /briefings/test-page, 405",
        "GET, /test-large, 413",
        "GET, /briefings/test-page/v0, 404",
        "GET, /test-number?number=x, 400",
        "GET, /no/such/address, 404"
    })
    void whatAnybodyCanAskForLeavesNoLineInTheLog(String method, String path, int status, CapturedOutput log) {
        int before = log.getAll().length();
        var answer = web.send(method, path, BodyPublishers.noBody(), "Accept", HTML);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.html().select("dl.fact-list")).isEmpty();
        assertThat(log.getAll().substring(before).lines().filter(line -> line.matches(".* (WARN|ERROR) .*")))
                .isEmpty();
    }

    @Test
    void aFullDiskIsSaidInPlainWords(CapturedOutput log) {
        var answer = web.get("/test-full", "Accept", HTML);

        assertThat(answer.status()).isEqualTo(507);
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.html().select("main h1").text()).isEqualTo("Nothing was saved: the disk is full");
        assertThat(answer.html().select("main").text())
                .contains("Go back", "keep a copy")
                .doesNotContain("Reference", "MiB");
        assertThat(log.getAll()).contains("507 for /test-full").doesNotContain("StoreFull");
        assertThat(web.get("/test-full", "Accept", "application/json").body()).isEqualTo("507 Insufficient Storage\n");
    }

    @Test
    void onlyTheDatabaseBeingAwayIsAnOutage() {
        var failure = new DataAccessResourceFailureException("gone");

        assertThat(Outage.isBehind(new ServletException(failure))).isTrue();
        assertThat(Outage.isBehind(new IllegalStateException("ours"))).isFalse();
        assertThat(Outage.isBehind(null)).isFalse();
    }
}
