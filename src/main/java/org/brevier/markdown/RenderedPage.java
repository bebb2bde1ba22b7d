package org.brevier.markdown;

import java.util.List;
import java.util.Optional;

/**
 * A standing page as HTML.
 *
 * @param language as the front matter names it
 * @param direction as the author says it; empty where it follows from the language
 * @param description the first words, for search engines
 */
public record RenderedPage(
        Optional<String> language,
        String headline,
        Optional<String> description,
        List<RenderedBriefing.Piece> pieces,
        List<RenderedBriefing.Footnote> footnotes,
        List<MediaLink> media,
        Optional<String> direction) {}
