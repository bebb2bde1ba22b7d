package org.brevier.briefing.published;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.brevier.markdown.Anchors;
import org.brevier.markdown.Cover;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.RenderedBriefing;
import org.brevier.site.Direction;
import org.brevier.site.Named;
import org.brevier.site.Slug;

/**
 * One published version of a briefing, as readers may see it.
 *
 * @param version the version's number, from 1
 * @param standfirst without markup; empty where the author wrote none
 * @param dated when the briefing was first public, as the byline says
 * @param changedAt its last substantive change; {@code dated} where there was none
 * @param corrected whether it carries a correction
 * @param words how many words a reader reads
 * @param cover its first picture, as lists show it
 */
public record PublishedBriefing(
        UUID id,
        Slug slug,
        int version,
        String headline,
        String standfirst,
        Locale language,
        Instant dated,
        Instant changedAt,
        boolean corrected,
        int words,
        List<Named> topics,
        List<Named> authors,
        Manuscript manuscript,
        Anchors anchors,
        Optional<Cover> cover) {

    public PublishedBriefing {
        topics = List.copyOf(topics);
        authors = List.copyOf(authors);
    }

    /** The name under which feeds know the briefing for ever (RFC 9562, section 4). */
    public String urn() {
        return "urn:uuid:" + id;
    }

    public int readingMinutes() {
        return RenderedBriefing.readingMinutes(words);
    }

    /** Which way the text is written, as the {@code dir} attribute says it. */
    public String direction() {
        return Direction.of(language);
    }

    public boolean isChanged() {
        return changedAt.isAfter(dated);
    }
}
