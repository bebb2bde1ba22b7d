package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.testing.Copy;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Topics at the desk, and what readers see of it. */
@SiteTest
class TopicsTest {

    private final Web web;
    private final Newsroom newsroom;
    private final Trail trail;
    private final Staff staff;
    private final Person ben;
    private final Visitor editor;

    TopicsTest(Web web, Newsroom newsroom, Trail trail, Staff staff, TestClock clock) {
        this.web = web;
        this.newsroom = newsroom;
        this.trail = trail;
        this.staff = staff;
        clock.set(TestClock.START);
        ben = staff.person("Ben Editor", Role.EDITOR);
        editor = staff.signedIn(ben);
    }

    /** Each test has topics of its own, as all of them share a site. */
    private void published(String slug, String topics) {
        assertThat(newsroom.publish(slug, Copy.titled("About " + slug).with("topics", "[" + topics + "]")))
                .isEmpty();
    }

    private Web.Answer submit(String topic, String act, Map<String, String> fields) {
        return editor.submit("/admin/topics/" + topic, "form[action$=/" + act + "]", fields);
    }

    private String done(Web.Answer answer) {
        assertThat(answer.status()).isEqualTo(302);
        return editor.follow(answer).html().select(".flash p").text();
    }

    private List<String> row(String topic) {
        return editor.page("/admin/topics").select("tbody tr").stream()
                .filter(row -> row.select("th bdi").text().equals(topic))
                .flatMap(row -> row.select("td.number").eachText().stream())
                .toList();
    }

    private String moved(String path) {
        var answer = web.get(path);
        assertThat(answer.status()).as(path).isEqualTo(301);
        return answer.header("Location").orElseThrow().replace("https://news.example.org", "");
    }

    private List<String> kicker(String slug) {
        return web.get("/briefings/" + slug)
                .html()
                .select("main .kicker")
                .getFirst()
                .select("a")
                .eachText();
    }

    /** A search that finds the index being made goes without what is new, so it is asked again. */
    private List<String> found(String search, int count) {
        return await().until(() -> web.get(search).html().select("main h2").eachText(), found -> found.size() == count);
    }

    @Test
    void topicsAreCountedByWhatReadersSeeAndWhatTheyDoNot() {
        published("counted-one", "Counted");
        published("counted-two", "Counted, Counted Too");
        editor.get("/admin");
        editor.post(
                "/admin/briefings",
                Map.of(
                        "text",
                        Copy.titled("Draft")
                                .with("topics", "[Counted, Counted Draft]")
                                .text()));

        assertThat(row("Counted")).containsExactly("2", "1");
        assertThat(row("Counted Too")).containsExactly("1", "0");
        assertThat(row("Counted Draft")).containsExactly("0", "1");
        assertThat(web.get("/topics").body()).doesNotContain("Counted Draft");
        assertThat(web.get("/topics/counted-draft").status()).isEqualTo(404);
        assertThat(editor.page("/admin/topics")
                        .select(".deskbar a[aria-current=page]")
                        .text())
                .isEqualTo("Topics");
    }

    @Test
    void whatIsSaidOfATopicStandsWhereverItIsShown() {
        published("described-one", "Described");

        assertThat(done(submit("described", "description", Map.of("description", " Harbours,\r\n and <b>ships</b>. "))))
                .isEqualTo("The description of Described has been saved.");

        String said = "Harbours, and <b>ships</b>.";
        var page = web.get("/topics/described").html();
        assertThat(page.select(".list-intro").text()).isEqualTo(said);
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo(said);
        assertThat(web.get("/topics/described/feed.xml")
                        .xml()
                        .select("channel > description")
                        .text())
                .isEqualTo(said);
        assertThat(web.get("/topics/described/feed.json")
                        .json()
                        .get("description")
                        .asString())
                .isEqualTo(said);
        assertThat(web.get("/topics").html().text()).contains(said);
        assertThat(web.get("/llms.txt").body()).contains("Harbours, and \\<b\\>ships");
        assertThat(editor.page("/admin/topics/described").select("#description").text())
                .isEqualTo(said);

        var long501 = submit("described", "description", Map.of("description", "x".repeat(501)));
        assertThat(long501.status()).isEqualTo(422);
        assertThat(long501.html().select("#description").text()).hasSize(501);
        assertThat(done(submit("described", "description", Map.of("description", ""))))
                .isNotEmpty();
        assertThat(web.get("/topics/described").html().select(".list-intro")).isEmpty();
    }

    @Test
    void aTopicIsRenamedAndWhatItWasCalledLeadsToIt() {
        published("renamed-one", "Old Persia");
        published("renamed-two", "Old Persia, Other Lands");
        submit("old-persia", "description", Map.of("description", "A country."));
        String feed =
                web.get("/topics/old-persia/atom.xml").xml().select("feed > id").text();
        String text = web.get("/briefings/renamed-one.md").body();

        assertThat(done(submit("old-persia", "name", Map.of("name", "Islamic  Republic", "address", "iran"))))
                .isEqualTo("Old Persia is Islamic Republic now.");

        assertThat(web.get("/topics/iran").html().select("h1, .list-intro").eachText())
                .containsExactly("Islamic Republic", "A country.");
        assertThat(moved("/topics/old-persia")).isEqualTo("/topics/iran");
        assertThat(moved("/topics/old-persia/feed.xml")).isEqualTo("/topics/iran/feed.xml");
        assertThat(moved("/topics/old-persia/atom.xml?view=glance")).isEqualTo("/topics/iran/atom.xml?view=glance");
        assertThat(moved("/topics/old-persia/feed.json")).isEqualTo("/topics/iran/feed.json");
        assertThat(web.get("/topics/iran/atom.xml").xml().select("feed > id").text())
                .isEqualTo(feed);
        assertThat(kicker("renamed-two")).containsExactly("Islamic Republic", "Other Lands");
        assertThat(web.get("/briefings/renamed-one.md").body()).isEqualTo(text).contains("[Old Persia]");
        for (String path :
                List.of("/topics", "/feeds.opml", "/sitemap.xml", "/llms.txt", "/briefings/renamed-one.json")) {
            assertThat(web.get(path).body()).as(path).contains("/topics/iran").doesNotContain("old-persia");
        }
        assertThat(found("/search?topic=iran", 2)).containsExactlyInAnyOrder("About renamed-one", "About renamed-two");
        assertThat(found("/search?q=Islamic&topic=old-persia", 2)).hasSize(2);

        published("renamed-three", "Old Persia");
        published("renamed-four", "Islamic Republic");
        assertThat(kicker("renamed-three")).containsExactly("Islamic Republic");
        assertThat(kicker("renamed-four")).containsExactly("Islamic Republic");
        assertThat(row("Islamic Republic")).containsExactly("4", "0");
        assertThat(editor.page("/admin/briefings?topic=iran").select("tbody tr"))
                .hasSize(4);
        assertThat(editor.get("/admin/topics/old-persia").header("Location").orElseThrow())
                .endsWith("/admin/topics/iran");
    }

    @Test
    void aNameCanBeTakenBack() {
        published("undone-one", "Undone");
        var page = editor.follow(submit("undone", "name", Map.of("name", "Done", "address", "done-topic")))
                .html();
        assertThat(web.get("/topics/done-topic").status()).isEqualTo(200);

        assertThat(done(editor.post(page.select(".flash form").attr("action"), Map.of())))
                .isEqualTo("Done is Undone now.");

        assertThat(web.get("/topics/undone").html().select("h1").text()).isEqualTo("Undone");
        assertThat(moved("/topics/done-topic")).isEqualTo("/topics/undone");
        assertThat(kicker("undone-one")).containsExactly("Undone");
    }

    @Test
    void aNameAloneCanBeChangedAndNoTextChangesItBack() {
        published("spelt-one", "Speling");

        done(submit("speling", "name", Map.of("name", "Spelling")));
        published("spelt-two", "Speling");
        published("spelt-three", "Spelling");

        assertThat(web.get("/topics/speling").html().select("h1").text()).isEqualTo("Spelling");
        assertThat(moved("/topics/spelling")).isEqualTo("/topics/speling");
        assertThat(row("Spelling")).containsExactly("3", "0");
        assertThat(web.get("/topics/speling").html().select("main h2")).hasSize(3);
    }

    @Test
    void aTopicBecomesPartOfAnotherAndCanBeTakenOutAgain() {
        published("merged-one", "Merged Law");
        published("merged-two", "Merged Courts");
        published("merged-both", "Merged Law, Merged Courts");
        editor.get("/admin");
        editor.post(
                "/admin/briefings",
                Map.of(
                        "text",
                        Copy.titled("Draft")
                                .with("topics", "[Merged Law, Merged Courts]")
                                .text()));
        String lawFeed =
                web.get("/topics/merged-law/atom.xml").xml().select("feed > id").text();
        web.get("/search?topic=merged-law");

        var answer = submit("merged-law", "merger", Map.of("into", "merged-courts"));
        assertThat(answer.header("Location").orElseThrow()).endsWith("/admin/topics/merged-courts");
        var page = editor.follow(answer).html();
        assertThat(page.select(".flash p").text()).isEqualTo("Merged Law is part of Merged Courts now.");
        assertThat(page.select(".topic-parts bdi").eachText()).containsExactly("Merged Law");

        assertThat(moved("/topics/merged-law")).isEqualTo("/topics/merged-courts");
        assertThat(moved("/topics/merged-law/feed.xml")).isEqualTo("/topics/merged-courts/feed.xml");
        assertThat(web.get("/topics/merged-courts").html().select(".count").text())
                .isEqualTo("3 briefings");
        assertThat(web.get("/topics/merged-courts/feed.xml").xml().select("item"))
                .hasSize(3);
        assertThat(kicker("merged-both")).containsExactly("Merged Courts");
        assertThat(row("Merged Courts")).containsExactly("3", "1");
        assertThat(row("Merged Law")).isEmpty();
        assertThat(found("/search?topic=merged-courts", 3)).hasSize(3);
        assertThat(found("/search?topic=merged-law", 3)).hasSize(3);
        published("merged-later", "Merged Law");
        assertThat(kicker("merged-later")).containsExactly("Merged Courts");
        assertThat(editor.page("/admin/briefings?topic=merged-courts").select("tbody tr"))
                .hasSize(5);

        assertThat(done(editor.post(page.select(".flash form").attr("action"), Map.of())))
                .isEqualTo("Merged Law is a topic of its own again.");
        assertThat(web.get("/topics/merged-law").html().select(".count").text()).isEqualTo("3 briefings");
        assertThat(web.get("/topics/merged-courts").html().select(".count").text())
                .isEqualTo("2 briefings");
        assertThat(kicker("merged-both")).containsExactly("Merged Law", "Merged Courts");
        assertThat(web.get("/topics/merged-law/atom.xml")
                        .xml()
                        .select("feed > id")
                        .text())
                .isEqualTo(lawFeed);
        assertThat(found("/search?topic=merged-courts", 2)).hasSize(2);
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
        published("nested-one", "Nested A");
        published("nested-two", "Nested B");
        published("nested-three", "Nested C");
        done(submit("nested-a", "merger", Map.of("into", "nested-b")));
        done(submit("nested-b", "merger", Map.of("into", "nested-c")));
        assertThat(moved("/topics/nested-a")).isEqualTo("/topics/nested-c");
        assertThat(web.get("/topics/nested-c").html().select("main h2")).hasSize(3);
        assertThat(submit("nested-c", "merger", Map.of("into", "nested-a")).status())
                .isEqualTo(422);
        assertThat(submit("nested-c", "merger", Map.of("into", "nested-c")).status())
                .isEqualTo(422);

        editor.get("/admin/topics/nested-c");
        done(editor.post("/admin/topics/nested-b/merger/end", Map.of()));

        assertThat(moved("/topics/nested-a")).isEqualTo("/topics/nested-b");
        assertThat(web.get("/topics/nested-b").html().select("main h2")).hasSize(2);
    }

    @Test
    void aTopicThatReadersNeverKnewLeadsThemNowhere() {
        published("leak-one", "Leak Open");
        editor.get("/admin");
        editor.post(
                "/admin/briefings",
                Map.of(
                        "text",
                        Copy.titled("Secret").with("topics", "[Leak Secret]").text()));

        done(submit("leak-secret", "merger", Map.of("into", "leak-open")));

        assertThat(web.get("/topics/leak-secret").status()).isEqualTo(404);
        assertThat(web.get("/topics/leak-secret/feed.xml").status()).isEqualTo(404);
        assertThat(web.get("/search?topic=leak-secret").body())
                .isEqualTo(web.get("/search?topic=leak-secret").body());
        assertThat(web.get("/search?topic=leak-secret").html().select("main h2"))
                .isEmpty();
        assertThat(row("Leak Open")).containsExactly("1", "1");
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ''         | taken-one   | no-name
            Taken Two  | taken-one   | name-taken
            New        | taken-two   | slug-taken
            New        | Taken!      | no-slug
            New        | ../admin    | no-slug
            New        | ''          | no-slug
            """)
    void whatIsNoNameOrAnothersIsRefusedWithTheFormAsTyped(String name, String address, String why) {
        published("taken-one", "Taken One");
        published("taken-two", "Taken Two");

        var answer = submit("taken-one", "name", Map.of("name", name, "address", address));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#name").val()).isEqualTo(name);
        assertThat(answer.html().select("#address").val()).isEqualTo(address);
        assertThat(answer.html().select(".field-problem")).hasSize(1);
        assertThat(web.get("/topics/taken-one").html().select("h1").text()).isEqualTo("Taken One");
        assertThat(why).isNotEmpty();
    }

    @Test
    void theSecondOfTwoEditorsIsToldOfTheFirst() {
        published("stale-one", "Stale");
        var form = new LinkedHashMap<>(Map.of(
                "version",
                editor.page("/admin/topics/stale").select("[name=version]").val()));
        done(submit("stale", "description", Map.of("description", "First.")));
        form.put("description", "Second.");

        var late = editor.post("/admin/topics/stale/description", form);

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.html().select(".field-problem").text()).startsWith("Somebody else has changed this topic");
        assertThat(late.html().select("#description").text()).isEqualTo("Second.");
        assertThat(web.get("/topics/stale").html().select(".list-intro").text()).isEqualTo("First.");
    }

    @Test
    void a010WhatWasTypedStaysText() {
        published("hostile-one", "Hostile");

        done(submit("hostile", "name", Map.of("name", "<img id=pwn src=x onerror=alert(1)>")));

        assertThat(web.get("/topics/hostile").html().select("#pwn, main img")).isEmpty();
        assertThat(editor.page("/admin/topics").select("#pwn")).isEmpty();
        assertThat(editor.page("/admin/topics/hostile").select("#pwn")).isEmpty();
    }

    @Test
    void topicsAreForEditors() {
        published("rights-one", "Rights");
        for (String path : List.of("/admin/topics", "/admin/topics/rights")) {
            assertThat(web.get(path).status()).isEqualTo(302);
            assertThat(staff.writer("Ada Writer").get(path).status()).isEqualTo(403);
            assertThat(staff.owner("Olga Owner").get(path).status()).isEqualTo(200);
        }
        assertThat(editor.get("/admin/topics/never-was").status()).isEqualTo(404);
        assertThat(editor.get("/admin/topics/No%20Slug").status()).isEqualTo(404);
    }
}
