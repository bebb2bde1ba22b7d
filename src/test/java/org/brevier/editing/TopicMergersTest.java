package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailEntry;
import org.brevier.trail.TrailFilter;
import org.junit.jupiter.api.Test;

/** Topics that become part of others. */
@SiteTest
class TopicMergersTest {

    private final Web web;
    private final Trail trail;
    private final Person ben;
    private final Topicdesk desk;
    private final Visitor editor;

    TopicMergersTest(Web web, Newsroom newsroom, Trail trail, Staff staff, TestClock clock) {
        this.web = web;
        this.trail = trail;
        clock.set(TestClock.START);
        ben = staff.person("Ben Editor", Role.EDITOR);
        desk = new Topicdesk(web, newsroom, staff.signedIn(ben));
        editor = desk.editor;
    }

    @Test
    void aTopicBecomesPartOfAnotherAndCanBeTakenOutAgain() {
        desk.published("merged-one", "Merged Law");
        desk.published("merged-two", "Merged Courts");
        desk.published("merged-both", "Merged Law, Merged Courts");
        desk.drafted("Merged Law, Merged Courts");
        String lawFeed = desk.feedId("merged-law");
        web.get("/search?topic=merged-law");

        var answer = desk.submit("merged-law", "merger", Map.of("into", "merged-courts"));
        assertThat(answer.header("Location").orElseThrow()).endsWith("/admin/topics/merged-courts");
        var page = editor.follow(answer).html();
        assertThat(page.select(".flash p").text()).isEqualTo("Merged Law is part of Merged Courts now.");
        assertThat(page.select(".topic-parts bdi").eachText()).containsExactly("Merged Law");

        assertThat(desk.moved("/topics/merged-law")).isEqualTo("/topics/merged-courts");
        assertThat(desk.moved("/topics/merged-law/feed.xml")).isEqualTo("/topics/merged-courts/feed.xml");
        assertThat(web.get("/topics/merged-courts").html().select(".count").text())
                .isEqualTo("3 briefings");
        assertThat(web.get("/topics/merged-courts/feed.xml").xml().select("item"))
                .hasSize(3);
        assertThat(desk.kicker("merged-both")).containsExactly("Merged Courts");
        assertThat(desk.row("Merged Courts")).containsExactly("3", "1");
        assertThat(desk.row("Merged Law")).isEmpty();
        assertThat(desk.found("/search?topic=merged-courts", 3)).hasSize(3);
        assertThat(desk.found("/search?topic=merged-law", 3)).hasSize(3);
        desk.published("merged-later", "Merged Law");
        assertThat(desk.kicker("merged-later")).containsExactly("Merged Courts");
        assertThat(editor.page("/admin/briefings?topic=merged-courts").select("tbody tr"))
                .hasSize(5);

        assertThat(desk.done(editor.post(page.select(".flash form").attr("action"), Map.of())))
                .isEqualTo("Merged Law is a topic of its own again.");
        assertThat(web.get("/topics/merged-law").html().select(".count").text()).isEqualTo("3 briefings");
        assertThat(web.get("/topics/merged-courts").html().select(".count").text())
                .isEqualTo("2 briefings");
        assertThat(desk.kicker("merged-both")).containsExactly("Merged Law", "Merged Courts");
        assertThat(desk.feedId("merged-law")).isEqualTo(lawFeed);
        assertThat(desk.found("/search?topic=merged-courts", 2)).hasSize(2);
        assertThat(editor.post("/admin/topics/merged-law/merger/end", Map.of()).status())
                .isEqualTo(404);
        assertThat(trail.search(
                                new TrailFilter(
                                        Optional.of(ben.id()),
                                        Optional.of(Act.TOPIC_CHANGED),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                1,
                                10)
                        .items())
                .extracting(TrailEntry::detail)
                .containsExactlyInAnyOrder("Is now part of Merged Courts", "Is no longer part of Merged Courts");
    }

    @Test
    void whatWasMergedIntoAPartComesOutWithIt() {
        desk.published("nested-one", "Nested A");
        desk.published("nested-two", "Nested B");
        desk.published("nested-three", "Nested C");
        desk.done(desk.submit("nested-a", "merger", Map.of("into", "nested-b")));
        desk.done(desk.submit("nested-b", "merger", Map.of("into", "nested-c")));
        assertThat(desk.moved("/topics/nested-a")).isEqualTo("/topics/nested-c");
        assertThat(web.get("/topics/nested-c").html().select("main h2")).hasSize(3);
        assertThat(desk.submit("nested-c", "merger", Map.of("into", "nested-a")).status())
                .isEqualTo(422);
        assertThat(desk.submit("nested-c", "merger", Map.of("into", "nested-c")).status())
                .isEqualTo(422);

        editor.get("/admin/topics/nested-c");
        desk.done(editor.post("/admin/topics/nested-b/merger/end", Map.of()));

        assertThat(desk.moved("/topics/nested-a")).isEqualTo("/topics/nested-b");
        assertThat(web.get("/topics/nested-b").html().select("main h2")).hasSize(2);
    }

    @Test
    void aTopicThatReadersNeverKnewLeadsThemNowhere() {
        desk.published("leak-one", "Leak Open");
        desk.drafted("Leak Secret");

        desk.done(desk.submit("leak-secret", "merger", Map.of("into", "leak-open")));

        assertThat(web.get("/topics/leak-secret").status()).isEqualTo(404);
        assertThat(web.get("/topics/leak-secret/feed.xml").status()).isEqualTo(404);
        assertThat(web.get("/search?topic=leak-secret").body())
                .isEqualTo(web.get("/search?topic=never-heard").body().replace("never-heard", "leak-secret"));
        assertThat(web.get("/search?topic=leak-secret").html().select("main h2"))
                .isEmpty();
        assertThat(desk.row("Leak Open")).containsExactly("1", "1");
    }
}
