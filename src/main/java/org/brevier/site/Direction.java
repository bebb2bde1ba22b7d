package org.brevier.site;

import java.util.Locale;
import java.util.Set;

/** Which way a language is written, as the {@code dir} attribute says it. */
public final class Direction {

    /** Languages whose usual script runs from right to left (CLDR, character order). */
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "ps", "sd", "syr", "ug", "ur", "yi");

    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Adlm", "Arab", "Hebr", "Nkoo", "Syrc", "Thaa");

    private Direction() {}

    public static String of(Locale language) {
        boolean rightToLeft = language.getScript().isEmpty()
                ? RIGHT_TO_LEFT.contains(language.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(language.getScript());
        return rightToLeft ? "rtl" : "ltr";
    }
}
