package org.brevier.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Tracks of words in a video, none of which is served: no browser shows them. */
final class TextTracks {

    /** Subtitles of Apple and of MPEG, texts of QuickTime, and captions of television. */
    private static final Set<String> HANDLERS = Set.of("sbtl", "subt", "text", "clcp");

    private final Set<Integer> ids = new HashSet<>();
    private final Set<Integer> chapters = new HashSet<>();

    private TextTracks() {}

    /** What cannot be read nobody has seen. */
    static Set<Omission> of(Box movie) {
        var omitted = EnumSet.noneOf(Omission.class);
        try {
            var tracks = new TextTracks();
            for (var box : movie.children()) {
                if (box.type().equals("trak")) {
                    tracks.number(box);
                }
            }
            for (var box : movie.children()) {
                if (box.type().equals("trak")) {
                    tracks.findChapters(box);
                }
            }
            if (!tracks.chapters.containsAll(tracks.ids)) {
                omitted.add(Omission.SUBTITLES);
            }
            if (!tracks.chapters.isEmpty() || movie.find("udta", "chpl").isPresent()) {
                omitted.add(Omission.CHAPTERS);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return omitted;
        }
        return omitted;
    }

    /** Behind two times of 32 bits, or of 64 in version 1 (ISO 14496-12, 8.3.2). */
    private void number(Box track) {
        var head = track.find("tkhd").map(Box::content);
        if (head.isPresent() && HANDLERS.contains(Boxes.handler(track))) {
            ids.add(head.get().getInt(head.get().get(0) == 1 ? 20 : 12));
        }
    }

    /** Another track names those that have its chapters. */
    private void findChapters(Box track) {
        var named = track.find("tref", "chap").map(Box::content).orElse(ByteBuffer.allocate(0));
        for (int at = 0; at + Integer.BYTES <= named.capacity(); at += Integer.BYTES) {
            if (ids.contains(named.getInt(at))) {
                chapters.add(named.getInt(at));
            }
        }
    }
}
