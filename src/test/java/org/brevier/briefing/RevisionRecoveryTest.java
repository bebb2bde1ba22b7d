package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.brevier.Application;
import org.brevier.site.Slug;
import org.brevier.store.Writes;
import org.brevier.testing.Copy;
import org.brevier.testing.OwnSite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
@Timeout(120)
class RevisionRecoveryTest {

    private static final Slug SLUG = new Slug("kept-twice");

    private final Map<String, Object> settings = OwnSite.settings();
    private final String text = Copy.titled("Kept twice").text();

    @Test
    void everyRevisionIsAFileBesideTheEmbeddedDatabase() throws IOException {
        assumeFalse(OwnSite.isPostgresql());
        var copy = startAndFindCopy();

        assertThat(Files.readAllBytes(copy)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(Files.getPosixFilePermissions(copy)).hasSize(2);
    }

    @Test
    void aDamagedRowIsRestoredFromItsFileAtStart() throws IOException {
        assumeFalse(OwnSite.isPostgresql());
        startAndFindCopy();
        try (var site = start()) {
            change(site, "update revision set source = cast('torn' as bytea)");
        }

        assertThat(storedAfterStart()).isEqualTo(text);
    }

    @Test
    void aMissingRowIsEnteredFromItsFileAtStart() throws IOException {
        assumeFalse(OwnSite.isPostgresql());
        var copy = startAndFindCopy();
        Files.writeString(copy.resolveSibling("2.md"), text + "\nSaved, and then the power failed.\n");

        assertThat(storedAfterStart()).endsWith("Saved, and then the power failed.\n");
    }

    @Test
    void aTextPutAsideThatTheDatabaseLostIsNoWorkingCopyEither() throws IOException {
        assumeFalse(OwnSite.isPostgresql());
        var copy = startAndFindCopy();
        Files.writeString(copy.resolveSibling("2.aside.md"), text + "\nPut aside.\n");
        Files.writeString(copy.resolveSibling("3.md"), text + "\nSaved after it.\n");
        Files.writeString(copy.resolveSibling("4.aside.md"), text + "\nPut aside again.\n");

        assertThat(storedAfterStart()).endsWith("Saved after it.\n");
        try (var site = start()) {
            var desk = site.getBean(Desk.class);
            var id = desk.findBySlug(SLUG).orElseThrow().id();
            assertThat(desk.revisions(id)).extracting(PastRevision::number).containsExactly(4, 3, 2, 1);
            assertThat(desk.revisions(id)).extracting(PastRevision::aside).containsExactly(true, false, true, false);
        }
    }

    @Test
    void theFileOfADeletedAutosaveDoesNotComeBack() throws IOException {
        assumeFalse(OwnSite.isPostgresql());
        var copy = startAndFindCopy();
        try (var site = start()) {
            autosave(site, copy, 1, "One");
            autosave(site, copy, 2, "One, two");
            change(site, "update revision set made_at = made_at - interval '1' hour where not sealed");
            autosave(site, copy, 3, "One, two, three");
        }
        assertThat(copy.resolveSibling("2.md")).doesNotExist();
        assertThat(copy.resolveSibling("3.md")).doesNotExist();
        Files.writeString(copy.resolveSibling("3.md"), "One, two");

        assertThat(storedAfterStart()).isEqualTo("One, two, three");
    }

    @Test
    void aTextThatCannotBeReadIsEnteredFromItsFileToo() throws IOException {
        assumeFalse(OwnSite.isPostgresql());
        var copy = startAndFindCopy();
        Files.writeString(copy.resolveSibling("2.md"), "---\ntitle: [\n---\n");

        assertThat(storedAfterStart()).isEqualTo("---\ntitle: [\n---\n");
    }

    private static void autosave(ConfigurableApplicationContext site, Path copy, int base, String written) {
        var id = UUID.fromString(copy.getName(copy.getNameCount() - 2).toString());
        var edit = new Edit(id, base, Newsdesk.text(written), Newsdesk.ADA, Optional.of(new UUID(1, 1)), false);
        site.getBean(Desk.class).save(edit);
    }

    @Test
    void aMissingOrDamagedFileIsWrittenAnewAtStart() throws IOException {
        assumeFalse(OwnSite.isPostgresql());
        var copy = startAndFindCopy();
        for (var damage : new String[] {"", "torn"}) {
            Files.writeString(copy, damage);
            start().close();

            assertThat(Files.readString(copy)).isEqualTo(text);
        }
        Files.delete(copy);
        start().close();
        assertThat(Files.readString(copy)).isEqualTo(text);
    }

    private Path startAndFindCopy() throws IOException {
        var content = Path.of(String.valueOf(settings.get("brevier.content")));
        Files.createDirectories(content.resolve("briefings"));
        Files.writeString(content.resolve("briefings/kept-twice.md"), text);
        try (var site = start()) {
            var id = site.getBean(Desk.class).findBySlug(SLUG).orElseThrow().id();
            return Path.of(String.valueOf(settings.get("brevier.data")), "revisions", id.toString(), "1.md");
        }
    }

    private String storedAfterStart() {
        try (var site = start()) {
            return site.getBean(Desk.class)
                    .findBySlug(SLUG)
                    .orElseThrow()
                    .revision()
                    .manuscript()
                    .text();
        }
    }

    private static void change(ConfigurableApplicationContext site, String sql) {
        site.getBean(Writes.class)
                .run(() -> site.getBean(JdbcClient.class).sql(sql).update());
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Application.class).run(("--server.port=0 " + arguments()).split(" "));
    }

    private String arguments() {
        return String.join(
                " ",
                settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toList());
    }
}
