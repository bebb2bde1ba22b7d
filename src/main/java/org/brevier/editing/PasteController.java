package org.brevier.editing;

import org.brevier.markdown.Manuscript;
import org.brevier.markdown.PastedHtml;
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

    /** @param html what the clipboard holds beside the plain text; empty where it holds nothing else */
    @PostMapping(WritingAddresses.PASTE)
    ResponseEntity<?> shape(@RequestParam String text, @RequestParam(defaultValue = "") String html) {
        try {
            String plain = Manuscript.of(text).text();
            return ResponseEntity.ok(
                    new Pasted(html.isBlank() ? PastedText.toMarkdown(plain) : PastedHtml.toMarkdown(html)));
        } catch (Unreadable e) {
            return Complaint.of(e);
        }
    }
}
