package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.brevier.account.Staff;
import org.brevier.media.Samples;
import org.brevier.testing.FormWithFiles;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Files that somebody sends who does not know that the library has them. */
@SiteTest
class KnownFilesTest {

    private final Visitor ada;

    private byte[] report = {};
    private String page = "";

    KnownFilesTest(Staff staff) {
        this.ada = staff.writer("Ada Writer");
    }

    @BeforeEach
    void upload(TestInfo test) {
        report = Samples.pdf(test.getDisplayName());
        page = Picturedesk.page(Picturedesk.upload(ada, "draft.pdf", report));
        ada.page(page);
    }

    private static FormWithFiles file(String name, byte[] content) {
        return new FormWithFiles().file("file", name, content);
    }

    @Test
    void whoSendsOneUnderAnotherNameIsToldAndComesToItsPage() {
        var sent = ada.post(Picturedesk.LIBRARY, file("report.pdf", report));

        assertThat(sent.header("Location").orElseThrow()).endsWith(page);
        assertThat(ada.follow(sent).html().select(".flash").text())
                .isEqualTo("report.pdf was in the library already, as draft.pdf.");
    }

    @Test
    void amongNewOnesItIsNamed() {
        var sent = ada.post(
                Picturedesk.LIBRARY, file("new.pdf", Samples.pdf("new " + page)).file("file", "draft.pdf", report));

        var next = ada.follow(sent).html();
        assertThat(next.select(".flash").text()).isEqualTo("One file is new. draft.pdf was in the library already.");
        assertThat(next.select("h2 a[href=" + page + "]")).hasSize(1);
    }

    @Test
    void besideARefusedOneItIsNamedWithTheWayToIt() {
        var sent = ada.post(
                Picturedesk.LIBRARY,
                file("report.pdf", report).file("file", "a.svg", "<svg/>".getBytes(StandardCharsets.UTF_8)));

        assertThat(sent.status()).isEqualTo(422);
        var said = sent.html().select(".notice[role=status] li");
        assertThat(said.text()).isEqualTo("report.pdf was in the library already, as draft.pdf.");
        assertThat(said.select("a").attr("href")).isEqualTo(page);
    }

    @Test
    void scriptsAreToldToo() {
        var known = ada.post(Picturedesk.LIBRARY, file("report.pdf", report), "Accept", "application/json")
                .json()
                .get("known");
        assertThat(known.size()).isEqualTo(1);
        assertThat(known.get(0).get("sentence").asString())
                .isEqualTo("report.pdf was in the library already, as draft.pdf.");
        assertThat(known.get(0).get("page").asString()).isEqualTo(page);
        assertThat(known.get(0).get("name").asString()).isEqualTo("draft.pdf");

        byte[] other = Samples.pdf("other " + page);
        assertThat(ada.post(Picturedesk.LIBRARY, file("other.pdf", other), "Accept", "application/json")
                        .json()
                        .get("known")
                        .size())
                .isZero();
    }
}
