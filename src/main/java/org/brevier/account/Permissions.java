package org.brevier.account;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The one place that says who may do what at the desk: the table of rights, gathered from all its parts. */
@Component
public class Permissions {

    private final List<Row> rows;

    Permissions(List<DeskRoutes> parts) {
        rows = parts.stream()
                .flatMap(part -> part.rows().stream())
                .map(Row::of)
                .sorted((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.pattern(), other.pattern()))
                .toList();
    }

    /** A route with its pattern made ready; the most exact pattern stands first, as it does where handlers are chosen. */
    private record Row(DeskRoute route, PathPattern pattern, RequestMatcher path) {

        static Row of(DeskRoute route) {
            var pattern = PathPatternParser.defaultInstance.parse(route.pattern());
            return new Row(route, pattern, pathPattern(route.pattern()));
        }
    }

    /** What the table says of a request. */
    sealed interface Ruling {

        record Allowed() implements Ruling {}

        /** The address is the desk's, and whoever asks is not signed in. */
        record SignInFirst() implements Ruling {}

        /** Allowed once they have said again who they are. */
        record ConfirmFirst() implements Ruling {}

        record Refused(DeskRoute route) implements Ruling {}

        record WrongMethod(Set<String> allowed) implements Ruling {}

        record Unknown() implements Ruling {}
    }

    /** Somebody who is not signed in learns nothing of what stands where. */
    Ruling rule(HttpServletRequest request, Optional<Person> person, boolean confirmed) {
        var row = rows.stream()
                .filter(it -> it.route().method().equals(method(request)))
                .filter(it -> it.path().matches(request))
                .findFirst();
        if (row.isPresent() && row.get().route().least().isEmpty()) {
            return new Ruling.Allowed();
        }
        if (person.isEmpty()) {
            return new Ruling.SignInFirst();
        }
        return row.map(it -> rule(it.route(), person.get(), confirmed)).orElseGet(() -> without(request));
    }

    private static Ruling rule(DeskRoute route, Person person, boolean confirmed) {
        if (!route.least().map(person::reaches).orElse(true)) {
            return new Ruling.Refused(route);
        }
        return route.confirmed() && !confirmed ? new Ruling.ConfirmFirst() : new Ruling.Allowed();
    }

    private Ruling without(HttpServletRequest request) {
        var allowed = new TreeSet<String>();
        rows.stream()
                .filter(it -> it.path().matches(request))
                .forEach(it -> allowed.add(it.route().method()));
        return allowed.isEmpty() ? new Ruling.Unknown() : new Ruling.WrongMethod(allowed);
    }

    private static String method(HttpServletRequest request) {
        return request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    }

    /** Whether a page stands at this path that the person may see. */
    public boolean mayOpen(Person person, String path) {
        var container = PathContainer.parsePath(path);
        return rows.stream()
                .filter(it -> it.route().method().equals("GET") && it.pattern().matches(container))
                .findFirst()
                .flatMap(it -> it.route().least())
                .filter(person::reaches)
                .isPresent();
    }

    /** The whole table, for the tests that hold it against the handlers. */
    List<DeskRoute> routes() {
        return rows.stream().map(Row::route).toList();
    }
}
