package org.brevier.editing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.briefing.MediaUse;
import org.brevier.briefing.MediaUse.MediaName;
import org.brevier.briefing.MediaUse.Place;
import org.brevier.media.Media;
import org.brevier.media.MediaLists;
import org.brevier.media.Recordings;
import org.brevier.site.Site;
import org.springframework.stereotype.Component;

/** What shows the library's files: texts that name one, or one in whose place it is shown, and the site itself. */
@Component
class Uses {

    private final MediaUse use;
    private final MediaLists lists;
    private final Recordings recordings;
    private final Site site;

    Uses(MediaUse use, MediaLists lists, Recordings recordings, Site site) {
        this.use = use;
        this.recordings = recordings;
        this.lists = lists;
        this.site = site;
    }

    /** The texts that show each file, by its id. */
    Map<String, List<Place>> of(Collection<Media> files) {
        var earlier = lists.earlierIds();
        var names = files.stream().flatMap(media -> names(media, earlier)).toList();
        var found = use.of(names);
        var places = new HashMap<String, List<Place>>();
        for (var media : files) {
            places.put(
                    media.id(),
                    names(media, earlier)
                            .flatMap(name -> found.getOrDefault(name.id(), List.of()).stream())
                            .distinct()
                            .toList());
        }
        return places;
    }

    private static Stream<MediaName> names(Media media, Map<String, List<String>> earlier) {
        return Stream.concat(
                Stream.of(new MediaName(media.id(), media.path())),
                earlier.getOrDefault(media.id(), List.of()).stream().map(id -> new MediaName(id, Optional.empty())));
    }

    /** Whether the file stands for the site's name. */
    boolean isLogo(Media media) {
        return site.logo()
                .filter(logo -> ids(media).anyMatch(id -> logo.startsWith("/media/" + id + "/")))
                .isPresent();
    }

    private Stream<String> ids(Media media) {
        return Stream.concat(Stream.of(media.id()), lists.earlierIds().getOrDefault(media.id(), List.of()).stream());
    }

    /** Whether the file goes with a recording, as its captions or its poster. */
    boolean isNeeded(Media media) {
        return !companions(List.of(media)).isEmpty();
    }

    /** Those of the files that go with a recording. */
    Set<Media> companions(Collection<Media> files) {
        var earlier = lists.earlierIds();
        var companions = recordings.companions();
        return files.stream()
                .filter(media -> names(media, earlier).map(MediaName::id).anyMatch(companions::contains))
                .collect(Collectors.toSet());
    }

    /** Whether a page shows it that readers can ask for now or soon. */
    boolean isSeenByReaders(Media media) {
        return isLogo(media)
                || of(List.of(media)).getOrDefault(media.id(), List.of()).stream()
                        .anyMatch(place -> isPublic(place.kind()));
    }

    private static boolean isPublic(MediaUse.Kind kind) {
        return switch (kind) {
            case PUBLISHED, OLDER_VERSION, PAGE -> true;
            case DRAFT, REVISION -> false;
        };
    }

    /** Also where nobody can say yet that nothing does. */
    boolean mayBeUsed(Media media) {
        return !use.isComplete()
                || isLogo(media)
                || isNeeded(media)
                || !of(List.of(media)).getOrDefault(media.id(), List.of()).isEmpty();
    }

    boolean isComplete() {
        return use.isComplete();
    }
}
