package org.brevier.editing;

import org.brevier.markdown.Manuscript;
import org.brevier.markdown.PastedText;
import org.brevier.markdown.Unreadable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes what is pasted into the editor a part of a briefing; nothing is kept. */
@Controller
class PasteController {

    record Pasted(String markdown) {}

    @PostMapping(WritingAddresses.PASTE)
    ResponseEntity<?> shape(@RequestParam String text) {
        try {
            return ResponseEntity.ok(
                    new Pasted(PastedText.toMarkdown(Manuscript.of(text).text())));
        } catch (Unreadable e) {
            return Complaint.of(e);
        }
    }
}
