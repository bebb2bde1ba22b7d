package org.brevier.media;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;

/**
 * An Ogg file is copied page by page (RFC 3533, section 6), each in its place, but for the comments of its tracks: titles,
 * people, places and covers.
 */
final class OggPages {

    private final Patches patches = new Patches();
    private final Map<Integer, OggTrack> tracks = new HashMap<>();
    private final long length;
    private long at;

    private OggPages(long length) {
        this.length = length;
    }

    static Recorded of(Resource file) throws Unfit, IOException {
        var pages = new OggPages(file.contentLength());
        try (var content = new DataInputStream(new BufferedInputStream(file.getInputStream()))) {
            while (pages.at < pages.length) {
                pages.take(OggPage.read(pages.at, content));
            }
        } catch (EOFException e) {
            throw Unfit.damagedRecording();
        }
        if (!pages.tracks.values().stream().allMatch(OggTrack::isPastHeaders)) {
            throw Unfit.damagedRecording();
        }
        return Recorded.sound(pages.patches, Set.of());
    }

    private void take(OggPage page) throws Unfit {
        for (var changed :
                tracks.computeIfAbsent(page.serial(), track -> new OggTrack()).take(page)) {
            patches.replace(changed.at(), changed.end(), changed.inLatin());
        }
        at = page.end();
    }
}
