package org.brevier.media;

import java.time.Instant;
import java.util.Optional;
import org.brevier.trail.Actor;

/**
 * One file of the site's own as it is served. What stands under an id never changes.
 *
 * @param id 128 random bits as 32 hexadecimal digits
 * @param name the last part of its address, made of letters, digits and hyphens, with the extension of its type
 * @param called what it is called by whoever brought it
 * @param path where the content folder has the newest version of it; empty for uploads and for older versions
 * @param particulars what people say of it
 * @param sourceSha256 digest of the file as it was given
 * @param sha256 digest of the file as it is served
 * @param size in pixels, of pictures
 * @param bytes the length of the file as it is served
 * @param uploader who sent it, called as then; empty for files of the content folder
 * @param replacedBy id of the file that is shown in its place
 * @param version goes up with every change of the particulars and of what replaces it
 */
public record Media(
        String id,
        String name,
        FileName called,
        Optional<String> path,
        Particulars particulars,
        String sourceSha256,
        String sha256,
        FileType type,
        Optional<Size> size,
        long bytes,
        Instant takenAt,
        Optional<Actor> uploader,
        Optional<String> replacedBy,
        long version) {

    public MediaKind kind() {
        return MediaKind.of(type);
    }

    /** The name, under the file's id, of its smallest picture, which is enough for a list at the desk. */
    public String thumbnail() {
        return new Renditions(this).thumbnail();
    }

    /** The name of a picture of it that is large enough to look at. */
    public String view() {
        return new Renditions(this).view();
    }

    /** The same file, said to be what another is. */
    Media with(Particulars others) {
        return new Media(
                id,
                name,
                called,
                path,
                others,
                sourceSha256,
                sha256,
                type,
                size,
                bytes,
                takenAt,
                uploader,
                replacedBy,
                version);
    }
}
