package org.brevier.editing;

import java.util.List;
import org.brevier.media.Media;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the desk keeps its pictures and files. */
final class MediaAddresses {

    static final String MEDIA = "/admin/media";
    static final String ORIGINAL = MEDIA + "/{id}/original";
    static final String CHOICE = "/admin/media/choice";
    static final String DESCRIPTIONS = "/admin/media/fresh/descriptions";
    static final String FILE = "/admin/media/{id}";
    static final String RECORDING = "/admin/media/{id}/recording";
    static final String REPLACEMENT = "/admin/media/{id}/replacement";
    static final String RESTORATION = "/admin/media/{id}/restoration";
    static final String DELETION = "/admin/media/{id}/deletion";

    private MediaAddresses() {}

    static String file(String id) {
        return MEDIA + "/" + id;
    }

    /** Where those that have just come in wait for a word on what they show. */
    static String fresh(List<Media> files) {
        return UriComponentsBuilder.fromPath(MEDIA)
                .queryParam(
                        LibraryForm.FRESH,
                        String.join(
                                "-", files.stream().map(Media::id).distinct().toList()))
                .toUriString();
    }

    /** Where an empty form shows an earlier file again. */
    static String restoration(Media present, String earlier) {
        return UriComponentsBuilder.fromPath(file(present.id()) + "/restoration")
                .queryParam("version", present.version())
                .queryParam("earlier", earlier)
                .toUriString();
    }
}
