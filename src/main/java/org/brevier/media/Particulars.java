package org.brevier.media;

import java.util.regex.Pattern;
import org.brevier.markdown.Picture;
import org.brevier.markdown.ServedFile;

/**
 * What people say of a file, each on one line of plain text; empty where nobody says anything.
 *
 * @param alternative what a picture shows, for those who cannot see it
 * @param decorative whether a picture has nothing to say to them; then its alternative text is not used
 * @param caption what stands below it in texts that say nothing else there
 * @param credit whose work it is, in the words that readers are to see
 * @param focus what crops of a picture have to show
 */
public record Particulars(String alternative, boolean decorative, String caption, String credit, Focus focus) {

    public static final int LONGEST_ALTERNATIVE = 500;
    public static final int LONGEST_CAPTION = 1_000;
    public static final int LONGEST_CREDIT = 200;

    private static final Pattern SEVERAL_LINES = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]");

    public static final Particulars NONE = new Particulars("", false, "", "", Focus.CENTRE);

    /** @throws IllegalArgumentException for words that are too long, or on more than one line */
    public Particulars {
        demand(alternative, LONGEST_ALTERNATIVE);
        demand(caption, LONGEST_CAPTION);
        demand(credit, LONGEST_CREDIT);
    }

    private static void demand(String words, int longest) {
        if (words.length() > longest || SEVERAL_LINES.matcher(words).find()) {
            throw new IllegalArgumentException("not one line of at most %d characters".formatted(longest));
        }
    }

    public static Particulars showing(String alternative) {
        return new Particulars(alternative, false, "", "", Focus.CENTRE);
    }

    /** Whether readers who do not see the picture would be told nothing, and nobody has said that this is right. */
    public boolean isSilent() {
        return alternative.isEmpty() && !decorative;
    }

    ServedFile.Notes said() {
        return new ServedFile.Notes(caption, credit);
    }

    Picture.Notes notes() {
        return new Picture.Notes(decorative ? "" : alternative, decorative, caption, credit);
    }
}
