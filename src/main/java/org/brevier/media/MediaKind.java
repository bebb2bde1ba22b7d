package org.brevier.media;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file is to people; one can only be replaced by another of its kind. */
public enum MediaKind {
    PICTURE,
    SOUND,
    VIDEO,
    DOCUMENT,
    CAPTIONS;

    public static MediaKind of(FileType type) {
        return switch (type) {
            case JPEG, PNG, GIF, WEBP -> PICTURE;
            case MP3, M4A, OGG, WEBA -> SOUND;
            case MP4, WEBM -> VIDEO;
            case PDF -> DOCUMENT;
            case VTT -> CAPTIONS;
        };
    }

    List<FileType> types() {
        return Arrays.stream(FileType.values()).filter(type -> of(type) == this).toList();
    }

    /** For a field that takes files of this kind. */
    public String accept() {
        return FileType.accept(types());
    }

    /** For a field that takes all that there is. */
    public static String acceptAny() {
        return FileType.accept(List.of(FileType.values()));
    }

    /** Lower case, for addresses and message keys. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MediaKind> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }
}
