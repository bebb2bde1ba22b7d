package org.brevier.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.brevier.markdown.Manuscript;
import org.brevier.store.Database;
import org.brevier.store.DurableFile;
import org.brevier.store.Storage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The second copy of every revision beside the embedded database, as a plain file {@code revisions/<id>/<n>.md}: the
 * author's own bytes, on the disk before the transaction that saves them commits, and a note beside it. A server keeps
 * its own copies.
 */
@Component
class RevisionFiles {

    private static final String ENDING = ".md";
    private static final String NOTE_ENDING = ".properties";

    private final Path folder;
    private final boolean wanted;

    RevisionFiles(Storage storage, Database database) {
        this.folder = storage.data().resolve("revisions");
        this.wanted = database.isEmbedded();
    }

    private record Key(UUID id, int number) {}

    private record Copy(Key key, Manuscript manuscript, CopyNote note) {}

    /** Writes the copy of a briefing's or page's revision when the transaction is about to commit, as it was last told. */
    void keep(UUID id, int number, Manuscript manuscript, Supplier<CopyNote> note) {
        if (wanted) {
            var key = new Key(id, number);
            pending().copies.put(key, new Copy(key, manuscript, note.get()));
        }
    }

    private Pending pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending pending) {
                return pending;
            }
        }
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private final class Pending implements TransactionSynchronization {

        private final Map<Key, Copy> copies = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            writeTogether(copies.values());
        }
    }

    /** Side by side, as the disk takes many files to safety in little more time than one. */
    private void writeTogether(Collection<Copy> copies) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var written = copies.stream()
                    .<Future<?>>map(copy -> executor.submit(() -> write(copy)))
                    .toList();
            for (var one : written) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a revision could not be copied to " + folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while copying revisions", e);
        }
    }

    private void write(Copy copy) {
        write(copy.key().id(), copy.key().number(), copy.manuscript().bytes(), copy.note());
    }

    /** The note first: where there is a copy, there is its note. */
    void write(UUID id, int number, byte[] bytes, CopyNote note) {
        try {
            Files.createDirectories(folder.resolve(id.toString()));
            DurableFile.write(file(id, number, NOTE_ENDING), note.bytes());
            DurableFile.write(file(id, number, ENDING), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(UUID id, int number, String ending) {
        return folder.resolve(id.toString()).resolve(number + ending);
    }

    Optional<byte[]> read(UUID id, int number) {
        return read(file(id, number, ENDING));
    }

    /** Empty also where it is damaged, or where the copy was kept without one. */
    Optional<CopyNote> note(UUID id, int number) {
        return read(file(id, number, NOTE_ENDING)).flatMap(CopyNote::of);
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The briefings and pages that have copies. */
    List<UUID> ids() {
        return names(folder).flatMap(RevisionFiles::id).sorted().toList();
    }

    /** The numbers of its copies, ascending. */
    List<Integer> numbers(UUID id) {
        return names(folder.resolve(id.toString()))
                .filter(name -> name.matches("[1-9][0-9]{0,8}\\.md"))
                .map(name -> Integer.valueOf(name.substring(0, name.length() - ENDING.length())))
                .sorted()
                .toList();
    }

    private static Stream<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<UUID> id(String name) {
        try {
            return Stream.of(UUID.fromString(name));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
