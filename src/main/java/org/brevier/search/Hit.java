package org.brevier.search;

import java.util.List;
import java.util.Optional;
import org.brevier.briefing.published.PublishedBriefing;

/**
 * A briefing that answers a query.
 *
 * @param headline the whole headline, with what was asked for marked
 * @param snippet the sentences that answer best; never empty unless the briefing is
 * @param anchor the bullet or section that the snippet begins in; empty where the top of the page is the right place
 */
public record Hit(PublishedBriefing briefing, List<Piece> headline, List<Piece> snippet, Optional<String> anchor) {

    public Hit {
        headline = List.copyOf(headline);
        snippet = List.copyOf(snippet);
    }
}
