package org.brevier.site;

import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The site as it is at this moment. Its base URL, language and time zone are the operator's and stay; all else may change while it runs. */
public final class Site {

    private final SiteSettings configured;
    private final Supplier<SiteSettings> present;

    public Site(SiteSettings configured) {
        this(configured, () -> configured);
    }

    /** @param present what is in force when it is asked */
    public Site(SiteSettings configured, Supplier<SiteSettings> present) {
        this.configured = configured;
        this.present = present;
    }

    /** Where readers find the site, without a trailing slash; every absolute address starts with it. */
    public URI baseUrl() {
        return configured.baseUrl();
    }

    public boolean isSecure() {
        return "https".equals(baseUrl().getScheme());
    }

    /** Whether an absolute address leads to this site. */
    public boolean isOwn(String absolute) {
        try {
            return baseUrl()
                    .getAuthority()
                    .equalsIgnoreCase(URI.create(absolute).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The language of the site's own words, dates and numbers. */
    public Locale language() {
        return configured.language();
    }

    /** The zone in which dates are shown and dates without a zone are read. */
    public ZoneId timeZone() {
        return configured.timeZone();
    }

    /** How the site writes a day in full, as in {@code 5 June 2025}. */
    public DateTimeFormatter dayFormat() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language())
                .withDecimalStyle(DecimalStyle.of(language()));
    }

    public String title() {
        return present.get().title();
    }

    public String tagline() {
        return present.get().tagline();
    }

    /** The one colour of the light theme, as {@code #rrggbb}. */
    public String brand() {
        return present.get().brand();
    }

    public Optional<String> brandDark() {
        return present.get().brandDark();
    }

    /** The address of a picture to stand for the name in the masthead, in the site's own media. */
    public Optional<String> logo() {
        return present.get().logo();
    }

    public List<SocialLink> social() {
        return present.get().social();
    }

    /** For readers and security researchers. */
    public Optional<URI> contact() {
        return present.get().contact();
    }

    /** How many briefings one page of a list holds. */
    public int pageLength() {
        return present.get().pageLength();
    }

    /** How many entries one page of a feed holds. */
    public int feedLength() {
        return present.get().feedLength();
    }
}
