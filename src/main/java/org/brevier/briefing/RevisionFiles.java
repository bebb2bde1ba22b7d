package org.brevier.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brevier.store.Database;
import org.brevier.store.DurableFile;
import org.brevier.store.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The second copy of every revision beside the embedded database, as a plain file {@code revisions/<briefing>/<n>.md},
 * or {@code <n>.aside.md} for one that was put aside: the author's own bytes, on the disk before the transaction that saves them commits. A server keeps its own copies.
 */
@Component
class RevisionFiles {

    /** The number, and whether the text was put aside. */
    private static final Pattern NAME = Pattern.compile("([1-9][0-9]{0,8})(\\.aside)?\\.md");

    private static final Logger LOG = LoggerFactory.getLogger(RevisionFiles.class);

    private final Path folder;
    private final boolean wanted;

    RevisionFiles(Storage storage, Database database) {
        this.folder = storage.data().resolve("revisions");
        this.wanted = database.isEmbedded();
    }

    /** @param aside whether the text was put aside, so that it is never taken for a working copy */
    record Name(int number, boolean aside) {

        String file() {
            return number + (aside ? ".aside.md" : ".md");
        }
    }

    private record Copy(UUID briefing, Revision revision) {}

    /** Writes the copy when the transaction is about to commit, together with those of its other revisions. */
    void keep(UUID briefing, Revision revision) {
        if (wanted) {
            pending().copies.add(new Copy(briefing, revision));
        }
    }

    /** Deletes the copies once the transaction that deletes the rows has committed; one that is left over does no harm. */
    void forget(UUID briefing, List<Integer> numbers) {
        if (wanted && !numbers.isEmpty()) {
            numbers.forEach(number -> pending().gone.add(folder(briefing).resolve(new Name(number, false).file())));
            numbers.forEach(number -> pending().gone.add(folder(briefing).resolve(new Name(number, true).file())));
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
        private final List<Path> gone = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            writeTogether(copies);
        }

        @Override
        public void afterCommit() {
            gone.forEach(RevisionFiles::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} is of no use any more and could not be deleted", file, e);
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
        var revision = copy.revision();
        var name = new Name(revision.number(), revision.aside());
        write(copy.briefing(), name, revision.manuscript().bytes());
        // Left by a transaction that had this number and was rolled back.
        delete(folder(copy.briefing()).resolve(new Name(revision.number(), !revision.aside()).file()));
    }

    void write(UUID briefing, Name name, byte[] bytes) {
        try {
            Files.createDirectories(folder(briefing));
            DurableFile.write(folder(briefing).resolve(name.file()), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(UUID briefing) {
        return folder.resolve(briefing.toString());
    }

    Optional<byte[]> read(UUID briefing, Name name) {
        try {
            Path file = folder(briefing).resolve(name.file());
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The briefings that have copies. */
    List<UUID> briefings() {
        return names(folder).flatMap(RevisionFiles::id).sorted().toList();
    }

    /** A briefing's copies by number: the working copies, then what was put aside. */
    List<Name> names(UUID briefing) {
        return names(folder(briefing))
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(name -> new Name(Integer.parseInt(name.group(1)), name.group(2) != null))
                .sorted(Comparator.comparing(Name::aside).thenComparingInt(Name::number))
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
