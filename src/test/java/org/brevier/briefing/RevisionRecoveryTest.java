package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.briefing.Newsdesk.ADA;
import static org.brevier.briefing.Premises.SLUG;
import static org.brevier.briefing.Premises.TEXT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.brevier.briefing.published.PublishedPages;
import org.brevier.site.Slug;
import org.brevier.store.Writes;
import org.brevier.transfer.ContentWatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
@DisabledIfSystemProperty(named = "brevier.test.database", matches = "postgresql")
@Timeout(240)
class RevisionRecoveryTest {

    private final Premises premises = new Premises();

    @Test
    void everyRevisionIsAFileBesideTheEmbeddedDatabase() throws IOException {
        var copy = premises.startAndFindCopy();

        assertThat(Files.readAllBytes(copy)).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(Files.getPosixFilePermissions(copy)).hasSize(2);
    }

    @Test
    void aDamagedRowIsRestoredFromItsFileAtStart() throws IOException {
        premises.startAndFindCopy();
        try (var site = premises.start()) {
            change(site, "update revision set source = cast('torn' as bytea)");
        }

        assertThat(premises.storedAfterStart()).isEqualTo(TEXT);
    }

    @Test
    void aMissingRowIsEnteredFromItsFileAtStart() throws IOException {
        var copy = premises.startAndFindCopy();
        Files.writeString(copy.resolveSibling("2.md"), TEXT + "\nSaved, and then the power failed.\n");

        assertThat(premises.storedAfterStart()).endsWith("Saved, and then the power failed.\n");
    }

    @Test
    void aTextPutAsideThatTheDatabaseLostIsNoWorkingCopyEither() throws IOException {
        var copy = premises.startAndFindCopy();
        Files.writeString(copy.resolveSibling("2.aside.md"), TEXT + "\nPut aside.\n");
        Files.writeString(copy.resolveSibling("3.md"), TEXT + "\nSaved after it.\n");
        Files.writeString(copy.resolveSibling("4.aside.md"), TEXT + "\nPut aside again.\n");

        assertThat(premises.storedAfterStart()).endsWith("Saved after it.\n");
        try (var site = premises.start()) {
            var desk = site.getBean(Desk.class);
            var id = desk.findBySlug(SLUG).orElseThrow().id();
            assertThat(desk.revisions(id)).extracting(PastRevision::number).containsExactly(4, 3, 2, 1);
            assertThat(desk.revisions(id)).extracting(PastRevision::aside).containsExactly(true, false, true, false);
        }
    }

    @Test
    void theFileOfADeletedAutosaveDoesNotComeBack() throws IOException {
        var copy = premises.startAndFindCopy();
        try (var site = premises.start()) {
            autosave(site, copy, 1, "One");
            autosave(site, copy, 2, "One, two");
            change(site, "update revision set made_at = made_at - interval '1' hour where not sealed");
            autosave(site, copy, 3, "One, two, three");
        }
        assertThat(copy.resolveSibling("2.md")).doesNotExist();
        assertThat(copy.resolveSibling("3.md")).doesNotExist();
        Files.writeString(copy.resolveSibling("3.md"), "One, two");

        assertThat(premises.storedAfterStart()).isEqualTo("One, two, three");
    }

    private static void autosave(ConfigurableApplicationContext site, Path copy, int base, String written) {
        var id = UUID.fromString(copy.getName(copy.getNameCount() - 2).toString());
        var edit = new Edit(id, base, Newsdesk.text(written), ADA, Optional.of(new UUID(1, 1)), false);
        site.getBean(Desk.class).save(edit);
    }

    @Test
    void aTextThatCannotBeReadIsEnteredFromItsFileToo() throws IOException {
        var copy = premises.startAndFindCopy();
        Files.writeString(copy.resolveSibling("2.md"), "---\ntitle: [\n---\n");

        assertThat(premises.storedAfterStart()).isEqualTo("---\ntitle: [\n---\n");
    }

    @Test
    void aMissingOrDamagedFileIsWrittenAnewAtStart() throws IOException {
        var copy = premises.startAndFindCopy();
        for (var damage : new String[] {"", "torn"}) {
            Files.writeString(copy, damage);
            premises.start().close();

            assertThat(Files.readString(copy)).isEqualTo(TEXT);
        }
        Files.delete(copy);
        premises.start().close();
        assertThat(Files.readString(copy)).isEqualTo(TEXT);
    }

    @Test
    void everyRevisionOfAPageIsAFileTooAndComesBackFromIt() throws IOException {
        var pages = Files.createDirectories(premises.content().resolve("pages"));
        Files.writeString(pages.resolve("about.md"), "# About\n\nFirst words.\n");
        premises.start().close();
        Files.writeString(pages.resolve("about.md"), "# About\n\nSecond words.\n");
        UUID id;
        try (var site = premises.start()) {
            id = about(site).id();
        }
        var copies = premises.data().resolve("revisions").resolve(id.toString());
        assertThat(copies.resolve("1.md")).hasContent("# About\n\nFirst words.\n");
        assertThat(copies.resolve("2.md")).hasContent("# About\n\nSecond words.\n");

        try (var site = premises.start()) {
            change(site, "update standing_page_revision set source = cast('torn' as bytea)");
        }
        try (var site = premises.start()) {
            assertThat(page(site)).contains("Second words.");
        }
        Files.delete(copies.resolve("2.md"));
        premises.start().close();
        assertThat(copies.resolve("2.md")).hasContent("# About\n\nSecond words.\n");
        Files.delete(premises.database());
        try (var site = premises.start()) {
            assertThat(about(site).id()).isEqualTo(id);
            assertThat(page(site)).contains("Second words.");
            assertThat(site.getBean(ContentWatch.class).takeIn()).isEmpty();
        }
    }

    private static void change(ConfigurableApplicationContext site, String sql) {
        site.getBean(Writes.class)
                .run(() -> site.getBean(JdbcClient.class).sql(sql).update());
    }

    private static StandingPage about(ConfigurableApplicationContext site) {
        return site.getBean(StandingPages.class).findBySlug(new Slug("about")).orElseThrow();
    }

    private static String page(ConfigurableApplicationContext site) {
        return site.getBean(PublishedPages.class)
                .find(new Slug("about"))
                .orElseThrow()
                .manuscript()
                .text();
    }
}
