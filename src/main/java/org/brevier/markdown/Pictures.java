package org.brevier.markdown;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Knows the site's own pictures by the way texts refer to them. */
@FunctionalInterface
public interface Pictures {

    /** @param reference as the author wrote it: an address of the site's own, or a path beside the text */
    Optional<Picture> find(String reference);

    /** What lists show of these pictures, by their references; those that lists do not show are left out. */
    default Map<String, Cover> covers(Collection<String> references) {
        return Map.of();
    }
}
