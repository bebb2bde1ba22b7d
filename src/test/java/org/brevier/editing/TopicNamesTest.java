package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.brevier.account.Staff;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and addresses of topics, which texts go on to call as they did. */
@SiteTest
class TopicNamesTest {

    private final Web web;
    private final Topicdesk desk;
    private final Visitor editor;

    TopicNamesTest(Web web, Newsroom newsroom, Staff staff, TestClock clock) {
        this.web = web;
        clock.set(TestClock.START);
        desk = new Topicdesk(web, newsroom, staff.editor("Ben Editor"));
        editor = desk.editor;
    }

    @Test
    void aTopicIsRenamedAndWhatItWasCalledLeadsToIt() {
        desk.published("renamed-one", "Old Persia");
        desk.published("renamed-two", "Old Persia, Other Lands");
        desk.submit("old-persia", "description", Map.of("description", "A country."));
        String feed = desk.feedId("old-persia");
        String text = web.get("/briefings/renamed-one.md").body();

        assertThat(desk.done(desk.submit("old-persia", "name", Map.of("name", "Islamic  Republic", "address", "iran"))))
                .isEqualTo("Old Persia is Islamic Republic now.");

        assertThat(web.get("/topics/iran").html().select("h1, .list-intro").eachText())
                .containsExactly("Islamic Republic", "A country.");
        assertThat(desk.moved("/topics/old-persia")).isEqualTo("/topics/iran");
        assertThat(desk.moved("/topics/old-persia/feed.xml")).isEqualTo("/topics/iran/feed.xml");
        assertThat(desk.moved("/topics/old-persia/atom.xml?view=glance"))
                .isEqualTo("/topics/iran/atom.xml?view=glance");
        assertThat(desk.moved("/topics/old-persia/feed.json")).isEqualTo("/topics/iran/feed.json");
        assertThat(desk.feedId("iran")).isEqualTo(feed);
        assertThat(desk.kicker("renamed-two")).containsExactly("Islamic Republic", "Other Lands");
        assertThat(web.get("/briefings/renamed-one.md").body()).isEqualTo(text).contains("[Old Persia]");
        for (String path :
                List.of("/topics", "/feeds.opml", "/sitemap.xml", "/llms.txt", "/briefings/renamed-one.json")) {
            assertThat(web.get(path).body()).as(path).contains("/topics/iran").doesNotContain("old-persia");
        }
        assertThat(desk.found("/search?topic=iran", 2))
                .containsExactlyInAnyOrder("About renamed-one", "About renamed-two");
        assertThat(desk.found("/search?q=Islamic&topic=old-persia", 2)).hasSize(2);

        desk.published("renamed-three", "Old Persia");
        desk.published("renamed-four", "Islamic Republic");
        assertThat(desk.kicker("renamed-three")).containsExactly("Islamic Republic");
        assertThat(desk.kicker("renamed-four")).containsExactly("Islamic Republic");
        assertThat(desk.row("Islamic Republic")).containsExactly("4", "0");
        assertThat(editor.page("/admin/briefings?topic=iran").select("tbody tr"))
                .hasSize(4);
        assertThat(editor.get("/admin/topics/old-persia").header("Location").orElseThrow())
                .endsWith("/admin/topics/iran");
    }

    @Test
    void aNameCanBeTakenBack() {
        desk.published("undone-one", "Undone");
        var page = editor.follow(desk.submit("undone", "name", Map.of("name", "Done", "address", "done-topic")))
                .html();
        assertThat(web.get("/topics/done-topic").status()).isEqualTo(200);

        assertThat(desk.done(editor.post(page.select(".flash form").attr("action"), Map.of())))
                .isEqualTo("Done is Undone now.");

        assertThat(web.get("/topics/undone").html().select("h1").text()).isEqualTo("Undone");
        assertThat(desk.moved("/topics/done-topic")).isEqualTo("/topics/undone");
        assertThat(desk.kicker("undone-one")).containsExactly("Undone");
    }

    @Test
    void aNameAloneCanBeChangedAndNoTextChangesItBack() {
        desk.published("spelt-one", "Speling");

        desk.done(desk.submit("speling", "name", Map.of("name", "Spelling")));
        desk.published("spelt-two", "Speling");
        desk.published("spelt-three", "Spelling");

        assertThat(web.get("/topics/speling").html().select("h1").text()).isEqualTo("Spelling");
        assertThat(desk.moved("/topics/spelling")).isEqualTo("/topics/speling");
        assertThat(desk.row("Spelling")).containsExactly("3", "0");
        assertThat(web.get("/topics/speling").html().select("main h2")).hasSize(3);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ''         | taken-one   | A name has
            Taken Two  | taken-one   | Texts with that name belong to another topic.
            New        | taken-two   | Another topic has that address.
            New        | Taken!      | An address has
            New        | ../admin    | An address has
            New        | ''          | An address has
            """)
    void whatIsNoNameOrAnothersIsRefusedWithTheFormAsTyped(String name, String address, String why) {
        desk.published("taken-one", "Taken One");
        desk.published("taken-two", "Taken Two");

        var answer = desk.submit("taken-one", "name", Map.of("name", name, "address", address));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#name").val()).isEqualTo(name);
        assertThat(answer.html().select("#address").val()).isEqualTo(address);
        assertThat(answer.html().select(".field-problem"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).startsWith(why));
        assertThat(web.get("/topics/taken-one").html().select("h1").text()).isEqualTo("Taken One");
    }
}
