package org.brevier.share;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The typefaces at hand, in the order in which they are asked. Most texts need the first alone, so the others are opened
 * when they are wanted.
 *
 * @param alphabets the site's own, those of its operator, and those that come with Brevier
 * @param ideographs those that come with Brevier, by the language whose shapes they have: jp, sc, tc, kr
 * @param machine what the machine has
 * @param mark tells one set of typefaces from another
 */
record Faces(List<Supplier<Face>> alphabets, List<Ideographs> ideographs, Supplier<Face> machine, String mark) {

    Faces {
        alphabets = List.copyOf(alphabets);
        ideographs = List.copyOf(ideographs);
    }

    record Ideographs(String language, Supplier<Face> face) {}

    /** The same character has another shape in each of the languages that write it. */
    List<Supplier<Face>> of(Locale language) {
        String wanted = writing(language);
        var own = ideographs.stream().filter(it -> it.language().equals(wanted));
        var others = ideographs.stream().filter(it -> !it.language().equals(wanted));
        return Stream.of(alphabets.stream(), Stream.concat(own, others).map(Ideographs::face), Stream.of(machine))
                .flatMap(faces -> faces)
                .toList();
    }

    static boolean writesIdeographs(Locale language) {
        return !writing(language).isEmpty();
    }

    private static String writing(Locale language) {
        return switch (language.getLanguage()) {
            case "ja" -> "jp";
            case "ko" -> "kr";
            case "zh", "yue" -> isTraditional(language) ? "tc" : "sc";
            default -> "";
        };
    }

    private static boolean isTraditional(Locale language) {
        return language.getScript().isEmpty()
                ? List.of("TW", "HK", "MO").contains(language.getCountry())
                : language.getScript().equals("Hant");
    }
}
