package org.brevier.editing;

import java.util.List;
import java.util.Locale;
import org.brevier.markdown.Finding;

/** A finding of the checks as the editor shows it. */
record Found(String severity, String rule, String message, int line, int column) {

    static List<Found> of(List<Finding> findings) {
        return findings.stream().map(Found::of).toList();
    }

    private static Found of(Finding finding) {
        return new Found(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.rule().label(),
                finding.message(),
                finding.position().line(),
                finding.position().column());
    }
}
