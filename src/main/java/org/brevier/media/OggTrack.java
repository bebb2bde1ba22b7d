package org.brevier.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The first two packets of a track in an Ogg file: what it is, and what is said about it. */
final class OggTrack {

    /** With a large cover among the comments. */
    private static final int MOST = 16 << 20;

    private final List<Part> comments = new ArrayList<>();
    private Coder coder = Coder.OTHER;
    private int packet;
    private int bytes;

    /** What of the comments stands in a page. */
    private record Part(OggPage page, int from, int length) {}

    /** How a track begins, what stands before its comments, and how much behind them. */
    private enum Coder {
        VORBIS("\u0001vorbis", 7, 1),
        OPUS("OpusHead", 8, 0),
        THEORA("\u0080theora", 7, 0),
        SPEEX("Speex   ", 0, 0),
        FLAC("\u007fFLAC", 4, 0),
        OTHER("", 0, 0);

        private final String beginning;
        private final int before;
        private final int behind;

        Coder(String beginning, int before, int behind) {
            this.beginning = beginning;
            this.before = before;
            this.behind = behind;
        }

        static Coder of(byte[] packet) {
            String text = new String(packet, StandardCharsets.ISO_8859_1);
            return Arrays.stream(values())
                    .filter(coder -> text.startsWith(coder.beginning))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    boolean isPastHeaders() {
        return packet > 1;
    }

    /** @return the pages that were changed, once all comments are known */
    List<OggPage> take(OggPage page) throws Unfit {
        int at = page.start();
        int from = at;
        for (int i = 0; i < page.segments() && !isPastHeaders(); i++) {
            at += page.segment(i);
            boolean ends = page.segment(i) < OggPage.FULL_SEGMENT;
            if (ends || i == page.segments() - 1) {
                part(new Part(page, from, at - from));
                from = at;
            }
            if (ends && ++packet > 1) {
                return withoutComments();
            }
        }
        return List.of();
    }

    private void part(Part part) throws Unfit {
        if (packet == 0) {
            coder = comments.isEmpty() && coder == Coder.OTHER
                    ? Coder.of(part.page().bytes(part.from(), part.length()))
                    : coder;
            return;
        }
        bytes += part.length();
        if (bytes > MOST) {
            throw Unfit.inPieces();
        }
        comments.add(part);
    }

    private List<OggPage> withoutComments() {
        int room = bytes - coder.before - coder.behind;
        if (coder == Coder.OTHER || room < VorbisComments.LEAST) {
            return List.of();
        }
        var packet = new ByteArrayOutputStream(bytes);
        comments.forEach(part -> packet.writeBytes(part.page().bytes(part.from(), part.length())));
        byte[] silent = packet.toByteArray();
        System.arraycopy(VorbisComments.silence(room), 0, silent, coder.before, room);
        int at = 0;
        for (var part : comments) {
            part.page().write(part.from(), Arrays.copyOfRange(silent, at, at + part.length()));
            at += part.length();
        }
        var changed = comments.stream().map(Part::page).toList();
        comments.clear();
        return changed;
    }
}
