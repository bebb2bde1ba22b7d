package org.brevier.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/** Colour profiles as phones, screens and print shops have them, with the names that stand in them. */
final class ProfileSamples {

    /** Whatever of these is found in a file tells of somebody. */
    static final String[] NAMES = {"Jane", "JANE", "J\0a\0n\0e", "SN-4711", "PHON", "DOE ", "IDOFJANE", "Berlin"};

    private static final int HEADER = 128;

    private ProfileSamples() {}

    /** The wide colours of a phone's screen, with a curve that no other has, so that a picture without it looks different. */
    static Map<String, byte[]> wide() {
        var tags = named();
        tags.put("wtpt", xyz(0xf6d6, 0x10000, 0xd32d));
        tags.put("rXYZ", xyz(0x83df, 0x3dbf, -0x45));
        tags.put("gXYZ", xyz(0x4abf, 0xb137, 0xab9));
        tags.put("bXYZ", xyz(0x2838, 0x110b, 0xc8b9));
        for (var curve : new String[] {"rTRC", "gTRC", "bTRC"}) {
            tags.put(curve, curve());
        }
        tags.put("chad", numbers("sf32", 0x10c42, 0x5de, -0x326, 0x793, 0xfd90, -0x24e, -0x121, 0x1d5, 0xd0a1));
        return tags;
    }

    /** The same for shades of grey. */
    static Map<String, byte[]> grey() {
        var tags = named();
        tags.put("wtpt", xyz(0xf6d6, 0x10000, 0xd32d));
        tags.put("kTRC", curve());
        return tags;
    }

    /** Colours by a table with two steps of each, in which red and blue have changed places. */
    static Map<String, byte[]> table() {
        var table = ByteBuffer.allocate(52 + 2 * (2 * 3 + 8 * 3 + 2 * 3));
        table.put(Samples.text("mft2")).putInt(0).put(new byte[] {3, 3, 2, 0});
        for (int number : new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1}) {
            table.putInt(number << 16);
        }
        table.putShort((short) 2).putShort((short) 2);
        steps(table);
        for (int corner = 0; corner < 8; corner++) {
            table.putShort((short) ((corner & 1) * 0x7b6b));
            table.putShort((short) ((corner >> 1 & 1) * 0x8000));
            table.putShort((short) ((corner >> 2) * 0x6996));
        }
        steps(table);
        var tags = named();
        tags.put("wtpt", xyz(0xf6d6, 0x10000, 0xd32d));
        tags.put("A2B0", table.array());
        return tags;
    }

    private static void steps(ByteBuffer table) {
        for (int channel = 0; channel < 3; channel++) {
            table.putShort((short) 0).putShort((short) -1);
        }
    }

    private static Map<String, byte[]> named() {
        var tags = new LinkedHashMap<String, byte[]>();
        tags.put("desc", numbers("mluc", 1, 12, 0x656e5553, 8, 28, 'J' << 16 | 'a', 'n' << 16 | 'e'));
        tags.put("cprt", text("Jane Doe, Berlin"));
        tags.put("dmnd", text("Jane's phones"));
        tags.put("dmdd", text("Jane's phone, SN-4711"));
        tags.put("vued", text("At Jane's in Berlin"));
        tags.put("targ", text("SERIAL \"SN-4711\""));
        tags.put("calt", text("Jane, on Monday"));
        tags.put("meta", text("Jane\0MAPPING_device_id\0SN-4711"));
        tags.put("mmod", text("Jane SN-4711"));
        tags.put("prVt", text("Jane"));
        return tags;
    }

    static byte[] text(String words) {
        return Samples.text("text\0\0\0\0" + words + "\0");
    }

    private static byte[] xyz(int... numbers) {
        return numbers("XYZ ", numbers);
    }

    static byte[] numbers(String type, int... numbers) {
        var bytes = ByteBuffer.allocate(8 + 4 * numbers.length).put(Samples.text(type));
        bytes.putInt(0);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    /** Gamma 1.4, and behind it what no curve needs. */
    private static byte[] curve() {
        return Samples.inserted(Samples.text("curv\0\0\0\0\0\0\0\u0001\u0001f"), 14, Samples.text("Jane"));
    }

    /** @param colours {@code RGB} or {@code GRAY}, as four characters */
    static byte[] profile(int version, String colours, Map<String, byte[]> tags) {
        int data = HEADER + 4 + 12 * tags.size();
        int size = data + tags.values().stream().mapToInt(it -> it.length).sum();
        var profile = ByteBuffer.allocate(size);
        profile.putInt(size).put(Samples.text("JANE")).put((byte) version).put(new byte[3]);
        profile.put(Samples.text("mntr" + colours + "XYZ "));
        profile.putShort((short) 2026).put(new byte[] {0, 7, 0, 14, 0, 12, 0, 0, 0, 0});
        profile.put(Samples.text("acspAPPL"))
                .putInt(0)
                .put(Samples.text("JANEDOE Jane"))
                .putInt(0x4a616e65);
        profile.putInt(0).putInt(0xf6d6).putInt(0x10000).putInt(0xd32d).put(Samples.text("PHONIDOFJANEMAC1Jane"));
        profile.position(HEADER).putInt(tags.size());
        int at = data;
        for (var tag : tags.entrySet()) {
            profile.put(Samples.text(tag.getKey())).putInt(at).putInt(tag.getValue().length);
            at += tag.getValue().length;
        }
        tags.values().forEach(profile::put);
        return profile.array();
    }

    static byte[] inPng(byte[] png, byte[] profile) {
        return Samples.inserted(png, 33, Samples.pngChunk("iCCP", named("Jane's screen", profile)));
    }

    private static byte[] named(String name, byte[] profile) {
        var chunk = new ByteArrayOutputStream();
        chunk.writeBytes((name + "\0\0").getBytes(StandardCharsets.ISO_8859_1));
        try (var deflating = new DeflaterOutputStream(chunk)) {
            deflating.write(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chunk.toByteArray();
    }

    static byte[] inWebP(byte[] profile) {
        byte[] still = Samples.webp();
        byte[] chunks = java.util.Arrays.copyOfRange(still, 12, still.length);
        return Samples.riff(Samples.inserted(
                chunks,
                0,
                Samples.riffChunk("VP8X", new byte[] {0x20, 0, 0, 0, 63, 0, 0, 47, 0, 0}),
                Samples.riffChunk("ICCP", profile)));
    }

    static byte[] inJpeg(byte[] profile) {
        byte[] content = Samples.inserted(Samples.text("ICC_PROFILE\0\u0001\u0001"), 14, profile);
        return Samples.inserted(Samples.jpeg(), 2, Samples.segment(0xe2, content));
    }
}
