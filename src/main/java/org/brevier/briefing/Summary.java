package org.brevier.briefing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.Finding;
import org.brevier.markdown.Passage;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Named;
import org.brevier.site.Site;

/**
 * What the desk's lists sort, filter and draw by, taken from the newest readable text.
 *
 * @param headline blank where the text has none
 * @param wantedAt the date in the front matter
 */
record Summary(String headline, int words, int blocks, int warnings, List<Named> topics, Optional<Instant> wantedAt) {

    static Summary of(BriefingText text, List<Finding> findings, Site site) {
        return new Summary(
                text.headline().map(Passage::text).orElse(""),
                text.words(),
                count(findings, Finding.Severity.BLOCK),
                count(findings, Finding.Severity.WARNING),
                Publishing.onceEach(Filing.topics(text)),
                date(text, site));
    }

    private static int count(List<Finding> findings, Finding.Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static Optional<Instant> date(BriefingText text, Site site) {
        try {
            return text.frontMatter().moment("date", site.timeZone());
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }
}
