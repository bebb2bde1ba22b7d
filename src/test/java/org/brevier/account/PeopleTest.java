package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailFilter;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@Import(PeopleTest.Listener.class)
@TestPropertySource(properties = "brevier.site.title=The Harbour Post")
class PeopleTest {

    private final Web web;
    private final Staff staff;
    private final People people;
    private final Trail trail;
    private final TestClock clock;
    private final Listener listener;
    private final Person olga;
    private final Visitor owner;

    PeopleTest(Web web, Staff staff, People people, Trail trail, TestClock clock, Listener listener) {
        this.web = web;
        this.staff = staff;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
        this.listener = listener;
        olga = staff.person("Olga Owner", Role.OWNER);
        owner = staff.signedIn(olga);
    }

    static final class Listener {

        private final List<Object> events = new CopyOnWriteArrayList<>();

        @EventListener
        void note(RightsReduced event) {
            events.add(event);
        }

        @EventListener
        void note(DraftsHandedOver event) {
            events.add(event);
        }
    }

    private String invite(String email) {
        var answer =
                owner.submit("/admin/people/new", Map.of("name", "Wanda Writer", "email", email, "role", "writer"));
        assertThat(answer.status()).isEqualTo(200);
        return answer.html().select("#link").val();
    }

    private static String path(String link) {
        assertThat(link).startsWith("https://news.example.org/admin/");
        return link.substring("https://news.example.org".length());
    }

    @Test
    void somebodyIsInvitedByALinkAndJoins() {
        String link = path(invite("wanda@harbour.test"));
        assertThat(people.find(new EmailAddress("wanda@harbour.test"))
                        .orElseThrow()
                        .standing())
                .isEqualTo(Standing.INVITED);
        var visitor = new Visitor(web);
        assertThat(visitor.page(link).select(".lead-in").text()).contains("write for The Harbour Post");
        var weak = visitor.submit(link, Map.of("name", "Wanda W", "password", "password1234"));
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.html().select("#name").val()).isEqualTo("Wanda W");
        var joined = visitor.submit(link, Map.of("name", "Wanda W", "password", Staff.PASSWORD));
        assertThat(visitor.follow(joined).html().select("[role=status]").text()).contains("Welcome, Wanda W.");
        var wanda = people.find(new EmailAddress("WANDA@harbour.test")).orElseThrow();
        assertThat(wanda.isActive()).isTrue();
        assertThat(wanda.role()).isEqualTo(Role.WRITER);
        assertThat(new Visitor(web).get(link).status()).isEqualTo(404);
        assertThat(trail.search(TrailFilter.about(wanda.id()), 1, 10).items())
                .extracting(entry -> entry.act() + " by " + entry.by().name())
                .contains("PERSON_INVITED by Olga Owner", "PERSON_JOINED by Wanda W");
    }

    @Test
    void anInvitationEndsAfterAWeekAndWhenAnotherIsMade() {
        String first = path(invite("late@harbour.test"));
        var late = people.find(new EmailAddress("late@harbour.test")).orElseThrow();
        var again = owner.submit("/admin/people/" + late.id(), "form[action$=/invitation]", Map.of());
        String second = path(again.html().select("#link").val());
        assertThat(web.get(first).status()).isEqualTo(404);
        assertThat(web.get(second).status()).isEqualTo(200);
        clock.advance(Duration.ofDays(7));
        assertThat(web.get(second).status()).isEqualTo(404);
    }

    @Test
    void a135AnAddressThatLooksLikeAnothersIsTaken() {
        invite("mike@harbour.test");
        for (String twin : new String[] {"MIKE@harbour.test", "m\u0131ke@harbour.test", "\uFF4Dike@harbour.test"}) {
            var answer = owner.submit("/admin/people/new", Map.of("name", "Mike", "email", twin, "role", "writer"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.html().select("#email-problem").text()).contains("has an account already");
            assertThat(answer.html().select("#email").val()).isEqualTo(twin);
        }
        var invisible = owner.submit(
                "/admin/people/new",
                Map.of("name", "Ad\u200Bmin", "email", "admin\u200b@harbour.test", "role", "king"));
        assertThat(invisible.html().select(".field-problem")).hasSize(3);
    }

    @Test
    void aPersonsNameAddressAndRoleCanBeChanged() {
        var wanda = staff.person("Wanda", Role.WRITER);
        var answer = owner.submit(
                "/admin/people/" + wanda.id(),
                Map.of("name", "Wanda Editor", "email", "w@harbour.test", "role", "editor"));
        assertThat(owner.follow(answer).html().select("[role=status]").text()).contains("Wanda Editor has been saved");
        assertThat(staff.now(wanda))
                .extracting(Person::name, Person::role)
                .containsExactly("Wanda Editor", Role.EDITOR);
        assertThat(trail.search(TrailFilter.about(wanda.id()), 1, 1)
                        .items()
                        .getFirst()
                        .detail())
                .contains("name: Wanda → Wanda Editor", "role: writer → editor");
    }

    @Test
    void aFormAboutSomebodyWhoHasChangedMeanwhileIsNotTaken() {
        var wanda = staff.person("Wanda", Role.WRITER);
        var stale = owner.submit("/admin/people/" + wanda.id(), Map.of("name", "Late", "version", "0"));
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.html().select("#name-problem").text()).contains("meanwhile");
        assertThat(stale.html().select("#name").val()).isEqualTo("Late");
    }

    @Test
    void a057WhoeverIsDeactivatedIsOutAtTheNextRequest() {
        var wanda = staff.person("Wanda", Role.WRITER);
        var visitor = staff.signedIn(wanda);
        assertThat(visitor.get("/admin/account").status()).isEqualTo(200);
        var answer = owner.submit("/admin/people/" + wanda.id(), "form[action$=/departure]", Map.of());
        assertThat(visitor.get("/admin/account").status()).isEqualTo(302);
        assertThat(new Visitor(web)
                        .submit("/admin/sign-in", Map.of("email", wanda.email().value(), "password", Staff.PASSWORD))
                        .status())
                .isEqualTo(422);
        assertThat(listener.events)
                .anyMatch(event -> event instanceof RightsReduced reduced
                        && reduced.person().id().equals(wanda.id()));

        var undone =
                owner.post(owner.follow(answer).html().select(".flash form").attr("action"), Map.of());
        assertThat(undone.status()).isEqualTo(302);
        assertThat(visitor.get("/admin/account").status())
                .as("the old session stays dead")
                .isEqualTo(302);
        assertThat(staff.signedIn(wanda).get("/admin/account").status()).isEqualTo(200);
    }

    @Test
    void aDeactivatedPersonsLinksAreDead() {
        String link = path(invite("gone@harbour.test"));
        var gone = people.find(new EmailAddress("gone@harbour.test")).orElseThrow();
        owner.submit("/admin/people/" + gone.id(), "form[action$=/departure]", Map.of());
        assertThat(web.get(link).status()).isEqualTo(404);
        owner.submit("/admin/people/" + gone.id(), "form[action$=/return]", Map.of());
        assertThat(staff.now(gone).standing()).isEqualTo(Standing.INVITED);
        assertThat(web.get(link).status()).isEqualTo(404);
    }

    @Test
    void nobodyDeactivatesThemselves() {
        assertThat(owner.page("/admin/people/" + olga.id()).select("form[action$=/departure]"))
                .isEmpty();
        var answer = owner.post("/admin/people/" + olga.id() + "/departure", Map.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(staff.now(olga).isActive()).isTrue();
    }

    @Test
    void draftsAreHandedOverToSomebodyActive() {
        var wanda = staff.person("Wanda", Role.WRITER);
        var heir = staff.person("Hanna Heir", Role.EDITOR);
        var answer = owner.submit(
                "/admin/people/" + wanda.id(),
                "form[action$=/drafts]",
                Map.of("to", heir.id().toString()));
        assertThat(owner.follow(answer).html().select("[role=status]").text()).contains("with Hanna Heir now");
        assertThat(listener.events)
                .anyMatch(event -> event instanceof DraftsHandedOver handed
                        && handed.from().id().equals(wanda.id())
                        && handed.to().id().equals(heir.id()));
        assertThat(owner.post(
                                "/admin/people/" + wanda.id() + "/drafts",
                                Map.of("to", wanda.id().toString()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anOwnerMakesALinkForSomebodyWhoForgotTheirPassword() {
        var wanda = staff.person("Wanda", Role.WRITER);
        var visitor = staff.signedIn(wanda);
        var answer = owner.submit("/admin/people/" + wanda.id(), "form[action$=/reset-link]", Map.of());
        String link = path(answer.html().select("#link").val());
        var reset = new Visitor(web).submit(link, Map.of("password", "nine red barges upstream"));
        assertThat(reset.header("Location")).hasValue("/admin/sign-in");
        assertThat(visitor.get("/admin/account").status()).isEqualTo(302);
        assertThat(trail.search(TrailFilter.about(wanda.id()), 1, 10).items())
                .anyMatch(entry -> entry.act() == Act.PASSWORD_CHANGED);
    }

    @Test
    void a054AnIdThatIsNobodysIsNotFound() {
        for (String id : new String[] {
            "1", "01", "1abc", "-1", "9999999999999999999", "00000000-0000-0000-0000-000000000000", "%F0%9D%9F%8F"
        }) {
            assertThat(owner.get("/admin/people/" + id).status()).as(id).isIn(400, 404);
            assertThat(owner.post("/admin/people/" + id, Map.of()).status())
                    .as(id)
                    .isIn(400, 404);
        }
    }
}
