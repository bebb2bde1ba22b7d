package org.brevier.markdown;

import java.util.Optional;

/** Knows the site's own recordings and documents by the way texts refer to them. */
@FunctionalInterface
public interface ServedFiles {

    /** @param reference as the author wrote it: an address of the site's own, or a path beside the text */
    Optional<ServedFile> file(String reference);
}
