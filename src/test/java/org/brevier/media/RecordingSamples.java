package org.brevier.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Small sounds and videos, with what phones and cameras put into them. */
public final class RecordingSamples {

    static final String PICTURE = "frames of a video ".repeat(20);
    static final String PLACE = "+52.5200+013.4050/";

    private static final int HANDLER_FIELDS = 8;

    private RecordingSamples() {}

    static byte[] box(String type, byte[]... content) {
        byte[] inside = together(content);
        return ByteBuffer.allocate(8 + inside.length)
                .putInt(8 + inside.length)
                .put(Samples.text(type))
                .put(inside)
                .array();
    }

    /** Boxes of one type, each of which is all that the one before it holds. */
    static byte[] nested(String type, int levels) {
        var boxes = ByteBuffer.allocate(8 * levels);
        while (boxes.hasRemaining()) {
            boxes.putInt(boxes.remaining()).put(Samples.text(type));
        }
        return boxes.array();
    }

    /** The same part, over and over. */
    static byte[] repeated(int times, byte... part) {
        var all = ByteBuffer.allocate(times * part.length);
        while (all.hasRemaining()) {
            all.put(part);
        }
        return all.array();
    }

    /** The form for sizes that four bytes do not hold. */
    static byte[] wideBox(String type, byte[]... content) {
        byte[] inside = together(content);
        return ByteBuffer.allocate(16 + inside.length)
                .putInt(1)
                .put(Samples.text(type))
                .putLong(16 + inside.length)
                .put(inside)
                .array();
    }

    static byte[] together(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] numbers(int... numbers) {
        var bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    /** A place as phones write it, in a box of its own or of the older kind. */
    static byte[] place() {
        return together(
                box("udta", box("\u00a9xyz", Samples.text("\0\u0012\u0015\u00c7" + PLACE)), numbers(0)),
                box("meta", numbers(0), box("keys", Samples.text("com.apple.quicktime.location.ISO6709" + PLACE))),
                box("uuid", Samples.text("\u00bez\u00cf\u00cb\u0097\u00a9B\u00e8<x:xmpmeta>" + PLACE)));
    }

    static byte[] track(String kind, byte[] sampleTable, byte[]... more) {
        byte[] handler =
                together(new byte[HANDLER_FIELDS], Samples.text(kind), new byte[12], Samples.text("Secret Cam\0"));
        return box(
                "trak",
                box("tkhd", numbers(7, 1234567, 1234567, 1)),
                together(more),
                box(
                        "mdia",
                        box("mdhd", numbers(0, 1234567, 1234567, 1000)),
                        box("hdlr", handler),
                        box("minf", box("stbl", sampleTable))));
    }

    /** So many samples of one size, in chunks of two. */
    static byte[] samples(int bytes, int... chunks) {
        return together(
                box("stsc", numbers(0, 1, 1, 2, 1)),
                box("stsz", numbers(0, bytes, chunks.length * 2)),
                box("stco", numbers(0, chunks.length), numbers(chunks)));
    }

    /** A video with places in all of its corners, and a track of them beside that of the picture. */
    public static byte[] mp4() {
        byte[] type = box("ftyp", Samples.text("isom\0\0\2\0isomiso2avc1mp41"));
        byte[] data = box("mdat", Samples.text(PICTURE + PLACE + PLACE + PICTURE));
        int picture = type.length + 8;
        int places = picture + PICTURE.length();
        byte[] movie = box(
                "moov",
                box("mvhd", numbers(0, 1234567, 1234567, 1000)),
                track("vide", samples(PICTURE.length() / 2, picture, places + 2 * PLACE.length()), place()),
                track("meta", samples(PLACE.length(), places)),
                place());
        return together(type, data, movie, place(), box("free", Samples.text(PLACE)));
    }

    /** The same with words at its end that no other has. */
    public static byte[] mp4(String unlike) {
        return together(mp4(), box("free", Samples.text(unlike)));
    }

    /** A track as QuickTime and cameras write it: with names of what coded it and of the disk that it was on. */
    static byte[] namedTrack(String kind) {
        byte[] fields = new byte[kind.equals("vide") ? 78 : 28];
        System.arraycopy(Samples.text("Jane"), 0, fields, 12, 4);
        if (kind.equals("vide")) {
            System.arraycopy(Samples.text("\u000fJane Cam coder "), 0, fields, 42, 16);
        }
        byte[] handler = together(new byte[HANDLER_FIELDS], Samples.text("url Jane"), new byte[8]);
        return box(
                "trak",
                box("tkhd", numbers(7, 1234567, 1234567, 1)),
                box(
                        "mdia",
                        box("mdhd", numbers(0, 1234567, 1234567, 1000, 0, 0x10b20000)),
                        box("elng", Samples.text("\0\0\0\0gsw\0")),
                        box("hdlr", numbers(0, 0), Samples.text(kind), new byte[12], Samples.text("Jane's Handler\0")),
                        box(
                                "minf",
                                box("hdlr", handler, Samples.text("\u000eJane's Handler")),
                                box(
                                        "dinf",
                                        box(
                                                "dref",
                                                numbers(0, 1),
                                                box("alis", numbers(1), Samples.text("Jane's Disk:DCIM")))),
                                box(
                                        "stbl",
                                        box("stsd", numbers(0, 1), box("avc1", fields, box("avcC", new byte[7]))),
                                        samples(1)))));
    }

    static byte[] textTrack(String kind, int id, byte[]... more) {
        return box(
                "trak",
                box("tkhd", numbers(7, 1234567, 1234567, id)),
                together(more),
                box(
                        "mdia",
                        box("hdlr", numbers(0, 0), Samples.text(kind), new byte[13]),
                        box("minf", box("stbl", samples(1)))));
    }

    static byte[] movie(byte[]... tracks) {
        return together(
                box("ftyp", Samples.text("isom")), box("moov", box("mvhd", numbers(0, 0, 0, 1000)), together(tracks)));
    }

    /** A video with subtitles, and with chapters that its picture names, and words at its end that no other has. */
    public static byte[] subtitled(String unlike) {
        byte[] picture = track("vide", samples(1), box("tref", box("chap", numbers(3))));
        return together(movie(picture, textTrack("sbtl", 2), textTrack("text", 3)), box("free", Samples.text(unlike)));
    }

    /** Three packets, the second of which holds comments (Vorbis I, section 5). */
    static byte[] vorbis(String... comments) {
        var second = new ByteArrayOutputStream();
        second.writeBytes(Samples.text("\u0003vorbis"));
        second.writeBytes(counted("Jane's coder"));
        second.writeBytes(littleEndian(comments.length));
        for (String comment : comments) {
            second.writeBytes(counted(comment));
        }
        second.write(1);
        byte[] first = Samples.text("\u0001vorbis" + "x".repeat(23));
        return together(
                new byte[] {2, (byte) first.length},
                repeated(second.size() / 255, (byte) 255),
                new byte[] {(byte) (second.size() % 255)},
                first,
                second.toByteArray(),
                Samples.text("\u0005vorbis and its books"));
    }

    private static byte[] counted(String words) {
        return together(littleEndian(words.length()), Samples.text(words));
    }

    private static byte[] littleEndian(int number) {
        return numbers(Integer.reverseBytes(number));
    }

    /** A video whose tracks have names. */
    static byte[] namedWebm(byte[] codec) {
        return together(
                element(0x1a45dfa3, element(0x4282, Samples.text("webm"))),
                endless(0x18538067),
                element(
                        0x1549a966,
                        element(0x4d80, Samples.text("Jane's muxer")),
                        element(0x5741, Samples.text("Jane Cam"))),
                element(
                        0x1654ae6b,
                        element(
                                0xae,
                                element(0xd7, new byte[] {1}),
                                element(0x536e, Samples.text("Jane's phone")),
                                element(0x22b59c, Samples.text("ger")),
                                element(0x22b59d, Samples.text("gsw")),
                                element(0x86, Samples.text("A_VORBIS")),
                                element(0x258688, Samples.text("Jane's coder")),
                                element(0x63a2, codec))),
                element(0x1f43b675, element(0xa3, Samples.text(PICTURE))));
    }

    static byte[] element(long id, byte[]... content) {
        byte[] inside = together(content);
        var head = ByteBuffer.allocate(8).putLong(0, id).array();
        int skipped = Long.numberOfLeadingZeros(id) / 8;
        var name = ByteBuffer.wrap(head).slice(skipped, 8 - skipped);
        var element = ByteBuffer.allocate(name.remaining() + 4 + inside.length);
        return element.put(name).putInt(inside.length | 0x10000000).put(inside).array();
    }

    /** The start of an element that says no size, as browsers record it. */
    static byte[] endless(long id) {
        return ByteBuffer.allocate(12)
                .putInt((int) id)
                .putLong(0x01ffffffffffffffL)
                .array();
    }

    /** A video with tags, in a segment and a cluster whose ends nobody knew when they began. */
    public static byte[] webm() {
        return together(
                element(0x1a45dfa3, element(0x4282, Samples.text("webm"))),
                endless(0x18538067),
                element(
                        0x1549a966,
                        element(0x4461, new byte[8]),
                        element(0x7ba9, Samples.text("Filmed at " + PLACE)),
                        element(0x7384, Samples.text(PLACE))),
                element(0x1254c367, element(0x7373, Samples.text("LOCATION" + PLACE))),
                endless(0x1f43b675),
                element(0xe7, new byte[1]),
                element(0xa3, Samples.text(PICTURE)),
                element(0x1941a469, Samples.text(PLACE)),
                element(0xec, Samples.text(PLACE)),
                element(0x1f43b675, element(0xa3, Samples.text(PICTURE))));
    }

    /** The same with words in it that no other has. */
    public static byte[] webm(String unlike) {
        return together(webm(), element(0x1f43b675, element(0xa3, Samples.text(unlike))));
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
