package org.brevier.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;

/** The data directory while this process holds it, and the database's files in it. */
final class DataDirectory implements AutoCloseable {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * H2's lock is on the database's own file and ends as soon as this process closes any channel to that file, as a
     * copy of it does; so there is a file for nothing but the lock, never opened twice.
     *
     * @throws StoreRefused when another process holds the directory
     */
    static DataDirectory claim(Path data) throws IOException {
        Files.createDirectories(data, ownersAlone(data));
        var path = data.toRealPath();
        if (!HELD.add(path)) {
            throw inUse(path);
        }
        try {
            return new DataDirectory(path, locked(path));
        } catch (IOException | RuntimeException e) {
            HELD.remove(path);
            throw e;
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process, through another class loader.
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw inUse(path);
    }

    /** For folders that are new: an existing one stays as the operator made it. */
    private static FileAttribute<?>[] ownersAlone(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static StoreRefused inUse(Path path) {
        return new StoreRefused(
                "Another Brevier is using %s: stop it first, or give this one its own brevier.data.".formatted(path));
    }

    Path path() {
        return path;
    }

    /** The database's path as H2 wants it, without an ending. */
    Path database() {
        return path.resolve("brevier");
    }

    Path databaseFile() {
        return path.resolve("brevier.mv.db");
    }

    private Path keyFile() {
        return path.resolve("database.key");
    }

    /** The database as it was before a migration that has not ended. */
    Path beforeMigration() {
        return path.resolve("before-migration.zip");
    }

    boolean isNew() {
        return Files.notExists(keyFile());
    }

    /** The administrator's password, made up at the first start. */
    String key() throws IOException {
        if (isNew()) {
            if (Files.exists(databaseFile())) {
                throw new StoreRefused("%s is missing, and %s opens with no other key: put it back from a backup."
                        .formatted(keyFile(), databaseFile().getFileName()));
            }
            DurableFile.write(keyFile(), AdminConnection.randomPassword().getBytes(StandardCharsets.US_ASCII));
        }
        return Files.readString(keyFile(), StandardCharsets.US_ASCII).strip();
    }

    /** Keeps a database that will not open under another name. */
    Path setAside() throws IOException {
        var kept = path.resolve("brevier.mv.db.unreadable-" + STAMP.format(Instant.now()));
        Files.move(databaseFile(), kept, StandardCopyOption.ATOMIC_MOVE);
        DurableFile.force(path);
        return kept;
    }

    void putBack(Path kept) throws IOException {
        Files.move(kept, databaseFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        DurableFile.force(path);
    }

    /** Undoes a migration that was cut short; nobody was let in while it ran, so nothing but its own half is undone. */
    boolean undoCutMigration() throws IOException {
        if (Files.notExists(beforeMigration())) {
            return false;
        }
        var part = path.resolve("brevier.mv.db.part");
        try (var zip = new ZipFile(beforeMigration().toFile());
                var whole = zip.getInputStream(zip.getEntry("brevier.mv.db"))) {
            Files.copy(whole, part, StandardCopyOption.REPLACE_EXISTING);
        }
        DurableFile.putInPlace(part, databaseFile());
        Files.delete(beforeMigration());
        DurableFile.force(path);
        return true;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(path);
        }
    }
}
