package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.brevier.Application;
import org.brevier.briefing.published.Lookup;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.briefing.published.PublishedPages;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Slug;
import org.brevier.store.Writes;
import org.brevier.testing.Copy;
import org.brevier.testing.OwnSite;
import org.brevier.trail.Actor;
import org.brevier.transfer.ContentWatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
@Timeout(240)
class RevisionRecoveryTest {

    private static final Slug SLUG = new Slug("kept-twice");
    private static final Actor ADA = Actor.person(UUID.randomUUID(), "Ada Writer");

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

    @Test
    void aChangedFileWhoseSaveWasCutOffIsTakenInAtTheNextStart() throws IOException {
        assumeFalse(OwnSite.isPostgresql());
        startAndFindCopy();
        var before = Files.readAllBytes(database());
        write("kept-twice.md", text + "\nNew words.\n");
        start().close();
        Files.write(database(), before);

        assertThat(storedAfterStart()).endsWith("New words.\n");
        write("kept-twice.md", text + "\nNewer words.\n");
        try (var site = start()) {
            assertThat(site.getBean(ContentWatch.class).takeIn()).isEmpty();
            assertThat(published(site)).contains("Newer words.");
        }
    }

    @Test
    void aFileThatChangedAgainWhileItsSaveWasCutOffIsTakenInToo() throws IOException {
        assumeFalse(OwnSite.isPostgresql());
        startAndFindCopy();
        var before = Files.readAllBytes(database());
        write("kept-twice.md", text + "\nNew words.\n");
        start().close();
        Files.write(database(), before);
        write("kept-twice.md", text + "\nNewer words.\n");

        assertThat(storedAfterStart()).endsWith("Newer words.\n");
    }

    @Test
    void aLostDeskEditIsStillNotOverwrittenByTheFile() throws Exception {
        assumeFalse(OwnSite.isPostgresql());
        startAndFindCopy();
        var before = Files.readAllBytes(database());
        try (var site = start()) {
            var desk = site.getBean(Desk.class);
            var briefing = desk.findBySlug(SLUG).orElseThrow();
            desk.save(new Edit(
                    briefing.id(),
                    briefing.revision().number(),
                    Manuscript.of(text + "\nFrom the desk.\n"),
                    ADA,
                    Optional.empty(),
                    true));
        }
        Files.write(database(), before);
        write("kept-twice.md", text + "\nFrom the folder.\n");

        assertThat(storedAfterStart()).endsWith("From the desk.\n");
    }

    @Test
    void aLostDatabaseKeepsWhoWroteAndWhatWasPutAside() throws Exception {
        assumeFalse(OwnSite.isPostgresql());
        var ben = Actor.person(UUID.randomUUID(), "Ben Editor");
        UUID id;
        try (var site = start()) {
            var desk = site.getBean(Desk.class);
            id = desk.begin(Manuscript.of(text), ADA).id();
            save(desk, id, "Hers.", ADA);
            save(desk, id, "His.", ben);
            desk.rename(id, new Slug("renamed-later"), ADA);
        }
        Files.delete(database());

        try (var site = start()) {
            var desk = site.getBean(Desk.class);
            var briefing = desk.findBySlug(new Slug("renamed-later")).orElseThrow();
            assertThat(briefing.id()).isEqualTo(id);
            assertThat(briefing.revision().manuscript().text()).endsWith("Hers.\n");
            assertThat(briefing.revision().by()).isEqualTo(ADA);
            assertThat(desk.revision(id, 3)).hasValueSatisfying(aside -> {
                assertThat(aside.manuscript().text()).endsWith("His.\n");
                assertThat(aside.by()).isEqualTo(ben);
                assertThat(aside.aside()).isTrue();
            });
        }
    }

    /** As somebody who began from the first revision. */
    private void save(Desk desk, UUID id, String words, Actor by) throws Unreadable {
        desk.save(new Edit(id, 1, Manuscript.of(text + "\n" + words + "\n"), by, Optional.empty(), true));
    }

    @Test
    void aLostDatabaseKeepsEveryIdAndSlugAndMakesNoSecondBriefing() throws IOException {
        assumeFalse(OwnSite.isPostgresql());
        write("named-by-its-file.md", Copy.titled("Something else").text());
        write("renamed.md", Copy.titled("Renamed").text());
        startAndFindCopy();
        write("renamed.md", Copy.titled("Renamed").with("slug", "another-name").text());
        var slugs = new String[] {"kept-twice", "named-by-its-file", "another-name"};
        List<UUID> ids;
        try (var site = start()) {
            ids = ids(site, slugs);
        }
        Files.delete(database());

        try (var site = start()) {
            assertThat(ids(site, slugs)).isEqualTo(ids);
            assertThat(site.getBean(JdbcClient.class)
                            .sql("select count(*) from briefing")
                            .query(Long.class)
                            .single())
                    .isEqualTo(3);
            assertThat(published(site)).isEqualTo(text);
            assertThat(site.getBean(ContentWatch.class).takeIn()).isEmpty();
        }
    }

    private static List<UUID> ids(ConfigurableApplicationContext site, String... slugs) {
        return Stream.of(slugs)
                .map(slug -> site.getBean(Desk.class)
                        .findBySlug(new Slug(slug))
                        .orElseThrow()
                        .id())
                .toList();
    }

    private static String published(ConfigurableApplicationContext site) {
        return site.getBean(PublishedBriefings.class).find(SLUG) instanceof Lookup.Found found
                ? found.briefing().manuscript().text()
                : "";
    }

    @Test
    void everyRevisionOfAPageIsAFileTooAndComesBackFromIt() throws IOException {
        assumeFalse(OwnSite.isPostgresql());
        var pages = Files.createDirectories(content().resolve("pages"));
        Files.writeString(pages.resolve("about.md"), "# About\n\nFirst words.\n");
        start().close();
        Files.writeString(pages.resolve("about.md"), "# About\n\nSecond words.\n");
        UUID id;
        try (var site = start()) {
            id = about(site).id();
        }
        var copies = data().resolve("revisions").resolve(id.toString());
        assertThat(copies.resolve("1.md")).hasContent("# About\n\nFirst words.\n");
        assertThat(copies.resolve("2.md")).hasContent("# About\n\nSecond words.\n");

        try (var site = start()) {
            change(site, "update standing_page_revision set source = cast('torn' as bytea)");
        }
        try (var site = start()) {
            assertThat(page(site)).contains("Second words.");
        }
        Files.delete(copies.resolve("2.md"));
        start().close();
        assertThat(copies.resolve("2.md")).hasContent("# About\n\nSecond words.\n");
        Files.delete(database());
        try (var site = start()) {
            assertThat(about(site).id()).isEqualTo(id);
            assertThat(page(site)).contains("Second words.");
            assertThat(site.getBean(ContentWatch.class).takeIn()).isEmpty();
        }
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

    private Path database() {
        return data().resolve("brevier.mv.db");
    }

    private Path data() {
        return Path.of(String.valueOf(settings.get("brevier.data")));
    }

    private Path content() {
        return Path.of(String.valueOf(settings.get("brevier.content")));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(content().resolve("briefings"));
        Files.writeString(content().resolve("briefings").resolve(name), text);
    }

    private Path startAndFindCopy() throws IOException {
        write("kept-twice.md", text);
        try (var site = start()) {
            var id = site.getBean(Desk.class).findBySlug(SLUG).orElseThrow().id();
            return data().resolve("revisions").resolve(id.toString()).resolve("1.md");
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
