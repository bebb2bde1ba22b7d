package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brevier.account.Staff;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;

/** Topics at the desk, and what readers see of it. */
@SiteTest
class TopicsTest {

    private final Web web;
    private final Staff staff;
    private final Topicdesk desk;
    private final Visitor editor;

    TopicsTest(Web web, Newsroom newsroom, Staff staff, TestClock clock) {
        this.web = web;
        this.staff = staff;
        clock.set(TestClock.START);
        desk = new Topicdesk(web, newsroom, staff.editor("Ben Editor"));
        editor = desk.editor;
    }

    @Test
    void topicsAreCountedByWhatReadersSeeAndWhatTheyDoNot() {
        desk.published("counted-one", "Counted");
        desk.published("counted-two", "Counted, Counted Too");
        desk.drafted("Counted, Counted Draft");

        assertThat(desk.row("Counted")).containsExactly("2", "1");
        assertThat(desk.row("Counted Too")).containsExactly("1", "0");
        assertThat(desk.row("Counted Draft")).containsExactly("0", "1");
        assertThat(web.get("/topics").body()).doesNotContain("Counted Draft");
        assertThat(web.get("/topics/counted-draft").status()).isEqualTo(404);
        assertThat(editor.page("/admin/topics")
                        .select(".deskbar a[aria-current=page]")
                        .text())
                .isEqualTo("Topics");
    }

    @Test
    void whatIsSaidOfATopicStandsWhereverItIsShown() {
        desk.published("described-one", "Described");

        assertThat(desk.done(desk.submit(
                        "described", "description", Map.of("description", " Harbours,\r\n and <b>ships</b>. "))))
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

        var long501 = desk.submit("described", "description", Map.of("description", "x".repeat(501)));
        assertThat(long501.status()).isEqualTo(422);
        assertThat(long501.html().select("#description").text()).hasSize(501);
        assertThat(desk.done(desk.submit("described", "description", Map.of("description", ""))))
                .isNotEmpty();
        assertThat(web.get("/topics/described").html().select(".list-intro")).isEmpty();
    }

    @Test
    void theSecondOfTwoEditorsIsToldOfTheFirst() {
        desk.published("stale-one", "Stale");
        var form = new LinkedHashMap<>(Map.of(
                "version",
                editor.page("/admin/topics/stale").select("[name=version]").val()));
        desk.done(desk.submit("stale", "description", Map.of("description", "First.")));
        form.put("description", "Second.");

        var late = editor.post("/admin/topics/stale/description", form);

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.html().select(".field-problem").text()).startsWith("Somebody else has changed this topic");
        assertThat(late.html().select("#description").text()).isEqualTo("Second.");
        assertThat(web.get("/topics/stale").html().select(".list-intro").text()).isEqualTo("First.");
    }

    @Test
    void a010WhatWasTypedStaysText() {
        desk.published("hostile-one", "Hostile");

        desk.done(desk.submit("hostile", "name", Map.of("name", "<img id=pwn src=x onerror=alert(1)>")));

        assertThat(web.get("/topics/hostile").html().select("#pwn, main img")).isEmpty();
        assertThat(editor.page("/admin/topics").select("#pwn")).isEmpty();
        assertThat(editor.page("/admin/topics/hostile").select("#pwn")).isEmpty();
    }

    @Test
    void topicsAreForEditors() {
        desk.published("rights-one", "Rights");
        for (String path : List.of("/admin/topics", "/admin/topics/rights")) {
            assertThat(web.get(path).status()).isEqualTo(302);
            assertThat(staff.writer("Ada Writer").get(path).status()).isEqualTo(403);
            assertThat(staff.owner("Olga Owner").get(path).status()).isEqualTo(200);
        }
        assertThat(editor.get("/admin/topics/never-was").status()).isEqualTo(404);
        assertThat(editor.get("/admin/topics/No%20Slug").status()).isEqualTo(404);
    }
}
