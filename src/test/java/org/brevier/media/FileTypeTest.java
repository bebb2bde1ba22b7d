package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    @Test
    void picturesAreKnownByTheirFirstBytes() {
        assertThat(FileType.of(Samples.jpeg())).contains(FileType.JPEG);
        assertThat(FileType.of(Samples.png())).contains(FileType.PNG);
        assertThat(FileType.of(Samples.gif())).contains(FileType.GIF);
        assertThat(FileType.of(Arrays.copyOf(Samples.webp(0), FileType.HEAD))).contains(FileType.WEBP);
    }

    @ParameterizedTest(name = "{1} is known by its first bytes")
    @CsvSource({
        "%PDF-1.7, PDF",
        "ID3\u0004, MP3",
        "\u00ff\u00fb\u0090d, MP3",
        "\u00ff\u00f3H\u00c4, MP3",
        "0000ftypM4A 0000, M4A",
        "0000ftypisom0000, MP4",
        "0000ftypmp420000, MP4",
        "OggS\u0000, OGG",
        "'\u001aE\u00df\u00a3\u0001B\u0082\u0084webm', WEBM",
        "'WEBVTT\n\n00:01', VTT",
        "\u00ef\u00bb\u00bfWEBVTT, VTT",
    })
    void recordingsAndDocumentsAreKnownByTheirs(String head, FileType type) {
        assertThat(FileType.of(Samples.text(head))).contains(type);
    }

    @ParameterizedTest(name = "A021 to A025: {0} is none")
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>",
                "<?xml version=\"1.0\"?><svg>",
                "<html>",
                "<!DOCTYPE html>",
                "<%@page",
                "FWS\u0009",
                "MZ",
                "#!/bin/sh",
                "",
                "\u00ff",
                "\u00ff\u00ff\u00ff\u00ff",
                "RIFF0000WAVE",
                "BM",
                "II*\u0000",
                "PK\u0003\u0004",
                "0000ftypheic",
                "0000ftypavif",
                "0000ftypqt  ",
                "\u001aE\u00df\u00a3\u0001B\u0082\u0088matroska",
                "WEBVTTX",
                " %PDF-1.7",
                "MIME-Version: 1.0"
            })
    void everythingElseIsNone(String head) {
        byte[] bytes = Samples.text(head);

        assertThat(FileType.of(bytes)).isEmpty();
        assertThat(Refusals.of(bytes)).isNotBlank();
    }

    @Test
    void aRefusalSaysWhatToDo() {
        assertThat(Refusals.of(Samples.text("<?xml version='1.0'?><svg>"))).contains("export it as PNG");
        assertThat(Refusals.of(Samples.text("0000ftypheic"))).contains("export it as JPEG");
        assertThat(Refusals.of(Samples.text("0000ftypqt  "))).contains("export it as MP4");
        assertThat(Refusals.of(Samples.text("MZ"))).contains("JPEG, PNG");
    }
}
