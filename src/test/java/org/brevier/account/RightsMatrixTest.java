package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.testing.WholeDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/**
 * Every route of the desk, as everybody, with what is another's in each place of its address: whoever may not sees
 * nothing and changes nothing, whatever else they send. A route with a new kind of id must say here whose it is.
 */
@SiteTest
class RightsMatrixTest {

    private static final String SECRET = "Quokkasong";

    /** A place in an address, with the word before it, which says what stands there. */
    private static final Pattern PLACE = Pattern.compile("([a-z-]+)/\\{([a-z]+)}");

    private static final Pattern MONTH = Pattern.compile("\\{year:[^}]*]}/\\{month:[^}]*]}");

    /** Numbers count within a text: there is a first revision in each. */
    private static final Set<String> COUNTED = Set.of("clash/mine", "history/number");

    private static final Set<String> NEEDS_TWO_TEXTS =
            Set.of("/admin/briefings/{id}/clash/{mine}", "/admin/briefings/{id}/history/difference");

    private final Permissions permissions;
    private final JdbcClient jdbc;
    private final Staff staff;
    private final Web web;

    private final Person ada;
    private final Visitor adasBrowser;
    private final Visitor editor;
    private final Belongings belongings;
    private final Map<String, String> adas = new HashMap<>();
    private final Map<String, String> form = new HashMap<>();

    RightsMatrixTest(Permissions permissions, UserCredentialRepository keys, JdbcClient jdbc, Staff staff, Web web) {
        this.permissions = permissions;
        this.jdbc = jdbc;
        this.staff = staff;
        this.web = web;
        this.ada = staff.person("Ada Writer", Role.WRITER);
        this.adasBrowser = staff.signedIn(ada);
        this.editor = staff.editor("Ben Editor");
        this.belongings = new Belongings(editor, keys, jdbc);
    }

    @BeforeEach
    void adaHasOneOfEachThing() {
        var text = belongings.text(adasBrowser, SECRET + " in the harbour");
        adas.putAll(belongings.of(ada, adasBrowser, text, SECRET));
        form.putAll(Map.of("text", "# Overwritten", "revision", "1", "base", "1", "theirs", "1"));
        form.putAll(Map.of(
                "briefing",
                text.toString(),
                "person",
                ada.id().toString(),
                "owner",
                ada.id().toString()));
        form.putAll(
                Map.of("slug", "taken-over", "reason", "None.", "name", "Taken over", "role", "owner", "days", "3"));
        form.putAll(Map.of("source", "/taken", "target", "/over", "into", "taken-over", "path", "/taken-over"));
        form.putAll(
                Map.of("at", "2040-01-01T10:00", "zone", "UTC", "note", "None.", "override", "None.", "label", "x"));
    }

    @Test
    void nothingOfTheDeskOpensToWhoeverIsNotSignedInAnyMore() {
        var left = staff.signedIn(ada);
        left.submit("/admin/account", "form[action=/admin/sign-out]", Map.of());
        for (var outsider : List.of(new Visitor(web), left, deactivated())) {
            changesNothing(
                    outsider,
                    permissions.routes().stream()
                            .filter(route -> route.least().isPresent())
                            .toList(),
                    Set.of(302, 403));
        }
    }

    /** With the cookie and the form's word that they had. */
    private Visitor deactivated() {
        var gone = staff.person("Gil Gone", Role.OWNER);
        var visitor = staff.signedIn(gone);
        var owner = staff.owner("Olga Owner");
        visitor.get("/admin");
        assertThat(owner.submit("/admin/people/" + gone.id(), "form[action$=/departure]", Map.of())
                        .status())
                .isEqualTo(302);
        return visitor;
    }

    @Test
    void anotherWriterFindsNothingThatIsAdas() {
        var eve = staff.writer("Eve Writer");
        eve.get("/admin");
        changesNothing(
                eve,
                permissions.routes().stream()
                        .filter(route -> route.least().isPresent() && (isAdas(route) || !reaches(Role.WRITER, route)))
                        .toList(),
                Set.of(403, 404));
    }

    @Test
    void whatARoleDoesNotReachStaysShutToIt() {
        for (var role : Role.values()) {
            var somebody = staff.signedIn(staff.person("Somebody", role));
            somebody.get("/admin");
            changesNothing(
                    somebody,
                    permissions.routes().stream()
                            .filter(route -> !reaches(role, route))
                            .toList(),
                    Set.of(403));
        }
    }

    @Test
    void nobodyReachesIntoTheAccountOfAnother() {
        for (var role : Role.values()) {
            var somebody = staff.signedIn(staff.person("Somebody", role));
            somebody.get("/admin");
            changesNothing(
                    somebody,
                    permissions.routes().stream()
                            .filter(route -> route.pattern().startsWith("/admin/account/") && isAdas(route))
                            .toList(),
                    Set.of(404));
        }
    }

    /** An address of one's own text, and behind it what belongs to another text. */
    @Test
    void whatBelongsToAnotherTextIsNotReachedThroughOnesOwn() {
        var own = belongings.text(editor, "Another text");
        var mixed = new HashMap<>(adas);
        mixed.put("briefings/id", own.toString());
        var routes = permissions.routes().stream()
                .filter(route -> route.pattern().matches("/admin/briefings/\\{id}/.*\\{.*"))
                .filter(route -> !COUNTED.contains(lastPlace(route)))
                .toList();
        assertThat(routes).isNotEmpty();
        changesNothing(editor, routes, Set.of(404, 422), mixed);
    }

    private static String lastPlace(DeskRoute route) {
        String last = "";
        for (Matcher place = PLACE.matcher(route.pattern()); place.find(); ) {
            last = place.group(1) + "/" + place.group(2);
        }
        return last;
    }

    @Test
    void adaOpensWhatIsHersAndAnEditorToo() {
        for (var visitor : List.of(adasBrowser, editor)) {
            var pages = permissions.routes().stream()
                    .filter(route ->
                            route.method().equals("GET") && route.pattern().startsWith("/admin/briefings/{id}"))
                    .filter(route -> reaches(Role.WRITER, route))
                    .filter(route -> !NEEDS_TWO_TEXTS.contains(route.pattern()))
                    .toList();
            assertThat(pages).isNotEmpty();
            for (var page : pages) {
                var answer = visitor.get(address(page, adas));
                assertThat(answer.status()).as(page.pattern()).isEqualTo(200);
            }
        }
    }

    /** What is sent below would change something, if it were let through. */
    @Test
    void theFormIsOneThatChangesThings() {
        var before = WholeDatabase.of(jdbc);
        adasBrowser.get("/admin");
        adasBrowser.post("/admin/briefings/" + adas.get("briefings/id"), form);
        assertThat(WholeDatabase.of(jdbc)).isNotEqualTo(before);
    }

    private static boolean reaches(Role role, DeskRoute route) {
        return route.least().map(role::reaches).orElse(true);
    }

    private static boolean isAdas(DeskRoute route) {
        return route.pattern().startsWith("/admin/briefings/{id}")
                || route.pattern().contains("{key}");
    }

    private void changesNothing(Visitor somebody, List<DeskRoute> routes, Set<Integer> statuses) {
        changesNothing(somebody, routes, statuses, adas);
    }

    private void changesNothing(
            Visitor somebody, List<DeskRoute> routes, Set<Integer> statuses, Map<String, String> things) {
        var before = WholeDatabase.of(jdbc);
        for (var route : routes) {
            String address = address(route, things);
            var answer = route.method().equals("GET") ? somebody.get(address) : somebody.post(address, form);
            assertThat(answer.status()).as("%s %s", route.method(), address).isIn(statuses);
            assertThat(answer.body()).as("%s %s", route.method(), address).doesNotContain(SECRET);
        }
        assertThat(WholeDatabase.of(jdbc)).isEqualTo(before);
    }

    private static String address(DeskRoute route, Map<String, String> things) {
        String pattern = MONTH.matcher(route.pattern()).replaceAll("2026/11");
        return PLACE.matcher(pattern).replaceAll(place -> {
            String thing = things.get(place.group(1) + "/" + place.group(2));
            assertThat(thing)
                    .as("Whose is it? Say it here: %s", route.pattern())
                    .isNotNull();
            return Matcher.quoteReplacement(place.group(1) + "/" + thing);
        });
    }
}
