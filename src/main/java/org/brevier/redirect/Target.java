package org.brevier.redirect;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.brevier.site.Site;
import org.springframework.web.util.UriUtils;

/**
 * Where a redirect leads: a path of ours with what may stand behind it, or an https address of another site. It is the
 * whole of a {@code Location} header, and holds nothing that could begin another one.
 */
public record Target(String value) {

    private static final int LONGEST = 1000;
    private static final Pattern SHAPE =
            Pattern.compile("(?:/(?![/\\\\])|https://[a-z0-9])[!$%&'()*+,./0-9:;=?@A-Z_a-z~#-]*");
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");
    private static final Pattern SECURE = Pattern.compile("(?i)https://.*");
    private static final Pattern WITH_SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");

    /** @throws IllegalArgumentException when no browser should be sent there */
    public Target {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a place to lead to");
        }
    }

    /** @param typed a path, an address of ours, or an https address of another site */
    public static Reading<Target> read(String typed, Site site) {
        String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        String own = site.baseUrl().toString();
        if (text.isEmpty()) {
            return new Reading.Refused<>(Unfit.NO_TARGET);
        }
        if (text.equals(own) || text.startsWith(own + "/")) {
            return ownPath(text.equals(own) ? "/" : text.substring(own.length()));
        }
        if (text.startsWith("/")) {
            return ownPath(text);
        }
        if (SECURE.matcher(text).matches()) {
            return Reading.of(elsewhere(text), Unfit.NO_TARGET)
                    .then(target -> isOwn(target, site)
                            ? ownPath(target.value().substring(own.length()))
                            : new Reading.Fit<>(target));
        }
        return new Reading.Refused<>(WITH_SCHEME.matcher(text).matches() ? Unfit.NOT_HTTPS : Unfit.NO_TARGET);
    }

    /** However its letters were spelt, and without a path or with one. */
    private static boolean isOwn(Target target, Site site) {
        return target.value().startsWith(site.baseUrl() + "/");
    }

    private static Reading<Target> ownPath(String text) {
        int end = text.replace('#', '?').indexOf('?');
        String behind = end < 0 ? "" : text.substring(end);
        var path = WebPath.of(end < 0 ? text : text.substring(0, end));
        if (path.isPresent() && path.get().isPrivate()) {
            return new Reading.Refused<>(Unfit.PRIVATE_TARGET);
        }
        return Reading.of(path.flatMap(it -> made(it.value() + behind(behind))), Unfit.NO_TARGET);
    }

    /** Letters beyond ASCII become percent signs; what stands in percent signs stays. */
    private static String behind(String text) {
        var written = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> letter.codePointAt(0) < 128 ? letter : UriUtils.encode(letter, StandardCharsets.UTF_8))
                .forEach(written::append);
        return written.toString();
    }

    private static Optional<Target> elsewhere(String text) {
        try {
            var uri = new URI(text);
            String authority = uri.getRawAuthority();
            String host = IDN.toASCII(authority == null ? "" : authority).toLowerCase(Locale.ROOT);
            if (!HOST.matcher(host).matches()) {
                return Optional.empty();
            }
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query =
                    Optional.ofNullable(uri.getRawQuery()).map(it -> "?" + it).orElse("");
            String fragment = Optional.ofNullable(uri.getRawFragment())
                    .map(it -> "#" + it)
                    .orElse("");
            return made("https://" + host + behind(path + query + fragment));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Target> made(String value) {
        return value.length() <= LONGEST && SHAPE.matcher(value).matches()
                ? Optional.of(new Target(value))
                : Optional.empty();
    }

    public boolean isElsewhere() {
        return !value.startsWith("/");
    }

    /** The other site's name; empty for ours. */
    public Optional<String> host() {
        return isElsewhere() ? Optional.of(URI.create(value).getHost()) : Optional.empty();
    }

    /** The path without what stands behind it; empty for another site's. */
    Optional<WebPath> path() {
        return isElsewhere() ? Optional.empty() : Optional.of(new WebPath(value.split("[?#]", 2)[0]));
    }

    /** What stands behind its question mark; empty where there is none. */
    String query() {
        String address = value.split("#", 2)[0];
        int mark = address.indexOf('?');
        return mark < 0 ? "" : address.substring(mark + 1);
    }

    /** As people read it. */
    public String spoken() {
        return path().map(path -> path.spoken() + value.substring(path.value().length()))
                .orElse(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
