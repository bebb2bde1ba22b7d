package org.brevier.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a site under test folders below {@code target} and a database that no other site uses. */
public final class OwnSite implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger SITES = new AtomicInteger();
    private static final String TESTS_OWN_SETTINGS = "Inlined Test Properties";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var sources = context.getEnvironment().getPropertySources();
        var source = new MapPropertySource("a site of its own", settings());
        if (sources.contains(TESTS_OWN_SETTINGS)) {
            sources.addAfter(TESTS_OWN_SETTINGS, source);
        } else {
            sources.addFirst(source);
        }
    }

    /** The settings of one more site; for tests that start an application by themselves, too. */
    public static Map<String, Object> settings() {
        int number = SITES.incrementAndGet();
        var folder = newFolder("site-" + number + "-");
        var settings = new HashMap<String, Object>();
        settings.put("brevier.site.base-url", "https://news.example.org");
        settings.put("brevier.data", folder.resolve("data").toString());
        settings.put("brevier.content", newFolder(folder, "content").toString());
        // A test says itself when the folder is looked at.
        settings.put("brevier.content-look", "24h");
        settings.put("brevier.notices.look", "24h");
        settings.put("spring.datasource.hikari.maximum-pool-size", 8);
        if (isPostgresql()) {
            settings.putAll(TestPostgresql.newDatabase("site_" + number));
        }
        return settings;
    }

    public static boolean isPostgresql() {
        return switch (System.getProperty("brevier.test.database", "h2")) {
            case "h2" -> false;
            case "postgresql" -> true;
            case String other -> throw new IllegalArgumentException("brevier.test.database: " + other);
        };
    }

    /** An empty folder below {@code target}, on the disk that the project is on. */
    public static Path newFolder(String prefix) {
        try {
            var parent = Files.createDirectories(Path.of("target", "sites").toAbsolutePath());
            return Files.createTempDirectory(parent, prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder(Path parent, String name) {
        try {
            return Files.createDirectories(parent.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
