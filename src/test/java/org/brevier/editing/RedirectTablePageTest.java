package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.brevier.account.Staff;
import org.brevier.redirect.Redirects;
import org.brevier.testing.FormWithFiles;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.testing.Web.Answer;
import org.brevier.trail.Trail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many redirects at once, as a table from elsewhere. */
@SiteTest
class RedirectTablePageTest {

    private final Redirects redirects;
    private final Redirectdesk desk;
    private final Visitor editor;

    RedirectTablePageTest(Web web, Staff staff, Redirects redirects, Trail trail, TestClock clock) {
        this.redirects = redirects;
        clock.set(TestClock.START);
        desk = new Redirectdesk(web, staff, redirects, trail);
        editor = desk.editor;
    }

    @AfterEach
    void clear() {
        desk.clear();
    }

    @Test
    void aTableIsShownBeforeItIsTakenIn() {
        desk.added("/kept", "/new");
        desk.added("/moved", "/new");
        String table = "\uFEFF" + """
                from;to
                /fresh;/to
                /kept;/new
                /moved;/newer
                /bad path#x;/to
                /fresh;/again
                /away;https://other.test/
                /to;/fresh
                /é;/è
                ;
                """.replace("\n", "\r\n");

        var preview = upload(table.getBytes(StandardCharsets.UTF_8));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.html().select(".redirect-counts").text())
                .isEqualTo("2 new, 1 changed, 1 as they are, 4 left out");
        assertThat(preview.html().select("tbody tr").eachText())
                .containsExactly(
                        "5 /bad path#x /to Left out What stands behind # never reaches the site. Leave it out.",
                        "6 /fresh /again Left out An earlier line has the same address.",
                        "7 /away https://other.test/ Left out It leads to another site. Make one redirect to that site by hand first.",
                        "8 /to /fresh Left out Readers would be led round in a circle: that address leads back here.",
                        "4 /moved /newer Changed leads to /new now",
                        "2 /fresh /to New",
                        "9 /é /è New");
        assertThat(desk.led("/fresh")).isEmpty();

        String text = preview.html().select("textarea[name=text]").getFirst().wholeText();
        var taken = editor.follow(editor.post("/admin/redirects/table/taken", Map.of("text", text)));
        assertThat(taken.html().select(".flash").text()).isEqualTo("2 new, 1 changed, 4 left out.");
        assertThat(desk.led("/fresh")).hasValue("/to");
        assertThat(desk.led("/moved")).hasValue("/newer");
        assertThat(desk.led("/%C3%A9")).hasValue("/%C3%A8");
        assertThat(desk.entries("A table of redirects")).containsExactly("2 new, 1 changed");
        assertThat(editor.get("/admin/redirects.csv").body())
                .isEqualTo(
                        "\uFEFF\"from\",\"to\"\r\n\"/%C3%A9\",\"/%C3%A8\"\r\n\"/fresh\",\"/to\"\r\n\"/kept\",\"/new\"\r\n\"/moved\",\"/newer\"\r\n");
        var again = upload(editor.get("/admin/redirects.csv").bytes());
        assertThat(again.html().select(".redirect-counts").text())
                .isEqualTo("0 new, 0 changed, 4 as they are, 0 left out");
    }

    @Test
    void whatIsNoTableIsRefusedInWords() {
        var before = redirects.all();
        assertThat(upload("/caf\u00e9,/x".getBytes(Charset.forName("windows-1252")))
                        .html()
                        .select("[role=alert]")
                        .text())
                .startsWith("The file is not in UTF-8.");
        assertThat(upload(new byte[0]).status()).isEqualTo(422);
        assertThat(upload("/a,/b\n".repeat(5_001).getBytes(StandardCharsets.UTF_8))
                        .html()
                        .select("[role=alert]")
                        .text())
                .startsWith("That is more than 5,000 lines");
        assertThat(upload(new byte[3 << 20]).status()).isIn(403, 413, 422);
        assertThat(redirects.all()).isEqualTo(before);
    }

    private Answer upload(byte[] file) {
        editor.get("/admin/redirects/table");
        return editor.post("/admin/redirects/table", new FormWithFiles().file("file", "../x.csv", file));
    }
}
