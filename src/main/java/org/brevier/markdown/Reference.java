package org.brevier.markdown;

/**
 * Something beyond itself that a text names.
 *
 * @param target a slug, a path, a file's id or path, or a host, as the kind says
 * @param written as the author wrote it; what is too long to be read is cut
 * @param position where it stands first
 */
public record Reference(Kind kind, String target, String written, Position position) {

    /** What the target is. */
    public enum Kind {
        /** The slug of a briefing. */
        BRIEFING,
        /** The slug of a standing page. */
        PAGE,
        /** Any other path of this site. */
        ADDRESS,
        /** The id of a file of the site's own. */
        FILE,
        /** The path that such a file has in the content folder. */
        FOLDER_FILE,
        /** The host of a provider's frame, which a reader's browser asks once the reader wants it. */
        FRAME,
        /** The host of a sound or video file, asked in the same way. */
        PLAYER
    }

    private static final int LONGEST = 300;

    public Reference {
        if (written.length() > LONGEST) {
            written = written.substring(0, written.offsetByCodePoints(0, LONGEST / 2)) + "…";
        }
    }
}
