package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a picture says beside what it shows, by a library that knows more of that than we do. */
public final class Secrets {

    /** What any file of these types says: how it is coded, and what it is called here. */
    private static final Set<String> HARMLESS =
            Set.of("JPEG", "JFIF", "Huffman", "PNG-IHDR", "PNG-sRGB", "WebP", "GIF Header", "File Type");

    private Secrets() {}

    public static Set<String> told(byte[] picture) {
        try {
            var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
            return StreamSupport.stream(metadata.getDirectories().spliterator(), false)
                    .map(directory -> directory.getName())
                    .filter(name -> !HARMLESS.contains(name))
                    .collect(Collectors.toSet());
        } catch (ImageProcessingException | IOException e) {
            throw new AssertionError("no picture", e);
        }
    }

    /** Neither a place nor a name in any byte. */
    public static void assertNone(byte[] picture) {
        assertThat(told(picture)).isEmpty();
        assertThat(new String(picture, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "Jane", "Berlin", "8BIM", "http://ns.adobe.com")
                .doesNotContain(new String(Photographs.PLACE, 0, 24, StandardCharsets.ISO_8859_1));
    }
}
