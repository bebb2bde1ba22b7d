package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.brevier.account.Staff;
import org.brevier.media.Samples;
import org.brevier.testing.FormWithFiles;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files are called at the desk as they were where they came from, whatever the script. */
@SiteTest
class GivenNameTest {

    private final Visitor ada;
    private final Web web;
    private final JdbcClient jdbc;

    GivenNameTest(Staff staff, Web web, JdbcClient jdbc) {
        this.ada = staff.editor("Ada Editor");
        this.web = web;
        this.jdbc = jdbc;
    }

    private String title(String id) {
        return ada.page(Picturedesk.page(id)).select("h1 > bdi").text();
    }

    private static String disposition(Web.Answer answer) {
        return answer.header("Content-Disposition").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ميناء.png", "港口.png", "Гавань.png", "The Harbour (2).PNG", "از\u200cدفتر.png"})
    void aPictureHasItsNameWhereverItIsListed(String name) {
        String id = Picturedesk.upload(ada, name, Picturedesk.picture("listed " + name));

        assertThat(title(id)).isEqualTo(name);
        assertThat(ada.page(Picturedesk.page(id)).title()).contains(name);
        assertThat(ada.page(Picturedesk.LIBRARY)
                        .select("#name-" + id + " > bdi")
                        .text())
                .isEqualTo(name);
        assertThat(ada.page(Picturedesk.LIBRARY + "?fresh=" + id)
                        .select("#name-" + id + " > bdi")
                        .text())
                .isEqualTo(name);
        assertThat(ada.page(Picturedesk.page(id) + "/deletion").select("h1").text())
                .contains(name);
        assertThat(ada.page("/admin/trail?act=media-uploaded")
                        .select(".trail-table bdi")
                        .eachText())
                .contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "ميناء قديم.png, ميناء",
        "旧港口.png, 港口",
        "Старая Гавань.png, гавань",
        "Mu\u0308hle am Hafen.png, M%C3%BChle",
        "Gru\u0308n.png, Gru%CC%88n"
    })
    void aFileIsFoundByItsName(String name, String words) {
        String id = Picturedesk.upload(ada, name, Picturedesk.picture("found " + name));

        assertThat(ada.page(Picturedesk.LIBRARY + "?q=" + words)
                        .select(".library h3 a")
                        .eachAttr("id"))
                .contains("name-" + id);
        assertThat(ada.get("/admin/media/choice?q=" + words).json().findValuesAsString("name"))
                .contains(java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC));
    }

    @Test
    void theAddressStaysPlainAndAnyOtherNameLeadsToIt() {
        String id = Picturedesk.upload(ada, "ميناء.png", Picturedesk.picture("address"));
        String address = Picturedesk.address(ada, id);

        assertThat(address).isEqualTo("/media/" + id + "/file.png");
        assertThat(web.get(address).status()).isEqualTo(200);
        assertThat(web.get("/media/" + id + "/%D9%85%D9%8A%D9%86%D8%A7%D8%A1.png")
                        .header("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith(address));
    }

    @Test
    void aDownloadIsOfferedUnderTheName() {
        String id = Picturedesk.upload(ada, "Гавань.PDF", Samples.pdf("download"));
        String offered = "attachment; filename=\"file.pdf\"; filename*=UTF-8''%D0%93%D0%B0%D0%B2%D0%B0%D0%BD%D1%8C.PDF";

        assertThat(disposition(web.get("/media/" + id + "/file.pdf"))).isEqualTo(offered);
        assertThat(disposition(web.get("/media/" + id + "/file.pdf", "Range", "bytes=0-3")))
                .isEqualTo(offered);
        assertThat(disposition(ada.get(Picturedesk.page(id) + "/original"))).isEqualTo(offered);
        assertThat(ada.page(Picturedesk.page(id))
                        .select(".media-shown .library-line input")
                        .val())
                .isEqualTo("[Гавань.PDF](/media/" + id + "/file.pdf)");
    }

    @Test
    void aNameSaysNothingToMarkdown() {
        String id = Picturedesk.upload(ada, "a](javascript:alert(1)) *b*_.pdf", Samples.pdf("markdown"));

        assertThat(ada.page(Picturedesk.page(id))
                        .select(".media-shown .library-line input")
                        .val())
                .startsWith("[a\\](javascript:alert(1)) \\*b\\*\\_.pdf](/media/" + id + "/");
    }

    @Test
    void whatIsHiddenInANameIsGoneAndHostileNamesAreNothingButNames() {
        String turned = Picturedesk.upload(ada, "annual\u202efdp.exe", Samples.pdf("turned"));
        assertThat(title(turned)).isEqualTo("annualfdp.exe.pdf");
        assertThat(disposition(web.get(Picturedesk.address(ada, turned)))).doesNotContain("%E2%80%AE");

        String quoted =
                Picturedesk.upload(ada, "a%22><img src=x onerror=alert(1)> [[${7*7}]].pdf", Samples.pdf("quoted"));
        assertThat(title(quoted)).isEqualTo("a\"><img src=x onerror=alert(1)> [[${7*7}]].pdf");
        for (String path : new String[] {Picturedesk.page(quoted), Picturedesk.LIBRARY, "/admin/trail"}) {
            assertThat(ada.page(path).select("[onerror]")).as(path).isEmpty();
        }
    }

    @Test
    void aNameOf255LettersIsTakenAndCut() {
        String id = Picturedesk.upload(ada, "港".repeat(251) + ".pdf", Samples.pdf("long"));
        assertThat(title(id)).hasSizeBetween(80, 84).endsWith("港.pdf");
    }

    @Test
    void aRefusalNamesTheFile() {
        ada.get(Picturedesk.LIBRARY);
        var refused = ada.post(
                Picturedesk.LIBRARY,
                new FormWithFiles().file("file", "شعار.svg", "<svg/>".getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.html().select("[role=alert] li").text())
                .startsWith("\u2068شعار.svg\u2069: SVG pictures can carry script");
    }

    @Test
    void theFileInAnothersPlaceBringsItsOwnName() {
        String id = Picturedesk.upload(ada, "קודם.png", Picturedesk.picture("former"));
        var replaced = ada.follow(Picturedesk.replace(ada, id, "נמל.png", Picturedesk.picture("harbour")));

        assertThat(replaced.html().select("h1 > bdi").text()).isEqualTo("נמל.png");
        assertThat(replaced.html().select(".flash").text()).startsWith("Pages show \u2068נמל.png\u2069 now.");
    }

    @Test
    void whatCameInBeforeNamesWereKeptIsCalledAsItsAddress() {
        String id = Picturedesk.upload(ada, "Lines.png", Picturedesk.picture("before names"));
        jdbc.sql("update media set called = name where id = :id")
                .param("id", id)
                .update();
        assertThat(title(id)).isEqualTo("lines.png");
        jdbc.sql("update media set called = '' where id = :id").param("id", id).update();
        assertThat(title(id)).isEqualTo("file.png");
    }
}
