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
        "'\u0000\u0000\u0000\u001cftypXAVC\u0001\u0000\u001f\u00ffXAVCmp42iso2', MP4",
        "'\u0000\u0000\u0000\u0018ftypiso7\u0000\u0000\u0000\u0000iso7isom', MP4",
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
                "\u0000\u0000\u0000\u0018ftypmif1\u0000\u0000\u0000\u0000mif1isom",
                "\u0000\u0000\u0000\u0014ftyp3gp5\u0000\u0000\u0000\u0000isom",
                "\u0000\u0000\u0000\u0014ftypXYZZ\u0000\u0000\u0000\u0000XYZZisom",
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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'<?xml version=\"1.0\"?><svg>', export it as PNG",
        "'\u00ef\u00bb\u00bf<!-- drawn --><!DOCTYPE svg PUBLIC>', export it as PNG",
        "'\u00ff\u00fe<\u0000s\u0000v\u0000g\u0000', export it as PNG",
        "'\u00fe\u00ff\u0000<\u0000s\u0000v\u0000g', export it as PNG",
        "'<!-- a long comment before it', paste the text",
        "'<!doctype html>', paste the text",
        "'\u001f\u008b\u0008', SVGZ among them",
        "0000ftypheic, export it as JPEG",
        "0000ftypmif1, export it as JPEG",
        "0000ftypavif, export it as JPEG",
        "'II*\u0000', export it as JPEG or PNG",
        "'MM\u0000*', export it as JPEG or PNG",
        "'BM6\u0004\u0000\u0000\u0000\u0000\u0000\u0000', export it as JPEG or PNG",
        "8BPS, export it as JPEG or PNG",
        "'0000ftypqt  ', export it as MP4",
        "0000ftyp3gp5, export it as MP4",
        "'\u001aE\u00df\u00a3\u0001B\u0082\u0088matroska', export it as MP4",
        "'RIFF0000AVI ', export it as MP4",
        "RIFF0000WAVE, export it as MP3",
        "fLaC, export it as MP3",
        "FORM0000AIFF, export it as MP3",
        "'\u00ff\u00f1P', export it as MP3",
        "'PK\u0003\u0004', export it as PDF",
        "'\u00d0\u00cf\u0011\u00e0', export it as PDF",
        "{\\rtf1, export it as PDF",
        "'1\n00:00:01,000 --> 00:00:02,000', save it as WebVTT",
        "'\u00ef\u00bb\u00bf1\r\n00:00:01,000-->00:00:02,000', save it as WebVTT",
        "'0:00:01,5 --> 0:00:02,5', save it as WebVTT",
        "'00:01.000 --> 00:02.000\nNo head', must begin with WEBVTT",
        "'NOTE one\n\n1\n00:00:01.000 --> 00:00:02.000', must begin with WEBVTT",
        "'\nWEBVTT\n\n00:01.000 --> 00:02.000', must begin with WEBVTT",
        "'WebVTT\n\n00:01.000 --> 00:02.000', must begin with WEBVTT",
        "'\u00ff\u00feW\u0000E\u0000B\u0000V\u0000T\u0000T\u0000', be in UTF-8",
        "MZ, 'JPEG, PNG'",
        "hello, 'JPEG, PNG'",
    })
    void aRefusalSaysWhatToDo(String head, String words) {
        byte[] bytes = Samples.text(head);

        assertThat(FileType.of(bytes)).isEmpty();
        assertThat(Refusals.of(bytes)).contains(words);
    }

    @Test
    void aVideoOfATransportStreamIsRefusedByItsSteps() {
        byte[] packets = new byte[FileType.HEAD];
        packets[0] = packets[188] = packets[376] = 'G';

        assertThat(Refusals.of(packets)).contains("export it as MP4");
        assertThat(Refusals.of(new byte[FileType.HEAD])).contains("JPEG, PNG");
    }
}
