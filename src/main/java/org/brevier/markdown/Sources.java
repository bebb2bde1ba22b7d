package org.brevier.markdown;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A picture in several widths, narrowest first, for browsers to choose from.
 *
 * @param own in the picture's own format, or one that every browser knows
 * @param webp in a format that takes less; empty where that is the picture's own, or nobody can make it
 */
public record Sources(List<Source> own, List<Source> webp) {

    public static final Sources NONE = new Sources(List.of(), List.of());

    public Sources {
        own = List.copyOf(own);
        webp = List.copyOf(webp);
    }

    public record Source(String address, int width, int height) {}

    /** As the {@code srcset} attribute has it; addresses hold no blanks and end in no comma. */
    public static String set(List<Source> sources) {
        return sources.stream()
                .map(source -> source.address() + " " + source.width() + "w")
                .collect(Collectors.joining(", "));
    }

    public String ownSet() {
        return set(own);
    }

    public String webpSet() {
        return set(webp);
    }
}
