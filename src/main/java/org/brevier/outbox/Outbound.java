package org.brevier.outbox;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * The one door out: to the addresses that the settings name and no others, without following a redirect, without
 * cookies, and without reading what is answered.
 */
final class Outbound implements AutoCloseable {

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final Set<URI> allowed;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /** @param patience how long an answer may take, from the first byte sent to the last line of its head */
    Outbound(Set<URI> allowed, Duration patience) {
        this.allowed = Set.copyOf(allowed);
        this.patience = patience;
    }

    /** A status, or why there is none. */
    sealed interface Reply {

        record Status(int code) implements Reply {}

        record None(String why) implements Reply {}

        /** What most receivers mean by it. */
        default Answer answer() {
            return switch (this) {
                case Status status -> Answer.of(status.code());
                case None none -> new Answer.NotNow(none.why());
            };
        }
    }

    /** @throws IllegalArgumentException for an address that the settings do not name */
    Reply post(URI to, String contentType, String body, Map<String, String> headers) {
        if (!allowed.contains(to)) {
            throw new IllegalArgumentException("The settings do not name this address");
        }
        var request = HttpRequest.newBuilder(to)
                .timeout(patience)
                .header("Content-Type", contentType)
                .header("User-Agent", "Brevier")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.forEach(request::header);
        try {
            return new Reply.Status(
                    client.send(request.build(), head -> new UnreadBody()).statusCode());
        } catch (HttpTimeoutException e) {
            return new Reply.None("gave no answer in time");
        } catch (ConnectException e) {
            return new Reply.None("could not be reached");
        } catch (IOException e) {
            return new Reply.None("broke off: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.None("was broken off");
        }
    }

    /** What is still under way is broken off; it was waited for before. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
