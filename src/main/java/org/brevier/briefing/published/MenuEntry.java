package org.brevier.briefing.published;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brevier.site.Slug;

/**
 * One entry of the public site's menu.
 *
 * @param target the name of a list, the id of a page, the slug of a topic, or an address
 * @param label what readers see; blank for the own name of a list, page or topic
 */
public record MenuEntry(Kind kind, String target, String label, Place place) {

    public static final Set<String> LISTS = Set.of("topics", "archive", "corrections", "feeds", "search");

    private static final int LONGEST_LABEL = 40;
    private static final Pattern LABEL = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]*");
    private static final Pattern OWN_ADDRESS =
            Pattern.compile("/(?!admin(?:/|$))(?:[a-z0-9][a-z0-9._/-]*)?(?:\\?[A-Za-z0-9=&%+._-]*)?");

    /** @throws IllegalArgumentException for what leads nowhere, and for an address without a label */
    public MenuEntry {
        if (label.length() > LONGEST_LABEL || !LABEL.matcher(label).matches()) {
            throw new IllegalArgumentException("a label is one short line");
        }
        boolean leads = switch (kind) {
            case LIST -> LISTS.contains(target);
            case PAGE -> !UUID.fromString(target).toString().isEmpty();
            case TOPIC -> Slug.parse(target).isPresent();
            case ADDRESS -> isAddress(target) && !label.isBlank();
        };
        if (!leads) {
            throw new IllegalArgumentException(kind.label() + " leads nowhere: " + target);
        }
    }

    private static boolean isAddress(String target) {
        if (OWN_ADDRESS.matcher(target).matches()) {
            return true;
        }
        var uri = URI.create(target);
        return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
    }

    /** What an entry leads to. */
    public enum Kind {
        LIST,
        PAGE,
        TOPIC,
        ADDRESS;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> ofLabel(String label) {
            return Stream.of(values())
                    .filter(kind -> kind.label().equals(label))
                    .findFirst();
        }
    }

    /** Where on a page it stands. */
    public enum Place {
        TOP,
        FOOT,
        BOTH;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Place> ofLabel(String label) {
            return Stream.of(values())
                    .filter(place -> place.label().equals(label))
                    .findFirst();
        }
    }

    public boolean isAtTop() {
        return place != Place.FOOT;
    }

    public boolean isAtFoot() {
        return place != Place.TOP;
    }
}
