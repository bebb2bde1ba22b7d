package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailFilter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The table of rights against the handlers that there are, and every row of it against everybody. */
@SiteTest
class PermissionsTest {

    private final Permissions permissions;
    private final RequestMappingHandlerMapping handlers;
    private final Web web;
    private final Staff staff;
    private final Trail trail;

    PermissionsTest(
            Permissions permissions,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            Web web,
            Staff staff,
            Trail trail) {
        this.permissions = permissions;
        this.handlers = handlers;
        this.web = web;
        this.staff = staff;
        this.trail = trail;
    }

    @Test
    void everyHandlerOfTheDeskHasARowAndEveryRowAHandler() {
        var rows = permissions.routes().stream()
                .map(route -> route.method() + " " + route.pattern())
                .toList();
        assertThat(new TreeSet<>(rows)).isEqualTo(ofHandlers());
        assertThat(rows).doesNotHaveDuplicates();
    }

    private Set<String> ofHandlers() {
        return handlers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> requests(mapping).stream())
                .filter(request -> request.matches("[A-Z*]+ /admin(/.*)?"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> requests(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        var requests = new ArrayList<String>();
        for (String pattern : mapping.getPatternValues()) {
            if (methods.isEmpty()) {
                requests.add("* " + pattern);
            }
            methods.forEach(method -> requests.add(method + " " + pattern));
        }
        return requests;
    }

    private record Somebody(Role role, Visitor visitor) {}

    /** What changes is asked for without the word of a form, so that a row that lets somebody in changes nothing. */
    @Test
    void a056EveryRowLetsInWhoeverItSaysAndNobodyElse() {
        var everybody = Stream.of(Role.values())
                .map(role -> new Somebody(role, staff.signedIn(staff.person("Somebody", role))))
                .toList();
        for (var route : permissions.routes()) {
            String path =
                    route.pattern().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            for (var somebody : everybody) {
                boolean may = route.least().map(somebody.role()::reaches).orElse(true);
                assertThat(status(somebody.visitor(), route, path))
                        .as("%s %s as %s", route.method(), path, somebody.role())
                        .isIn(expected(route, may));
            }
            assertThat(status(new Visitor(web), route, path))
                    .as("%s %s as nobody", route.method(), path)
                    .isIn(route.least().isEmpty() ? Set.of(200, 302, 403, 404) : Set.of(302, 403));
        }
    }

    private static int status(Visitor visitor, DeskRoute route, String path) {
        return route.method().equals("GET")
                ? visitor.get(path).status()
                : visitor.postWithoutWord(path, Map.of()).status();
    }

    private static Set<Integer> expected(DeskRoute route, boolean may) {
        if (route.method().equals("POST")) {
            return Set.of(403);
        }
        return may ? Set.of(200, 302, 404) : Set.of(403);
    }

    /** The same with the word, for those who may not: the table says no, and not the missing word. */
    @Test
    void a056WhoeverMayNotIsRefusedWithTheWordTooAndItIsWrittenDown() {
        var wanda = staff.person("Wanda Writer", Role.WRITER);
        var edda = staff.person("Edda Editor", Role.EDITOR);
        for (var person : List.of(wanda, edda)) {
            var visitor = staff.signedIn(person);
            for (var route : permissions.routes()) {
                if (route.method().equals("POST")
                        && !route.least().map(person::reaches).orElse(true)) {
                    String path = route.pattern()
                            .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
                    assertThat(visitor.post(path, Map.of()).status()).as(path).isEqualTo(403);
                }
            }
        }
        assertThat(trail.search(by(wanda), 1, 100).items())
                .anyMatch(entry ->
                        entry.act() == Act.ACCESS_REFUSED && entry.about().equals("/admin/people"));
    }

    private static TrailFilter by(Person person) {
        return new TrailFilter(
                Optional.of(person.id()), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void a034WhatChangesTakesAPost() {
        var visitor = staff.owner("Olga");
        var paths = permissions.routes().stream().map(DeskRoute::pattern).collect(Collectors.toSet());
        for (String pattern : paths) {
            boolean isPage = permissions.routes().stream()
                    .anyMatch(route ->
                            route.pattern().equals(pattern) && route.method().equals("GET"));
            if (!isPage && !pattern.matches("/admin/people/\\{id}")) {
                String path = pattern.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
                var answer = visitor.get(path);
                assertThat(answer.status()).as(path).isEqualTo(405);
                assertThat(answer.header("Allow")).as(path).hasValue("POST");
            }
        }
        assertThat(visitor.get("/admin/account").status()).isEqualTo(200);
    }

    @Test
    void whatHasNoRowIsNotThereForThoseInsideAndADoorForThoseOutside() {
        var inside = staff.owner("Olga");
        assertThat(inside.get("/admin/nothing").status()).isEqualTo(404);
        assertThat(inside.post("/admin/nothing", Map.of()).status()).isEqualTo(404);
        assertThat(inside.get("/admin/people/").header("Location")).hasValue("/admin/people");
        assertThat(inside.get("/admin/nothing/").status()).isEqualTo(404);
        assertThat(staff.writer("Wanda").get("/admin/people/").status()).isEqualTo(404);
        assertThat(inside.send("DELETE", "/admin/people").status()).isEqualTo(403);
        assertThat(inside.send("PROPFIND", "/admin/account").status()).isEqualTo(403);
        var outside = new Visitor(web);
        assertThat(outside.get("/admin/nothing").header("Location")).hasValue("/admin/sign-in?to=%2Fadmin%2Fnothing");
        assertThat(outside.get("/admin/people").header("Location")).hasValue("/admin/sign-in?to=%2Fadmin%2Fpeople");
    }

    @Test
    void whatIsDoneToARoleHoldsFromTheNextRequestOn() {
        var olga = staff.person("Olga", Role.OWNER);
        var owner = staff.signedIn(olga);
        var wanda = staff.person("Wanda", Role.WRITER);
        var visitor = staff.signedIn(wanda);
        assertThat(visitor.get("/admin/people").status()).isEqualTo(403);
        assertThat(visitor.page("/admin/account").select(".menu a[href=/admin/people]"))
                .isEmpty();
        assertThat(owner.submit("/admin/people/" + wanda.id(), Map.of("role", "owner"))
                        .status())
                .isEqualTo(302);
        assertThat(visitor.get("/admin/people").status()).isEqualTo(200);
        assertThat(visitor.page("/admin/people")
                        .select(".deskbar a[aria-current=page]")
                        .text())
                .isEqualTo("People");
    }
}
