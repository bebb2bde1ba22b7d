package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.briefing.Newsdesk.ADA;
import static org.brevier.briefing.Newsdesk.BEN;
import static org.brevier.briefing.Premises.SLUG;
import static org.brevier.briefing.Premises.TEXT;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.brevier.briefing.published.Lookup;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Slug;
import org.brevier.testing.Copy;
import org.brevier.trail.Actor;
import org.brevier.transfer.ContentWatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that is gone, or has forgotten the last that was written into it. */
@Tag("database")
@DisabledIfSystemProperty(named = "brevier.test.database", matches = "postgresql")
@Timeout(240)
class LostDatabaseTest {

    private final Premises premises = new Premises();

    @Test
    void aChangedFileWhoseSaveWasCutOffIsTakenInAtTheNextStart() throws IOException {
        premises.startAndFindCopy();
        var before = Files.readAllBytes(premises.database());
        premises.write("kept-twice.md", TEXT + "\nNew words.\n");
        premises.start().close();
        Files.write(premises.database(), before);

        assertThat(premises.storedAfterStart()).endsWith("New words.\n");
        premises.write("kept-twice.md", TEXT + "\nNewer words.\n");
        try (var site = premises.start()) {
            assertThat(site.getBean(ContentWatch.class).takeIn()).isEmpty();
            assertThat(published(site)).contains("Newer words.");
        }
    }

    @Test
    void aFileThatChangedAgainWhileItsSaveWasCutOffIsTakenInToo() throws IOException {
        premises.startAndFindCopy();
        var before = Files.readAllBytes(premises.database());
        premises.write("kept-twice.md", TEXT + "\nNew words.\n");
        premises.start().close();
        Files.write(premises.database(), before);
        premises.write("kept-twice.md", TEXT + "\nNewer words.\n");

        assertThat(premises.storedAfterStart()).endsWith("Newer words.\n");
    }

    @Test
    void aLostDeskEditIsStillNotOverwrittenByTheFile() throws Exception {
        premises.startAndFindCopy();
        var before = Files.readAllBytes(premises.database());
        try (var site = premises.start()) {
            var desk = site.getBean(Desk.class);
            var briefing = desk.findBySlug(SLUG).orElseThrow();
            desk.save(new Edit(
                    briefing.id(),
                    briefing.revision().number(),
                    Manuscript.of(TEXT + "\nFrom the desk.\n"),
                    ADA,
                    Optional.empty(),
                    true));
        }
        Files.write(premises.database(), before);
        premises.write("kept-twice.md", TEXT + "\nFrom the folder.\n");

        assertThat(premises.storedAfterStart()).endsWith("From the desk.\n");
    }

    @Test
    void aLostDatabaseKeepsWhoWroteAndWhatWasPutAside() throws Exception {
        UUID id;
        try (var site = premises.start()) {
            var desk = site.getBean(Desk.class);
            id = desk.begin(Manuscript.of(TEXT), ADA).id();
            save(desk, id, "Hers.", ADA);
            save(desk, id, "His.", BEN);
            desk.rename(id, new Slug("renamed-later"), ADA);
        }
        Files.delete(premises.database());

        try (var site = premises.start()) {
            var desk = site.getBean(Desk.class);
            var briefing = desk.findBySlug(new Slug("renamed-later")).orElseThrow();
            assertThat(briefing.id()).isEqualTo(id);
            assertThat(briefing.revision().manuscript().text()).endsWith("Hers.\n");
            assertThat(briefing.revision().by()).isEqualTo(ADA);
            assertThat(desk.revision(id, 3)).hasValueSatisfying(aside -> {
                assertThat(aside.manuscript().text()).endsWith("His.\n");
                assertThat(aside.by()).isEqualTo(BEN);
                assertThat(aside.aside()).isTrue();
            });
        }
    }

    /** As somebody who began from the first revision. */
    private void save(Desk desk, UUID id, String words, Actor by) throws Unreadable {
        desk.save(new Edit(id, 1, Manuscript.of(TEXT + "\n" + words + "\n"), by, Optional.empty(), true));
    }

    @Test
    void aLostDatabaseKeepsEveryIdAndSlugAndMakesNoSecondBriefing() throws IOException {
        premises.write("named-by-its-file.md", Copy.titled("Something else").text());
        premises.write("renamed.md", Copy.titled("Renamed").text());
        premises.startAndFindCopy();
        premises.write(
                "renamed.md",
                Copy.titled("Renamed").with("slug", "another-name").text());
        var slugs = new String[] {"kept-twice", "named-by-its-file", "another-name"};
        List<UUID> ids;
        try (var site = premises.start()) {
            ids = ids(site, slugs);
        }
        Files.delete(premises.database());

        try (var site = premises.start()) {
            assertThat(ids(site, slugs)).isEqualTo(ids);
            assertThat(site.getBean(JdbcClient.class)
                            .sql("select count(*) from briefing")
                            .query(Long.class)
                            .single())
                    .isEqualTo(3);
            assertThat(published(site)).isEqualTo(TEXT);
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
}
