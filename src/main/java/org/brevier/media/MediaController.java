package org.brevier.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Serves the files, as what they are and never as anything that could run. */
@Controller
class MediaController {

    private final MediaRows rows;
    private final MediaFiles files;
    private final RenditionAnswers renditions;

    MediaController(MediaRows rows, MediaFiles files, RenditionAnswers renditions) {
        this.rows = rows;
        this.files = files;
        this.renditions = renditions;
    }

    @GetMapping("/media/{id:[0-9a-f]{32}}/{name}")
    ResponseEntity<Resource> show(
            @PathVariable String id,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var media = rows.findShown(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        MediaHeaders.confine(response);
        if (!media.id().equals(id)) {
            return renditions.inPlaceOf(rows.find(id).orElse(media), name, media);
        }
        if (!media.name().equals(name)) {
            return renditions.to(media, name);
        }
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

    private static void describe(Media media, HttpHeaders headers) {
        MediaHeaders.forGood(media.type(), media.sha256(), headers);
        if (!media.type().isPicture()) {
            headers.set(HttpHeaders.CONTENT_DISPOSITION, media.called().disposition(media.name()));
        }
    }
}
