package org.brevier.editing;

import java.util.List;
import java.util.Optional;
import org.brevier.briefing.Filing;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.CountedPart;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Direction;
import org.brevier.site.Site;

/**
 * A text that is being written, as far as it can be read.
 *
 * @param text empty where it cannot be read at all
 * @param filing what its front matter says; nothing where it says what cannot be
 */
record Draft(Optional<BriefingText> text, Filing filing) {

    static Draft of(Manuscript manuscript, Briefings reader, Site site) {
        try {
            return of(reader.read(manuscript), site);
        } catch (Unreadable e) {
            return new Draft(Optional.empty(), nothingFiled(site));
        }
    }

    static Draft of(BriefingText text, Site site) {
        return new Draft(Optional.of(text), filing(text, site));
    }

    private static Filing filing(BriefingText text, Site site) {
        try {
            return Filing.of(text, site);
        } catch (Unreadable e) {
            return nothingFiled(site);
        }
    }

    private static Filing nothingFiled(Site site) {
        return new Filing(Optional.empty(), List.of(), List.of(), site.language());
    }

    /** How many words a reader reads. */
    int words() {
        return text.map(BriefingText::words).orElse(0);
    }

    List<CountedPart> parts() {
        return text.map(CountedPart::of).orElse(List.of());
    }

    String language() {
        return filing.language().toLanguageTag();
    }

    /** As the {@code dir} attribute says it. */
    String direction() {
        return Direction.of(filing.language());
    }
}
