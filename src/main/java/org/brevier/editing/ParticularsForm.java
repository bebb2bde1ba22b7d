package org.brevier.editing;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.brevier.account.Problems;
import org.brevier.media.Focus;
import org.brevier.media.Particulars;

/**
 * What somebody says of a file, as it was typed.
 *
 * @param focus the focal point as its two percentages, such as {@code 50-17}
 */
record ParticularsForm(String alternative, boolean decorative, String caption, String credit, String focus) {

    private static final Pattern FOCUS = Pattern.compile("([0-9]{1,3})-([0-9]{1,3})");
    private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+");

    static ParticularsForm of(Particulars said) {
        return new ParticularsForm(
                said.alternative(),
                said.decorative(),
                said.caption(),
                said.credit(),
                said.focus().x() + "-" + said.focus().y());
    }

    /** @param before the file's own, for what the form does not ask */
    static ParticularsForm of(Map<String, String> typed, Particulars before) {
        return new ParticularsForm(
                typed.getOrDefault("alternative", ""),
                typed.containsKey("decorative"),
                typed.getOrDefault("caption", ""),
                typed.getOrDefault("credit", ""),
                typed.getOrDefault("focus", of(before).focus()));
    }

    static String onOneLine(String typed) {
        return SPACE.matcher(typed).replaceAll(" ").strip();
    }

    Problems problems() {
        return new Problems()
                .demand("alternative", fits(alternative, Particulars.LONGEST_ALTERNATIVE), "file.alternative.too-long")
                .demand("decorative", !contradicts(alternative, decorative), "file.decorative.speaks")
                .demand("caption", fits(caption, Particulars.LONGEST_CAPTION), "file.caption.too-long")
                .demand("credit", fits(credit, Particulars.LONGEST_CREDIT), "file.credit.too-long")
                .demand("focus", point().isPresent(), "file.focus.none");
    }

    /** What has something to say is not decorative. */
    static boolean contradicts(String alternative, boolean decorative) {
        return decorative && !onOneLine(alternative).isEmpty();
    }

    private static boolean fits(String typed, int longest) {
        return onOneLine(typed).length() <= longest;
    }

    private Optional<Focus> point() {
        var numbers = FOCUS.matcher(focus);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        int x = Integer.parseInt(numbers.group(1));
        int y = Integer.parseInt(numbers.group(2));
        return x <= 100 && y <= 100 ? Optional.of(new Focus(x, y)) : Optional.empty();
    }

    /** To be called where there are no {@link #problems}. */
    Particulars particulars() {
        return new Particulars(
                onOneLine(alternative),
                decorative,
                onOneLine(caption),
                onOneLine(credit),
                point().orElse(Focus.CENTRE));
    }
}
