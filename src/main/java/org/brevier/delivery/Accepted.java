package org.brevier.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;

/** What a client says it takes (RFC 9110, section 12.5). A header that cannot be read says nothing. */
final class Accepted {

    private static final int LONGEST = 1000;

    private Accepted() {}

    /** Whether Markdown was asked for by name, and HTML not more. */
    static boolean prefersMarkdown(@Nullable String accept) {
        double html = -1;
        double markdown = -1;
        for (var type : types(accept)) {
            if (type.equalsTypeAndSubtype(MediaType.TEXT_MARKDOWN)) {
                markdown = type.getQualityValue();
            } else if (type.equalsTypeAndSubtype(MediaType.TEXT_HTML)) {
                html = type.getQualityValue();
            }
        }
        return markdown > 0 && markdown >= html;
    }

    static boolean takesHtml(@Nullable String accept) {
        var types = types(accept);
        return types.isEmpty()
                || types.stream()
                        .anyMatch(type -> type.includes(MediaType.TEXT_HTML)
                                || type.equalsTypeAndSubtype(MediaType.APPLICATION_XHTML_XML));
    }

    private static List<MediaType> types(@Nullable String accept) {
        if (accept == null || accept.length() > LONGEST) {
            return List.of();
        }
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException | InvalidMimeTypeException e) {
            return List.of();
        }
    }

    /** Whether gzip was named with a weight above nought; a star alone is no promise to understand it. */
    static boolean takesGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null || acceptEncoding.length() > LONGEST) {
            return false;
        }
        for (String coding : acceptEncoding.split(",", -1)) {
            String[] parts = coding.split(";", 2);
            String name = parts[0].strip();
            if (name.equalsIgnoreCase("gzip") || name.equalsIgnoreCase("x-gzip")) {
                return parts.length == 1 || !parts[1].strip().matches("q\\s*=\\s*0(?:\\.0{0,3})?");
            }
        }
        return false;
    }
}
