package org.brevier.site;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is said about the site as a whole ({@code brevier.site.*}).
 *
 * @param title the publication's name, in the masthead, feeds and titles
 * @param tagline one line under the name
 * @param baseUrl where readers find the site, without a trailing slash; every absolute address starts with it
 * @param language the language of the site's own words, dates and numbers, as a BCP 47 tag
 * @param timeZone the zone in which dates are shown and dates without a zone are read
 * @param brand the one colour of the light theme, as {@code #rrggbb}
 * @param brandDark the same for the dark theme; derived from the other one where it is missing
 * @param logo the address of a picture to stand for the name in the masthead, in the site's own media
 * @param social where else readers find the publication
 * @param contact an address for readers and security researchers, as a {@code mailto:} or {@code https:} URI
 * @param pageLength how many briefings one page of a list holds
 * @param feedLength how many entries one page of a feed holds
 */
@Validated
@ConfigurationProperties("brevier.site")
public record SiteSettings(
        @NotBlank @DefaultValue("Brevier") String title,
        @DefaultValue("Briefings, in brief") String tagline,
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("en") Locale language,
        @DefaultValue("UTC") ZoneId timeZone,

        @Pattern(regexp = COLOUR, message = NO_COLOUR) @DefaultValue("#c4161c")
        String brand,

        Optional<@Pattern(regexp = COLOUR, message = NO_COLOUR) String> brandDark,
        Optional<String> logo,
        @DefaultValue List<SocialLink> social,
        Optional<URI> contact,
        @Min(1) @Max(100) @DefaultValue("20") int pageLength,
        @Min(1) @Max(200) @DefaultValue("30") int feedLength) {

    public static final String COLOUR = "#[0-9a-fA-F]{6}";
    public static final String NO_COLOUR = "must be a colour such as #c4161c";

    private static final String MEDIA = "/media/[0-9a-f]{32}/[^/?#]+";

    /** @throws IllegalArgumentException naming the component that does not hold what it should */
    public SiteSettings {
        if (!isPlainWebAddress(baseUrl)) {
            throw new IllegalArgumentException(
                    "base-url must look like https://news.example.org, without path, query or fragment");
        }
        baseUrl = URI.create(baseUrl.toString().replaceAll("/+$", ""));
        if (language.getLanguage().isEmpty()
                || language.getDisplayLanguage(Locale.ENGLISH).equals(language.getLanguage())) {
            throw new IllegalArgumentException("language must be a BCP 47 tag such as en or ar");
        }
        social = List.copyOf(social);
        brandDark = brandDark.filter(colour -> !colour.isBlank());
        logo = logo.filter(address -> !address.isBlank());
        if (logo.filter(address -> !address.matches(MEDIA)).isPresent()) {
            throw new IllegalArgumentException(
                    "logo must be an address in the site's own media, such as /media/0123456789abcdef0123456789abcdef/logo.png");
        }
        if (contact.filter(address -> !isContact(address)).isPresent()) {
            throw new IllegalArgumentException("contact must be a mailto: or https: address");
        }
    }

    private static boolean isPlainWebAddress(URI uri) {
        return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                && uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getPath().replace("/", "").isEmpty()
                && uri.getQuery() == null
                && uri.getFragment() == null;
    }

    private static boolean isContact(URI uri) {
        return ("mailto".equals(uri.getScheme()) && uri.getSchemeSpecificPart().contains("@"))
                || ("https".equals(uri.getScheme()) && uri.getHost() != null);
    }
}
