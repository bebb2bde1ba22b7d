package org.brevier.markdown;

import java.util.List;

/** What becomes of two texts that two people made of one, part by part. */
public sealed interface Merge {

    /** Everybody's changes in one text. */
    record Merged(Manuscript manuscript) implements Merge {}

    /**
     * Parts that both changed, each in another way, among those that are settled.
     *
     * @param parts in the order of the text
     */
    record Clash(List<MergedPart> parts) implements Merge {

        public Clash {
            parts = List.copyOf(parts);
        }

        public List<MergedPart.Contested> contested() {
            return MergedPart.contested(parts).toList();
        }

        /**
         * The text with these in the place of the contested parts.
         *
         * @param choices one for each contested part, in order; one that is blank leaves the part out
         * @throws IllegalArgumentException when there are more or fewer
         * @throws Unreadable when the text gets too long
         */
        public Manuscript resolve(List<String> choices) throws Unreadable {
            return Manuscript.of(Seams.joined(parts, choices));
        }
    }

    /**
     * What one of them touched is taken from there, and what nobody touched is left as it was. A part that both changed
     * is contested, and so is one that one changed and the other took out, and what both put in at the same place. No
     * word that one of them wrote is missing from the answer.
     *
     * @param base what both began with
     * @param theirs what is stored by now; its line ends win
     */
    static Merge of(Manuscript base, Manuscript theirs, Manuscript mine) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return new Merged(theirs);
        }
        return theirs.equals(base) ? new Merged(mine) : TextMerge.of(base, theirs, mine);
    }

    /** Where nobody knows what both began with, every part that differs is contested. */
    static Merge withoutBase(Manuscript theirs, Manuscript mine) {
        return mine.equals(theirs) ? new Merged(theirs) : TextMerge.withoutBase(theirs, mine);
    }
}
