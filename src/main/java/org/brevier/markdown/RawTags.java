package org.brevier.markdown;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Raw HTML of a text, cut into text and tags in one pass. It need not read as browsers do: what is made of it is
 * written anew and sanitised.
 */
final class RawTags {

    /** Takes what is found; text and attribute values come without character references. */
    interface Sink {

        void text(String text);

        void open(String name, Map<String, String> attributes);

        void close(String name);
    }

    /** Elements whose content is no text for readers. */
    private static final Set<String> MUTE = Set.of(
            "script",
            "style",
            "iframe",
            "noscript",
            "template",
            "textarea",
            "title",
            "svg",
            "math",
            "xmp",
            "object",
            "select",
            "noembed",
            "noframes",
            "plaintext",
            "audio",
            "video",
            "canvas",
            "head");

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\"'<>/=]+)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'=<>`]++)))?");

    private final String html;
    private final Sink sink;
    private int at;

    private RawTags(String html, Sink sink) {
        this.html = html;
        this.sink = sink;
    }

    static void read(String html, Sink sink) {
        new RawTags(html, sink).read();
    }

    private void read() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            if (tag < 0) {
                text(html.length());
            } else {
                text(tag);
                markup();
            }
        }
    }

    private void text(int end) {
        if (end > at) {
            sink.text(unescaped(html.substring(at, end)));
            at = end;
        }
    }

    private void markup() {
        if (html.startsWith("<!--", at)) {
            skipBehind("-->", at + 4);
        } else if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
            skipBehind(">", at + 2);
        } else {
            tag();
        }
    }

    private void skipBehind(String end, int from) {
        int found = html.indexOf(end, from);
        at = found < 0 ? html.length() : found + end.length();
    }

    private void tag() {
        boolean closing = html.startsWith("/", at + 1);
        Matcher name = NAME.matcher(html).region(at + (closing ? 2 : 1), html.length());
        int end = name.lookingAt() ? endOfTag(name.end()) : -1;
        if (end < 0) {
            sink.text("<");
            at++;
            return;
        }
        String word = name.group().toLowerCase(Locale.ROOT);
        at = end + 1;
        if (closing) {
            sink.close(word);
        } else if (MUTE.contains(word)) {
            skipBehindElement(word);
        } else {
            sink.open(word, attributes(html.substring(name.end(), end)));
        }
    }

    /** Where the {@code >} stands that is not within quotes; a new {@code <} ends the attempt, so that it stays linear. */
    private int endOfTag(int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>' || c == '<') {
                return c == '>' ? i : -1;
            }
        }
        return -1;
    }

    private void skipBehindElement(String name) {
        Matcher end = Pattern.compile("</" + name + "[^>]*+>", Pattern.CASE_INSENSITIVE)
                .matcher(html);
        at = end.find(at) ? end.end() : html.length();
    }

    private static Map<String, String> attributes(String written) {
        var attributes = new LinkedHashMap<String, String>();
        Matcher attribute = ATTRIBUTE.matcher(written);
        while (attribute.find()) {
            String value = firstOf(attribute.group(2), attribute.group(3), attribute.group(4));
            attributes.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT), unescaped(value));
        }
        return attributes;
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }

    private static String firstOf(@Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return "";
    }
}
