package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest(name = "{0} that is a {1} is called {2}")
    @CsvSource({
        "ميناء.jpg, JPEG, ميناء.jpg",
        "港口.png, PNG, 港口.png",
        "Гавань.pdf, PDF, Гавань.pdf",
        "The Harbour (2).JPEG, JPEG, The Harbour (2).JPEG",
        "از\u200cدفتر.jpg, JPEG, از\u200cدفتر.jpg",
        "C:\\pictures\\港口.png, PNG, 港口.png",
        "../../etc/港口.png, PNG, 港口.png",
        "media/2025/ميناء.jpg, JPEG, ميناء.jpg",
        "photo.jpg, WEBP, photo.webp",
        "talk.webm, WEBA, talk.webm",
        "talk.MP4, M4A, talk.MP4",
        "talk.m4a, MP4, talk.mp4",
        "report.html, PDF, report.html.pdf",
        "Dr.Meier, PDF, Dr.Meier.pdf",
        "Bericht 2.0, PDF, Bericht 2.0.pdf",
        "..htaccess, PNG, htaccess.png",
        "a\u0000b\u0007c.png, PNG, abc.png",
        "'one\r\ntwo.png', PNG, one two.png",
        "'a \u00ad b.png', PNG, a b.png",
        "Screenshot 1.00\u202fPM.png, PNG, Screenshot 1.00 PM.png",
        "annual\u202egpj.exe, JPEG, annualgpj.exe.jpg",
        "\u2068\u2067abc\u2069.png, PNG, abc.png",
        "Mu\u0308nster.png, PNG, M\u00fcnster.png",
        "u\u00ad\u0308.png, PNG, \u00fc.png",
        "\u3164\u200b\u2060, PNG, file.png",
        "'', PNG, file.png",
        "..., PNG, file.png",
        "/, PNG, file.png",
        "\ud800x.png, PNG, x.png",
        "👩\u200d🔬.png, PNG, 👩\u200d🔬.png",
    })
    void aNameIsKeptWithoutWhatIsNotSeen(String given, FileType type, String called) {
        var name = FileName.of(given, type);

        assertThat(name.value()).isEqualTo(called);
        assertThat(FileName.of(name.value(), type)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"港", "a", "👩", "e\u0301\u0302", ".", " .", "\u202e", "\u0301", "\u200d", "ﷺ"})
    @Timeout(10)
    void anOverlongNameIsCutToWhatEveryFileSystemTakes(String sign) {
        var name = FileName.of("x" + sign.repeat(20_000) + "x.jpg", FileType.JPEG);

        assertThat(name.value().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(240);
        assertThat(name.value()).startsWith("x").endsWith(".jpg");
        assertThat(FileName.of(name.value(), FileType.JPEG)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b.png", "a\\b.png", "a\nb.png", "a\u202eb.png", " a.png", "a.png."})
    void whatIsNoNameIsNone(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FileName(value));
    }

    @Test
    void programsAreToldTheNameAndOneInAsciiBesideIt() {
        assertThat(FileName.of("Гавань \"1\"; %41.pdf", FileType.PDF).disposition("file.pdf"))
                .isEqualTo("attachment; filename=\"file.pdf\"; filename*=UTF-8''"
                        + "%D0%93%D0%B0%D0%B2%D0%B0%D0%BD%D1%8C%20%221%22%3B%20%2541.pdf");
    }

    @Test
    void inASentenceANameTurnsNothingAround() {
        assertThat(FileName.of("ميناء.jpg", FileType.JPEG).inSentence()).isEqualTo("\u2068ميناء.jpg\u2069");
        assertThat(FileName.of("港口.png", FileType.PNG).inSentence()).isEqualTo("港口.png");
    }
}
