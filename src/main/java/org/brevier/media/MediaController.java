package org.brevier.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.brevier.site.Addresses;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Serves the files, as what they are and never as anything that could run. */
@Controller
class MediaController {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final MediaRows rows;
    private final MediaFiles files;
    private final Addresses addresses;

    MediaController(MediaRows rows, MediaFiles files, Addresses addresses) {
        this.rows = rows;
        this.files = files;
        this.addresses = addresses;
    }

    @GetMapping("/media/{id:[0-9a-f]{32}}/{name}")
    ResponseEntity<Resource> show(
            @PathVariable String id,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        var media = rows.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!media.name().equals(name)) {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create(addresses.media(id, media.name())))
                    .build();
        }
        confine(response);
        var answer = ResponseEntity.ok().headers(headers -> describe(media, headers));
        return request.getMethod().equals("HEAD")
                ? answer.contentLength(media.bytes()).build()
                : answer.body(files.find(media.sha256(), media.type()));
    }

    /** Replaces the page's policy; as headers of the entity these would stand beside it. */
    private static void confine(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }

    private static void describe(Media media, HttpHeaders headers) {
        headers.setContentType(MediaType.parseMediaType(media.type().contentType()));
        headers.setCacheControl(FOR_GOOD);
        headers.setETag('"' + media.sha256() + '"');
        headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
        headers.setContentDisposition(
                media.type().isPicture()
                        ? ContentDisposition.inline().build()
                        : ContentDisposition.attachment()
                                .filename(media.name(), StandardCharsets.UTF_8)
                                .build());
    }
}
