package org.brevier.media;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.brevier.markdown.Picture;
import org.brevier.markdown.Sources.Source;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.brevier.testing.Web.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@Timeout(60)
@TestPropertySource(properties = "management.server.port=-1")
class RenditionsTest {

    private static final String PATH = "media/hills.jpg";

    private final MediaLibrary library;
    private final MediaFiles files;
    private final MediaStore store;
    private final Web web;

    @TempDir
    private Path folder = Path.of("");

    RenditionsTest(MediaLibrary library, MediaFiles files, MediaStore store, Web web) {
        this.library = library;
        this.files = files;
        this.store = store;
        this.web = web;
    }

    private Picture picture(String path, byte[] content) throws IOException {
        library.takeIn(path, Files.write(folder.resolve("source"), content));
        return library.find(path).orElseThrow();
    }

    private Picture photograph(int width, int height) throws IOException {
        byte[] jpeg = Samples.encoded(Photographs.landscape(width, height), "jpeg");
        return picture(PATH, Photographs.profiled(Photographs.loaded(jpeg, 1)));
    }

    private Stream<Source> everySource(String path) {
        var picture = library.find(path).orElseThrow();
        var cover = requireNonNull(library.covers(List.of(path)).get(path));
        return Stream.of(picture, cover.card(), cover.lead())
                .flatMap(one -> Stream.concat(one.sources().own().stream(), one.sources().webp().stream()));
    }

    @Test
    void whateverPagesNameIsThereAndHoldsNothingButThePicture() throws IOException {
        var whole = photograph(2000, 1500);

        Secrets.assertNone(web.get(whole.address()).bytes());
        for (var source : everySource(PATH).toList()) {
            var answer = web.get(source.address());
            assertThat(answer.status()).as(source.address()).isEqualTo(200);
            Secrets.assertNone(answer.bytes());
            var shown = ImageIO.read(new ByteArrayInputStream(answer.bytes()));
            assertThat(new Size(shown.getWidth(), shown.getHeight()))
                    .as(source.address())
                    .isEqualTo(new Size(source.width(), source.height()));
            assertThat(answer.header("Content-Type"))
                    .hasValue(source.address().endsWith(".webp") ? "image/webp" : "image/jpeg");
        }
    }

    @Test
    void aWebPIsNeverLargerThanWhatItStandsBeside() throws IOException {
        var whole = photograph(2000, 1500);

        for (var webp : whole.sources().webp()) {
            var own = whole.sources().own().stream()
                    .filter(source -> source.width() == webp.width())
                    .findFirst()
                    .orElseThrow();
            assertThat(web.get(webp.address()).bytes().length)
                    .as(webp.address())
                    .isLessThan(web.get(own.address()).bytes().length);
        }
    }

    @Test
    void aPictureIsOfferedNoWiderThanItIs() throws IOException {
        assertThat(photograph(2000, 1500).sources().own())
                .extracting(Source::width)
                .containsExactly(320, 480, 640, 960, 1200, 1920);
        var small = photograph(700, 500);
        assertThat(small.sources().own()).extracting(Source::width).containsExactly(320, 480, 640, 700);
        assertThat(small.sources().own().getLast().address()).isEqualTo(small.address());
        assertThat(small.sources().webp()).extracting(Source::width).containsExactly(320, 480, 640, 700);
        assertThat(photograph(300, 200).sources().own()).isEmpty();
    }

    @Test
    void aRenditionIsKeptForGoodAndConfined() throws IOException {
        String address = photograph(2000, 1500).sources().webp().getFirst().address();
        var answer = web.get(address);

        assertThat(answer.header("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.header("Content-Disposition")).hasValue("inline");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        String tag = answer.header("ETag").orElseThrow();
        assertThat(web.get(address, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(web.get(address, "Range", "bytes=0-3").body()).isEqualTo("RIFF");
        var head = web.head(address);
        assertThat(head.bytes()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(answer.bytes().length);
    }

    @ParameterizedTest(name = "A073: {0} is nowhere")
    @ValueSource(
            strings = {
                "hills-321.webp",
                "hills-99999.jpg",
                "hills-0.jpg",
                "hills-320.png",
                "hills-320.svg",
                "hills-320.exe",
                "hills-480x321-50-50.webp",
            })
    void nobodyCanAskForMoreThanPagesName(String name) throws IOException {
        String whole = photograph(2000, 1500).address();

        assertThat(web.get(whole.replace("hills.jpg", name)).status()).isEqualTo(404);
    }

    @Test
    void aCropAroundAnotherPointLeadsToThePresentOne() throws IOException {
        String whole = photograph(2000, 1500).address();
        var answer = web.get(whole.replace("hills.jpg", "hills-480x320-51-100.webp"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/hills-480x320-50-50.webp"));
    }

    @Test
    void anotherNameStillLeadsToTheFile() throws IOException {
        String whole = photograph(2000, 1500).address();

        assertThat(web.get(whole.replace("hills.jpg", "valley.jpg")).header("Location"))
                .hasValue(whole);
    }

    @ParameterizedTest(name = "a moving {0} is served as it is")
    @CsvSource({"gif, media/moves.gif", "webp, media/moves.webp", "png, media/moves.png"})
    void whatMovesIsServedAsItIs(String format, String path) throws IOException {
        byte[] moving = switch (format) {
            case "gif" -> Samples.gifOf(3);
            case "webp" -> Samples.webp(2);
            default -> Samples.animatedPng(640, 480);
        };
        var picture = picture(path, moving);

        assertThat(picture.sources().own()).isEmpty();
        assertThat(picture.sources().webp()).isEmpty();
        assertThat(library.covers(List.of(path))).isEmpty();
    }

    @Test
    void ofAGifThatIsNotAllOfItsScreenTheRenditionsAreNotDistorted() throws IOException {
        var sources = picture("media/corner.gif", Samples.gifOnScreen(640, 480, 320, 240))
                .sources();

        assertThat(sources.own()).extracting(Source::width).containsExactly(320, 480, 640);
        for (var source : sources.own()) {
            var shown = ImageIO.read(
                    new ByteArrayInputStream(web.get(source.address()).bytes()));
            assertThat(shown.getHeight()).isEqualTo(source.width() * 3 / 4);
            int scale = source.width() / 160;
            assertThat(shown.getRGB(79 * scale, 59 * scale) >>> 24)
                    .as("outside")
                    .isZero();
            assertThat(shown.getRGB(84 * scale, 62 * scale))
                    .as("its upper left")
                    .isEqualTo(Color.RED.getRGB());
            assertThat(shown.getRGB(94 * scale, 62 * scale))
                    .as("its upper right")
                    .isEqualTo(Color.GREEN.getRGB());
            assertThat(shown.getRGB(99 * scale, 62 * scale) >>> 24)
                    .as("right of it")
                    .isZero();
        }
    }

    @Test
    void aGifThatIsLargerThanItsScreenIsAsLargeAsItIsShown() throws IOException {
        var picture = picture("media/beyond.gif", Samples.gifOnScreen(20, 0, 7, 9));

        assertThat(picture.width()).isEqualTo(71);
        assertThat(picture.height()).isEqualTo(57);
        byte[] served = web.get(picture.address()).bytes();
        assertThat(Arrays.copyOfRange(served, 6, 10)).as("what it says itself").containsExactly(71, 0, 57, 0);
    }

    @Test
    void distortedRenditionsOfBeforeAreNotShownAnyMore() throws IOException {
        var sources = picture("media/before.gif", Samples.gifOnScreen(644, 480, 320, 240))
                .sources();
        var media = library.findByPath("media/before.gif").orElseThrow();
        var part = Files.write(store.part(), Samples.png(320, 239));
        store.put(MediaFiles.prefix(media) + "-320.png", part);
        Files.deleteIfExists(part);

        String address = sources.own().getFirst().address();
        assertThat(web.get(address).bytes()).isNotEqualTo(Samples.png(320, 239));
        var before = web.get(address.replace("-whole", ""));
        assertThat(before.status()).isEqualTo(302);
        assertThat(before.header("Location")).hasValue(address);
    }

    @Test
    void aDrawingIsServedInNoMoreBytesThanItHas() throws IOException {
        byte[] png = Samples.encoded(Samples.drawing(1400, 900), "png");
        var drawing = picture("media/drawing.png", png);

        for (var source : drawing.sources().own()) {
            assertThat(web.get(source.address()).bytes().length).isLessThanOrEqualTo(png.length);
        }
        assertThat(drawing.sources().webp()).hasSameSizeAs(drawing.sources().own());
    }

    @Test
    void thoseThatAskAtOnceGetWhatIsMadeOnce() throws Exception {
        String address = photograph(1990, 1490).sources().webp().getLast().address();

        var bodies = atOnce(List.of(address, address, address, address, address, address, address)).stream()
                .map(Answer::bytes)
                .toList();

        assertThat(bodies).allSatisfy(body -> assertThat(body).isEqualTo(bodies.getFirst()));
    }

    @Test
    void whileTooManyAreMadeSomethingLargerIsServedThatNobodyKeeps() throws Exception {
        photograph(1980, 1480);
        var crops = everySource(PATH)
                .map(Source::address)
                .filter(name -> name.contains("-50-50."))
                .toList();
        var answers = new ArrayList<Answer>();
        var busy = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var decoding = pool.submit(() -> Decoding.alone(() -> {
                awaiting(busy);
                return true;
            }));
            var asked =
                    crops.stream().map(crop -> pool.submit(() -> web.get(crop))).toList();
            while (asked.stream().filter(Future::isDone).count() < crops.size() - 2) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            asked.stream().filter(Future::isDone).map(RenditionsTest::got).forEach(answers::add);
            busy.countDown();
            assertThat(decoding.get()).isTrue();
            assertThat(asked)
                    .allSatisfy(answer -> assertThat(got(answer).status()).isEqualTo(200));
        }

        assertThat(answers).hasSize(crops.size() - 2).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).hasValue("no-store");
            assertThat(answer.header("ETag")).isEmpty();
        });
        assertThat(web.get(crops.getFirst()).header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
    }

    private List<Answer> atOnce(List<String> addresses) {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = addresses.stream()
                    .map(address -> pool.submit(() -> web.get(address)))
                    .toList();
            return asked.stream().map(RenditionsTest::got).toList();
        }
    }

    private static Answer got(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaiting(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theWholePictureIsMadeInTheBackground() throws Exception {
        photograph(1970, 1470);
        var media = library.findByPath(PATH).orElseThrow();
        var wanted = new Renditions(media);
        var darkroom = new Darkroom(files, store);

        while (wanted.whole()
                .anyMatch(rendition -> darkroom.find(media, rendition).isEmpty())) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(wanted.whole()).hasSize(12);
    }

    @Test
    void aFocusLiesWithinThePicture() {
        assertThat(new Focus(0, 100)).isEqualTo(new Focus(0, 100));
        for (int wrong : new int[] {-1, 101}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Focus(wrong, 50));
            assertThatIllegalArgumentException().isThrownBy(() -> new Focus(50, wrong));
        }
    }
}
