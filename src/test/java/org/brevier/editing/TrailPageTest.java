package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Copydesk.begin;
import static org.brevier.editing.Copydesk.done;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.store.Writes;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = "brevier.site.time-zone=Asia/Tokyo")
class TrailPageTest {

    private final Staff staff;
    private final Trail trail;
    private final Writes writes;
    private final TestClock clock;
    private final Web web;
    private final MessageSource messages;

    TrailPageTest(Staff staff, Trail trail, Writes writes, TestClock clock, Web web, MessageSource messages) {
        this.staff = staff;
        this.trail = trail;
        this.writes = writes;
        this.clock = clock;
        this.web = web;
        this.messages = messages;
    }

    private static List<String> abouts(Document page) {
        return page.select("tbody th > :first-child").eachText();
    }

    private void record(Actor by, Act act, String about, String detail) {
        writes.run(() -> {
            trail.record(by, act, Optional.empty(), about, detail);
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyActHasWords(Act act) {
        assertThat(messages.getMessage("trail.act." + act.label(), null, Locale.ENGLISH))
                .isNotBlank();
    }

    @Test
    void theTrailTellsWhoDidWhatToWhatWithTheReason() {
        var ada = staff.writer("Ada Writer");
        var ben = staff.person("Ben Editor", Role.EDITOR);
        var visitor = staff.signedIn(ben);
        var briefing = begin(ada, "Sent back zqtrail");
        clock.advance(Duration.ofSeconds(1));
        done(ada, briefing, "/review", Map.of());
        clock.advance(Duration.ofSeconds(1));
        done(visitor, briefing, "/return", Map.of("reason", "No source."));

        var page = visitor.page("/admin/trail?subject=" + briefing);

        assertThat(page.select("tbody tr").eachText())
                .hasSize(3)
                .first()
                .asString()
                .endsWith("Ben Editor sent back Sent back zqtrail No source.");
        assertThat(page.select("tbody td:eq(2)").eachText()).containsExactly("sent back", "submitted", "began");
        assertThat(page.select("tbody th a").attr("href")).isEqualTo("/admin/briefings/" + briefing + "/history");
        assertThat(page.select(".notice").text()).isEqualTo("Only what was done to “Sent back zqtrail”.");
    }

    @Test
    void theTrailIsNarrowedByPersonActAndDaysOfTheSite() {
        var ben = staff.person("Ben Editor", Role.EDITOR);
        var visitor = staff.signedIn(ben);
        String mine = "/admin/trail?person=" + ben.id();
        clock.set(TestClock.START.plus(Duration.ofHours(2)));
        record(ben.actor(), Act.SAVED, "Still Monday in Tokyo", "");
        clock.set(TestClock.START.plus(Duration.ofHours(4)));
        record(ben.actor(), Act.SAVED, "Tuesday already", "");
        clock.advance(Duration.ofSeconds(1));
        record(ben.actor(), Act.RENAMED, "Renamed on Tuesday", "");

        assertThat(abouts(visitor.page(mine + "&act=saved")))
                .containsExactly("Tuesday already", "Still Monday in Tokyo");
        assertThat(abouts(visitor.page(mine + "&act=saved&from=2026-06-16"))).containsExactly("Tuesday already");
        assertThat(abouts(visitor.page(mine + "&act=saved&to=2026-06-15"))).containsExactly("Still Monday in Tokyo");
        assertThat(abouts(visitor.page(mine + "&from=2026-06-16&to=2026-06-16")))
                .containsExactly("Renamed on Tuesday", "Tuesday already");
        var page = visitor.page(mine + "&act=renamed&from=2026-06-16");
        assertThat(page.select("#act option[selected]").attr("value")).isEqualTo("renamed");
        assertThat(page.select("#from").val()).isEqualTo("2026-06-16");
        assertThat(page.select(".page-head a").attr("href"))
                .isEqualTo("/admin/trail.csv?person=" + ben.id() + "&act=renamed&from=2026-06-16");
        assertThat(visitor.page("/admin/trail?person=" + UUID.randomUUID())
                        .select(".empty")
                        .text())
                .isEqualTo("Nothing of the kind was done.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"act=drop", "person=1abc", "from=yesterday", "to=2026-13-45", "page=0", "subject=%00", "from="})
    void whatIsNoWordOfTheTrailChangesNothing(String query) {
        assertThat(staff.editor("Ben Editor").page("/admin/trail?" + query).select("tbody tr"))
                .isNotEmpty();
    }

    @Test
    void aLongTrailHasPages() {
        var ben = staff.person("Ben Editor", Role.EDITOR);
        var visitor = staff.signedIn(ben);
        for (int i = 0; i < 51; i++) {
            record(ben.actor(), Act.MEDIA_CHANGED, "Picture " + i, "");
        }

        var first = visitor.page("/admin/trail?act=media-changed&person=" + ben.id());
        assertThat(first.select("tbody tr")).hasSize(50);
        var second = visitor.page(first.select(".pager a[rel=next]").attr("href"));
        assertThat(second.select("tbody tr")).hasSize(1);
        assertThat(visitor.get("/admin/trail?page=9999").status()).isEqualTo(404);
    }

    @Test
    void theTrailIsForEditorsAndOwners() {
        for (String path : new String[] {"/admin/trail", "/admin/trail.csv"}) {
            assertThat(web.get(path).status()).isEqualTo(302);
            assertThat(staff.writer("Ada Writer").get(path).status()).isEqualTo(403);
            assertThat(staff.editor("Ben Editor").get(path).status()).isEqualTo(200);
            assertThat(staff.owner("Olga Owner").get(path).status()).isEqualTo(200);
        }
        assertThat(staff.writer("Ada Writer").page("/admin").select("a[href='/admin/trail']"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.test\")",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "＝1+1",
                "%0A=1"
            })
    void a110NoCellOfTheExportIsAFormula(String text) {
        var ben = staff.person("Ben Editor", Role.EDITOR);
        record(ben.actor(), Act.COMMENTED, text, text);

        String table = csv(ben, "act=commented");

        assertThat(table).contains("\"'" + text.replace("\"", "\"\"") + "\"");
        assertThat(Stream.of(table.split("\",\""))).noneMatch(cell -> cell.matches("(?s)[\\s\"]*[=+@＝].*"));
    }

    private String csv(Person person, String query) {
        var answer = staff.signedIn(person).get("/admin/trail.csv?person=" + person.id() + "&" + query);
        assertThat(answer.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).hasValue("attachment; filename=\"trail.csv\"");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        return answer.body();
    }

    @Test
    void theExportHoldsEveryEntryOnce() {
        var ben = staff.person("Ben Editor", Role.EDITOR);
        writes.run(() -> {
            for (int i = 0; i < 1001; i++) {
                trail.record(ben.actor(), Act.SAVED, Optional.empty(), "Text " + i + ", \"quoted\"\nand long", "");
            }
        });

        String table = csv(ben, "act=saved");

        assertThat(table)
                .startsWith("\uFEFF\"time\",\"person\",\"person id\",\"act\",\"about\",\"subject\",\"detail\"\r\n");
        assertThat(table.split("\r\n")).hasSize(1002).doesNotHaveDuplicates();
        assertThat(table).contains("\"saved\",\"Text 17, \"\"quoted\"\"\nand long\",\"\",\"\"\r\n");
    }

    @Test
    void a010WhatIsWrittenDownStaysText() {
        var ben = staff.person("Ben <img src=x onerror=alert(1)>", Role.EDITOR);
        record(ben.actor(), Act.SAVED, "<img id=pwn src=x onerror=alert(1)>", "<svg id=pwn onload=alert(1)>");

        assertThat(staff.signedIn(ben).page("/admin/trail").select("#pwn, main img, tbody svg"))
                .isEmpty();
    }
}
