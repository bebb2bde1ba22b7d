package org.brevier.markdown;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.brevier.markdown.Merge.Clash;
import org.brevier.markdown.Merge.Merged;
import org.brevier.markdown.MergedPart.Contested;

/** Merges two whole texts: front matter and what is below it each for itself, so that nothing gets above its fence. */
final class TextMerge {

    private final List<Part> base;
    private final List<Part> theirs;
    private final List<Part> mine;
    private final boolean baseKnown;
    private final String lineEnd;

    private TextMerge(List<Part> base, List<Part> theirs, List<Part> mine, boolean baseKnown, String lineEnd) {
        this.base = with(lineEnd, base);
        this.theirs = theirs;
        this.mine = with(lineEnd, mine);
        this.baseKnown = baseKnown;
        this.lineEnd = lineEnd;
    }

    private static List<Part> with(String lineEnd, List<Part> parts) {
        return parts.stream().map(part -> part.with(lineEnd)).toList();
    }

    static Merge of(Manuscript base, Manuscript theirs, Manuscript mine) {
        return new TextMerge(Part.of(base), Part.of(theirs), Part.of(mine), true, LineEnds.in(theirs.text())).merge();
    }

    static Merge withoutBase(Manuscript theirs, Manuscript mine) {
        return new TextMerge(List.of(), Part.of(theirs), Part.of(mine), false, LineEnds.in(theirs.text())).merge();
    }

    private Merge merge() {
        List<MergedPart> parts =
                Stream.concat(frontMatter().stream(), body().stream()).toList();
        if (MergedPart.contested(parts).findAny().isPresent()) {
            return new Clash(parts);
        }
        try {
            return new Merged(Manuscript.of(Seams.joined(parts, List.of())));
        } catch (Unreadable tooLong) {
            return new Clash(List.of(
                    new Contested(Part.Kind.OTHER, mine.getFirst().label(), text(base), text(theirs), text(mine))));
        }
    }

    private List<MergedPart> frontMatter() {
        List<List<Part>> blocks =
                Stream.of(base, theirs, mine).map(TextMerge::frontMatter).toList();
        if (mayMergeByKey(blocks)) {
            List<MergedPart> byKey = merged(blocks);
            if (isReadable(byKey)) {
                return byKey;
            }
        }
        return merged(blocks.stream().map(TextMerge::asOnePart).toList());
    }

    private static List<Part> frontMatter(List<Part> parts) {
        return parts.stream().takeWhile(Part::isFrontMatter).toList();
    }

    /** Keys without their fences would be prose. */
    private static boolean mayMergeByKey(List<List<Part>> blocks) {
        return blocks.stream().allMatch(block -> block.size() != 1)
                && (blocks.getFirst().isEmpty() || blocks.stream().noneMatch(List::isEmpty));
    }

    private static boolean isReadable(List<MergedPart> block) {
        try {
            return MergedPart.contested(block).findAny().isPresent()
                    || FrontMatterBlock.of(Seams.joined(block, List.of())).lines() >= 0;
        } catch (Unreadable e) {
            return false;
        }
    }

    private static List<Part> asOnePart(List<Part> block) {
        return block.isEmpty()
                ? block
                : List.of(new Part(Part.Kind.FRONT_MATTER, block.getFirst().label(), text(block)));
    }

    private static String text(List<Part> parts) {
        return String.join("", parts.stream().map(Part::text).toList());
    }

    private List<MergedPart> body() {
        return merged(Stream.of(base, theirs, mine)
                .map(parts -> parts.stream()
                        .filter(Predicate.not(Part::isFrontMatter))
                        .toList())
                .toList());
    }

    private List<MergedPart> merged(List<List<Part>> texts) {
        Lineage lineage = baseKnown
                ? Lineage.of(texts.get(0), texts.get(1), texts.get(2))
                : Lineage.of(texts.get(1), texts.get(2));
        return new PartMerge(lineage, baseKnown, lineEnd).merged();
    }
}
