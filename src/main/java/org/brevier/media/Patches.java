package org.brevier.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.InputStreamSource;
import org.springframework.util.StreamUtils;

/** What is written over in a file while it is copied. Its length stays, and so does the place of all that is left. */
final class Patches {

    private static final byte[] ZEROS = new byte[8 << 10];

    /** A file has some hundreds of them at most, unless somebody wants to fill the memory. */
    private static final int MOST = 100_000;

    private final List<Patch> patches = new ArrayList<>();

    /** @param words stand at the start, in Latin-1; behind them come zeros up to the end */
    private record Patch(long from, long end, String words) {}

    void blank(long from, long end) throws Unfit {
        replace(from, end, "");
    }

    void replace(long from, long end, String words) throws Unfit {
        if (from < 0 || end - from < words.length()) {
            throw new IllegalArgumentException("no room from %d to %d".formatted(from, end));
        }
        if (from == end) {
            return;
        }
        if (patches.size() == MOST) {
            throw Unfit.inPieces();
        }
        patches.add(new Patch(from, end, words));
    }

    /** Of patches that overlap, what the first has covered stays as that one left it. */
    void copy(InputStreamSource file, OutputStream copy) throws IOException {
        patches.sort(Comparator.comparingLong(Patch::from));
        try (var content = file.getInputStream()) {
            long at = 0;
            for (var patch : patches) {
                if (patch.from() >= at) {
                    copy(content, patch.from() - at, copy);
                    at = write(patch, patch.from(), content, copy);
                } else if (patch.end() > at) {
                    at = write(new Patch(at, patch.end(), ""), at, content, copy);
                }
            }
            content.transferTo(copy);
        }
    }

    private static void copy(InputStream content, long bytes, OutputStream copy) throws IOException {
        if (bytes > 0) {
            StreamUtils.copyRange(content, copy, 0, bytes - 1);
        }
    }

    private static long write(Patch patch, long at, InputStream content, OutputStream copy) throws IOException {
        content.skipNBytes(patch.end() - at);
        copy.write(patch.words().getBytes(StandardCharsets.ISO_8859_1));
        for (long left = patch.end() - at - patch.words().length(); left > 0; left -= ZEROS.length) {
            copy.write(ZEROS, 0, (int) Math.min(left, ZEROS.length));
        }
        return patch.end();
    }

    static void copyUnchanged(InputStreamSource file, OutputStream copy) throws IOException {
        new Patches().copy(file, copy);
    }
}
