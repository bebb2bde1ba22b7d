package org.brevier.media;

/** Names that stand in tables which a player needs: of what coded a track, of what handles it, of the disk it was on. */
final class Labels {

    /** Behind what a track holds stand three reserved numbers, which QuickTime has names in, and a name (ISO 14496-12, 8.4.3). */
    private static final int RESERVED_IN_HANDLER = 12;

    /** Where QuickTime has who made the coder, and other files nothing. */
    private static final int VENDOR = 12;

    private static final int VENDOR_END = 16;
    private static final int CODER = 42;
    private static final int CODER_END = 74;

    /** Version and flags, and how many entries come (8.5.2 and 8.7.2). */
    private static final int BEFORE_ENTRIES = 8;

    private static final int FLAGS = 4;

    private final Patches patches;

    Labels(Patches patches) {
        this.patches = patches;
    }

    void blankHandler(Box handler) throws Unfit {
        blank(handler, RESERVED_IN_HANDLER, handler.content().capacity());
    }

    private void blank(Box box, int from, int end) throws Unfit {
        if (box.content().capacity() >= end && from < end) {
            patches.blank(box.at() + from, box.at() + end);
        }
    }

    /** Pictures have a name of their coder's in 32 bytes (12.1.3), sound has none. */
    void blankCoders(Box track) throws Unfit {
        var descriptions = track.find("mdia", "minf", "stbl", "stsd");
        if (descriptions.isEmpty()) {
            return;
        }
        boolean seen = Boxes.handler(track).equals("vide");
        for (var entry : entries(descriptions.get()).children()) {
            blank(entry, VENDOR, VENDOR_END);
            if (seen) {
                blank(entry, CODER, CODER_END);
            }
        }
    }

    private static Box entries(Box table) {
        int before = Math.min(BEFORE_ENTRIES, table.content().capacity());
        return new Box(
                table.type(),
                table.at() + before,
                0,
                table.content().slice(before, table.content().capacity() - before));
    }

    /** All is in one file here, so that no other's name is needed (8.7.2). */
    void blankFiles(Box references) throws Unfit {
        for (var file : entries(references).children()) {
            blank(file, FLAGS, file.content().capacity());
        }
    }
}
