package org.brevier.markdown;

import java.util.Optional;

/** Knows the site's own pictures by the way texts refer to them. */
@FunctionalInterface
public interface Pictures {

    /** @param reference as the author wrote it: an address of the site's own, or a path beside the text */
    Optional<Picture> find(String reference);
}
