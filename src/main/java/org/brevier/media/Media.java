package org.brevier.media;

import java.time.Instant;
import java.util.Optional;

/**
 * One file of the site's own as it is served. What stands under an id never changes.
 *
 * @param id 128 random bits as 32 hexadecimal digits
 * @param name the last part of its address, made of letters, digits and hyphens, with the extension of its type
 * @param path where the content folder has the newest version of it; empty for uploads and for older versions
 * @param description what a picture shows, as whoever uploaded it says; empty where nobody does
 * @param sourceSha256 digest of the file as it was given
 * @param sha256 digest of the file as it is served
 * @param size in pixels, of pictures
 * @param bytes the length of the file as it is served
 */
public record Media(
        String id,
        String name,
        Optional<String> path,
        String description,
        String sourceSha256,
        String sha256,
        FileType type,
        Optional<Size> size,
        long bytes,
        Instant takenAt) {}
