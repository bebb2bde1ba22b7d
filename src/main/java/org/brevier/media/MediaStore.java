package org.brevier.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.Resource;

/**
 * Where files are kept for good. Whoever sees one under its key sees all of it, and it survives a power cut. A key is made
 * of folders and a name, parted by slashes, such as {@code ab/cd/abcd….jpg}; what stands under it never changes.
 */
interface MediaStore {

    Optional<Resource> find(String key);

    /** An empty file to write into before {@link #put}, for the caller to delete. */
    Path part() throws IOException;

    /** Keeps what was written; there may be such a file already, which is then as good. */
    void put(String key, Path part) throws IOException;
}
