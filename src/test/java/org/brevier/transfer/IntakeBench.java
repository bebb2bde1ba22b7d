package org.brevier.transfer;

import com.google.errorprone.annotations.FormatMethod;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.brevier.Application;
import org.brevier.store.DurableFile;
import org.brevier.testing.Copy;
import org.brevier.testing.OwnSite;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures taking a folder in beside the least that must be done, writing each file once, durably; and a whole site,
 * from the start of its JVM until it says that it is ready.
 */
final class IntakeBench {

    /** What {@code spring-boot:run} adds: compile quickly rather than well. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private IntakeBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        var settings = OwnSite.settings();
        var content = Path.of(String.valueOf(settings.get("brevier.content")));
        write(content, count);
        double asRun = untilReady(settings, List.of(QUICK));
        settings.put("brevier.data", OwnSite.newFolder("data-").toString());
        double asJar = untilReady(settings, List.of());
        var intake = intake(content);
        double reference = reference(content);
        report("%,d files taken in: %.2f s, of them %.2f s of a processor", count, intake.seconds(), intake.busy());
        report(
                "the same written durably, one after the other: %.2f s; ratio %.2f",
                reference, intake.seconds() / reference);
        report("from JVM start until the site with them is ready: %.2f s as spring-boot:run starts it", asRun);
        report("the same without its flag: %.2f s", asJar);
        System.exit(0);
    }

    /** Seconds; the site is a process of its own, ended when it has answered. */
    private static double untilReady(Map<String, Object> settings, List<String> flags)
            throws IOException, InterruptedException {
        int port = freePort();
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(1, flags);
        command.add(Application.class.getName());
        command.add("--server.port=" + port);
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        long before = System.currentTimeMillis();
        var site = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        try {
            while (!isReady(port)) {
                Thread.sleep(20);
            }
            return seconds(before);
        } finally {
            site.destroy();
            site.waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isReady(int port) throws InterruptedException {
        var probe = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(probe.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static ConfigurableApplicationContext start(Map<String, Object> settings) {
        return new SpringApplicationBuilder(Application.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    /** @param busy seconds of one processor */
    private record Measured(double seconds, double busy) {}

    /** The intake alone, by a fresh site that is up already. */
    private static Measured intake(Path content) throws IOException {
        var settings = OwnSite.settings();
        settings.put("server.port", 0);
        try (var site = start(settings)) {
            var folder =
                    Path.of(String.valueOf(settings.get("brevier.content"))).resolve("briefings");
            Files.move(content.resolve("briefings"), folder);
            long before = System.currentTimeMillis();
            double busyBefore = busy();
            site.getBean(ContentWatch.class).takeIn();
            var taken = new Measured(seconds(before), busy() - busyBefore);
            Files.move(folder, content.resolve("briefings"));
            return taken;
        }
    }

    private static void write(Path content, int count) throws IOException {
        Files.createDirectories(content.resolve("briefings"));
        for (int number = 1; number <= count; number++) {
            var copy = Copy.titled("Briefing number " + number)
                    .with("topics", "[Topic %d]".formatted(number % 20))
                    .with("authors", "[Author %d]".formatted(number % 15))
                    .and("Sentence %d says what the council has agreed about the wall. "
                            .formatted(number)
                            .repeat(50));
            Files.writeString(
                    content.resolve("briefings/briefing-%d.md".formatted(number)), copy.text(), StandardCharsets.UTF_8);
        }
    }

    private static double reference(Path content) throws IOException {
        var target = OwnSite.newFolder("reference-");
        long before = System.currentTimeMillis();
        for (var file : ContentFolder.ofSite(content).files()) {
            DurableFile.write(target.resolve(file.stem()), Files.readAllBytes(file.file()));
        }
        return seconds(before);
    }

    private static double busy() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static double seconds(long since) {
        return (System.currentTimeMillis() - since) / 1_000.0;
    }

    @FormatMethod
    private static void report(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
