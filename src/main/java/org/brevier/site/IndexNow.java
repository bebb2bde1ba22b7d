package org.brevier.site;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How search engines are told which addresses have changed ({@code brevier.indexnow.*}).
 *
 * @param key proves that it is the site who tells; it stands at {@code /<key>.txt}
 * @param endpoint the search engine that is told, and tells the others
 */
@ConfigurationProperties("brevier.indexnow")
public record IndexNow(
        Optional<String> key,
        @DefaultValue("https://api.indexnow.org/indexnow") URI endpoint) {

    /** As the protocol wants it: hexadecimal digits, letters and dashes (IndexNow, "Generating the key"). */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,128}");

    /** @throws IllegalArgumentException naming the component that does not hold what it should */
    public IndexNow {
        if (key.filter(word -> !KEY.matcher(word).matches()).isPresent()) {
            throw new IllegalArgumentException("key must be 8 to 128 letters, digits and dashes");
        }
        if (!OutwardAddress.isSafe(endpoint)) {
            throw new IllegalArgumentException("endpoint must be an https: address");
        }
    }

    public static String path(String key) {
        return "/" + key + ".txt";
    }
}
