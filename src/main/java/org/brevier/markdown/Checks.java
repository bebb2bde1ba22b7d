package org.brevier.markdown;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.brevier.markdown.Finding.Rule;

/** What the desk says about a text: the rules of the house, each finding with its place. */
public final class Checks {

    private static final Comparator<Finding> IN_ORDER_OF_TEXT = Comparator.<Finding>comparingInt(
                    finding -> finding.position().line())
            .thenComparingInt(finding -> finding.position().column())
            .thenComparing(Finding::severity, Comparator.reverseOrder())
            .thenComparing(Finding::rule);

    /** Where an inner link leads. */
    public enum Target {
        PUBLIC,
        DRAFT,
        NOWHERE
    }

    /** What the site has under the name of a file. */
    public sealed interface Holding {

        /**
         * @param alternative what a picture shows, where the site knows by itself; may be empty
         * @param decorative whether it knows that the picture only decorates
         */
        record Present(String alternative, boolean decorative) implements Holding {

            boolean isDescribed() {
                return decorative || !alternative.isBlank();
            }
        }

        record Absent() implements Holding {}
    }

    /** Knows what stands at a same-site path, one such as {@code /briefings/slug}, without query and fragment. */
    @FunctionalInterface
    public interface Neighbourhood {

        Target at(String path);

        /** @param reference to a file of the site's own, as an author wrote it; whoever knows nothing of files misses none */
        default Holding file(String reference) {
            return new Holding.Present("", false);
        }
    }

    private final Limits limits;

    public Checks(Limits limits) {
        this.limits = limits;
    }

    /** In the order of the text; of each rule no more than the limits allow, the heaviest first chosen. */
    public List<Finding> check(Manuscript manuscript, BriefingText text, Neighbourhood neighbourhood) {
        Map<Rule, Integer> told = new EnumMap<>(Rule.class);
        return Stream.of(
                        ShapeChecks.findings(text, limits).stream(),
                        LinkChecks.findings(text, neighbourhood).stream(),
                        UnfinishedWords.findings(manuscript, text),
                        Claims.findings(text, limits.claims()))
                .flatMap(findings -> findings)
                .sorted(Comparator.comparing(Finding::severity).reversed().thenComparing(IN_ORDER_OF_TEXT))
                .filter(finding -> told.merge(finding.rule(), 1, Integer::sum) <= limits.findings())
                .sorted(IN_ORDER_OF_TEXT)
                .toList();
    }
}
