package org.brevier.feed;

import java.nio.charset.StandardCharsets;
import org.brevier.site.IndexNow;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the key by which search engines know that it is the site who tells them of changes (IndexNow, "Hosting your key"). */
@Controller
@ConditionalOnProperty("brevier.indexnow.key")
class IndexNowController {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");

    private final IndexNow settings;

    IndexNowController(IndexNow settings) {
        this.settings = settings;
    }

    @GetMapping("/${brevier.indexnow.key}.txt")
    ResponseEntity<byte[]> show() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(settings.key().orElseThrow().getBytes(StandardCharsets.UTF_8));
    }
}
