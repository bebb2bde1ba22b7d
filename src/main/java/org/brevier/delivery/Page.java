package org.brevier.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.brevier.delivery.Editions.Edition;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer as it was rendered once, to be sent to everybody who asks while its edition lasts. */
final class Page {

    private static final int OVERHEAD = 2000;
    private static final int WORTH_COMPRESSING = 500;
    private static final Set<Integer> KEPT =
            Set.of(HttpServletResponse.SC_OK, HttpServletResponse.SC_MOVED_PERMANENTLY, HttpServletResponse.SC_GONE);
    private static final Pattern NOT_FOR_ALL = Pattern.compile("(?i).*\\b(?:private|no-store)\\b.*");
    private static final Pattern COMPRESSIBLE =
            Pattern.compile("(?i)(?:text/.*|image/svg\\+xml.*|application/(?:[a-z.-]+\\+)?(?:xml|json).*)");

    private final Edition edition;
    private final int status;
    private final Map<String, List<String>> headers;
    private final @Nullable String type;
    private final Optional<Validators> validators;
    private final byte[] body;
    private final byte @Nullable [] compressed;

    private Page(
            Edition edition,
            int status,
            Map<String, List<String>> headers,
            @Nullable String type,
            byte[] body,
            byte @Nullable [] compressed) {
        this.edition = edition;
        this.status = status;
        this.headers = headers;
        this.type = type;
        this.validators =
                status == HttpServletResponse.SC_OK ? Optional.of(Validators.of(headers, body)) : Optional.empty();
        this.body = body;
        this.compressed = compressed;
    }

    /** Empty when the answer is not one to keep: an error, or meant for one reader. */
    static Optional<Page> of(ContentCachingResponseWrapper rendered, Edition edition, boolean negotiated)
            throws IOException {
        var headers = headers(rendered);
        if (!KEPT.contains(rendered.getStatus()) || headers.containsKey("Set-Cookie") || isPrivate(headers)) {
            return Optional.empty();
        }
        String type = rendered.getContentType();
        byte[] body = rendered.getContentAsByteArray();
        boolean compressible = type != null && COMPRESSIBLE.matcher(type).matches();
        byte[] compressed = compressible && body.length >= WORTH_COMPRESSING ? gzip(body) : null;
        headers.putIfAbsent("Cache-Control", List.of("public, no-cache"));
        vary(headers, compressible, negotiated);
        return Optional.of(new Page(edition, rendered.getStatus(), headers, type, body, compressed));
    }

    private static Map<String, List<String>> headers(ContentCachingResponseWrapper rendered) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (String name : rendered.getHeaderNames()) {
            headers.put(name, List.copyOf(rendered.getHeaders(name)));
        }
        headers.remove("Content-Length");
        return headers;
    }

    private static boolean isPrivate(Map<String, List<String>> headers) {
        return headers.getOrDefault("Cache-Control", List.of()).stream()
                .anyMatch(value -> NOT_FOR_ALL.matcher(value).matches());
    }

    private static void vary(Map<String, List<String>> headers, boolean compressible, boolean negotiated) {
        if (negotiated) {
            headers.put("Vary", List.of("Accept, Accept-Encoding"));
        } else if (compressible) {
            headers.put("Vary", List.of("Accept-Encoding"));
        }
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var compressed = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        }
        return compressed.toByteArray();
    }

    boolean belongsTo(Edition present) {
        return edition.equals(present);
    }

    int weight() {
        return OVERHEAD + body.length + (compressed == null ? 0 : compressed.length);
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach((name, values) -> {
            response.setHeader(name, values.getFirst());
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        });
        if (validators.isPresent() && validators.get().hold(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            response.setHeader("ETag", validators.get().tag());
        } else {
            response.setStatus(status);
            response.setContentType(type);
            sendBody(request, response);
        }
    }

    private void sendBody(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (compressed != null && Accepted.takesGzip(request.getHeader("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
            validators.ifPresent(known -> response.setHeader("ETag", known.compressedTag()));
            write(compressed, request, response);
        } else {
            validators.ifPresent(known -> response.setHeader("ETag", known.tag()));
            write(body, request, response);
        }
    }

    private static void write(byte[] content, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentLength(content.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(content);
        }
    }
}
