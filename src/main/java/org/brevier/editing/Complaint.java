package org.brevier.editing;

import java.util.Locale;
import org.brevier.markdown.Unreadable;
import org.springframework.http.ResponseEntity;

/**
 * What the editor's script shows where a request could not be met.
 *
 * @param error a sentence
 */
record Complaint(String error) {

    static ResponseEntity<Complaint> of(Unreadable why) {
        String reason = why.reason();
        return ResponseEntity.unprocessableContent()
                .body(new Complaint(reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + "."));
    }
}
