package org.brevier.editing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.brevier.media.MediaFilter;
import org.brevier.media.MediaKind;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is asked of the library, as its address says it. What is none of its words asks for nothing.
 *
 * @param typed the words that are searched for
 * @param used only files that texts name, or only those that none does
 * @param fresh ids of files that have just come in; where there are any, they are all that is asked for
 * @param arrived ids of files that have just come in and stand before all others
 * @param page counted from 1
 */
record LibraryForm(
        String typed,
        Optional<MediaKind> kind,
        boolean silent,
        Optional<UUID> uploader,
        Optional<Boolean> used,
        List<String> fresh,
        List<String> arrived,
        int page) {

    static final String FRESH = "fresh";
    static final String ARRIVED = "new";

    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 200;
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern PERSON = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\s]+");

    LibraryForm {
        fresh = List.copyOf(fresh);
        arrived = List.copyOf(arrived);
    }

    static LibraryForm of(Map<String, String> asked) {
        return new LibraryForm(
                typed(asked.getOrDefault("q", "")),
                value(asked, "kind").flatMap(MediaKind::ofLabel),
                value(asked, "alt").filter("missing"::equals).isPresent(),
                value(asked, "who").filter(PERSON.asMatchPredicate()).map(UUID::fromString),
                value(asked, "use").filter(List.of("used", "unused")::contains).map("used"::equals),
                ids(asked.getOrDefault(FRESH, "")),
                ids(asked.getOrDefault(ARRIVED, "")),
                value(asked, "page")
                        .filter(PAGE.asMatchPredicate())
                        .map(Integer::valueOf)
                        .orElse(1));
    }

    private static List<String> ids(String joined) {
        return Arrays.stream(joined.split("-"))
                .filter(ID.asMatchPredicate())
                .distinct()
                .limit(LibraryPage.LENGTH)
                .toList();
    }

    private static String typed(String words) {
        String line = Normalizer.normalize(UNSEEN.matcher(words).replaceAll(" ").strip(), Normalizer.Form.NFC);
        return line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2));
    }

    private static Optional<String> value(Map<String, String> asked, String name) {
        return Optional.ofNullable(asked.get(name)).map(String::strip);
    }

    MediaFilter filter() {
        return new MediaFilter(words(typed), kind, silent, uploader);
    }

    static List<String> words(String typed) {
        return Arrays.stream(typed(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** Of the first page of the same list. */
    public String address() {
        var fields = new LinkedHashMap<String, String>();
        if (!typed.isEmpty()) {
            fields.put("q", typed);
        }
        kind.ifPresent(one -> fields.put("kind", one.label()));
        used.ifPresent(is -> fields.put("use", is ? "used" : "unused"));
        if (silent) {
            fields.put("alt", "missing");
        }
        uploader.ifPresent(who -> fields.put("who", who.toString()));
        var address = UriComponentsBuilder.fromPath(MediaAddresses.MEDIA);
        fields.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(Map.copyOf(fields)).toUriString();
    }

    public boolean isNarrowed() {
        return !typed.isEmpty() || kind.isPresent() || silent || uploader.isPresent() || used.isPresent();
    }
}
