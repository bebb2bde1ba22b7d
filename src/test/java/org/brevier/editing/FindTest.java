package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Copydesk.begin;

import java.util.ArrayList;
import java.util.List;
import org.brevier.account.Staff;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SiteTest
class FindTest {

    private final Staff staff;
    private final Web web;

    FindTest(Staff staff, Web web) {
        this.staff = staff;
        this.web = web;
    }

    private static List<String> found(Visitor visitor, String q) {
        var page = visitor.page("/admin/find?q=" + q).select(".board-headline").eachText();
        var titles = new ArrayList<String>();
        visitor.get("/admin/find.json?q=" + q)
                .json()
                .forEach(find -> titles.add(find.get("title").asString()));
        assertThat(titles).isEqualTo(page);
        return titles;
    }

    @Test
    void briefingsAndPagesAreFoundByTheBeginningsOfTheirWords() {
        var ada = staff.writer("Ada Writer");
        var id = begin(ada, "Moscow offers to mediate");

        assertThat(found(ada, "med+MOS")).containsExactly("Moscow offers to mediate");
        assertThat(found(ada, "oscow")).isEmpty();
        assertThat(found(ada, "bri")).containsExactly("New briefing", "Briefings");
        assertThat(found(ada, "")).contains("Board", "Calendar", "Your account", "Moscow offers to mediate");
        var find = ada.get("/admin/find.json?q=moscow").json().get(0);
        assertThat(find.get("address").asString()).isEqualTo("/admin/briefings/" + id);
        assertThat(find.get("note").asString()).isEqualTo("Draft");
        assertThat(ada.page("/admin/find?q=moscow").select("#q").val()).isEqualTo("moscow");
        assertThat(ada.page("/admin/find?q=zzz").select(".empty").text()).isEqualTo("Nothing begins like that.");
    }

    @Test
    void nobodyFindsWhatTheyMayNotSee() {
        begin(staff.writer("Cat Writer"), "Of Cat zqfind");
        var ada = staff.writer("Ada Writer");

        assertThat(found(ada, "zqfind")).isEmpty();
        assertThat(found(ada, "trail")).isEmpty();
        assertThat(found(staff.editor("Ben Editor"), "zqfind")).containsExactly("Of Cat zqfind");
        assertThat(found(staff.editor("Ben Editor"), "trail")).containsExactly("Trail");
        assertThat(web.get("/admin/find.json?q=zqfind").status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "_", "%00", "%25%25%25%25", "!", "'%3B--", "%3Cscript%3E"})
    void a103SignsOfPatternsStandForThemselves(String q) {
        var ada = staff.writer("Ada Writer");
        begin(ada, "Plain headline");

        assertThat(ada.get("/admin/find?q=" + q).status()).isEqualTo(200);
        assertThat(found(ada, q).contains("Plain headline")).isEqualTo(q.equals("%00"));
    }

    @Test
    void aLongQuestionIsCutShort() {
        assertThat(staff.writer("Ada Writer")
                        .get("/admin/find?q=" + "%25".repeat(1500))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a009WhatIsAskedIsEchoedAsText() {
        var page = staff.writer("Ada Writer").page("/admin/find?q=%22%3E%3Cscript%20id=pwn%3E");

        assertThat(page.select("#pwn")).isEmpty();
        assertThat(page.select("#q").val()).isEqualTo("\"><script id=pwn>");
    }

    @Test
    void everyPageOfTheDeskHasTheSwitcherWithAndWithoutAScript() {
        var page = staff.writer("Ada Writer").page("/admin/account");

        assertThat(page.select("a[data-find]").attr("href")).isEqualTo("/admin/find");
        assertThat(page.select("dialog#finder form").attr("action")).isEqualTo("/admin/find");
        assertThat(web.get("/admin/sign-in").html().select("a[data-find], dialog"))
                .isEmpty();
    }
}
