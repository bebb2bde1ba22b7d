package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.brevier.account.Staff;
import org.brevier.briefing.published.PublishedMenu;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public site's menu, arranged at the desk. */
@SiteTest
class MenuTest {

    private static final String PAGE = "/admin/menu";
    private static final String FORM = "main form[action=/admin/menu]";

    private final Visitor writer;
    private final Visitor editor;
    private final Newsroom newsroom;
    private final Web web;
    private final PublishedMenu menu;

    MenuTest(Staff staff, Newsroom newsroom, Web web, PublishedMenu menu, TestClock clock) {
        clock.set(TestClock.START);
        this.writer = staff.writer("Ada Writer");
        this.editor = staff.editor("Ben Editor");
        this.newsroom = newsroom;
        this.web = web;
        this.menu = menu;
    }

    @BeforeEach
    void theUsualMenu() {
        newsroom.write("pages/about.md", "---\ntitle: About\nmenu: 1\n---\nUs.\n");
        newsroom.write("pages/contact.md", "---\ntitle: Contact\nmenu: 2\n---\nHere.\n");
        newsroom.publish("moon", Copy.titled("Moon").with("topics", "[Science]"));
        editor.get(PAGE);
        editor.post(PAGE + "/end", Map.of());
    }

    private List<String> top() {
        return web.get("/").html().select(".masthead .menu a").eachText();
    }

    private List<String> foot() {
        return web.get("/").html().select("footer a").eachText();
    }

    private Web.Answer save(Map<String, String> fields) {
        return editor.submit(PAGE, FORM, fields);
    }

    @Test
    void withoutAHandTheMenuIsTheUsualOne() {
        assertThat(top()).containsExactly("Topics", "Archive", "Corrections", "About");
        assertThat(foot()).contains("About", "Contact");
        assertThat(editor.page(PAGE).select(".arrange-what").eachText())
                .containsExactly("Topics", "Archive", "Corrections", "About", "Contact");
    }

    @Test
    void itsEntriesArePutInOrderNamedTakenOffAndAdded() {
        String before = web.get("/").header("ETag").orElseThrow();
        assertThat(save(Map.of("order-4", "1", "label-4", "Who we are", "out-2", "true", "place-5", "both"))
                        .status())
                .isEqualTo(302);

        assertThat(web.get("/", "If-None-Match", before).status()).isEqualTo(200);
        assertThat(top()).containsExactly("Who we are", "Topics", "Corrections", "Contact");
        assertThat(web.get("/").html().select(".masthead .menu a").first())
                .hasToString("<a href=\"/about\">Who we are</a>");

        save(Map.of("add", "topic:science", "label", ""));
        save(Map.of("address", "https://shop.example.org/", "label", "Shop"));
        save(Map.of("address", "/archive/2026/06", "label", "June"));
        assertThat(top()).endsWith("Contact", "Science", "Shop", "June");
        assertThat(web.get("/").html().select(".masthead .menu a").eachAttr("href"))
                .endsWith("/contact", "/topics/science", "https://shop.example.org/", "/archive/2026/06");

        editor.submit(PAGE, "main form[action$=/end]", Map.of());
        assertThat(top()).containsExactly("Topics", "Archive", "Corrections", "About");
    }

    @Test
    void aTopicStaysInItUnderItsNewName() {
        newsroom.publish("stars", Copy.titled("Stars").with("topics", "[Astronomy]"));
        save(Map.of("add", "topic:astronomy", "label", ""));
        var renamed = editor.submit(
                "/admin/topics/astronomy", "main form[action$=/name]", Map.of("name", "Stars", "address", "stars"));
        assertThat(renamed.status()).isEqualTo(302);

        assertThat(web.get("/").html().select(".masthead .menu a").last())
                .hasToString("<a href=\"/topics/stars\">Stars</a>");
        var page = editor.page(PAGE);
        assertThat(page.select(".arrange .badge")).as("not public").isEmpty();
        assertThat(page.select("option[value=topic:stars]"))
                .as("to be added once more")
                .isEmpty();
    }

    @Test
    void itIsReadAgainOnlyWhenTheSiteHasChanged() {
        var before = menu.entries();
        web.get("/nothing-is-here");
        assertThat(menu.entries()).isSameAs(before);

        newsroom.write("pages/about.md", "---\ntitle: About us\nmenu: 1\n---\nUs.\n");
        assertThat(top()).contains("About us");
    }

    @Test
    void whatIsNotPublicIsNotInIt() {
        newsroom.write("pages/secret.md", "---\ntitle: zqsecret\nmenu: 3\n---\nShh.\n");
        save(Map.of("place-6", "both"));
        assertThat(top()).contains("zqsecret");
        newsroom.write("pages/secret.md", "---\ntitle: zqsecret\nmenu: 3\ndraft: true\n---\nShh.\n");

        assertThat(web.get("/").body()).doesNotContain("zqsecret");
        assertThat(editor.page(PAGE).select(".arrange .badge").text()).isEqualTo("Not public");
        newsroom.delete("pages/secret.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http://shop.example.org",
                "//evil.test",
                "/\\evil.test",
                "/admin",
                "/admin/people",
                "data:text/html,x",
                "https://us:them@evil.test/",
                "shop"
            })
    void a010WhatIsNoAddressOfOursAndNotHttpsIsRefusedAsItWasTyped(String address) {
        var answer = save(Map.of("address", address, "label", "Shop"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#address").val()).isEqualTo(address);
        assertThat(answer.html().select("#label").val()).isEqualTo("Shop");
        assertThat(answer.html().select("#address-problem").text()).contains("https address");
        assertThat(top()).doesNotContain("Shop");
    }

    @Test
    void theSecondOfTwoEditorsSeesBothMenus() {
        String seen = editor.page(PAGE).select("input[name=version]").val();
        save(Map.of("label-1", "Theirs"));

        var answer = save(Map.of("version", seen, "label-1", "Mine"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("[role=alert] li").eachText()).contains("Theirs");
        assertThat(answer.html().select("#label-1").val()).isEqualTo("Mine");
        assertThat(top()).contains("Theirs");
    }

    @Test
    void a057ItIsForEditors() {
        assertThat(writer.get(PAGE).status()).isEqualTo(403);
        assertThat(web.get(PAGE).status()).isEqualTo(302);
    }
}
