package org.brevier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.brevier.testing.OwnSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The program as somebody starts it from a shell, but for the shell. */
@ExtendWith(OutputCaptureExtension.class)
class CommandLineTest {

    private final Path folder = OwnSite.newFolder("command-");
    private final CapturedOutput output;

    CommandLineTest(CapturedOutput output) {
        this.output = output;
    }

    private record Ended(int status, String out, String err) {}

    @ParameterizedTest(name = "{0} is refused in one line: {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "brevier.site.brand=red, brevier.site.brand: must be a colour such as #c4161c",
                "brevier.site.base-url=news.example.org, brevier.site.base-url: ",
                "brevier.site.time-zone=Mars/Olympus, brevier.site.time-zone: ",
                "brevier.site.page-length=many, brevier.site.page-length: ",
                "brevier.site.contact=hello, brevier.site.contact: must be a mailto: or https: address",
                "brevier.site.contact=javascript:alert(1), brevier.site.contact: must be",
                "brevier.site.logo=https://elsewhere.example/logo.png, brevier.site.logo: must be an address in the site's own media",
                "brevier.site.logo=logo.png, brevier.site.logo: must be",
                "brevier.webhooks[0].url=http://hooks.example.org/, brevier.webhooks[0].url: must be an https: address",
                "brevier.webhooks[0].url=https://me:secret@hooks.example.org/, brevier.webhooks[0].url: must be",
                "brevier.webhooks[0].url=https://hooks.example.org/, brevier.webhooks[0].secret: must be whsec_",
                "brevier.websub.hub=http://hub.example.org/, brevier.websub.hub: must be an https: address",
                "brevier.indexnow.key=short, brevier.indexnow.key: must be 8 to 128",
                "brevier.indexnow.endpoint=ftp://example.org/, brevier.indexnow.endpoint: must be",
                "brevier.notices.patience=1h, brevier.notices.patience: must be between",
                "brevier.mail.from=nobody, brevier.mail.from: must look like",
                "spring.mail.host=localhost, brevier.mail.from: is missing beside spring.mail.host",
                "brevier.data-reserve=abc, brevier.data-reserve: ",
                "brevier.data=/proc/nowhere, brevier.data: ",
                "brevier.data=pom.xml, brevier.data: ",
                "brevier.data=a;b, brevier.data: ",
                "brevier.content=/no/such/folder, brevier.content: ",
                "brevier.checks.headline-warns=few, brevier.checks.headline-warns: ",
                "server.port=abc, server.port: ",
                "server.port=99999999, server.port: ",
                "management.server.port=abc, management.server.port: ",
                "management.server.port=99999999, management.server.port: ",
                "spring.threads.virtual.enabled=perhaps, spring.threads.virtual.enabled: ",
                "server.address=nowhere.invalid, server.address: ",
                "server.tomcat.max-connections=many, server.tomcat.max-connections: ",
                "spring.datasource.hikari.maximum-pool-size=many, spring.datasource.hikari.maximum-pool-size: ",
                "spring.datasource.url=jdbc:mysql://localhost/x, spring.datasource.url must begin with",
                "logging.level.org.brevier=loud, logging.level",
                "spring.main.web-application-type=abc, spring.main.web-application-type: ",
            })
    void aWrongSettingEndsTheStartWithOneLineThatNamesIt(String setting, String line) {
        var ended = run("--" + setting);

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err().lines()).singleElement().asString().startsWith(line);
        assertThat(ended.out()).doesNotContain("APPLICATION FAILED TO START", "\tat ");
    }

    @Test
    void anUnknownCommandIsWrongUsage() {
        var ended = run("frobnicate");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("frobnicate").contains("usage:");
    }

    @Test
    void aBrokenFileIsRefusedWithItsLine() throws IOException {
        var texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(texts.resolve("broken.md"), "---\ntitle: [\n---\n");

        var ended = run("import", texts.toString());

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).containsPattern("broken\\.md:\\d+: refused: ");
        assertThat(ended.err()).isEqualTo("1 of 1 files were refused; the lines above say why.\n");
    }

    private Ended run(String... words) {
        boolean placed = Arrays.stream(words).anyMatch(word -> word.startsWith("--brevier.data="));
        var all = Stream.concat(
                        Arrays.stream(words),
                        placed || words[0].equals("frobnicate")
                                ? Stream.empty()
                                : Stream.of("--brevier.data=" + folder.resolve("data"), "--brevier.content=" + folder))
                .toArray(String[]::new);
        int out = output.getOut().length();
        int err = output.getErr().length();
        int status = Application.run(CommandLine.parse(all));
        return new Ended(status, output.getOut().substring(out), output.getErr().substring(err));
    }
}
