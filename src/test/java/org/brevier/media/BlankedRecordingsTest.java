package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

/** What is left of a recording when it is served. */
@Timeout(30)
class BlankedRecordingsTest {

    private static byte[] cleaned(byte[] file) throws Unfit, IOException {
        var clean = new ByteArrayOutputStream();
        var source = new ByteArrayResource(file);
        if (file[4] == 'f') {
            Boxes.of(source).copy(source, clean);
        } else {
            Elements.of(source).copy(source, clean);
        }
        return clean.toByteArray();
    }

    private static void assertRefused(byte[] file, String words) {
        assertThatExceptionOfType(Unfit.class).isThrownBy(() -> cleaned(file)).withMessageContaining(words);
    }

    @Test
    void a028AVideoLosesItsPlacesAndKeepsItsPictureWhereItWas() throws Unfit, IOException {
        byte[] video = RecordingSamples.mp4();
        byte[] clean = cleaned(video);

        String text = RecordingSamples.text(clean);
        assertThat(RecordingSamples.text(video)).contains(RecordingSamples.PLACE, "xyz", "xmp", "Secret Cam");
        assertThat(text)
                .doesNotContain("52.52", "13.40", "xyz", "xmp", "ISO6709", "Secret Cam", "udta", "meta", "uuid");
        assertThat(clean).hasSameSizeAs(video);
        assertThat(text.indexOf(RecordingSamples.PICTURE))
                .isEqualTo(RecordingSamples.text(video).indexOf(RecordingSamples.PICTURE));
        assertThat(text.lastIndexOf(RecordingSamples.PICTURE))
                .isEqualTo(RecordingSamples.text(video).lastIndexOf(RecordingSamples.PICTURE));
        assertThat(Arrays.equals(
                        RecordingSamples.numbers(1234567),
                        0,
                        4,
                        clean,
                        text.indexOf("mvhd") + 8,
                        text.indexOf("mvhd") + 12))
                .as("when it was made")
                .isFalse();
        assertThat(cleaned(clean)).as("a second time").isEqualTo(clean);
    }

    @Test
    void anyReaderCanStillStepThroughIt() throws Unfit, IOException {
        var whole = ByteBuffer.wrap(cleaned(RecordingSamples.mp4()));
        var boxes = new Box("", 0, 0, whole).children();

        assertThat(boxes.stream().map(Box::type))
                .containsExactly("ftyp", "mdat", "moov", "free", "free", "free", "free");
        var movie = boxes.get(2);
        assertThat(movie.children().stream().map(Box::type))
                .containsExactly("mvhd", "trak", "free", "free", "free", "free");
        assertThat(movie.find("trak", "mdia", "minf", "stbl", "stco")).isPresent();
    }

    @Test
    void aBoxOfTheWideFormIsBlankedAndKeepsItsSize() throws Unfit, IOException {
        byte[] video = RecordingSamples.together(
                RecordingSamples.mp4(),
                RecordingSamples.wideBox("uuid", Samples.text(RecordingSamples.PLACE)),
                new byte[3]);
        byte[] clean = cleaned(video);

        assertThat(RecordingSamples.text(clean)).doesNotContain(RecordingSamples.PLACE);
        var last = new Box("", 0, 0, ByteBuffer.wrap(clean)).children().getLast();
        assertThat(last.type()).isEqualTo("free");
        assertThat(last.header()).isEqualTo(16);
    }

    @Test
    void aStreamOfFragmentsWithDataIsRefused() {
        byte[] type = RecordingSamples.box("ftyp", Samples.text("iso5"));
        byte[] movie = RecordingSamples.box(
                "moov", RecordingSamples.box("mvex"), RecordingSamples.track("meta", RecordingSamples.samples(1)));
        assertRefused(RecordingSamples.together(type, movie), "picture and sound only");
    }

    @Test
    void ofFragmentsOnlyTheirDataGo() throws Unfit, IOException {
        byte[] video = RecordingSamples.together(
                RecordingSamples.box("ftyp", Samples.text("iso5")),
                RecordingSamples.box(
                        "moov",
                        RecordingSamples.box("mvex"),
                        RecordingSamples.track("soun", RecordingSamples.samples(1))),
                RecordingSamples.box(
                        "moof",
                        RecordingSamples.box("mfhd", RecordingSamples.numbers(0, 1)),
                        RecordingSamples.box(
                                "traf",
                                RecordingSamples.box("tfhd", RecordingSamples.numbers(0)),
                                RecordingSamples.place()),
                        RecordingSamples.place()),
                RecordingSamples.box("mdat", Samples.text(RecordingSamples.PICTURE)));

        assertThat(RecordingSamples.text(cleaned(video)))
                .doesNotContain(RecordingSamples.PLACE)
                .contains("mfhd", "tfhd", RecordingSamples.PICTURE);
    }

    @Test
    void aWebMLosesItsTags() throws Unfit, IOException {
        byte[] video = RecordingSamples.webm();
        byte[] clean = cleaned(video);

        assertThat(RecordingSamples.text(video)).contains(RecordingSamples.PLACE);
        assertThat(RecordingSamples.text(clean))
                .doesNotContain(RecordingSamples.PLACE, "LOCATION")
                .contains(RecordingSamples.PICTURE);
        assertThat(clean).hasSameSizeAs(video);
        assertThat(cleaned(clean)).as("a second time").isEqualTo(clean);
    }

    @Test
    void aWebMLosesTheNamesOfItsTracksAndKeepsTheirLanguages() throws Unfit, IOException {
        byte[] video = RecordingSamples.namedWebm(
                RecordingSamples.vorbis("LOCATION=Berlin", "ARTIST=Jane " + "Doe ".repeat(100)));
        byte[] clean = cleaned(video);

        assertThat(RecordingSamples.text(clean))
                .doesNotContain("Jane", "Doe", "Berlin")
                .contains("ger", "gsw", "A_VORBIS", "\u0001vorbis", "\u0003vorbis", "\u0001\u0005vorbis and its books");
        assertThat(clean).hasSameSizeAs(video);
        assertThat(cleaned(clean)).as("a second time").isEqualTo(clean);
        int comments = RecordingSamples.text(clean).indexOf("\u0003vorbis") + 7;
        int vendor = Integer.reverseBytes(ByteBuffer.wrap(clean).getInt(comments));
        assertThat(ByteBuffer.wrap(clean).getInt(comments + 4 + vendor))
                .as("how many there are")
                .isZero();
        assertThat(clean[comments + 8 + vendor]).as("the bit behind them").isEqualTo((byte) 1);
    }

    @Test
    void whatACoderKeepsForItselfStaysUnlessItIsReadable() throws Unfit, IOException {
        for (byte[] codec : new byte[][] {
            Samples.text("OpusHead and more"),
            Arrays.copyOf(RecordingSamples.vorbis("ARTIST=x"), 40),
            Samples.text("\u0002\u00ff"),
            {}
        }) {
            byte[] clean = cleaned(RecordingSamples.namedWebm(codec));
            assertThat(RecordingSamples.text(clean)).contains(RecordingSamples.text(codec));
        }
    }

    @Test
    void anMp4LosesTheNamesOfItsCodersHandlersAndDisks() throws Unfit, IOException {
        byte[] video = RecordingSamples.movie(
                RecordingSamples.namedTrack("vide"), RecordingSamples.namedTrack("soun"), RecordingSamples.place());
        byte[] clean = cleaned(video);

        assertThat(RecordingSamples.text(clean))
                .doesNotContain("Jane", "DCIM", RecordingSamples.PLACE)
                .contains("gsw", "\u0010\u00b2", "avc1", "avcC", "alis");
        assertThat(clean).hasSameSizeAs(video);
        assertThat(cleaned(clean)).as("a second time").isEqualTo(clean);
    }

    @ParameterizedTest(name = "{0} bytes become nothing")
    @CsvSource({"2, ec80", "11, ec89", "128, ecfe", "129, ec407e", "130, ec407f"})
    void emptinessIsWrittenInAnyLength(int bytes, String head) throws Unfit {
        var written = Samples.text(Elements.emptiness(bytes));
        assertThat(java.util.HexFormat.of().formatHex(written)).isEqualTo(head);
    }

    private static Set<Omission> omitted(byte[]... tracks) throws Unfit, IOException {
        return Boxes.of(new ByteArrayResource(RecordingSamples.movie(tracks))).omitted();
    }

    @Test
    void subtitlesAndChaptersThatAreLostAreTold() throws Unfit, IOException {
        byte[] sound = RecordingSamples.track("soun", RecordingSamples.samples(1));
        byte[] chapters = RecordingSamples.box("tref", RecordingSamples.box("chap", RecordingSamples.numbers(5)));
        byte[] named = RecordingSamples.track("soun", RecordingSamples.samples(1), chapters);

        assertThat(omitted(sound)).isEmpty();
        assertThat(omitted(sound, RecordingSamples.track("meta", RecordingSamples.samples(1), chapters)))
                .isEmpty();
        for (String subtitles : new String[] {"sbtl", "subt", "text", "clcp"}) {
            assertThat(omitted(sound, RecordingSamples.textTrack(subtitles, 5))).containsExactly(Omission.SUBTITLES);
        }
        assertThat(omitted(named, RecordingSamples.textTrack("text", 5))).containsExactly(Omission.CHAPTERS);
        assertThat(omitted(named, RecordingSamples.textTrack("text", 5), RecordingSamples.textTrack("subt", 6)))
                .containsExactly(Omission.SUBTITLES, Omission.CHAPTERS);
        assertThat(omitted(sound, RecordingSamples.box("udta", RecordingSamples.box("chpl", new byte[9]))))
                .containsExactly(Omission.CHAPTERS);
        assertThat(omitted(sound, RecordingSamples.box("udta", RecordingSamples.numbers(99, 1, 2))))
                .as("what cannot be read")
                .isEmpty();
    }

    @Test
    void aRecordingThatEndsTooEarlyIsRefused() {
        for (byte[] whole : new byte[][] {RecordingSamples.mp4()}) {
            int movie = RecordingSamples.text(whole).indexOf("moov") + 600;
            for (int length = 8; length < movie; length += 7) {
                assertRefused(Arrays.copyOf(whole, length), "not complete");
            }
        }
        assertRefused(Arrays.copyOf(RecordingSamples.webm(), 20), "not complete");
        assertRefused(Arrays.copyOf(RecordingSamples.webm(), RecordingSamples.webm().length - 9), "not complete");
        assertRefused(Samples.text("0000ftypisom"), "not complete");
    }

    @Test
    void aRecordingInTooManyPiecesIsRefusedBeforeTheyFillTheMemory() {
        byte[] voids = RecordingSamples.repeated(100_001, (byte) 0xec, (byte) 0x81, (byte) 'x');
        assertRefused(RecordingSamples.together(RecordingSamples.webm(), voids), "too many pieces");
        byte[] boxes = RecordingSamples.repeated(50_001, RecordingSamples.box("free", new byte[1]));
        assertRefused(RecordingSamples.together(RecordingSamples.mp4(), boxes), "too many pieces");
        byte[] chunks = RecordingSamples.samples(1, new int[100_001]);
        byte[] movie = RecordingSamples.box("moov", RecordingSamples.track("meta", chunks));
        assertRefused(RecordingSamples.together(RecordingSamples.mp4(), movie), "too many pieces");
        byte[] runs = RecordingSamples.repeated(10_001, RecordingSamples.box("trun"));
        byte[] fragment = RecordingSamples.box("moof", runs);
        assertRefused(RecordingSamples.together(RecordingSamples.mp4(), fragment), "damaged");
    }

    @Test
    void emptinessThatIsThereIsLeftAlone() throws Unfit, IOException {
        byte[] clean = cleaned(RecordingSamples.webm());
        byte[] voids = RecordingSamples.repeated(1_000_000, (byte) 0xec, (byte) 0x80);

        assertThat(cleaned(RecordingSamples.together(clean, voids))).isEqualTo(RecordingSamples.together(clean, voids));
    }

    @Test
    void boxesWithinBoxesWithoutEndAreRefused() {
        byte[] fragment = RecordingSamples.box("moof", RecordingSamples.nested("stbl", 1_000_000));
        assertRefused(RecordingSamples.together(RecordingSamples.mp4(), fragment), "damaged");
    }

    @Test
    void whateverIsWrongInItAnAnswerComes() throws IOException {
        var random = new Random(4);
        for (byte[] whole : new byte[][] {
            RecordingSamples.mp4(),
            RecordingSamples.webm(),
            RecordingSamples.subtitled("x"),
            RecordingSamples.movie(RecordingSamples.namedTrack("vide"), RecordingSamples.namedTrack("soun")),
            RecordingSamples.namedWebm(RecordingSamples.vorbis("ARTIST=Jane"))
        }) {
            for (int time = 0; time < 3_000; time++) {
                byte[] broken = whole.clone();
                for (int place = 0; place < 3; place++) {
                    broken[8 + random.nextInt(whole.length - 8)] = (byte) random.nextInt();
                }
                try {
                    assertThat(cleaned(broken)).hasSameSizeAs(whole);
                } catch (Unfit e) {
                    assertThat(e.sentence()).isNotBlank();
                }
            }
        }
    }
}
