package org.brevier.media;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

/** Photographs as phones make them, made for the tests: as hard to encode, and with as much that nobody sees. */
public final class Photographs {

    /** The place as bytes of the file: degrees, minutes and hundredths of seconds, each with its divisor. */
    static final byte[] PLACE = numbers(52, 1, 31, 1, 1234, 100, 13, 1, 24, 1, 1788, 100);

    private static final int JPEG_START = 2;
    private static final int EXIF = 0xe1;
    private static final int ICC = 0xe2;
    private static final int IPTC = 0xed;

    private Photographs() {}

    /** A landscape of hills with the grain of a sensor: soft above, fine below. */
    public static BufferedImage landscape(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(24);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = colour((double) x / width, (double) y / height, random.nextInt(25) - 12);
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
        return picture;
    }

    private static int colour(double x, double y, int grain) {
        double hills = .5 + .08 * Math.sin(9 * x) + .03 * Math.sin(41 * x) + .01 * Math.sin(173 * x);
        if (y < hills) {
            return rgb(110 + 100 * y, 140 + 80 * y, 210 + 20 * y, grain);
        }
        double leaves = 28 * Math.sin(400 * x + 90 * y) * Math.cos(310 * y - 60 * x) + 18 * Math.sin(900 * x * y);
        return rgb(70 + leaves, 95 + leaves + 40 * (y - hills), 50 + leaves / 2, grain);
    }

    private static int rgb(double red, double green, double blue, int grain) {
        return channel(red + grain) << 16 | channel(green + grain) << 8 | channel(blue + grain);
    }

    private static int channel(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    /** A PNG that is too small for a list. */
    public static byte[] icon() {
        return Samples.encoded(landscape(160, 160), "png");
    }

    /** A JPEG of 24 megapixels with a place, a camera, an owner and a small picture of itself. */
    public static byte[] phone() {
        return loaded(Samples.encoded(landscape(6000, 4000), "jpeg"), 1);
    }

    static byte[] loaded(byte[] jpeg, int orientation) {
        byte[] xmp = text(
                "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
                        + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
                        + " xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' photoshop:City='Berlin'/></rdf:RDF></x:xmpmeta>");
        return Samples.inserted(
                jpeg,
                JPEG_START,
                Samples.segment(EXIF, exif(orientation)),
                Samples.segment(EXIF, xmp),
                Samples.segment(IPTC, iptc()));
    }

    /** TIFF 6.0 and Exif 2.32: a directory of the picture, one of the place, and one of the small picture. */
    private static byte[] exif(int orientation) {
        byte[] thumbnail = Samples.encoded(landscape(160, 106), "jpeg");
        byte[] maker = text("Jane's Phone\0");
        int places = 8 + 2 + 3 * 12 + 4;
        int small = places + 2 + 4 * 12 + 4;
        int data = small + 2 + 3 * 12 + 4;
        var exif = ByteBuffer.allocate(6 + data + maker.length + PLACE.length + thumbnail.length);
        exif.put(text("Exif\0\0MM\0*")).putInt(8);
        exif.putShort((short) 3);
        entry(exif, 0x010f, 2, maker.length, data);
        entry(exif, 0x0112, 3, 1, orientation << 16);
        entry(exif, 0x8825, 4, 1, places);
        exif.putInt(small);
        exif.putShort((short) 4);
        entry(exif, 1, 2, 2, 'N' << 24);
        entry(exif, 2, 5, 3, data + maker.length);
        entry(exif, 3, 2, 2, 'E' << 24);
        entry(exif, 4, 5, 3, data + maker.length + PLACE.length / 2);
        exif.putInt(0);
        exif.putShort((short) 3);
        entry(exif, 0x0103, 3, 1, 6 << 16);
        entry(exif, 0x0201, 4, 1, data + maker.length + PLACE.length);
        entry(exif, 0x0202, 4, 1, thumbnail.length);
        exif.putInt(0);
        return exif.put(maker).put(PLACE).put(thumbnail).array();
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] numbers(int... numbers) {
        var bytes = ByteBuffer.allocate(4 * numbers.length);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    /** Photoshop's block 0x0404 with the city (IPTC IIM, 2:90). */
    private static byte[] iptc() {
        byte[] city = text("\u001c\u0002Z\0\u0006Berlin\0");
        byte[] head = text("Photoshop 3.0\0008BIM\u0004\u0004\0\0");
        return ByteBuffer.allocate(head.length + 4 + city.length)
                .put(head)
                .putInt(city.length - 1)
                .put(city)
                .array();
    }

    /** The same numbers, said to be of colours that a browser would not expect: linear RGB, which looks lighter. */
    static byte[] profiled(byte[] jpeg) {
        byte[] profile = profile();
        byte[] segment = ByteBuffer.allocate(14 + profile.length)
                .put(text("ICC_PROFILE\0\u0001\u0001"))
                .put(profile)
                .array();
        return Samples.inserted(jpeg, JPEG_START, Samples.segment(ICC, segment));
    }

    static byte[] profile() {
        return ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    }

    static byte[] profiledPng(byte[] png) {
        var compressed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(compressed)) {
            deflating.write(profile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] chunk = Samples.inserted(text("linear\0\0"), 8, compressed.toByteArray());
        return Samples.inserted(png, 33, Samples.pngChunk("iCCP", chunk));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
