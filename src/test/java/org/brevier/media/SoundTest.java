package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

/** What is left of a sound when it is served. */
@Timeout(30)
class SoundTest {

    private static byte[] cleaned(byte[] file) throws Unfit, IOException {
        var clean = new ByteArrayOutputStream();
        var source = new ByteArrayResource(file);
        if (file[0] == 'O') {
            OggPages.of(source).copy(source, clean);
        } else {
            MpegAudio.of(source).copy(source, clean);
        }
        return clean.toByteArray();
    }

    private static void assertDamaged(byte[] file) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> cleaned(file))
                .withMessageContaining("damaged or not complete");
    }

    @Test
    void anMp3LosesItsTagsAndKeepsItsSoundWhereItWas() throws Unfit, IOException {
        byte[] sound = SoundSamples.mp3("Recorded at 52.52, 13.40");
        byte[] clean = cleaned(sound);

        assertThat(RecordingSamples.text(sound)).contains("52.52", "Artist of", "Title at");
        assertThat(RecordingSamples.text(clean)).startsWith("ID3").doesNotContain("52.52", "TIT2", "Artist", "Title");
        assertThat(clean).hasSameSizeAs(sound);
        int first = RecordingSamples.text(sound).indexOf("\u00ff\u00fb");
        assertThat(Arrays.copyOfRange(clean, first, first + 4 * 417))
                .isEqualTo(Arrays.copyOfRange(sound, first, first + 4 * 417));
        assertThat(cleaned(clean)).isEqualTo(clean);
    }

    @Test
    void chaptersOfAnMp3AreMissed() throws Unfit, IOException {
        var plain = new ByteArrayResource(SoundSamples.mp3("Nothing"));
        var divided = new ByteArrayResource(SoundSamples.mp3("xCCHAP\0\0"));

        assertThat(MpegAudio.of(plain).omitted()).isEmpty();
        assertThat(MpegAudio.of(divided).omitted()).containsExactly(Omission.CHAPTERS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300, 200_000})
    void anOggFileLosesItsCommentsAndItsPagesStayWhole(int length) throws Unfit, IOException {
        byte[] sound = SoundSamples.ogg("LOCATION=52.52, 13.40", "COVER=" + "c".repeat(length));
        byte[] clean = cleaned(sound);

        assertThat(RecordingSamples.text(sound)).contains("52.52", "Jane", "COVER");
        assertThat(RecordingSamples.text(clean))
                .contains("\u0003vorbis", "set up", "what is heard")
                .doesNotContain("52.52", "Jane", "COVER", "cc");
        assertThat(clean).hasSameSizeAs(sound);
        assertThat(cleaned(clean)).isEqualTo(clean);
        for (int page = 0; page >= 0; page = RecordingSamples.text(clean).indexOf("OggS", page + 1)) {
            int next = RecordingSamples.text(clean).indexOf("OggS", page + 1);
            byte[] bytes = Arrays.copyOfRange(clean, page, next < 0 ? clean.length : next);
            var digest = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            int said = digest.getInt(22);
            digest.putInt(22, 0);
            assertThat(said).as("the digest of the page at %d", page).isEqualTo(SoundSamples.digest(bytes));
        }
    }

    @Test
    void whatHasNoSoundOrEndsWithinAPageIsDamaged() {
        byte[] noise = new byte[2000];
        new Random(7).nextBytes(noise);
        byte[] ogg = SoundSamples.ogg("TITLE=Talk");

        assertDamaged(RecordingSamples.together(Samples.text("ID3\u0004\0\0\0\0\0\0"), noise));
        assertDamaged(Samples.text("ID3\u0004\0\0\u007f\u007f\u007f\u007f"));
        assertDamaged(RecordingSamples.together(Samples.text("OggS"), noise));
        assertDamaged(Arrays.copyOf(ogg, ogg.length - 1));
        assertDamaged(Arrays.copyOf(ogg, 60));
    }

    @Test
    void brokenSoundsGetACleanAnswer() throws IOException {
        var random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            byte[] broken = i % 2 == 0 ? SoundSamples.ogg("TITLE=Talk") : SoundSamples.mp3("Talk");
            for (int change = random.nextInt(6); change >= 0; change--) {
                broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt();
            }
            try {
                assertThat(cleaned(broken)).hasSameSizeAs(broken);
            } catch (Unfit e) {
                assertThat(e.sentence()).isNotBlank();
            }
        }
    }
}
