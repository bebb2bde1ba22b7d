package org.brevier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.brevier.testing.OwnSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The program as somebody starts it from a shell. */
@Timeout(120)
class CommandLineTest {

    private final Path folder = OwnSite.newFolder("command-");

    private record Ended(int status, String out, String err) {}

    @Test
    void aWrongSettingEndsTheStartWithOneLineThatNamesIt() throws Exception {
        assertThat(run("--brevier.site.brand=red").err())
                .isEqualTo("brevier.site.brand: must be a colour such as #c4161c\n");
        assertThat(run("--brevier.site.base-url=news.example.org").err()).startsWith("brevier.site.base-url: ");
        assertThat(run("--brevier.site.time-zone=Mars/Olympus").err()).startsWith("brevier.site.time-zone: ");
        assertThat(run("--brevier.site.page-length=many").err()).startsWith("brevier.site.page-length: ");
    }

    @Test
    void anUnknownCommandIsWrongUsage() throws Exception {
        var ended = run("frobnicate");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("frobnicate").contains("usage:");
    }

    @Test
    void aDryRunSaysWhatItFindsAndWritesNothing() throws Exception {
        var text = Path.of("src/test/resources/samples/briefing-as-pasted.txt");
        var ended = run("import", text.toString(), "--dry-run");
        assertThat(ended.status()).isZero();
        assertThat(ended.out())
                .containsPattern("briefing-as-pasted\\.txt:\\d+:\\d+: block: media-link: ")
                .contains("briefing-as-pasted.txt: would take: /briefings/");
        assertThat(run("import", text.toString()).out()).contains(": created: ");
        assertThat(run("import", text.toString()).out()).contains("1 unchanged");
    }

    @Test
    void aBrokenFileIsRefusedWithItsLine() throws Exception {
        var texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(texts.resolve("broken.md"), "---\ntitle: [\n---\n");
        var ended = run("import", texts.toString());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).containsPattern("broken\\.md:\\d+: refused: ");
        assertThat(ended.err()).isEqualTo("1 of 1 files were refused; the lines above say why.\n");
    }

    private Ended run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName()));
        command.addAll(List.of(words));
        if (!words[0].equals("frobnicate")) {
            command.add("--brevier.data=" + folder.resolve("data"));
        }
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8).replaceAll("(?m)^WARNING: .*\\R", ""));
    }
}
