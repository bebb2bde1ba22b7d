package org.brevier.briefing.published;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Cover;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Pictures;
import org.brevier.markdown.Unreadable;
import org.springframework.stereotype.Component;

/** What lists show of each briefing's first picture. */
@Component
class Covers {

    private final Pictures pictures;
    private final Briefings briefings;

    Covers(Pictures pictures, Briefings briefings) {
        this.pictures = pictures;
        this.briefings = briefings;
    }

    /**
     * How a text names its first picture; empty where it has none.
     *
     * @param known as it was found when the version was made; of those that were made before that was asked, not at all
     */
    String reference(Optional<String> known, Supplier<Manuscript> manuscript) {
        return known.orElseGet(() -> read(manuscript));
    }

    private String read(Supplier<Manuscript> manuscript) {
        try {
            return briefings.read(manuscript.get()).picture().orElse("");
        } catch (Unreadable | IllegalStateException damaged) {
            return "";
        }
    }

    Map<String, Cover> of(Collection<String> references) {
        return pictures.covers(
                references.stream().filter(name -> !name.isEmpty()).distinct().toList());
    }
}
