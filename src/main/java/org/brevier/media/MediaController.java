package org.brevier.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.brevier.site.Addresses;
import org.springframework.core.io.InputStreamResource;
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
import org.springframework.web.context.request.ServletWebRequest;
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
            HttpServletResponse response)
            throws IOException {
        var media = rows.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!media.name().equals(name)) {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create(addresses.media(id, media.name())))
                    .build();
        }
        confine(response);
        if (new ServletWebRequest(request).checkNotModified(tag(media))) {
            return answer(HttpStatus.NOT_MODIFIED, media).build();
        }
        return request.getMethod().equals("HEAD")
                ? answer(HttpStatus.OK, media).contentLength(media.bytes()).build()
                : part(media, Optional.ofNullable(request.getHeader(HttpHeaders.RANGE)));
    }

    private ResponseEntity<Resource> part(Media media, Optional<String> asked) throws IOException {
        var all = ByteRange.all(media.bytes());
        var range = asked.isEmpty() ? Optional.of(all) : ByteRange.asked(asked.get(), media.bytes());
        if (range.isEmpty()) {
            return answer(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, media)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + media.bytes())
                    .build();
        }
        var part = range.get();
        var content = files.open(media, part).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var answer = answer(part.equals(all) ? HttpStatus.OK : HttpStatus.PARTIAL_CONTENT, media);
        if (!part.equals(all)) {
            answer.header(
                    HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(part.first(), part.last(), media.bytes()));
        }
        return answer.contentLength(part.bytes()).body(new InputStreamResource(content));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, Media media) {
        return ResponseEntity.status(status).headers(headers -> describe(media, headers));
    }

    private static String tag(Media media) {
        return '"' + media.sha256() + '"';
    }

    /** Replaces the page's policy; as headers of the entity these would stand beside it. */
    private static void confine(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }

    private static void describe(Media media, HttpHeaders headers) {
        headers.setContentType(MediaType.parseMediaType(media.type().contentType()));
        headers.setCacheControl(FOR_GOOD);
        headers.setETag(tag(media));
        headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
        headers.setContentDisposition(
                media.type().isPicture()
                        ? ContentDisposition.inline().build()
                        : ContentDisposition.attachment()
                                .filename(media.name(), StandardCharsets.UTF_8)
                                .build());
    }
}
