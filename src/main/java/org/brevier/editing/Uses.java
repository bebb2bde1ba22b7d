package org.brevier.editing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevier.briefing.MediaUse;
import org.brevier.briefing.MediaUse.MediaName;
import org.brevier.media.Media;
import org.brevier.media.MediaLists;
import org.brevier.media.Recordings;
import org.brevier.site.Site;
import org.springframework.stereotype.Component;

/** Finds what shows the library's files: texts that name one, or one in whose place it is shown, and the site itself. */
@Component
class Uses {

    private final MediaUse use;
    private final MediaLists lists;
    private final Recordings recordings;
    private final Site site;

    Uses(MediaUse use, MediaLists lists, Recordings recordings, Site site) {
        this.use = use;
        this.lists = lists;
        this.recordings = recordings;
        this.site = site;
    }

    Shown of(Media media) {
        return of(List.of(media));
    }

    /** All that there is to know of these files, looked up once. */
    Shown of(Collection<Media> files) {
        var earlier = lists.earlierIds();
        var names = files.stream().flatMap(media -> names(media, earlier)).toList();
        return new Shown(earlier, use.of(names), recordings.companions(), site.logo(), use.isComplete());
    }

    private static Stream<MediaName> names(Media media, Map<String, List<String>> earlier) {
        return Stream.concat(
                Stream.of(new MediaName(media.id(), media.path())),
                earlier.getOrDefault(media.id(), List.of()).stream().map(id -> new MediaName(id, Optional.empty())));
    }
}
