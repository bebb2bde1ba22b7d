package org.brevier.media;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which files a list shows; what is empty does not narrow it.
 *
 * @param words pieces of the name, the alternative text, the caption and the credit, in whatever case and order
 * @param silent only pictures that say nothing to those who cannot see them, and are not called decorative
 */
public record MediaFilter(List<String> words, Optional<MediaKind> kind, boolean silent, Optional<UUID> uploader) {

    public static final MediaFilter ALL = new MediaFilter(List.of(), Optional.empty(), false, Optional.empty());

    public MediaFilter {
        words = List.copyOf(words);
    }
}
