package org.brevier.markdown;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** What an author wrote, byte for byte: UTF-8 Markdown of at most {@value #LARGEST} bytes. */
public final class Manuscript {

    /** 512 KiB; a longer text is refused before anything reads it. */
    public static final int LARGEST = 512 * 1024;

    private final byte[] bytes;
    private final String text;

    private Manuscript(byte[] bytes, String text) {
        this.bytes = bytes;
        this.text = text;
    }

    /** @throws Unreadable when the bytes are too many or not UTF-8 */
    public static Manuscript of(byte[] bytes) throws Unreadable {
        if (bytes.length > LARGEST) {
            throw new Unreadable(
                    1, "the text has %,d bytes, more than the %,d allowed".formatted(bytes.length, LARGEST));
        }
        var buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            return new Manuscript(bytes.clone(), text);
        } catch (CharacterCodingException e) {
            throw new Unreadable(lineAt(bytes, buffer.position()), "the text is not UTF-8");
        }
    }

    /** The manuscript that these stored bytes are; bytes that are none have been damaged since. */
    public static Manuscript ofStored(byte[] bytes) {
        try {
            return of(bytes);
        } catch (Unreadable e) {
            throw new IllegalStateException("a stored text cannot be read: " + e.reason(), e);
        }
    }

    /** @throws Unreadable when the text is too long */
    public static Manuscript of(String text) throws Unreadable {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    /** The author's own bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes as text, without a byte order mark. */
    public String text() {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** SHA-256 of the bytes, as 64 lower-case hexadecimal digits. */
    public String sha256() {
        return sha256(bytes);
    }

    /** SHA-256 of any bytes, in the same form. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Manuscript that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Manuscript[" + bytes.length + " bytes]";
    }
}
