package org.brevier.media;

import java.net.URI;
import java.util.Optional;
import org.brevier.site.Addresses;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What is answered to a name under a file's id that is not the file's own. */
@Component
class RenditionAnswers {

    private final Printing printing;
    private final Darkroom darkroom;
    private final MediaFiles files;
    private final Addresses addresses;

    RenditionAnswers(Printing printing, Darkroom darkroom, MediaFiles files, Addresses addresses) {
        this.printing = printing;
        this.darkroom = darkroom;
        this.files = files;
        this.addresses = addresses;
    }

    /** Another name leads to the file; one that could only be a rendition's, and is none that pages name, to nothing. */
    ResponseEntity<Resource> to(Media media, String name) {
        var renditions = new Renditions(media);
        var rendition = renditions.named(name);
        if (rendition.isPresent()) {
            return show(media, rendition.get());
        }
        if (renditions.mayBe(name)) {
            return renditions
                    .like(media, name)
                    .map(present -> elsewhere(media, present))
                    .orElseGet(() -> ResponseEntity.notFound().build());
        }
        return ResponseEntity.status(301)
                .location(URI.create(addresses.media(media.id(), media.name())))
                .build();
    }

    /** Whatever was named under the id of a file in whose place another is shown now. */
    ResponseEntity<Resource> inPlaceOf(Media before, String name, Media now) {
        return elsewhere(now, new Renditions(now).like(before, name).orElseGet(now::name));
    }

    /** Until the file is replaced again, or what it was shown instead of is shown once more, or its focus is moved back. */
    private ResponseEntity<Resource> elsewhere(Media media, String name) {
        return ResponseEntity.status(302)
                .cacheControl(CacheControl.noCache())
                .location(URI.create(addresses.media(media.id(), name)))
                .build();
    }

    private ResponseEntity<Resource> show(Media media, Rendition rendition) {
        return printing.now(media, rendition)
                .map(made -> ResponseEntity.ok()
                        .headers(headers ->
                                MediaHeaders.forGood(rendition.type(), new Renditions(media).tag(rendition), headers))
                        .body(made))
                .orElseGet(() -> instead(media, rendition));
    }

    /** While too many are being made: the next larger that is there, which nobody may keep. */
    private ResponseEntity<Resource> instead(Media media, Rendition rendition) {
        var larger = new Renditions(media).largerThan(rendition).flatMap(one -> found(media, one).stream());
        var answer =
                larger.findFirst().orElseGet(() -> new Found(media.type(), files.find(media.sha256(), media.type())));
        return ResponseEntity.ok()
                .headers(headers -> MediaHeaders.describe(answer.type(), headers))
                .cacheControl(CacheControl.noStore())
                .body(answer.content());
    }

    private record Found(FileType type, Resource content) {}

    private Optional<Found> found(Media media, Rendition rendition) {
        return darkroom.find(media, rendition).map(content -> new Found(rendition.type(), content));
    }
}
