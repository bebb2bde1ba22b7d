package org.brevier.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/** Files made for the tests. */
public final class Samples {

    /** Stands where a camera would have put names and places. */
    public static final String SECRET = "52.5200N 13.4050E Jane Doe <script>";

    private static final int JPEG_START = 2;

    private Samples() {}

    /** Red above left, green right of it, blue below left, white below right: each turn looks different. */
    static BufferedImage quarters(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean left = x < width / 2;
                var colour = y < height / 2 ? (left ? Color.RED : Color.GREEN) : left ? Color.BLUE : Color.WHITE;
                picture.setRGB(x, y, colour.getRGB());
            }
        }
        return picture;
    }

    /** A PNG of a size of its own. */
    public static byte[] png(int width, int height) {
        return encoded(quarters(width, height), "png");
    }

    static byte[] encoded(BufferedImage picture, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg() {
        return encoded(quarters(64, 48), "jpeg");
    }

    public static byte[] png() {
        return encoded(quarters(64, 48), "png");
    }

    static byte[] gif() {
        return encoded(quarters(64, 48), "gif");
    }

    /** A JPEG as a camera writes it: with an orientation, a place, and a comment. */
    public static byte[] photograph(int orientation) {
        var exif = ByteBuffer.allocate(32 + SECRET.length()).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("Exif\0\0II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        exif.put(SECRET.getBytes(StandardCharsets.ISO_8859_1));
        byte[] comment = SECRET.getBytes(StandardCharsets.ISO_8859_1);
        return inserted(jpeg(), JPEG_START, segment(0xe1, exif.array()), segment(0xfe, comment));
    }

    static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    static byte[] inserted(byte[] file, int at, byte[]... parts) {
        var result = new ByteArrayOutputStream();
        result.write(file, 0, at);
        for (byte[] part : parts) {
            result.writeBytes(part);
        }
        result.write(file, at, file.length - at);
        return result.toByteArray();
    }

    public static byte[] appended(byte[] file, String text) {
        return inserted(file, file.length, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] pngChunk(String type, byte[] content) {
        byte[] named = inserted(type.getBytes(StandardCharsets.ISO_8859_1), 4, content);
        var digest = new CRC32();
        digest.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(content.length)
                .put(named)
                .putInt((int) digest.getValue())
                .array();
    }

    /** A PNG that says it has three frames. */
    static byte[] animatedPng(int width, int height) {
        return inserted(
                encoded(quarters(width, height), "png"),
                33,
                pngChunk("acTL", ByteBuffer.allocate(8).putInt(3).putInt(0).array()));
    }

    /** Few colours and hard edges, as in a diagram. */
    static BufferedImage drawing(int width, int height) {
        var drawing = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = drawing.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.BLUE);
        for (int x = 0; x < width; x += 40) {
            canvas.drawLine(x, 0, width - x, height);
            canvas.drawOval(x, x / 2, 90, 60);
        }
        canvas.dispose();
        return drawing;
    }

    /** A PNG whose header claims a size that its data do not have. */
    public static byte[] pngClaiming(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        byte[] png = png();
        return inserted(Arrays.copyOf(png, 8), 8, pngChunk("IHDR", header), Arrays.copyOfRange(png, 33, png.length));
    }

    /** Red in four inks, as print shops have it: the numbers say how little of each, and a segment of Adobe's that they do. */
    static byte[] cmyk() {
        return inserted(fourColours(), JPEG_START, segment(0xee, text("Adobe\0d\0\0\0\0\0")));
    }

    /** The same without that segment. */
    static byte[] fourColours() {
        var inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 32, 4, null);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 32; x++) {
                inks.setPixel(x, y, new int[] {255, 0, 0, 255});
            }
        }
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(inks, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A WebP as the library writes it that browsers read it with. */
    static byte[] webp() {
        try {
            var bytes = new ByteArrayOutputStream();
            WebPCoding.drawing(quarters(64, 48), bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of its lengths are right, but its one chunk ends before its picture. */
    static byte[] webpWithHalfOfItsPixels() {
        var bytes = new ByteArrayOutputStream();
        try {
            WebPCoding.photograph(Photographs.landscape(400, 300), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return riff(riffChunk("VP8 ", Arrays.copyOfRange(bytes.toByteArray(), 20, bytes.size() / 2)));
    }

    /** A lossless WebP in the extended form, with Exif and a chunk nobody knows. */
    static byte[] webp(int frames) {
        var chunks = new ByteArrayOutputStream();
        chunks.writeBytes(riffChunk("VP8X", new byte[] {0x0c, 0, 0, 0, 63, 0, 0, 47, 0, 0}));
        for (int frame = 0; frame < frames; frame++) {
            chunks.writeBytes(riffChunk("ANMF", new byte[16]));
        }
        byte[] still = webp();
        chunks.write(still, 12, still.length - 12);
        chunks.writeBytes(riffChunk("EXIF", SECRET.getBytes(StandardCharsets.ISO_8859_1)));
        chunks.writeBytes(riffChunk("XMP ", SECRET.getBytes(StandardCharsets.ISO_8859_1)));
        chunks.writeBytes(riffChunk("evil", SECRET.getBytes(StandardCharsets.ISO_8859_1)));
        return riff(chunks.toByteArray());
    }

    static byte[] riff(byte[] chunks) {
        return ByteBuffer.allocate(chunks.length + 12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(chunks.length + 4)
                .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .put(chunks)
                .array();
    }

    static byte[] riffChunk(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + (content.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(content.length)
                .put(content)
                .array();
    }

    /** A GIF that shows its one frame many times over. */
    public static byte[] gifOf(int frames) {
        byte[] gif = gif();
        int start = 13 + ((gif[10] & 0x80) != 0 ? 3 << ((gif[10] & 7) + 1) : 0);
        byte[] frame = Arrays.copyOfRange(gif, start, gif.length - 1);
        var result = new ByteArrayOutputStream();
        result.write(gif, 0, start);
        for (int count = 0; count < frames; count++) {
            result.writeBytes(frame);
        }
        result.write(0x3b);
        return result.toByteArray();
    }

    /** A GIF whose one frame of 64 by 48 pixels stands somewhere on what it shows, or beyond it. */
    static byte[] gifOnScreen(int width, int height, int left, int top) {
        byte[] gif = gif();
        int frame = 13 + (3 << ((gif[10] & 7) + 1));
        while (gif[frame] != 0x2c) {
            frame++;
        }
        ByteBuffer.wrap(gif)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) width)
                .putShort(8, (short) height)
                .putShort(frame + 1, (short) left)
                .putShort(frame + 3, (short) top);
        return gif;
    }

    /** A lossless WebP that ends with a chunk of so many bytes, by its own account. */
    static byte[] webpWithChunkClaiming(int length) {
        byte[] still = webp();
        byte[] last = riffChunk("ALPH", new byte[0]);
        ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN).putInt(4, length);
        return riff(inserted(Arrays.copyOfRange(still, 12, still.length), still.length - 12, last));
    }

    static byte[] gifExtension(int label, String content) {
        byte[] text = content.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(text.length + 4)
                .put((byte) 0x21)
                .put((byte) label)
                .put((byte) text.length)
                .put(text)
                .put((byte) 0)
                .array();
    }

    public static byte[] pdf(String words) {
        return text("%PDF-1.7 " + words + "\n%%EOF\n");
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
