package org.brevier.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.brevier.store.Database;
import org.brevier.store.DurableFile;
import org.brevier.store.Storage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The second copy of every revision beside the embedded database, as a plain file {@code revisions/<briefing>/<n>.md}:
 * the author's own bytes, on the disk before the transaction that saves them commits. A server keeps its own copies.
 */
@Component
class RevisionFiles {

    private static final String ENDING = ".md";

    private final Path folder;
    private final boolean wanted;

    RevisionFiles(Storage storage, Database database) {
        this.folder = storage.data().resolve("revisions");
        this.wanted = database.isEmbedded();
    }

    private record Copy(UUID briefing, Revision revision) {}

    /** Writes the copy when the transaction is about to commit, together with those of its other revisions. */
    void keep(UUID briefing, Revision revision) {
        if (wanted) {
            pending().copies.add(new Copy(briefing, revision));
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

        private final List<Copy> copies = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            writeTogether(copies);
        }
    }

    /** Side by side, as the disk takes many files to safety in little more time than one. */
    private void writeTogether(List<Copy> copies) {
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
        write(
                copy.briefing(),
                copy.revision().number(),
                copy.revision().manuscript().bytes());
    }

    void write(UUID briefing, int number, byte[] bytes) {
        try {
            Path file = file(briefing, number);
            Files.createDirectories(folder.resolve(briefing.toString()));
            DurableFile.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(UUID briefing, int number) {
        return folder.resolve(briefing.toString()).resolve(number + ENDING);
    }

    Optional<byte[]> read(UUID briefing, int number) {
        try {
            Path file = file(briefing, number);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The briefings that have copies. */
    List<UUID> briefings() {
        return names(folder).flatMap(RevisionFiles::id).sorted().toList();
    }

    /** The numbers of a briefing's copies, ascending. */
    List<Integer> numbers(UUID briefing) {
        return names(folder.resolve(briefing.toString()))
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
