package org.brevier.media;

import static java.util.Objects.requireNonNull;

import java.awt.color.CMMException;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.color.ProfileDataException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A colour profile (ICC.1:2022) made anew of the tags that say which colours are meant. All else in one names somebody:
 * who made it, when, with what, and for which screen, printer or phone.
 */
final class NamelessProfile {

    private static final int HEADER = 128;
    private static final int DIRECTORY_ENTRY = 12;
    private static final int MOST_TAGS = 1_000;

    private static final int MOST_INTENTS = 4;
    private static final int SIGNED = 0x61637370;
    private static final int[] D50 = {0xf6d6, 0x10000, 0xd32d};

    /** A hundredth, which is what browsers let pass. */
    private static final int ABOUT = 0x28f;

    private static final int EMBEDDED = 1;

    /** What makes a picture's colours and no other thing (7.2.5). */
    private static final Set<String> CLASSES = Set.of("scnr", "mntr", "prtr", "spac");

    private static final Set<String> BETWEEN = Set.of("XYZ ", "Lab ");
    private static final Set<String> GREY = Set.of("kTRC");
    private static final Set<String> RGB = Set.of("rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC");

    private NamelessProfile() {}

    /**
     * Empty for one that is broken, or of other colours than the picture: all browsers show such a picture as if it had
     * none.
     */
    static Optional<byte[]> of(byte[] profile, boolean grey) {
        try {
            var source = ByteBuffer.wrap(profile);
            requireHeader(source, grey ? "GRAY" : "RGB ");
            var colouring = tags(source);
            require(colouring.containsKey("A2B0") || colouring.keySet().containsAll(grey ? GREY : RGB));
            var tags = ProfileTag.words(source.get(8));
            tags.putAll(colouring);
            return Optional.of(written(source, tags)).filter(NamelessProfile::isUsable);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void requireHeader(ByteBuffer profile, String colours) {
        require(profile.getInt(0) >= HEADER && profile.getInt(0) <= profile.capacity());
        require(profile.get(8) >= 0 && profile.get(8) <= ProfileTag.NEWEST_VERSION);
        require(CLASSES.contains(ProfileTag.type(profile, 12)));
        require(ProfileTag.type(profile, 16).equals(colours));
        require(BETWEEN.contains(ProfileTag.type(profile, 20)));
        require(profile.getInt(36) == SIGNED);
        require(profile.getInt(64) >= 0 && profile.getInt(64) < MOST_INTENTS);
        for (int axis = 0; axis < D50.length; axis++) {
            require(Math.abs((long) profile.getInt(68 + axis * Integer.BYTES) - D50[axis]) <= ABOUT);
        }
    }

    private static void require(boolean fit) {
        if (!fit) {
            throw new IllegalArgumentException("no colour profile of a picture");
        }
    }

    /** In their order; of two with one signature the first, which is the one that readers find. */
    private static Map<String, ByteBuffer> tags(ByteBuffer profile) {
        var tags = new LinkedHashMap<String, ByteBuffer>();
        var different = new HashSet<ByteBuffer>();
        int bytes = 0;
        int count = profile.getInt(HEADER);
        require(count >= 0 && count <= MOST_TAGS);
        for (int entry = HEADER + 4; count > 0; count--, entry += DIRECTORY_ENTRY) {
            String signature = ProfileTag.type(profile, entry);
            if (ProfileTag.isColouring(signature) && !tags.containsKey(signature)) {
                var data = ProfileTag.data(profile.slice(profile.getInt(entry + 4), profile.getInt(entry + 8)));
                tags.put(signature, data);
                bytes += different.add(data) ? data.capacity() : 0;
                require(bytes <= profile.capacity());
            }
        }
        return tags;
    }

    /** The same data stand there once, however many tags they are of. */
    private static byte[] written(ByteBuffer source, Map<String, ByteBuffer> tags) {
        int end = HEADER + 4 + DIRECTORY_ENTRY * tags.size();
        var places = new LinkedHashMap<ByteBuffer, Integer>();
        for (var data : tags.values()) {
            if (places.putIfAbsent(data, end) == null) {
                end += data.capacity() + (-data.capacity() & 3);
            }
        }
        var profile = ByteBuffer.allocate(end);
        writeHeader(source, profile);
        profile.position(HEADER).putInt(tags.size());
        tags.forEach((signature, data) -> profile.put(ProfileTag.latin(signature))
                .putInt(requireNonNull(places.get(data)))
                .putInt(data.capacity()));
        places.forEach((data, place) -> profile.put(place, data, 0, data.capacity()));
        return profile.array();
    }

    /** Who made it and for what, a day that is nobody's, and no digest (7.2.18), which need not be there. */
    private static void writeHeader(ByteBuffer source, ByteBuffer profile) {
        profile.putInt(0, profile.capacity());
        profile.putShort(8, source.getShort(8));
        profile.put(12, source, 12, 12);
        profile.putShort(24, (short) 2000).putShort(26, (short) 1).putShort(28, (short) 1);
        profile.putInt(36, SIGNED);
        profile.putInt(44, EMBEDDED);
        profile.putInt(64, source.getInt(64));
        for (int axis = 0; axis < D50.length; axis++) {
            profile.putInt(68 + axis * Integer.BYTES, D50[axis]);
        }
    }

    /** Whether colours can be told by it: if not, a rendition could not have the colours of its picture. */
    private static boolean isUsable(byte[] profile) {
        try {
            var colours = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
            colours.toRGB(new float[colours.getNumComponents()]);
            return true;
        } catch (CMMException | ProfileDataException | IllegalArgumentException e) {
            return false;
        }
    }
}
