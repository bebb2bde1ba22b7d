package org.brevier.media;

import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * What a file is called by whoever brought it, in whatever script: to be read, searched for and kept by, and never a part of
 * an address. It ends as files of its type do, and holds nothing that is not seen or that turns what stands around it.
 */
public record FileName(String value) {

    /** No file system takes a name of more than 255 bytes, and no browser needs one to save a file. */
    private static final int MOST_BYTES = 240;

    /** Of a name that is longer nothing more is looked at. */
    private static final int MOST_SIGNS = 2_000;

    /** Joiners stay, which Persian and the scripts of India need within words. */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\u034f\u115f\u1160\u2800\u3164\uffa0&&[^\\s\u200c\u200d]]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGES = Pattern.compile("^[. \\p{M}\u200c\u200d]+|[. \u200c\u200d]+$");
    private static final Pattern MARKS = Pattern.compile("(\\p{M}{8})\\p{M}+");
    private static final Pattern LEGIBLE = Pattern.compile("[\\p{L}\\p{N}\\p{S}\\p{P}]");

    private static final String NAMELESS = "file";

    /** @throws IllegalArgumentException for what is not one name, or would be read as another */
    public FileName {
        if (!value.equals(legible(value)) || value.isEmpty() || bytes(value) > MOST_BYTES) {
            throw new IllegalArgumentException("not the name of a file");
        }
    }

    /** @param given with or without folders and ending */
    static FileName of(String given, FileType type) {
        String name = legible(given);
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        String stem = FileType.isEnding(ending) ? trimmed(name.substring(0, dot)) : name;
        String end = "." + (type.mayEnd(ending) ? ending : type.extension());
        return new FileName((stem.isEmpty() ? NAMELESS : shortened(stem, MOST_BYTES - end.length())) + end);
    }

    /** A name as it can be said of a file that is not taken, or of which no more is known. Empty where nothing of it can be read. */
    public static String legible(String given) {
        String last = withoutFolders(given);
        String seen = HIDDEN.matcher(last.substring(0, Math.min(last.length(), MOST_SIGNS)))
                .replaceAll("");
        String line = SPACE.matcher(seen).replaceAll(" ");
        String composed = Normalizer.normalize(line, Normalizer.Form.NFC);
        String name = shortened(trimmed(MARKS.matcher(composed).replaceAll("$1")), MOST_BYTES);
        return LEGIBLE.matcher(name).find() ? name : "";
    }

    /** By either kind of slash. */
    static String withoutFolders(String given) {
        return given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    }

    private static String trimmed(String words) {
        return EDGES.matcher(words).replaceAll("");
    }

    private static String shortened(String words, int bytes) {
        int end = Math.min(words.length(), bytes);
        while (bytes(words.substring(0, end)) > bytes || isWithinSign(words, end)) {
            end--;
        }
        return end == words.length() ? words : trimmed(words.substring(0, end));
    }

    private static boolean isWithinSign(String words, int at) {
        return at < words.length() && Character.isLowSurrogate(words.charAt(at));
    }

    private static int bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The name to stand in a sentence that is no HTML: one with letters from right to left would take its neighbours along (UAX 9, 2.4). */
    public String inSentence() {
        return inSentence(value);
    }

    public static String inSentence(String name) {
        char[] letters = name.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length) ? "\u2068" + name + "\u2069" : name;
    }

    /**
     * The header that has a browser keep a file under this name (RFC 6266, 4.3; RFC 8187, 3.2.1).
     *
     * @param plain what programs that read ASCII alone call it
     */
    public String disposition(String plain) {
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(plain, UriUtils.encode(value, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return value;
    }
}
