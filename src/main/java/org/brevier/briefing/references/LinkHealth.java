package org.brevier.briefing.references;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.brevier.briefing.references.BrokenTargets.Target;
import org.brevier.briefing.references.NamingTexts.Naming;
import org.springframework.stereotype.Service;

/** Which links, pictures and files in texts lead nowhere now, whoever took away what they led to. */
@Service
public class LinkHealth {

    /** More than anybody reads, and few enough to be read from the database at once. */
    private static final int MANY = 200;

    private final BrokenTargets targets;
    private final NamingTexts texts;
    private final KeptTexts sources;

    LinkHealth(BrokenTargets targets, NamingTexts texts, KeptTexts sources) {
        this.targets = targets;
        this.texts = texts;
        this.sources = sources;
    }

    /**
     * @param broken those in texts that readers see first
     * @param moved what leads by an old address
     */
    public record Links(List<BrokenLink> broken, List<BrokenLink> moved) {

        public Links {
            broken = List.copyOf(broken);
            moved = List.copyOf(moved);
        }
    }

    /**
     * Of published texts and of drafts.
     *
     * @param owner whose briefings; empty for everybody's, and the standing pages
     * @param most how many of each
     */
    public Links links(Optional<UUID> owner, int most) {
        var why = targets.all();
        var moved = why.keySet().stream()
                .filter(target -> why.get(target) == BrokenLink.Why.MOVED)
                .toList();
        var broken = why.keySet().stream()
                .filter(target -> why.get(target) != BrokenLink.Why.MOVED)
                .toList();
        return new Links(links(broken, why, owner, most), links(moved, why, owner, most));
    }

    private List<BrokenLink> links(
            List<Target> named, Map<Target, BrokenLink.Why> why, Optional<UUID> owner, int most) {
        var found = new LinkedHashMap<Naming.Place, Naming>();
        texts.naming(named, owner, MANY).forEach(naming -> found.merge(naming.place(), naming, Naming::and));
        return found.values().stream()
                .sorted(Comparator.comparing(Naming::seen)
                        .thenComparing(Naming::changedAt)
                        .reversed())
                .limit(most)
                .map(naming -> link(naming, why))
                .toList();
    }

    private BrokenLink link(Naming naming, Map<Target, BrokenLink.Why> why) {
        var place = naming.place();
        return new BrokenLink(
                place.subject(),
                place.page(),
                naming.title(),
                naming.seen(),
                naming.changedAt(),
                place.written(),
                why.getOrDefault(place.target(), BrokenLink.Why.NOTHING),
                line(naming));
    }

    /** Where the newest text has it; empty where it is spelt in another way than it is meant. */
    private OptionalInt line(Naming naming) {
        var place = naming.place();
        if (naming.newest().isEmpty()) {
            return OptionalInt.empty();
        }
        int newest = naming.newest().get();
        var source = place.page()
                ? sources.sourceOfPage(place.subject(), newest)
                : sources.sourceOfBriefing(place.subject(), newest);
        var text = new String(source, StandardCharsets.UTF_8);
        int at = text.indexOf(place.written());
        return at < 0
                ? OptionalInt.empty()
                : OptionalInt.of(1
                        + (int) text.substring(0, at)
                                .chars()
                                .filter(c -> c == '\n')
                                .count());
    }

    /** A text that readers see. */
    public record Linking(UUID subject, boolean page, String title) {}

    /** What readers see that links to this briefing or page, under whichever of its slugs; the last changed first. */
    public List<Linking> linkingTo(UUID subject) {
        return texts.naming(targets.of(subject), Optional.empty(), MANY).stream()
                .filter(Naming::seen)
                .filter(naming -> !naming.place().subject().equals(subject))
                .map(naming ->
                        new Linking(naming.place().subject(), naming.place().page(), naming.title()))
                .distinct()
                .toList();
    }
}
