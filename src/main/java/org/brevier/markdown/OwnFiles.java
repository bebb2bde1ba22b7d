package org.brevier.markdown;

import java.util.Collection;
import java.util.Set;

/** Which files the site has of its own. */
public interface OwnFiles {

    /** @param reference as an author wrote it: an address of the site's own, or a path beside the text */
    boolean hold(String reference);

    /** Those of these ids and paths, as {@link OwnFile} has them, under which there is no file. */
    Set<String> unknown(Collection<String> names);
}
