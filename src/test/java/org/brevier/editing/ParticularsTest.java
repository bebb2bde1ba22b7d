package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.brevier.account.Staff;
import org.brevier.media.Samples;
import org.brevier.store.SiteVersion;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say of a file on its page. */
@SiteTest
class ParticularsTest {

    private static final String HOSTILE = "\"><img src=x onerror=alert(1)> [[${7*7}]] &amp; '\u202e";

    private final Visitor ada;
    private final Visitor editor;
    private final SiteVersion siteVersion;

    ParticularsTest(Staff staff, SiteVersion siteVersion) {
        this.ada = staff.writer("Ada Writer");
        this.editor = staff.editor("Ben Editor");
        this.siteVersion = siteVersion;
    }

    @Test
    void whatIsSaidIsKeptAndThePagesOfReadersAreMadeAnew() {
        String id = Picturedesk.upload(ada, "said.png", Picturedesk.picture("said"));
        long before = siteVersion.current();
        var saved = Picturedesk.describe(
                ada,
                id,
                Map.of(
                        "alternative", " A wall\nin the rain ",
                        "caption", "The wall",
                        "credit", "Photo: Ada Writer",
                        "focus", "83-17"));

        assertThat(ada.follow(saved).html().select(".flash").text())
                .isEqualTo("What is said of said.png is kept, and readers see it at once.");
        assertThat(siteVersion.current()).isGreaterThan(before);
        var page = ada.page(Picturedesk.page(id));
        assertThat(page.select("#alternative").getFirst().wholeText().strip()).isEqualTo("A wall in the rain");
        assertThat(page.select("#decorative[checked]")).isEmpty();
        assertThat(page.select("#caption").text()).isEqualTo("The wall");
        assertThat(page.select("#credit").text()).isEqualTo("Photo: Ada Writer");
        assertThat(page.select("[name=focus][checked]").val()).isEqualTo("83-17");
        assertThat(editor.page("/admin/trail?act=media-described")
                        .select(".trail-table tbody tr")
                        .eachText())
                .anySatisfy(entry -> assertThat(entry)
                        .contains("Ada Writer", "described media", "said.png", "Photo: Ada Writer · 83 %, 17 %"));
    }

    @Test
    void aDecorativePictureHasNothingToSay() {
        String id = Picturedesk.upload(ada, "both.png", Picturedesk.picture("both"));
        var both = Picturedesk.describe(ada, id, Map.of("alternative", "A wall", "decorative", "true"));

        assertThat(both.status()).isEqualTo(422);
        assertThat(both.html().select("#decorative-hint .field-problem").text())
                .isEqualTo(
                        "A decorative picture has nothing to say, and this one has an alternative text. Keep one of the"
                                + " two: clear the text, or take the tick away.");
        assertThat(both.html().select("#decorative[checked][aria-invalid]")).hasSize(1);
        assertThat(both.html().select("#alternative").text()).isEqualTo("A wall");
        assertThat(ada.page(Picturedesk.page(id)).select("#alternative").text()).isEmpty();
        assertThat(Picturedesk.describe(ada, id, Map.of("alternative", " \n", "decorative", "true"))
                        .status())
                .isEqualTo(302);
        assertThat(ada.page(Picturedesk.page(id)).select("#decorative[checked]"))
                .hasSize(1);
    }

    @Test
    void theSameAgainChangesNothingForReaders() {
        String id = Picturedesk.upload(ada, "same.png", Picturedesk.picture("same again"));
        long before = siteVersion.current();
        assertThat(Picturedesk.describe(ada, id, Map.of()).status()).isEqualTo(302);
        assertThat(siteVersion.current()).isEqualTo(before);
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndKeepsWhatWasTyped() {
        String id = Picturedesk.upload(ada, "contested.png", Picturedesk.picture("contested"));
        var form = ada.page(Picturedesk.page(id));
        String version = form.select("#credit")
                .parents()
                .select("input[name=version]")
                .getFirst()
                .val();
        Picturedesk.describe(editor, id, Map.of("credit", "Photo: Ben Editor"));
        ada.get(Picturedesk.page(id));
        var second = ada.post(
                Picturedesk.page(id), Map.of("version", version, "credit", "Photo: Ada Writer", "focus", "50-50"));

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.html().select("[role=alert]").text()).contains("Somebody has changed this meanwhile.");
        assertThat(second.html().select("#credit").text()).isEqualTo("Photo: Ada Writer");
        assertThat(ada.page(Picturedesk.page(id)).select("#credit").text()).isEqualTo("Photo: Ben Editor");
    }

    @ParameterizedTest
    @CsvSource({"alternative,501", "caption,1001", "credit,201"})
    void whatIsTooLongIsRefusedAsItWasTyped(String field, int length) {
        String id = Picturedesk.upload(ada, "long.png", Picturedesk.picture("long " + field));
        var refused = Picturedesk.describe(ada, id, Map.of(field, "x".repeat(length)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#" + field).text()).hasSize(length);
        assertThat(refused.html().select("#" + field).attr("aria-invalid")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"101-50", "50", "-1-50", "999-999", "50-50-50", "x", ""})
    void aPlaceOutsideOfThePictureIsNoFocalPoint(String focus) {
        String id = Picturedesk.upload(ada, "focus.png", Picturedesk.picture("focus " + focus));
        var refused = Picturedesk.describe(ada, id, Map.of("focus", focus));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".focus .field-problem").text())
                .isEqualTo("Choose a place within the picture.");
    }

    @Test
    void whatMovesIsNeverCroppedAndHasNoFocalPoint() {
        String page = Picturedesk.page(Picturedesk.upload(ada, "moving.gif", Samples.gifOf(2)));
        assertThat(ada.page(page).select(".focus, [name=focus]")).isEmpty();
        String still = Picturedesk.page(Picturedesk.upload(ada, "still.png", Picturedesk.picture("still")));
        assertThat(ada.page(still).select(".focus [name=focus]")).isNotEmpty();
    }

    @Test
    void aPointBetweenTheThirdsIsKept() {
        String id = Picturedesk.upload(ada, "point.png", Picturedesk.picture("point"));
        Picturedesk.describe(ada, id, Map.of("focus", "62-0"));
        assertThat(ada.page(Picturedesk.page(id))
                        .select("[name=focus][checked]")
                        .val())
                .isEqualTo("62-0");
    }

    @Test
    void a001HostileWordsAreNothingButWords() {
        String id = Picturedesk.upload(ada, "hostile.png", Picturedesk.picture("hostile"));
        var said = Map.of("alternative", HOSTILE, "caption", HOSTILE, "credit", HOSTILE);
        assertThat(Picturedesk.describe(ada, id, said).status()).isEqualTo(302);
        for (String path : new String[] {Picturedesk.page(id), Picturedesk.LIBRARY, "/admin/media?fresh=" + id}) {
            var page = ada.page(path);
            assertThat(page.select("[onerror]")).as(path).isEmpty();
            assertThat(page.text()).as(path).doesNotContain("[49]");
        }
        assertThat(ada.page(Picturedesk.page(id)).select("#credit").text()).isEqualTo(HOSTILE);
        assertThat(ada.get("/admin/media/choice?q=hostile")
                        .json()
                        .get(0)
                        .get("note")
                        .asString())
                .isEqualTo(HOSTILE);
    }

    @Test
    void ofAFileThatIsNotThereThereIsNoPage() {
        for (String id : new String[] {"0".repeat(32), "nothing", "0".repeat(31) + "%00"}) {
            assertThat(ada.get(Picturedesk.page(id)).status()).as(id).isIn(400, 404);
        }
    }
}
