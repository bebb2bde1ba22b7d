package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailFilter;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** How a site gets its first owner; the tests stand in the order in which it happens. */
@SiteTest
@DirtiesContext
@TestPropertySource(properties = "brevier.site.title=First Run")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstRunTest {

    private static final int AT_ONCE = 20;

    private final Web web;
    private final SiteClaim claim;
    private final People people;
    private final Trail trail;
    private final TestClock clock;
    private final JdbcClient jdbc;

    FirstRunTest(Web web, SiteClaim claim, People people, Trail trail, TestClock clock, JdbcClient jdbc) {
        this.web = web;
        this.claim = claim;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    @Order(1)
    void aSiteWithoutPeopleSaysAtItsDoorWhereTheLinkIs() {
        assertThat(web.get("/admin/sign-in").html().select(".notice").text()).contains("log");
        assertThat(web.get("/admin/first-run").status()).isEqualTo(404);
        assertThat(web.get("/admin/first-run?token=guessed").status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void theDatabaseDoesNotKnowTheToken() {
        String token = claim.offer();
        assertThat(jdbc.sql("select token_sha256 from one_time_link")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(token)
                .allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    }

    @Test
    @Order(3)
    void theLinkEndsAfterADay() {
        String token = claim.offer();
        clock.advance(Duration.ofDays(1));
        assertThat(web.get("/admin/first-run?token=" + token).status()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void aFormThatWillNotDoComesBackAsItWasTyped() {
        var answer = new Visitor(web)
                .submit(
                        "/admin/first-run?token=" + claim.offer(),
                        Map.of("name", " ", "email", "nobody<script>", "password", "password1234"));
        assertThat(answer.status()).isEqualTo(422);
        var page = answer.html();
        assertThat(page.select("#email").val()).isEqualTo("nobody<script>");
        assertThat(page.select("#name-problem, #email-problem, #password-problem"))
                .hasSize(3);
        assertThat(page.select("#password").val()).isEmpty();
        assertThat(page.select("#email").attr("aria-describedby")).contains("email-problem");
        assertThat(people.all()).isEmpty();
    }

    @Test
    @Order(5)
    void a058OfTwentyAtOnceOneBecomesTheOwner() throws Exception {
        var tokens = List.of(claim.offer(), claim.offer());
        var visitors = java.util.stream.IntStream.range(0, AT_ONCE)
                .mapToObj(number -> {
                    var visitor = new Visitor(web);
                    visitor.get("/admin/first-run?token=" + tokens.get(number % 2));
                    return visitor;
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var answers = threads.invokeAll(java.util.stream.IntStream.range(0, AT_ONCE)
                    .<Callable<Integer>>mapToObj(number -> () -> visitors.get(number)
                            .post(
                                    "/admin/first-run",
                                    Map.of(
                                            "token",
                                            tokens.get(number % 2),
                                            "name",
                                            "Owner " + number,
                                            "email",
                                            "owner" + number + "@example.org",
                                            "password",
                                            "seven grey herons at dawn"))
                            .status())
                    .toList());
            var statuses = new java.util.ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnly(302, 404).containsOnlyOnce(302);
        }
        assertThat(people.all())
                .singleElement()
                .extracting(Person::role, Person::isActive)
                .containsExactly(Role.OWNER, true);
        var claimed = new TrailFilter(
                Optional.empty(), Optional.of(Act.SITE_CLAIMED), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(trail.search(claimed, 1, 10).total()).isEqualTo(1);
    }

    @Test
    @Order(6)
    void a058AfterwardsThereIsNoSuchPage() {
        assertThat(web.get("/admin/first-run?token=" + claim.offer()).status()).isEqualTo(404);
        assertThat(web.get("/admin/sign-in").html().select(".notice")).isEmpty();
        var owner = people.all().getFirst();
        var visitor = new Visitor(web);
        var answer = visitor.submit(
                "/admin/sign-in", Map.of("email", owner.email().value(), "password", "seven grey herons at dawn"));
        assertThat(visitor.follow(answer).status()).isEqualTo(200);
    }
}
