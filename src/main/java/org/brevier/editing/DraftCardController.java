package org.brevier.editing;

import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.markdown.Unreadable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The picture that a working copy would be shared with. */
@Controller
class DraftCardController {

    private final Reach reach;
    private final DraftPage drafts;

    DraftCardController(Reach reach, DraftPage drafts) {
        this.reach = reach;
        this.drafts = drafts;
    }

    @GetMapping("/admin/briefings/{id}/share.png")
    ResponseEntity<byte[]> show(@PathVariable UUID id, Person person) {
        var briefing = reach.open(id, person);
        try {
            return drafts.card(briefing)
                    .map(picture ->
                            ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(picture))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (Unreadable e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.reason(), e);
        }
    }
}
