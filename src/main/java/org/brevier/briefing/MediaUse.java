package org.brevier.briefing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.brevier.briefing.references.FileUse;
import org.springframework.stereotype.Service;

/** Which texts name a file of the site's own: those that readers see, and every other that is kept and can come back. */
@Service
public class MediaUse {

    private final FileUse files;

    MediaUse(FileUse files) {
        this.files = files;
    }

    /**
     * A text that names a file.
     *
     * @param subject id of the briefing, or of the standing page
     */
    public record Place(Kind kind, UUID subject, String title) {}

    /** What a text is to those who see it; of one subject only the first that is true is told. */
    public enum Kind {
        /** Readers see it now. */
        PUBLISHED,
        /** It is the newest text of a briefing, which readers do not see. */
        DRAFT,
        /** A standing page, whichever of its texts. */
        PAGE,
        /** Readers saw it once, or will see it when its time comes. */
        OLDER_VERSION,
        /** It can be restored. */
        REVISION
    }

    /**
     * How texts can name one file.
     *
     * @param id as in {@code /media/{id}/name}
     * @param path where the content folder has it, such as {@code media/tides.png}
     */
    public record MediaName(String id, Optional<String> path) {

        private Stream<String> names() {
            return Stream.concat(Stream.of(id), path.stream());
        }
    }

    /**
     * Whether every text that is kept has been looked through; until then a file that seems to be named nowhere may well be
     * in use, and is not deleted.
     */
    public boolean isComplete() {
        return files.isComplete();
    }

    /** Where texts name these files, by their ids, what readers see first; an empty list for a file that none names. */
    public Map<String, List<Place>> of(Collection<MediaName> names) {
        var found = new HashMap<String, List<FileUse.Use>>();
        files.of(names.stream().flatMap(MediaName::names).toList())
                .forEach(use -> found.computeIfAbsent(use.name(), name -> new ArrayList<>())
                        .add(use));
        var places = new LinkedHashMap<String, List<Place>>();
        names.forEach(file -> places.put(file.id(), places(file, found)));
        return places;
    }

    private static List<Place> places(MediaName file, Map<String, List<FileUse.Use>> found) {
        var bySubject = new LinkedHashMap<UUID, Place>();
        file.names()
                .flatMap(name -> found.getOrDefault(name, List.of()).stream())
                .forEach(use -> bySubject.merge(
                        use.subject(), new Place(kind(use), use.subject(), use.title()), MediaUse::first));
        return bySubject.values().stream()
                .sorted(Comparator.comparing(Place::kind))
                .toList();
    }

    private static Kind kind(FileUse.Use use) {
        if (use.page()) {
            return Kind.PAGE;
        }
        if (use.seen()) {
            return Kind.PUBLISHED;
        }
        if (use.newest()) {
            return Kind.DRAFT;
        }
        return use.published() ? Kind.OLDER_VERSION : Kind.REVISION;
    }

    private static Place first(Place one, Place other) {
        return one.kind().compareTo(other.kind()) <= 0 ? one : other;
    }
}
