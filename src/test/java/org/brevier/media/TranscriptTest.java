package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TranscriptTest {

    @Test
    void cuesThatRunOnAreOneParagraph() {
        assertThat(Transcript.ofCaptions("""
                WEBVTT - A speech

                NOTE nobody hears this

                STYLE
                ::cue { color: red }

                1
                00:00:01.000 --> 00:00:04.000 line:0
                We meet
                tonight <b>here</b>,

                00:04.000 --> 00:06.000
                &amp; nowhere else.
                """)).containsExactly("We meet tonight here, & nowhere else.");
    }

    @Test
    void eachSpeakerIsNamedWhereTheyBegin() {
        assertThat(Transcript.ofCaptions("""
                WEBVTT

                00:01.000 --> 00:04.000
                <v Ada Writer>Is it true?

                00:04.000 --> 00:06.000
                <v.loud The minister>It is.</v>

                00:06.000 --> 00:08.000
                <v The minister>All of it.
                """))
                .containsExactly("Ada Writer: Is it true?", "The minister: It is. All of it.");
    }

    @Test
    void aLongSpeechIsPartedWhereASentenceEnds() {
        var captions = new StringBuilder("WEBVTT\n");
        for (int i = 0; i < 40; i++) {
            captions.append("\n00:01.000 --> 00:02.000\nThis is what was said at the time, and no more.\n");
        }
        assertThat(Transcript.ofCaptions(captions.toString()))
                .hasSizeBetween(3, 8)
                .allMatch(paragraph -> paragraph.endsWith("no more."));
    }

    @Test
    void writtenWordsArePartedByEmptyLines() {
        assertThat(Transcript.ofText(" One\r\nline.\r\n \r\n\r\nAnother. ")).containsExactly("One line.", "Another.");
        assertThat(Transcript.ofText("  ")).isEmpty();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void hostileCaptionsCostNothing() {
        for (String piece :
                new String[] {"<v ", "<", "\n\n", "-->", "0:", "WEBVTT\n", "\n \n", "&", "<v a>", "NOTE "}) {
            Transcript.ofCaptions("WEBVTT\n\n00:01.000 --> 00:02.000\n" + piece.repeat(1_000_000 / piece.length()));
            Transcript.ofCaptions(piece.repeat(1_000_000 / piece.length()));
        }
    }
}
