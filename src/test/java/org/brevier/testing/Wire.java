package org.brevier.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** Sends bytes exactly as they are given, for requests that no proper client would make. */
public final class Wire {

    /** The first answer on a connection. */
    public record Reply(int status, List<String> head, String body) {

        public Optional<String> header(String name) {
            String prefix = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).strip())
                    .findFirst();
        }
    }

    private final Environment environment;

    public Wire(Environment environment) {
        this.environment = environment;
    }

    /** Asks for a path as it is spelt, on a connection that is closed then. */
    public Reply get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    public Reply ask(String method, String path, String... headers) {
        return send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + String.join(
                        "", List.of(headers).stream().map(it -> it + "\r\n").toList())
                + "Connection: close\r\n\r\n");
    }

    public Reply send(String request) {
        try (var socket = new Socket("localhost", port())) {
            socket.setSoTimeout(10_000);
            write(socket, request);
            return parse(read(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** A server may answer and hang up before it has read everything. */
    private static void write(Socket socket, String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException hungUp) {
            // What it has answered is still there to be read.
        }
    }

    private static byte[] read(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketException hungUp) {
            // The same.
        }
        return answer.toByteArray();
    }

    private static Reply parse(byte[] answer) {
        String text = new String(answer, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Reply(0, List.of(), text);
        }
        var head = text.substring(0, end).lines().toList();
        return new Reply(Integer.parseInt(head.getFirst().substring(9, 12)), head, text.substring(end + 4));
    }
}
