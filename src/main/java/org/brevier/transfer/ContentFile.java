package org.brevier.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.trail.Actor;

/**
 * A file of a content folder.
 *
 * @param path below the folder, with slashes between the names, such as {@code briefings/tides.md}
 * @param file where its bytes are
 * @param origin the folder's absolute path; blank for the site's own content folder
 */
record ContentFile(String path, Path file, String origin) implements Comparable<ContentFile> {

    enum Kind {
        MEDIA,
        PAGE,
        BRIEFING,
        PASTED,
        OTHER
    }

    /** The name under which the file is known once it has been taken in. */
    String key() {
        return origin.isEmpty() ? path : origin + "/" + path;
    }

    /** Who acts at the desk when the file does. */
    Actor actor() {
        return Actor.named(key());
    }

    Kind kind() {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.startsWith("media/")) {
            return Kind.MEDIA;
        }
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return name.startsWith("pages/") ? Kind.PAGE : Kind.BRIEFING;
        }
        return name.endsWith(".txt") ? Kind.PASTED : Kind.OTHER;
    }

    /** The file's name without folders and ending. */
    String stem() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Whether the file known by that key is gone, so that this one may be the same under a new name. */
    boolean mayHaveBeen(String key) {
        Path known = Path.of(key);
        return known.isAbsolute()
                ? Files.notExists(known)
                : origin.isEmpty() && Files.notExists(folder().resolve(known));
    }

    private Path folder() {
        Path folder = file.toAbsolutePath();
        for (int names = Path.of(path).getNameCount(); names > 0; names--) {
            folder = folder.resolveSibling("");
        }
        return folder;
    }

    /** @throws Unreadable when the file cannot be read, is too long or not UTF-8 */
    Manuscript manuscript() throws Unreadable {
        try (var stream = Files.newInputStream(file)) {
            return Manuscript.of(stream.readNBytes(Manuscript.LARGEST + 1));
        } catch (IOException e) {
            throw new Unreadable(1, "the file cannot be read");
        }
    }

    @Override
    public int compareTo(ContentFile other) {
        return path.compareTo(other.path);
    }
}
