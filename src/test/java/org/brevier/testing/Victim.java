package org.brevier.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A process of a test's own that is killed in the middle of its work. */
public final class Victim {

    private final List<String> command = new ArrayList<>();
    private final Random random = new Random();

    /** @param program whose {@code main} does the work when it is given these arguments */
    public Victim(Class<?> program, List<String> arguments) {
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
    }

    /**
     * Lets it work until it has said something to begin with, and for so many milliseconds more.
     *
     * @param begun whether a line is what has to be said before every kill, so that each has something to lose
     * @param heard gets every line after that one; the last may be cut off by the kill
     */
    public void killOnce(int least, int most, Predicate<String> begun, Consumer<String> heard)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            await(begun, lines);
            var killer = Thread.ofVirtual().start(() -> killLater(process, random.nextInt(least, most)));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.accept(line);
            }
            killer.join();
        }
        process.destroyForcibly().waitFor();
    }

    private static void await(Predicate<String> begun, BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line == null || !begun.test(line); line = lines.readLine()) {
            if (line == null) {
                throw new IllegalStateException("The site did not start after a kill");
            }
        }
    }

    /** Through the handle, as the process itself would also close the pipe with acknowledgements in it. */
    private static void killLater(Process process, int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.toHandle().destroyForcibly();
    }
}
