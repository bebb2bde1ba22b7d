package org.brevier.redirect;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.brevier.site.Site;

/**
 * An address that leads elsewhere: a path, or a path with one parameter as some systems number their pages
 * ({@code /?p=123}). Whatever else stands behind the question mark of a request is not looked at.
 *
 * @param query the parameter with its value
 */
public record OldAddress(WebPath path, Optional<String> query) {

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://(?:www\\.)?([^/?#]*)(.*)");
    private static final Pattern QUERY = Pattern.compile("([A-Za-z][A-Za-z0-9_-]{0,30})=[A-Za-z0-9._~/-]{1,100}");

    /** Parameters that mean something at an address of ours. */
    private static final Set<String> OWN = Set.of("page", "view", "q", "topic", "author", "from", "to", "url");

    /** @param typed a path, or the whole address that the site had */
    public static Reading<OldAddress> read(String typed, Site site) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Reading.Refused<>(Unfit.NO_ADDRESS);
        }
        var absolute = ABSOLUTE.matcher(text);
        if (!absolute.matches()) {
            return ofPath(text);
        }
        return absolute.group(1).toLowerCase(Locale.ROOT).equals(host(site))
                ? ofPath(absolute.group(2).startsWith("/") ? absolute.group(2) : "/" + absolute.group(2))
                : new Reading.Refused<>(Unfit.OTHER_SITE);
    }

    private static String host(Site site) {
        return site.baseUrl().getRawAuthority().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private static Reading<OldAddress> ofPath(String text) {
        if (text.contains("#")) {
            return new Reading.Refused<>(Unfit.FRAGMENT);
        }
        int mark = text.indexOf('?');
        var path = WebPath.of(mark < 0 ? text : text.substring(0, mark));
        var query = Optional.of(mark < 0 ? "" : text.substring(mark + 1)).filter(it -> !it.isEmpty());
        return Reading.of(path, Unfit.NO_PATH).then(it -> of(it, query));
    }

    private static Reading<OldAddress> of(WebPath path, Optional<String> query) {
        if (path.isPrivate()) {
            return new Reading.Refused<>(Unfit.PRIVATE);
        }
        if (query.isPresent() && !isParameter(query.get())) {
            return new Reading.Refused<>(Unfit.ODD_QUERY);
        }
        return path.isFront() && query.isEmpty()
                ? new Reading.Refused<>(Unfit.FRONT_PAGE)
                : new Reading.Fit<>(new OldAddress(path, query));
    }

    private static boolean isParameter(String query) {
        var parameter = QUERY.matcher(query);
        return parameter.matches() && !OWN.contains(parameter.group(1));
    }

    /** As it was written down. */
    static OldAddress ofStored(String stored) {
        int mark = stored.indexOf('?');
        return mark < 0
                ? new OldAddress(new WebPath(stored), Optional.empty())
                : new OldAddress(new WebPath(stored.substring(0, mark)), Optional.of(stored.substring(mark + 1)));
    }

    String stored() {
        return path.value() + query.map(it -> "?" + it).orElse("");
    }

    /** As people read it. */
    public String spoken() {
        return path.spoken() + query.map(it -> "?" + it).orElse("");
    }

    @Override
    public String toString() {
        return stored();
    }
}
