package org.brevier.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The declarations of a style attribute, in lower case. */
record InlineStyle(Map<String, String> declarations) {

    static InlineStyle of(Element element) {
        String style = element.attr("style");
        if (style.isEmpty()) {
            return new InlineStyle(Map.of());
        }
        var declarations = new HashMap<String, String>();
        for (String declaration : style.toLowerCase(Locale.ROOT).split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                declarations.put(
                        declaration.substring(0, colon).strip(),
                        declaration.substring(colon + 1).strip());
            }
        }
        return new InlineStyle(declarations);
    }

    /** Empty for what is not declared. */
    String value(String property) {
        return declarations.getOrDefault(property, "");
    }

    boolean hides() {
        return value("display").equals("none")
                || value("visibility").equals("hidden")
                || value("mso-hide").equals("all");
    }
}
