package org.brevier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.brevier.Application;
import org.brevier.testing.OwnSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

@Timeout(90)
class StoreRefusedTest {

    private record Ended(int status, String errors) {}

    @Test
    void aSecondProcessOnTheSameDataIsRefusedInOneSentence() throws Exception {
        var data = OwnSite.newFolder("two-processes-");
        try (var first = Scratch.open(data)) {
            var second = start(data);
            assertThat(second.status).isEqualTo(1);
            assertThat(second.errors.lines()).singleElement().asString().startsWith("Another Brevier is using ");
            first.save("unharmed");
            assertThat(first.texts()).containsExactly("unharmed");
        }
    }

    private static Ended start(Path data, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                "--server.port=0",
                "--brevier.data=" + data));
        command.addAll(List.of(arguments));
        var errors = OwnSite.newFolder("errors-").resolve("stderr");
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(errors, StandardCharsets.UTF_8));
    }

    @Test
    void anotherKindOfDatabaseIsRefusedByThePropertysName() throws Exception {
        var refused = start(OwnSite.newFolder("mysql-"), "--spring.datasource.url=jdbc:mysql://localhost/x");
        assertThat(refused.status).isEqualTo(1);
        assertThat(refused.errors.lines()).singleElement().asString().startsWith("spring.datasource.url must begin");
    }

    @ParameterizedTest(name = "A104, A129: {0}")
    @ValueSource(
            strings = {
                "jdbc:h2:mem:x",
                "jdbc:mysql://localhost/x",
                "jdbc:postgresql://localhost/x?preferQueryMode=simple",
                "jdbc:postgresql://localhost/x?PREFERQUERYMODE=simple"
            })
    void onlyAPlainPostgresqlAddressIsTaken(String url) {
        var settings = new DataSourceProperties();
        settings.setUrl(url);
        assertThatThrownBy(() -> SharedDatabase.open(settings))
                .isInstanceOf(StoreRefused.class)
                .hasMessageStartingWith("spring.datasource.url must");
    }

    @Test
    void aServerThatIsNotThereIsSaidInOneSentence() {
        var settings = new DataSourceProperties();
        settings.setUrl("jdbc:postgresql://localhost:1/x");
        assertThatThrownBy(() -> SharedDatabase.open(settings))
                .isInstanceOf(StoreRefused.class)
                .hasMessageStartingWith("The database at spring.datasource.url cannot be opened");
    }

    @Test
    void aDataDirectoryThatReadsAsASettingIsRefused() {
        assertThatThrownBy(() -> Scratch.open(Path.of("target/x;WRITE_DELAY=500")))
                .hasMessageContaining("semicolon");
    }
}
