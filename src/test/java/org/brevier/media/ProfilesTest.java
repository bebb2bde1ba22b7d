package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of the colour profile of a picture that keeps one. */
@Timeout(180)
class ProfilesTest {

    private static byte[] cleaned(FileType type, byte[] source) throws Unfit, IOException {
        var clean = new ByteArrayOutputStream();
        Cleaning.clean(type, () -> source, clean);
        return clean.toByteArray();
    }

    private static byte[] profile(FileType type, byte[] file) {
        return ColourProfile.of(type, file).map(ICC_Profile::getData).orElseThrow();
    }

    private static void assertNamesNobody(FileType type, byte[] file) {
        assertThat(text(file)).doesNotContain(ProfileSamples.NAMES);
        ColourProfile.of(type, file)
                .ifPresent(left -> assertThat(text(left.getData())).doesNotContain(ProfileSamples.NAMES));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void assertSameColours(FileType type, byte[] before, byte[] after) throws Unfit {
        var was = Decoding.inStandardColours(type, before);
        var is = Decoding.inStandardColours(type, after);
        for (int x = 0; x < was.getWidth(); x++) {
            for (int y = 0; y < was.getHeight(); y++) {
                assertThat(is.getRGB(x, y)).isEqualTo(was.getRGB(x, y));
            }
        }
    }

    private static byte[] shaded() {
        return Samples.encoded(Photographs.landscape(64, 48), "png");
    }

    @ParameterizedTest(name = "in version {0}")
    @ValueSource(ints = {2, 4})
    void aPngKeepsItsColoursAndTheirProfileNamesNobody(int version) throws Unfit, IOException {
        for (var tags : new Map<?, ?>[] {ProfileSamples.wide(), ProfileSamples.table()}) {
            byte[] png = ProfileSamples.inPng(shaded(), ProfileSamples.profile(version, "RGB ", strings(tags)));
            assertThat(text(profile(FileType.PNG, png))).contains(ProfileSamples.NAMES);

            byte[] clean = cleaned(FileType.PNG, png);

            assertNamesNobody(FileType.PNG, clean);
            assertSameColours(FileType.PNG, png, clean);
            assertThat(Decoding.inStandardColours(FileType.PNG, clean).getRGB(9, 40))
                    .as("what it would be without a profile")
                    .isNotEqualTo(Decoding.decode(FileType.PNG, clean).getRGB(9, 40));
            assertThat(cleaned(FileType.PNG, clean)).as("a second time").isEqualTo(clean);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, byte[]> strings(Map<?, ?> tags) {
        return (Map<String, byte[]>) tags;
    }

    @Test
    void aWebPKeepsItsColoursAndTheirProfileNamesNobody() throws Unfit, IOException {
        byte[] webp = ProfileSamples.inWebP(ProfileSamples.profile(4, "RGB ", ProfileSamples.wide()));

        byte[] clean = cleaned(FileType.WEBP, webp);

        assertNamesNobody(FileType.WEBP, clean);
        assertSameColours(FileType.WEBP, webp, clean);
        assertThat(clean[20] & 0x20).as("that there is a profile").isNotZero();
        assertThat(cleaned(FileType.WEBP, clean)).as("a second time").isEqualTo(clean);
    }

    @Test
    void whatIsLeftIsAProfileByTheBook() throws Unfit, IOException {
        byte[] named = ProfileSamples.profile(4, "RGB ", ProfileSamples.wide());
        byte[] left = profile(FileType.PNG, cleaned(FileType.PNG, ProfileSamples.inPng(shaded(), named)));

        var header = ByteBuffer.wrap(left);
        assertThat(header.getInt(0)).isEqualTo(left.length);
        assertThat(left.length % 4).isZero();
        assertThat(text(left).substring(36, 40)).isEqualTo("acsp");
        assertThat(header.getLong(84)).as("its digest, which need not be there").isZero();
        for (int tag = 0; tag < header.getInt(128); tag++) {
            int start = header.getInt(136 + 12 * tag);
            assertThat(start % 4).isZero();
            assertThat(start + header.getInt(140 + 12 * tag)).isLessThanOrEqualTo(left.length);
        }
        assertThat(text(left))
                .contains("desc", "cprt", "wtpt", "chad", "rXYZ", "bTRC")
                .doesNotContain("dmdd", "prVt");
        assertThat(left).as("curves that are the same stand there once").hasSizeLessThan(700);
    }

    @Test
    void greyKeepsItsProfileAndOnlyOneForGrey() throws Unfit, IOException {
        byte[] grey = Samples.encoded(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "png");
        byte[] right = ProfileSamples.profile(2, "GRAY", ProfileSamples.grey());
        byte[] wrong = ProfileSamples.profile(2, "RGB ", ProfileSamples.wide());

        byte[] clean = cleaned(FileType.PNG, ProfileSamples.inPng(grey, right));

        assertNamesNobody(FileType.PNG, clean);
        assertThat(text(profile(FileType.PNG, clean))).contains("kTRC");
        assertThat(cleaned(FileType.PNG, ProfileSamples.inPng(grey, wrong))).isEqualTo(grey);
        assertThat(cleaned(FileType.PNG, ProfileSamples.inPng(shaded(), right))).isEqualTo(shaded());
    }

    @Test
    void greyIsAsLightInRenditionsAsItsProfileSays() throws Unfit, IOException {
        var middle = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        middle.getRaster()
                .setSamples(
                        0,
                        0,
                        8,
                        8,
                        0,
                        Collections.nCopies(64, 128).stream().mapToInt(it -> it).toArray());
        byte[] png = ProfileSamples.inPng(
                Samples.encoded(middle, "png"), ProfileSamples.profile(4, "GRAY", ProfileSamples.grey()));

        var decoded = Decoding.inStandardColours(FileType.PNG, cleaned(FileType.PNG, png));
        var shown = Scaling.scaled(decoded, new Rectangle(8, 8), new Size(4, 4));

        assertThat(new Color(shown.getRGB(2, 2)).getRed())
                .as("half by gamma 1.4")
                .isBetween(160, 172);
    }

    @Test
    void aProfileThatSaysNoColoursGoes() throws Unfit, IOException {
        var tags = ProfileSamples.wide();
        tags.put("gTRC", ProfileSamples.text("Jane"));
        byte[] useless = ProfileSamples.profile(4, "RGB ", tags);

        assertThat(cleaned(FileType.PNG, ProfileSamples.inPng(shaded(), useless)))
                .isEqualTo(shaded());
        byte[] webp = cleaned(FileType.WEBP, ProfileSamples.inWebP(useless));
        assertThat(text(webp)).doesNotContain("ICCP");
        assertThat(webp[20] & 0x20).as("that there is a profile").isZero();
        byte[] jpeg = cleaned(FileType.JPEG, ProfileSamples.inJpeg(useless));
        assertThat(text(jpeg)).doesNotContain("ICC_PROFILE");
        assertNamesNobody(FileType.JPEG, jpeg);
    }

    @Test
    void onlyTheFirstOfTwoProfilesIsLeft() throws Unfit, IOException {
        byte[] profile = ProfileSamples.profile(4, "RGB ", ProfileSamples.wide());
        byte[] once = ProfileSamples.inPng(shaded(), profile);

        assertThat(cleaned(FileType.PNG, ProfileSamples.inPng(once, profile))).isEqualTo(cleaned(FileType.PNG, once));
    }

    @Test
    void aProfileThatInflatesWithoutEndGoes() throws Unfit, IOException {
        byte[] endless = ProfileSamples.profile(4, "RGB ", ProfileSamples.wide());
        ByteBuffer.wrap(endless).putInt(0, 300 << 20);
        byte[] bomb = ProfileSamples.inPng(shaded(), Samples.inserted(endless, endless.length, new byte[300 << 20]));

        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertThat(cleaned(FileType.PNG, bomb)).isEqualTo(shaded());
    }

    @Test
    void tagsThatAllNameTheSameBytesMakeNothingLarger() throws Unfit, IOException {
        var tags = ProfileSamples.wide();
        for (String table : new String[] {"A2B0", "A2B1", "A2B2", "B2A0", "B2A1", "B2A2", "gamt"}) {
            tags.put(table, Samples.inserted(Samples.text("mAB \0\0\0\0"), 8, new byte[1]));
        }
        byte[] profile = Samples.inserted(ProfileSamples.profile(4, "RGB ", tags), 0);
        byte[] large = Arrays.copyOf(profile, 1 << 20);
        ByteBuffer header = ByteBuffer.wrap(large).putInt(0, large.length);
        for (int tag = 0; tag < tags.size(); tag++) {
            if (text(large).startsWith("mAB", header.getInt(136 + 12 * tag))) {
                header.putInt(140 + 12 * tag, large.length - header.getInt(136 + 12 * tag));
            }
        }
        byte[] clean = cleaned(FileType.WEBP, ProfileSamples.inWebP(large));

        assertThat(clean).hasSizeLessThan(large.length + 4096);
    }

    @Test
    void whateverIsWrongInAProfileAnAnswerComesThatNamesNobody() throws Unfit, IOException {
        var random = new Random(7);
        var samples = new byte[][] {
            ProfileSamples.profile(2, "RGB ", ProfileSamples.wide()),
            ProfileSamples.profile(4, "RGB ", ProfileSamples.wide()),
            ProfileSamples.profile(2, "RGB ", ProfileSamples.table())
        };
        for (int time = 0; time < 3_000; time++) {
            byte[] broken = samples[time % samples.length].clone();
            int damage = 1 + random.nextInt(4);
            for (int place = 0; place < damage; place++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            if (time % 10 == 0) {
                broken = Arrays.copyOf(broken, random.nextInt(broken.length));
            }
            FileType type = time % 2 == 0 ? FileType.WEBP : time % 4 == 1 ? FileType.PNG : FileType.JPEG;
            byte[] file = switch (type) {
                case WEBP -> ProfileSamples.inWebP(broken);
                case PNG -> ProfileSamples.inPng(Samples.png(), broken);
                default -> ProfileSamples.inJpeg(broken);
            };
            byte[] clean;
            try {
                clean = cleaned(type, file);
            } catch (Unfit e) {
                assertThat(type).as("which alone is decoded by its profile").isEqualTo(FileType.JPEG);
                continue;
            }
            assertNamesNobody(type, clean);
            assertThat(text(clean)).doesNotContain("ICC_PROFILE");
        }
    }

    @Test
    void aPhotographsProfileIsInNoneOfItsRenditions() throws Unfit, IOException {
        byte[] webp = ProfileSamples.inWebP(ProfileSamples.profile(4, "RGB ", ProfileSamples.wide()));
        var decoded = Decoding.inStandardColours(FileType.WEBP, webp);
        var scaled = Scaling.scaled(decoded, new Rectangle(64, 48), new Size(32, 24));

        for (FileType type : new FileType[] {FileType.JPEG, FileType.PNG, FileType.WEBP}) {
            var file = new ByteArrayOutputStream();
            Coding.write(scaled, type, FileType.WEBP, file);
            assertThat(text(file.toByteArray())).doesNotContain("ICC", "iCCP", "acsp");
        }
        assertThat(new Color(scaled.getRGB(4, 4))).isNotEqualTo(new Color(0));
    }
}
