package org.brevier.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on this machine that keeps what it is sent, and answers as a test wants it. */
final class Receiver {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What came in. */
    record Received(String method, String path, List<String> headers, Optional<String> id, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return headers.stream()
                    .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + name + " in " + headers));
        }
    }

    /** How it answers. */
    interface Manner {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Manner manner = status(204);

    private Receiver(HttpServer server) {
        this.server = server;
    }

    static Receiver start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
            var receiver = new Receiver(server);
            server.createContext("/", receiver::take);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .toList();
        received.add(new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("webhook-id")),
                body));
        try (exchange) {
            manner.answer(exchange);
        }
    }

    static Manner status(int status, String... headers) {
        return exchange -> {
            for (int place = 0; place < headers.length; place += 2) {
                exchange.getResponseHeaders().add(headers[place], headers[place + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /** Takes the request, and says nothing until the latch opens. */
    static Manner silence(CountDownLatch until) {
        return exchange -> {
            try {
                until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(204, -1);
        };
    }

    /** Goes on talking for as long as anybody listens. */
    static Manner endless() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[8192];
            while (true) {
                exchange.getResponseBody().write(chunk);
            }
        };
    }

    void answers(Manner manner) {
        this.manner = manner;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    List<Received> all() {
        return received;
    }

    List<Received> about(Object briefing) {
        return received.stream()
                .filter(one -> one.body().contains(briefing.toString()))
                .toList();
    }

    List<String> types(Object briefing) {
        return about(briefing).stream()
                .map(one -> one.json().get("type").asString())
                .toList();
    }

    void forget() {
        received.clear();
    }

    /** Waits for what happens on another thread; how long that takes proves nothing. */
    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Nothing of this happened: " + what);
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
