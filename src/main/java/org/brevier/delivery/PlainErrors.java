package org.brevier.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The page for what goes wrong before the application is reached, such as a request that is no HTTP, and for when its own error page fails. */
final class PlainErrors extends ErrorReportValve {

    private static final int MALFORMED = 400;

    private final SecurityHeaders headers;

    PlainErrors(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < MALFORMED || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (Outage.isBehind(failure)) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader("Retry-After", Outage.RETRY_SECONDS);
        }
        try {
            write(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Request request, Response response) throws IOException {
        String path = request.getRequestURI();
        headers.writeTo(response, path == null ? "" : path);
        byte[] page = page(response.getStatus()).getBytes(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
        response.finishResponse();
    }

    /** The page of last resort; it names no cause, as whoever asked may have made it. */
    static String page(int status) {
        var known = HttpStatus.resolve(status);
        String title = known == null ? Integer.toString(status) : status + " " + known.getReasonPhrase();
        return """
                <!DOCTYPE html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%1$s</title>
                <h1>%1$s</h1>
                <p><a href="/">Front page</a></p>
                </html>
                """.formatted(title);
    }
}
