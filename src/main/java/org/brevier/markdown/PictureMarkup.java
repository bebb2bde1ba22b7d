package org.brevier.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * A picture's elements, by their attributes.
 *
 * @param webp the source that browsers prefer; empty where there is none
 */
record PictureMarkup(Map<String, String> image, Map<String, String> webp) {

    void write(HtmlWriter html) {
        if (webp.isEmpty()) {
            html.tag("img", image, true);
            return;
        }
        html.tag("picture");
        html.tag("source", source(), true);
        html.tag("img", image, true);
        html.tag("/picture");
    }

    private Map<String, String> source() {
        var source = new LinkedHashMap<>(Map.of("type", "image/webp"));
        source.putAll(webp);
        return source;
    }
}
