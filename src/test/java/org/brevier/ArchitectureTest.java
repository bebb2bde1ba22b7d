package org.brevier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** What may use what, and what is said in one place only. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java/org/brevier");
    private static final Path TEMPLATES = Path.of("templates");

    /** Each table and the package, its subpackages included, that may name it in SQL. */
    private static final Map<String, String> OWNERS = new TreeMap<>(Map.ofEntries(
            Map.entry("site_version", "store"),
            Map.entry("heartbeat", "store"),
            Map.entry("site_identity", "store"),
            Map.entry("briefing", "briefing"),
            Map.entry("revision", "briefing"),
            Map.entry("former_slug", "briefing"),
            Map.entry("briefing_topic", "briefing"),
            Map.entry("preview_link", "briefing"),
            Map.entry("preview_verdict", "briefing"),
            Map.entry("passage_comment", "briefing"),
            Map.entry("presence", "briefing"),
            Map.entry("published_version", "briefing"),
            Map.entry("topic", "briefing"),
            Map.entry("byline", "briefing"),
            Map.entry("version_topic", "briefing"),
            Map.entry("version_byline", "briefing"),
            Map.entry("version_notice", "briefing"),
            Map.entry("settings_version", "settings"),
            Map.entry("site_setting", "settings"),
            Map.entry("site_menu", "briefing"),
            Map.entry("menu_entry", "briefing"),
            Map.entry("front_page", "briefing"),
            Map.entry("front_lead", "briefing"),
            Map.entry("standing_page", "briefing"),
            Map.entry("standing_page_revision", "briefing"),
            Map.entry("redirect", "redirect"),
            Map.entry("missing_address", "redirect"),
            Map.entry("former_page_slug", "briefing"),
            Map.entry("text_reference", "briefing"),
            Map.entry("indexed_text", "briefing"),
            Map.entry("doubted_target", "briefing"),
            Map.entry("media", "media"),
            Map.entry("media_remains", "media"),
            Map.entry("recording", "media"),
            Map.entry("recording_captions", "media"),
            Map.entry("trail_entry", "trail"),
            Map.entry("person", "account"),
            Map.entry("site_claim", "account"),
            Map.entry("one_time_link", "account"),
            Map.entry("second_factor", "account"),
            Map.entry("recovery_code", "account"),
            Map.entry("spring_session", "account"),
            Map.entry("spring_session_attributes", "account"),
            Map.entry("user_credentials", "account"),
            Map.entry("outbox_notice", "outbox"),
            Map.entry("outbox_delivery", "outbox"),
            Map.entry("outbox_mute", "outbox"),
            Map.entry("content_file", "transfer")));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("package-info"))
            .importPackages("org.brevier");

    @Test
    void packagesUseOnlyWhatTheySay() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void markdownKnowsNeitherSpringNorSqlNorTheRestOfUs() {
        noClasses()
                .that()
                .resideInAPackage("org.brevier.markdown..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..")
                .check(classes);
    }

    @Test
    void thePublicSideCannotReachADraft() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.brevier.briefing.published..",
                        "org.brevier.reading..",
                        "org.brevier.feed..",
                        "org.brevier.search..",
                        "org.brevier.share..",
                        "org.brevier.delivery..",
                        "org.brevier.redirect..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.brevier.briefing")
                .check(classes);
    }

    @Test
    void aTableIsNamedOnlyByThePackageThatOwnsIt() throws IOException {
        for (var owner : OWNERS.entrySet()) {
            var named = Pattern.compile("\\b(?:from|join|into|update|table)\\s+" + owner.getKey() + "\\b");
            assertThat(sourcesThatMatch(named)).allMatch(file -> file.startsWith(SOURCES.resolve(owner.getValue())));
        }
    }

    @Test
    void everyTableOfTheMigrationsHasAnOwner() throws IOException {
        var created = Pattern.compile("create table (\\w+)");
        var tables = new java.util.TreeSet<String>();
        try (var migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (var migration : migrations.toList()) {
                created.matcher(Files.readString(migration)).results().forEach(found -> tables.add(found.group(1)));
            }
        }
        assertThat(tables).isEqualTo(OWNERS.keySet());
    }

    @Test
    void whatIsPublicIsSaidOnce() throws IOException {
        var inSql = "\\b(?:public_at|withdrawn_at)\\s*(?:[<>]|between|is null)";
        var inJava =
                "\\b(?:(?:publicAt|withdrawnAt|at)(?:\\(\\))?\\s*\\.is(?:After|Before)|dated\\.isAfter)\\((?:now|clock)";
        var turned = "\\b(?:now|clock\\.instant\\(\\))\\s*\\.is(?:After|Before)\\([^)]*(?:publicAt|withdrawnAt|dated)";
        assertThat(sourcesThatMatch(Pattern.compile(String.join("|", inSql, inJava, turned))))
                .containsExactly(SOURCES.resolve("briefing/published/PublicNow.java"));
    }

    /** A stream of rows holds its connection until it is closed, and none of ours is. */
    @Test
    void noQueryIsReadAsAnOpenStream() throws IOException {
        assertThat(sourcesThatMatch(Pattern.compile("\\.query\\([\\w:.]+\\)\\s*\\.stream\\(")))
                .isEmpty();
    }

    @Test
    void onlyOneTemplateWritesUnescaped() throws IOException {
        var unescaped = Pattern.compile("th:utext|\\[\\(");
        assertThat(filesThatMatch(TEMPLATES, ".html", unescaped))
                .containsExactly(TEMPLATES.resolve("reading/_safe.html"));
    }

    @Test
    void noTemplateCarriesAScriptOrStyleOfItsOwn() throws IOException {
        var inline = Pattern.compile("<script(?![^>]*(?:src=|ld\\+json))|<style|\\bstyle=|\\bon[a-z]+=\"|javascript:");
        assertThat(filesThatMatch(TEMPLATES, ".html", inline)).isEmpty();
    }

    private static List<Path> sourcesThatMatch(Pattern pattern) throws IOException {
        return filesThatMatch(SOURCES, ".java", pattern);
    }

    private static List<Path> filesThatMatch(Path folder, String ending, Pattern pattern) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> pattern.matcher(read(file)).find())
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
