package org.brevier.redirect;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.brevier.briefing.published.Lookup;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.briefing.published.PublishedNames;
import org.brevier.briefing.published.PublishedPages;
import org.brevier.site.Slug;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Tells whether something of ours is at an address, so that no redirect takes its place. A handler whose address has no
 * part that varies is there always; of the others those are asked that know. Where nobody knows, something is there.
 */
@Component
class StandingAddresses {

    private static final String STANDING_PAGE = "";

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final PublishedBriefings briefings;

    /** Of an address with parts that vary, by its first word: whether something is there with these. */
    private final Map<String, Predicate<Map<String, String>>> known;

    StandingAddresses(
            ObjectProvider<RequestMappingHandlerMapping> handlers,
            PublishedBriefings briefings,
            PublishedNames names,
            PublishedPages pages) {
        this.handlers = handlers;
        this.briefings = briefings;
        this.known = Map.of(
                "briefings",
                parts -> slug(parts, "slug")
                        .filter(slug -> isBriefing(slug, parts))
                        .isPresent(),
                "topics",
                parts -> slug(parts, "slug", "topic")
                        .filter(slug -> names.topic(slug).isPresent()
                                || names.movedTopic(slug).isPresent())
                        .isPresent(),
                "authors",
                parts -> slug(parts, "slug", "author").flatMap(names::author).isPresent(),
                "archive",
                parts -> month(parts).filter(this::isMonth).isPresent(),
                STANDING_PAGE,
                parts -> slug(parts, "slug").flatMap(pages::find).isPresent());
    }

    boolean stands(WebPath path) {
        if (path.value().equals("/favicon.ico")) {
            return true;
        }
        var asked = PathContainer.parsePath(path.value());
        return patterns().stream()
                .filter(pattern -> pattern.matches(asked))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(pattern -> !pattern.hasPatternSyntax() || stands(pattern, asked))
                .orElse(false);
    }

    private List<PathPattern> patterns() {
        return handlers.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .map(RequestMappingInfo::getPathPatternsCondition)
                .flatMap(condition -> condition == null ? Stream.empty() : condition.getPatterns().stream())
                .filter(pattern -> !pattern.getPatternString().startsWith("/admin"))
                .toList();
    }

    private boolean stands(PathPattern pattern, PathContainer asked) {
        var match = pattern.matchAndExtract(asked);
        String first = pattern.getPatternString().split("/", 3)[1];
        return known.getOrDefault(first.startsWith("{") ? STANDING_PAGE : first, parts -> true)
                .test(match == null ? Map.of() : match.getUriVariables());
    }

    private boolean isBriefing(Slug slug, Map<String, String> parts) {
        var number = Optional.ofNullable(parts.get("number")).map(Integer::valueOf);
        var lookup = number.map(it -> briefings.findVersion(slug, it)).orElseGet(() -> briefings.find(slug));
        return !(lookup instanceof Lookup.Missing);
    }

    private static Optional<Slug> slug(Map<String, String> parts, String... called) {
        return Stream.of(called)
                .flatMap(name -> Optional.ofNullable(parts.get(name)).stream())
                .findFirst()
                .flatMap(Slug::parse);
    }

    private static Optional<YearMonth> month(Map<String, String> parts) {
        try {
            return Optional.of(YearMonth.parse(parts.get("year") + "-" + parts.get("month")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private boolean isMonth(YearMonth month) {
        return !briefings.in(month, 1, 1).isEmpty();
    }
}
