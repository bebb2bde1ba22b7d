package org.brevier.editing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.brevier.site.Site;
import org.springframework.stereotype.Component;

/** Moments in the words of the desk, with the zone they are in. */
@Component
class Moments {

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone ->
                    zone.matches("(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted()
            .toList();

    private final Site site;
    private final DateTimeFormatter words;

    Moments(Site site) {
        this.site = site;
        this.words = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(site.language())
                .withDecimalStyle(DecimalStyle.of(site.language()));
    }

    /** In the site's own zone. */
    String inWords(Instant instant) {
        return inWords(instant, site.timeZone());
    }

    String inWords(Instant instant, ZoneId zone) {
        var zoned = instant.atZone(zone);
        return words.format(zoned) + " "
                + DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(zoned);
    }

    /** The names by which somebody may choose a zone. */
    static List<String> zones() {
        return ZONES;
    }
}
