package org.brevier.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.Resource;

/**
 * An MP3 file is copied with all of it in its place, but for what stands before the sound and behind it: its tags (ID3v2,
 * sections 3.1 and 3.4; ID3v1; APE) name people and places, and nothing of them is heard.
 */
final class MpegAudio {

    /** The sound begins soon behind the tag, or there is none. */
    private static final int SEARCHED = 64 << 10;

    private static final int HEADER = 10;
    private static final int FOOTER_FLAG = 0x10;
    private static final int LAST_TAG = 128;
    private static final int APE_FOOTER = 32;
    private static final int APE_SIZE = 12;

    /** Chapters, as podcasts have them, are frames of the tag that begin with this name. */
    private static final String CHAPTER = "CHAP";

    private final Patches patches = new Patches();
    private final long length;
    private boolean hasChapters;

    private MpegAudio(long length) {
        this.length = length;
    }

    static Recorded of(Resource file) throws Unfit, IOException {
        var audio = new MpegAudio(file.contentLength());
        try (var content = new BufferedInputStream(file.getInputStream())) {
            audio.look(content);
        }
        audio.lookAtEnd(file);
        return Recorded.sound(audio.patches, audio.hasChapters ? Set.of(Omission.CHAPTERS) : Set.of());
    }

    private void look(InputStream content) throws Unfit, IOException {
        long at = 0;
        content.mark(HEADER);
        byte[] head = content.readNBytes(HEADER);
        while (isTag(head)) {
            at = tag(content, head, at);
            content.mark(HEADER);
            head = content.readNBytes(HEADER);
        }
        content.reset();
        if (!new MpegFrames(content.readNBytes(SEARCHED), length - at).areThere()) {
            throw Unfit.damagedRecording();
        }
    }

    private static boolean isTag(byte[] head) {
        return head.length == HEADER && head[0] == 'I' && head[1] == 'D' && head[2] == '3';
    }

    /** Its name and size stay, so that whoever reads the file can pass it over: an empty tag. */
    private long tag(InputStream content, byte[] head, long at) throws Unfit, IOException {
        long size = 0;
        for (int i = 6; i < HEADER; i++) {
            size = (size << 7) | (head[i] & 0x7f);
        }
        if ((head[5] & FOOTER_FLAG) != 0) {
            size += HEADER;
        }
        long end = at + HEADER + size;
        if (end >= length) {
            throw Unfit.damagedRecording();
        }
        hasChapters |= hasChapters(content, size);
        patches.blank(at + 5, at + 6);
        patches.blank(at + HEADER, end);
        return end;
    }

    /** Leaves the stream behind the tag. */
    private static boolean hasChapters(InputStream content, long size) throws IOException {
        boolean found = false;
        int matched = 0;
        for (long left = size; left > 0; left--) {
            int octet = content.read();
            matched = octet == CHAPTER.charAt(matched) ? matched + 1 : octet == CHAPTER.charAt(0) ? 1 : 0;
            if (matched == CHAPTER.length()) {
                found = true;
                matched = 0;
            }
        }
        return found;
    }

    private void lookAtEnd(Resource file) throws Unfit, IOException {
        long end = length;
        if (read(file, length - LAST_TAG, LAST_TAG).startsWith("TAG")) {
            end = length - LAST_TAG;
            patches.blank(end, length);
        }
        String footer = read(file, end - APE_FOOTER, APE_FOOTER);
        if (footer.startsWith("APETAGEX")) {
            patches.blank(Math.max(0, end - apeBytes(footer)), end);
        }
    }

    /** Its items and its footer; a header may stand before them. */
    private static long apeBytes(String footer) {
        long bytes = APE_FOOTER;
        for (int i = 3; i >= 0; i--) {
            bytes += (long) footer.charAt(APE_SIZE + i) << (Byte.SIZE * i);
        }
        return bytes;
    }

    private static String read(Resource file, long from, int bytes) throws IOException {
        if (from < 0) {
            return "";
        }
        try (var content = file.getInputStream()) {
            content.skipNBytes(from);
            return new String(content.readNBytes(bytes), StandardCharsets.ISO_8859_1);
        }
    }
}
