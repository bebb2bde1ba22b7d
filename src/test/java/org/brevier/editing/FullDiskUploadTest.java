package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.brevier.account.Staff;
import org.brevier.media.Samples;
import org.brevier.testing.FormWithFiles;
import org.brevier.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A disk that has no room for the largest upload. */
@SiteTest
@TestPropertySource(properties = "brevier.media.largest=1000000GB")
class FullDiskUploadTest {

    private final Staff staff;

    FullDiskUploadTest(Staff staff) {
        this.staff = staff;
    }

    @Test
    void anUploadIsRefusedBeforeItTakesTheRoomOfTexts() {
        var ada = staff.writer("Ada Writer");
        ada.get("/admin/media");
        var sent = ada.post("/admin/media", new FormWithFiles().file("file", "a.png", Samples.png()));
        assertThat(sent.status()).isEqualTo(507);
        assertThat(ada.get("/admin/media").status()).isEqualTo(200);
    }
}
