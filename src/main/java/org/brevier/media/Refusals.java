package org.brevier.media;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What to tell somebody whose file is of no type that is taken. */
final class Refusals {

    private static final String TAKEN = "JPEG, PNG, GIF, WebP, PDF, MP3, M4A, Ogg, MP4, WebM and WebVTT";

    private Refusals() {}

    static String of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (text.contains("<svg") || text.contains("<!doctype svg")) {
            return "SVG pictures can carry script and are not taken: export it as PNG";
        }
        if (text.startsWith("ftyphei", 4) || text.startsWith("ftypmif1", 4) || text.startsWith("ftypavif", 4)) {
            return "HEIC and AVIF pictures are not taken: export it as JPEG";
        }
        if (text.startsWith("ftypqt", 4) || text.startsWith("\u001ae\u00df\u00a3")) {
            return "QuickTime and Matroska videos are not taken: export it as MP4 or WebM";
        }
        if (text.isEmpty()) {
            return "The file is empty";
        }
        return "Files of this type are not taken; those that are: " + TAKEN;
    }
}
