package org.brevier.media;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What lies beside a recording in the content folder, for {@code speech.mp4}: captions as {@code speech.vtt}, in another
 * language as {@code speech.de.vtt}, and a poster as {@code speech.jpg}.
 *
 * @param poster the id of the picture
 * @param captions ids by language
 */
record Beside(Optional<String> poster, Map<String, String> captions) {

    private static final Pattern CAPTIONS = Pattern.compile("(?:([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\.)?vtt");
    private static final Pattern POSTER = Pattern.compile("jpe?g|png|webp|gif");

    Beside {
        captions = Map.copyOf(captions);
    }

    /** @param files ids by the paths of files that begin as the recording's, up to and with the dot before its ending */
    static Beside of(String recording, SortedMap<String, String> files, Locale siteLanguage) {
        int stem = recording.lastIndexOf('.') + 1;
        var captions = new TreeMap<String, String>();
        Optional<String> poster = Optional.empty();
        for (var file : files.entrySet()) {
            String ending = file.getKey().substring(stem);
            var language = CAPTIONS.matcher(ending);
            if (language.matches()) {
                captions.put(
                        Optional.ofNullable(language.group(1)).orElse(siteLanguage.toLanguageTag()), file.getValue());
            } else if (poster.isEmpty() && POSTER.matcher(ending).matches()) {
                poster = Optional.of(file.getValue());
            }
        }
        return new Beside(poster, captions);
    }

    /** What was said at the desk stands. */
    Recording addTo(Recording recording) {
        var both = new TreeMap<String, String>(captions);
        both.putAll(recording.captions());
        return new Recording(
                recording.version(), recording.transcript(), recording.poster().or(() -> poster), both);
    }
}
