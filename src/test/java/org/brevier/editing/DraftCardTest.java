package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Newspaper.copy;
import static org.brevier.editing.Newspaper.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.junit.jupiter.api.Test;

/** The picture that a draft would be shared with. */
@SiteTest
class DraftCardTest {

    private final Newspaper paper;
    private final Staff staff;
    private final Newsdesk desk;

    DraftCardTest(Staff staff, Desk desk, TestClock clock) {
        clock.set(TestClock.START);
        this.paper = new Newspaper(staff, desk);
        this.staff = staff;
        this.desk = new Newsdesk(desk);
    }

    @Test
    void thePageOfAPublicationShowsItAndNoCacheKeepsIt() throws IOException {
        var id = paper.draft(copy());

        var shown = paper.writer.page(page(id)).select("img.shared-card");
        assertThat(shown.attr("src")).isEqualTo("/admin/briefings/" + id + "/share.png");
        assertThat(shown.attr("alt")).contains(desk.present(id).headline());
        var answer = paper.writer.get(shown.attr("src"));
        assertThat(answer.header("Content-Type")).contains("image/png");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.bytes())).getWidth())
                .isEqualTo(1200);
    }

    @Test
    void itIsDrawnFromTheWorkingCopy() {
        var id = paper.draft(copy());
        String address = "/admin/briefings/" + id + "/share.png";
        byte[] before = paper.writer.get(address).bytes();

        desk.save(paper.writer, id, copy().text().replaceFirst("title: .*", "title: Another headline"));
        assertThat(paper.writer.get(address).bytes()).isNotEqualTo(before);
    }

    @Test
    void othersDoNotFindIt() {
        var id = paper.draft(copy());
        String address = "/admin/briefings/" + id + "/share.png";

        assertThat(paper.editor.get(address).status()).isEqualTo(200);
        assertThat(staff.writer("Eve Writer").get(address).status()).isEqualTo(404);
    }
}
