package org.brevier.briefing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Which texts name a file of the site's own: those that readers see, and every other that is kept and can come back. */
@Service
public class MediaUse {

    /**
     * A text that names a file.
     *
     * @param subject id of the briefing, or of the standing page
     */
    public record Place(Kind kind, UUID subject, String title) {}

    /** What a text is to those who see it; of one subject only the first that is true counts. */
    public enum Kind {
        PUBLISHED,
        DRAFT,
        PAGE,
        OLDER_VERSION,
        REVISION
    }

    /**
     * How texts can name one file.
     *
     * @param id as in {@code /media/{id}/name}
     * @param path where the content folder has it, such as {@code media/tides.png}
     */
    public record MediaName(String id, Optional<String> path) {}

    /**
     * Whether every text that is kept has been looked through; until then a file that seems to be named nowhere may well be
     * in use, and is not deleted.
     */
    public boolean isComplete() {
        return false;
    }

    /** Where texts name these files, by their ids, the texts changed last first; an empty list for a file that none names. */
    public Map<String, List<Place>> of(Collection<MediaName> names) {
        return names.stream()
                .collect(Collectors.toMap(MediaName::id, name -> List.of(), (one, other) -> one));
    }
}
