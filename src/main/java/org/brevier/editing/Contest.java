package org.brevier.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brevier.briefing.Revision;
import org.brevier.markdown.Comparison;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Merge;
import org.brevier.markdown.MergedPart;
import org.brevier.markdown.Part;
import org.brevier.markdown.TypedText;
import org.brevier.markdown.Unreadable;

/**
 * Two texts of one briefing, and what somebody takes of each.
 *
 * @param base the number of the revision that both began with
 * @param theirs the working copy
 * @param mine the text that was kept aside
 * @param merge what comes of them by itself
 * @param parts those that somebody has to choose between
 */
record Contest(int base, Revision theirs, Revision mine, Merge merge, List<ContestedPart> parts) {

    /** A form can hold no more; beyond that one chooses between the whole texts. */
    private static final int MOST = 30;

    Contest {
        parts = List.copyOf(parts);
    }

    static Contest of(int base, Revision theirs, Revision mine, Merge merge) {
        return switch (merge) {
            case Merge.Merged merged -> new Contest(base, theirs, mine, merged, List.of());
            case Merge.Clash clash -> {
                var handy = clash.contested().size() <= MOST ? clash : whole(theirs, mine);
                yield new Contest(base, theirs, mine, handy, fresh(handy.contested()));
            }
        };
    }

    private static Merge.Clash whole(Revision theirs, Revision mine) {
        return new Merge.Clash(List.of(new MergedPart.Contested(
                Part.Kind.OTHER,
                "",
                "",
                theirs.manuscript().text(),
                mine.manuscript().text())));
    }

    private static List<ContestedPart> fresh(List<MergedPart.Contested> contested) {
        var spans = Comparison.of(contested);
        var parts = new ArrayList<ContestedPart>();
        for (int i = 0; i < contested.size(); i++) {
            parts.add(ContestedPart.fresh(i + 1, contested.get(i), spans.get(i)));
        }
        return parts;
    }

    /** With what a form says of each part. */
    Contest with(Map<String, String> form) {
        var chosen = parts.stream()
                .map(part -> part.with(
                        form.getOrDefault("choice-" + part.number(), ""),
                        form.getOrDefault("text-" + part.number(), "")))
                .toList();
        return new Contest(base, theirs, mine, merge, chosen);
    }

    boolean isDecided() {
        return parts.stream().allMatch(part -> part.problem() == null);
    }

    /** @throws Unreadable when the text gets too long */
    Manuscript text() throws Unreadable {
        return switch (merge) {
            case Merge.Merged merged -> merged.manuscript();
            case Merge.Clash clash ->
                TypedText.over(
                        theirs.manuscript(),
                        clash.resolve(parts.stream().map(ContestedPart::text).toList())
                                .text());
        };
    }
}
