package org.brevier.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.brevier.briefing.MediaUse;
import org.brevier.briefing.MediaUse.Place;
import org.brevier.media.Media;

/**
 * What shows some of the library's files, as it was when somebody looked.
 *
 * @param earlier the ids in whose place each file is shown, by that file's id
 * @param places texts that name an id
 * @param companions ids of what goes with a recording, as its captions or its poster
 * @param logo the address of the picture that stands for the site's name
 * @param complete whether all texts have been looked through
 */
record Shown(
        Map<String, List<String>> earlier,
        Map<String, List<Place>> places,
        Set<String> companions,
        Optional<String> logo,
        boolean complete) {

    Shown {
        earlier = Map.copyOf(earlier);
        places = Map.copyOf(places);
        companions = Set.copyOf(companions);
    }

    /** Texts that show the file. */
    List<Place> places(Media media) {
        return ids(media)
                .flatMap(id -> places.getOrDefault(id, List.of()).stream())
                .distinct()
                .toList();
    }

    private Stream<String> ids(Media media) {
        return Stream.concat(Stream.of(media.id()), earlier.getOrDefault(media.id(), List.of()).stream());
    }

    /** Whether the file stands for the site's name. */
    boolean isLogo(Media media) {
        return logo.filter(address -> ids(media).anyMatch(id -> address.startsWith("/media/" + id + "/")))
                .isPresent();
    }

    /** Whether the file goes with a recording, as its captions or its poster. */
    boolean isNeeded(Media media) {
        return ids(media).anyMatch(companions::contains);
    }

    /** Whether a page shows it that readers can ask for now or soon. */
    boolean isSeenByReaders(Media media) {
        return isLogo(media) || places(media).stream().anyMatch(place -> isPublic(place.kind()));
    }

    private static boolean isPublic(MediaUse.Kind kind) {
        return switch (kind) {
            case PUBLISHED, OLDER_VERSION, PAGE -> true;
            case DRAFT, REVISION -> false;
        };
    }

    boolean isUsed(Media media) {
        return isLogo(media) || isNeeded(media) || !places(media).isEmpty();
    }

    /** Also where nobody can say yet that nothing does. */
    boolean mayBeUsed(Media media) {
        return !complete || isUsed(media);
    }
}
