package org.brevier.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.Resource;

/**
 * Where files are kept for good. Whoever sees one under its key sees all of it, and it survives a power cut. A key is made
 * of folders and a name, parted by slashes, such as {@code ab/cd/abcd….jpg}; what stands under it never changes. Each of
 * the methods throws {@link StoreAway} when the store does not answer.
 */
interface MediaStore {

    /**
     * A file as one reader gets it.
     *
     * @param content from the first byte that was asked for; to be closed, and not to be read beyond the last
     * @param bytes the length of the whole file
     */
    record Opened(InputStream content, long bytes) {}

    Optional<Resource> find(String key);

    /** Opens a file for a part of it, of which no more is fetched. Empty if there is no such file, or no such part of it. */
    Optional<Opened> open(String key, ByteRange range);

    /** An empty file to write into before {@link #put}, for the caller to delete. */
    Path part() throws IOException;

    /** Keeps what was written; a file of the same length that is there already is as good. */
    void put(String key, Path part) throws IOException;

    /**
     * Deletes every file whose key begins like this; there may be none.
     *
     * @param prefix whole names of folders, and the beginning of a file's name at least
     */
    void deleteAll(String prefix);

    /** Looks whether the store answers at all. */
    void check();
}
