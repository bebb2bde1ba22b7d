package org.brevier.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.brevier.media.MediaLibrary;
import org.brevier.media.Omission;
import org.brevier.media.Prepared;
import org.brevier.media.Taking;
import org.brevier.store.Writes;
import org.springframework.stereotype.Component;

/** Takes pictures and other files in; one whose time and size are as before is not read again. */
@Component
class MediaIntake {

    private final MediaLibrary library;
    private final TakenFiles taken;
    private final Writes writes;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    MediaIntake(MediaLibrary library, TakenFiles taken, Writes writes) {
        this.library = library;
        this.taken = taken;
        this.writes = writes;
    }

    private record Seen(ContentFolder.Stamp stamp, String sha256) {}

    Line takeIn(ContentFile file, Map<String, TakenFiles.Taken> before) {
        try {
            String digest = digest(file);
            var known = before.get(file.key());
            if (known != null && known.sha256().equals(digest)) {
                return Line.of(Line.Outcome.UNCHANGED, file, "");
            }
            var prepared = library.prepare(file.path(), file.file());
            return writes.run(() -> takeIn(file, digest, prepared));
        } catch (IOException | UncheckedIOException e) {
            return Line.of(Line.Outcome.REFUSED, file, "the file cannot be read");
        }
    }

    private String digest(ContentFile file) throws IOException {
        var stamp = ContentFolder.Stamp.of(file.file());
        var before = seen.get(file.key());
        if (before != null && before.stamp().equals(stamp)) {
            return before.sha256();
        }
        String digest = MediaLibrary.sha256(file.file());
        seen.put(file.key(), new Seen(stamp, digest));
        return digest;
    }

    /** The claim keeps other nodes waiting, and what one of them has taken in meanwhile needs no second taking. */
    private Line takeIn(ContentFile file, String digest, Prepared prepared) {
        var before = taken.claim(file.key());
        if (before.sha256().equals(digest)) {
            return Line.of(Line.Outcome.UNCHANGED, file, "");
        }
        if (before.sha256().isEmpty() && isAnothers(file, digest)) {
            return Line.of(
                    Line.Outcome.REFUSED,
                    file,
                    "another file has the path " + file.path() + "; give this one a name of its own");
        }
        return switch (prepared.enter()) {
            case Taking.Taken taking -> became(file, digest, Line.Outcome.CREATED, omissions(taking));
            case Taking.Unchanged unchanged -> became(file, digest, Line.Outcome.UNCHANGED, "");
            case Taking.Refused refused -> Line.of(Line.Outcome.REFUSED, file, refused.reason());
        };
    }

    /** Texts name a picture by its path below the folder, so an import must not put its own in the place of ours. */
    private boolean isAnothers(ContentFile file, String digest) {
        return library.findByPath(file.path())
                .filter(media -> !media.sourceSha256().equals(digest))
                .isPresent();
    }

    private static String omissions(Taking.Taken taking) {
        return taking.omitted().stream().sorted().map(Omission::sentence).collect(Collectors.joining("; "));
    }

    private Line became(ContentFile file, String digest, Line.Outcome outcome, String what) {
        taken.became(file.key(), Optional.empty(), 0, digest);
        return Line.of(outcome, file, what);
    }
}
