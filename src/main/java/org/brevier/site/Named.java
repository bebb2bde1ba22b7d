package org.brevier.site;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.zip.CRC32;

/** A topic's or an author's name and the slug that stands for it in addresses. */
public record Named(Slug slug, String name) {

    /** A name whose slug is made of its letters; one without Latin letters gets a short number for a slug, always the same. */
    public static Named of(String name) {
        String clean = Normalizer.normalize(name.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC);
        return new Named(Slug.from(spoken(clean)).orElseGet(() -> numbered(clean)), clean);
    }

    /** Signs behind a letter tell names apart: C++ and C# are not C. */
    private static String spoken(String name) {
        return name.replaceAll("(?<=[\\p{L}+])\\+", " plus").replaceAll("(?<=\\p{L})#", " sharp");
    }

    private static Slug numbered(String name) {
        var checksum = new CRC32();
        checksum.update(name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        return new Slug("%08x".formatted(checksum.getValue()));
    }
}
