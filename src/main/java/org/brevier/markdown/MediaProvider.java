package org.brevier.markdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brevier.markdown.MediaLink.Playing;
import org.brevier.markdown.MediaLink.Shape;

/**
 * One provider of things to watch, hear or look at.
 *
 * @param hosts the hosts of its addresses; {@code *.} in front stands for exactly one label
 * @param frameHost the host that its frames come from
 * @param forms how its addresses look, in the order in which they are tried
 */
record MediaProvider(String name, Set<String> hosts, String frameHost, List<Form> forms) {

    /** One look of a provider's addresses. */
    @FunctionalInterface
    interface Form {

        /** What stands at the address, empty when it does not have this look. */
        Optional<Sight> at(WebAddress address);
    }

    /**
     * What stands at an address.
     *
     * @param frame path and query of the frame that shows it, empty when it can only be opened
     */
    record Sight(Optional<String> frame, Shape shape) {

        static final Sight PAGE = new Sight(Optional.empty(), Shape.WIDE);

        static Sight framed(Shape shape, String frame) {
            return new Sight(Optional.of(frame), shape);
        }
    }

    MediaProvider {
        hosts = Set.copyOf(hosts);
        forms = List.copyOf(forms);
    }

    /** Addresses with this path, shown in a frame whose path may use the pattern's groups as {@code $1}. */
    static Form framed(Shape shape, String path, String frame) {
        Pattern pattern = whole(path);
        return address -> {
            Matcher matcher = pattern.matcher(address.path());
            return matcher.find() ? Optional.of(Sight.framed(shape, matcher.replaceFirst(frame))) : Optional.empty();
        };
    }

    /** Addresses with this path, which no frame can show. */
    static Form opened(String path) {
        Pattern pattern = whole(path);
        return address -> pattern.matcher(address.path()).find() ? Optional.of(Sight.PAGE) : Optional.empty();
    }

    private static Pattern whole(String path) {
        return Pattern.compile("\\A(?:" + path + ")/?\\z");
    }

    Optional<MediaLink> link(WebAddress address, String text, Position position) {
        if (!isAt(address.host())) {
            return Optional.empty();
        }
        return forms.stream()
                .flatMap(form -> form.at(address).stream())
                .findFirst()
                .map(sight -> new MediaLink(
                        text.isBlank() ? name : text,
                        address.text(),
                        name,
                        sight.frame().map(frame -> playing(frame, sight)),
                        position));
    }

    private boolean isAt(String host) {
        return hosts.contains(host) || hosts.contains("*" + host.substring(host.indexOf('.')));
    }

    private Playing playing(String frame, Sight sight) {
        String origin = "https://" + frameHost;
        return new Playing.Frame(origin + frame, sight.shape(), Optional.of(origin));
    }
}
