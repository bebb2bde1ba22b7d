package org.brevier.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brevier.markdown.Manuscript;
import org.brevier.store.Database;
import org.brevier.store.DurableFile;
import org.brevier.store.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The second copy of every revision beside the embedded database, as a plain file {@code revisions/<id>/<n>.md}, or
 * {@code <n>.aside.md} for one that was put aside: the author's own bytes, on the disk before the transaction that saves
 * them commits, and a note beside it. A server keeps its own copies.
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
            return stem() + ".md";
        }

        String note() {
            return stem() + ".properties";
        }

        private String stem() {
            return number + (aside ? ".aside" : "");
        }

        private Name other() {
            return new Name(number, !aside);
        }
    }

    private record Key(UUID id, Name name) {}

    private record Copy(Key key, Manuscript manuscript, CopyNote note) {}

    /** Writes the copy of a briefing's or page's revision when the transaction is about to commit, as it was last told. */
    void keep(UUID id, Name name, Manuscript manuscript, Supplier<CopyNote> note) {
        if (wanted) {
            var key = new Key(id, name);
            pending().copies.put(key, new Copy(key, manuscript, note.get()));
        }
    }

    /** Deletes the copies once the transaction that deletes the rows has committed; one that is left over does no harm. */
    void forget(UUID briefing, List<Integer> numbers) {
        if (wanted && !numbers.isEmpty()) {
            numbers.forEach(number -> pending().gone.add(new Key(briefing, new Name(number, false))));
            numbers.forEach(number -> pending().gone.add(new Key(briefing, new Name(number, true))));
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
        private final List<Key> gone = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            writeTogether(copies.values());
        }

        @Override
        public void afterCommit() {
            gone.forEach(RevisionFiles.this::delete);
        }
    }

    private void delete(Key key) {
        delete(folder(key.id()).resolve(key.name().file()));
        delete(folder(key.id()).resolve(key.name().note()));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} is of no use any more and could not be deleted", file, e);
        }
    }

    private void writeTogether(Collection<Copy> copies) {
        var files = new LinkedHashMap<Path, byte[]>();
        copies.forEach(copy -> add(files, copy.key(), copy.manuscript().bytes(), copy.note()));
        writeTogether(files);
        // Left by a transaction that had this number and was rolled back.
        copies.forEach(copy -> delete(new Key(copy.key().id(), copy.key().name().other())));
    }

    /** The note first: where there is a copy, there is its note. */
    private void add(Map<Path, byte[]> files, Key key, byte[] bytes, CopyNote note) {
        files.put(folder(key.id()).resolve(key.name().note()), note.bytes());
        files.put(folder(key.id()).resolve(key.name().file()), bytes);
    }

    private void writeTogether(SequencedMap<Path, byte[]> files) {
        try {
            DurableFile.writeTogether(files);
        } catch (IOException e) {
            throw new UncheckedIOException("a revision could not be copied to " + folder, e);
        }
    }

    void write(UUID id, Name name, byte[] bytes, CopyNote note) {
        var files = new LinkedHashMap<Path, byte[]>();
        add(files, new Key(id, name), bytes, note);
        writeTogether(files);
    }

    private Path folder(UUID id) {
        return folder.resolve(id.toString());
    }

    Optional<byte[]> read(UUID id, Name name) {
        return read(folder(id).resolve(name.file()));
    }

    /** Empty also where it is damaged, or where the copy was kept without one. */
    Optional<CopyNote> note(UUID id, Name name) {
        return read(folder(id).resolve(name.note())).flatMap(bytes -> CopyNote.of(bytes, name.number()));
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

    /** The copies by number: the newest texts of each time, then what was put aside. */
    List<Name> names(UUID id) {
        return names(folder(id))
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
