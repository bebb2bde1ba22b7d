package org.brevier.media;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;

/**
 * What was found in a sound or a video that was looked through.
 *
 * @param patches what is written over in it before it is served
 * @param isOnlyHeard whether it has sound and no picture
 * @param size how large the first track of pictures is shown; empty where there is none, or it does not say so
 * @param omitted what was in it that readers could have had
 */
record Recorded(Patches patches, boolean isOnlyHeard, Optional<Size> size, Set<Omission> omitted) {

    Recorded {
        omitted = Collections.unmodifiableSet(omitted);
    }

    static Recorded sound(Patches patches, Set<Omission> omitted) {
        return new Recorded(patches, true, Optional.empty(), omitted);
    }

    void copy(Resource file, OutputStream served) throws IOException {
        patches.copy(file, served);
    }
}
