package org.brevier.media;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What is said with every file, whether it is as it was given or a rendition of that. */
final class MediaHeaders {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private MediaHeaders() {}

    /** Replaces the page's policy; as headers of the entity these would stand beside it. */
    static void confine(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /** @param tag says all that the bytes depend on */
    static void forGood(FileType type, String tag, HttpHeaders headers) {
        describe(type, headers);
        headers.setCacheControl(FOR_GOOD);
        headers.setETag('"' + tag + '"');
    }

    static void describe(FileType type, HttpHeaders headers) {
        headers.setContentType(MediaType.parseMediaType(type.contentType()));
        headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (type.isPicture()) {
            headers.setContentDisposition(ContentDisposition.inline().build());
        }
    }
}
