package org.brevier.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets a command run on a copy of the data that is deleted afterwards: what it does there it would do, and nothing of the
 * site's own is touched. The database alone is copied, with its key and the revisions; on PostgreSQL there is nothing to
 * copy, and whoever rehearses takes back what was written. Files go into the copy even where the site keeps them elsewhere.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public final class Rehearsal implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, AutoCloseable {

    private final Path copy;
    private boolean blind;

    public Rehearsal() throws IOException {
        copy = Files.createTempDirectory("brevier-rehearsal-");
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        var storage = Binder.get(environment).bindOrCreate("brevier", Storage.class);
        if (!environment.containsProperty("spring.datasource.url")) {
            copy(storage.data());
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "rehearsal",
                        Map.of(
                                "brevier.data",
                                copy.toString(),
                                "brevier.data-reserve",
                                "0B",
                                "brevier.media.s3.bucket",
                                "")));
    }

    /** Whether there is a database that could not be read, as the site is running on it. */
    public boolean isBlind() {
        return blind;
    }

    private void copy(Path data) {
        if (Files.notExists(data.resolve("database.key"))) {
            return;
        }
        try (var held = DataDirectory.claim(data)) {
            Files.copy(held.path().resolve("database.key"), copy.resolve("database.key"));
            if (Files.exists(held.databaseFile())) {
                Files.copy(held.databaseFile(), copy.resolve(held.databaseFile().getFileName()));
            }
            copyAll(held.path().resolve("revisions"), copy.resolve("revisions"));
        } catch (StoreRefused inUse) {
            blind = true;
        } catch (IOException e) {
            throw new StoreRefused("brevier.data: %s cannot be read".formatted(data), e);
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(copy, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
