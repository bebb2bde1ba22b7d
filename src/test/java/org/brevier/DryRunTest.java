package org.brevier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.brevier.testing.Copy;
import org.brevier.testing.OwnSite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** {@code import PATH --dry-run}. */
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class DryRunTest {

    private final Path folder = OwnSite.newFolder("dry-run-");
    private final Map<String, Object> settings = OwnSite.settings();
    private final CapturedOutput output;

    DryRunTest(CapturedOutput output) {
        this.output = output;
    }

    private record Ended(int status, String out, String err) {}

    @Test
    void aDryRunSaysWhatItFindsAndWritesNothing() {
        var text = Path.of("src/test/resources/samples/briefing-as-pasted.txt");
        var ended = run("import", text.toString(), "--dry-run");

        assertThat(ended.status()).isZero();
        assertThat(ended.out())
                .containsPattern("briefing-as-pasted\\.txt:\\d+:\\d+: block: media-link: ")
                .contains("briefing-as-pasted.txt: would take: /briefings/");
        assertThat(folder).isEmptyDirectory();
        assertThat(run("import", text.toString()).out()).contains(": created: ");
        assertThat(run("import", text.toString()).out()).contains("1 unchanged");
        var before = contents();
        assertThat(run("import", text.toString(), "--dry-run").out()).contains("1 unchanged");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aDryRunForetellsWhatWouldBeRefused() throws IOException {
        var texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(
                texts.resolve("a.md"),
                Copy.titled("One").with("slug", "the-wall").text());
        Files.writeString(
                texts.resolve("b.md"),
                Copy.titled("Two").with("slug", "the-wall").text());
        var drawing = Files.createDirectories(texts.resolve("media")).resolve("drawing.png");
        Files.writeString(drawing, "<svg xmlns='http://www.w3.org/2000/svg'/>");

        for (var mode : List.of(List.of("--dry-run"), List.<String>of())) {
            var words = Stream.concat(Stream.of("import", texts.toString()), mode.stream());
            var ended = run(words.toArray(String[]::new));

            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.out())
                    .contains("media/drawing.png: refused: SVG pictures")
                    .contains("b.md: refused: the slug the-wall belongs to ");
        }
    }

    @Test
    @DisabledIfSystemProperty(named = "brevier.test.database", matches = "postgresql")
    void aDryRunBesideARunningSiteSaysThatItDoesNotKnowIt() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/database.key"), "a key");
        try (var channel = FileChannel.open(
                        folder.resolve("data/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            var ended = run("import", "src/test/resources/samples/briefing-as-pasted.txt", "--dry-run");

            assertThat(lock.isValid()).isTrue();
            assertThat(ended.status()).isZero();
            assertThat(ended.err()).startsWith("The site is running").contains("not known");
            assertThat(ended.out()).contains("would take: /briefings/");
        }
    }

    /** Every file below the folder with its bytes. */
    private Map<String, String> contents() {
        try (var files = Files.walk(folder)) {
            var contents = new TreeMap<String, String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        HexFormat.of().formatHex(Files.readAllBytes(file)).hashCode() + " " + Files.size(file));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Ended run(String... words) {
        var all = Stream.concat(
                        Stream.of(words),
                        settings.entrySet().stream()
                                .filter(setting -> setting.getKey().startsWith("spring.datasource."))
                                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()))
                .toList();
        int out = output.getOut().length();
        int err = output.getErr().length();
        int status = Application.run(CommandLine.parse(Stream.concat(
                        all.stream(),
                        Stream.of("--brevier.data=" + folder.resolve("data"), "--brevier.content=" + folder))
                .toArray(String[]::new)));
        return new Ended(status, output.getOut().substring(out), output.getErr().substring(err));
    }
}
