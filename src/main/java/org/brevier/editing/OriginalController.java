package org.brevier.editing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.brevier.account.Person;
import org.brevier.media.MediaLibrary;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives a file as it was brought to whoever brought it and to editors, to keep and never to be shown: it may hold what readers must not see. */
@Controller
class OriginalController {

    private final MediaLibrary library;

    OriginalController(MediaLibrary library) {
        this.library = library;
    }

    @GetMapping(MediaAddresses.ORIGINAL)
    ResponseEntity<Resource> show(@PathVariable String id, Person person, HttpServletRequest request)
            throws IOException {
        var original = library.original(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!MediaPage.mayHaveOriginal(original.media(), person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var answer = ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(original.file().contentLength())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        original.media().called().disposition(original.media().name()));
        return request.getMethod().equals("HEAD") ? answer.build() : answer.body(original.file());
    }
}
