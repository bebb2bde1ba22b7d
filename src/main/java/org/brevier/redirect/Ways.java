package org.brevier.redirect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where each address leads, and where one comes out that is led on from there. */
final class Ways {

    static final Ways NONE = new Ways(Map.of());

    private static final int MOST_PARAMETERS = 20;

    private final Map<String, Target> bySource;

    Ways(Map<String, Target> bySource) {
        this.bySource = new HashMap<>(bySource);
    }

    Optional<Target> from(OldAddress source) {
        return from(source.stored());
    }

    boolean isEmpty() {
        return bySource.isEmpty();
    }

    int count() {
        return bySource.size();
    }

    /** The other sites that are led to. */
    Set<String> hosts() {
        return bySource.values().stream()
                .flatMap(target -> target.host().stream())
                .collect(Collectors.toSet());
    }

    Ways without(OldAddress source) {
        var fewer = new Ways(bySource);
        fewer.bySource.remove(source.stored());
        return fewer;
    }

    void put(OldAddress source, Target target) {
        bySource.put(source.stored(), target);
    }

    /** Why these two cannot be put together. */
    Optional<Unfit> against(OldAddress source, Target target) {
        if (isSource(source, target)) {
            return Optional.of(Unfit.ITSELF);
        }
        var before = bySource.put(source.stored(), target);
        boolean ends = end(target, address -> false).isPresent();
        if (before == null) {
            bySource.remove(source.stored());
        } else {
            bySource.put(source.stored(), before);
        }
        return ends ? Optional.empty() : Optional.of(Unfit.LOOP);
    }

    private static boolean isSource(OldAddress source, Target target) {
        return target.path().filter(source.path()::equals).isPresent()
                && source.query()
                        .map(parameter -> parameters(target.query()).anyMatch(parameter::equals))
                        .orElse(true);
    }

    /**
     * The last of what leads on from there; empty where that goes round in a circle.
     *
     * @param stands whether a page of ours is at an address, where nobody is led on
     */
    Optional<Target> end(Target first, Predicate<WebPath> stands) {
        var seen = new HashSet<Target>();
        var target = first;
        var next = next(target, stands);
        while (next.isPresent() && seen.add(target)) {
            target = next.get();
            next = next(target, stands);
        }
        return next.isPresent() ? Optional.empty() : Optional.of(target);
    }

    private Optional<Target> next(Target target, Predicate<WebPath> stands) {
        return target.path().flatMap(path -> led(path, target.query(), stands));
    }

    /** Where a request is led. A parameter that an editor named leads on from a page, too; all others mean nothing. */
    Optional<Target> led(WebPath path, String query, Predicate<WebPath> stands) {
        return parameters(query)
                .flatMap(parameter -> from(path + "?" + parameter).stream())
                .findFirst()
                .or(() -> from(path.value()).filter(target -> !stands.test(path)));
    }

    private static Stream<String> parameters(String query) {
        return query.isEmpty()
                ? Stream.empty()
                : Stream.of(query.split("&", MOST_PARAMETERS + 1)).limit(MOST_PARAMETERS);
    }

    private Optional<Target> from(String source) {
        return Optional.ofNullable(bySource.get(source));
    }
}
