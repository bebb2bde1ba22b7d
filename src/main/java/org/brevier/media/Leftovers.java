package org.brevier.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Finds in a folder what a process left there that was killed. */
@Component
class Leftovers {

    /** No form is this long under way without another byte, on this node or on another that has the same folder. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Clock clock;

    Leftovers(Clock clock) {
        this.clock = clock;
    }

    /** @param names of the files that may go, as a glob; folders below are not looked into */
    void clear(Path folder, String names) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        var before = clock.instant().minus(FORGOTTEN);
        try (var left = Files.newDirectoryStream(folder, names)) {
            for (var file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
