package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevier.markdown.MediaLink.Playing;
import org.brevier.markdown.MediaLink.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaProvidersTest {

    private static final Position HERE = new Position(7, 1);

    @ParameterizedTest
    @MethodSource("addresses")
    void aProvidersAddressIsShownInItsFrameOrOpened(String provider, String shape, String address, String frame) {
        MediaLink link =
                MediaProviders.recognise(address, "Watch coverage here.", HERE).orElseThrow();

        assertThat(link.provider()).isEqualTo(provider);
        assertThat(link.text()).isEqualTo("Watch coverage here.");
        assertThat(link.position()).isEqualTo(HERE);
        assertThat(link.target())
                .startsWith("https://")
                .doesNotContain("utm_", "igsh=", "si=", "feature=", "mibextid=");
        assertThat(link.wantsTarget()).isFalse();
        if (frame.isEmpty()) {
            assertThat(link.playing()).isEmpty();
        } else {
            String origin = frame.substring(0, frame.indexOf('/', "https://".length()));
            assertThat(link.playing()).contains(new Playing.Frame(frame, Shape.valueOf(shape), Optional.of(origin)));
        }
    }

    static Stream<String[]> addresses() {
        return lines("/media/addresses.txt")
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new));
    }

    @ParameterizedTest(name = "A062: {0}")
    @MethodSource("strangers")
    void whatOnlyLooksLikeAProviderStaysALink(String address) {
        assertThat(MediaProviders.recognise(address, "Watch", HERE)).isEmpty();
    }

    static Stream<String> strangers() {
        return lines("/media/strangers.txt")
                .map(String::translateEscapes)
                .map(line -> line.replace("\\u0000", "\u0000"));
    }

    private static Stream<String> lines(String resource) {
        try (var stream = MediaProvidersTest.class.getResourceAsStream(resource)) {
            return new String(Optional.ofNullable(stream).orElseThrow().readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\\u0000", "\\0")
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TODO", "todo", "Todo", "", " ", " TODO "})
    void aTargetStillWantedIsAMediaLinkOfNoProvider(String target) {
        MediaLink link =
                MediaProviders.recognise(target, "Watch coverage here.", HERE).orElseThrow();

        assertThat(link.wantsTarget()).isTrue();
        assertThat(link.target()).isEqualTo("TODO");
        assertThat(link.provider()).isEmpty();
        assertThat(link.playing()).isEmpty();
    }

    @Test
    void aBareAddressIsCalledByItsProvidersName() {
        assertThat(MediaProviders.recognise("https://youtu.be/dQw4w9WgXcQ", "", HERE))
                .get()
                .extracting(MediaLink::text)
                .isEqualTo("YouTube");
    }

    @Test
    void trackingParametersGoFromTheTargetAndOthersStay() {
        assertThat(MediaProviders.recognise(
                        "http://www.youtube.com/watch?si=x&v=dQw4w9WgXcQ&utm_source=mail&t=90&fbclid=y#start",
                        "Watch",
                        HERE))
                .get()
                .extracting(MediaLink::target)
                .isEqualTo("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90#start");
    }

    @Test
    void plainFilesPlayInTheBrowsersOwnPlayer() {
        assertThat(playing("https://media.example.org/talks/1.MP4?token=a"))
                .contains(new Playing.Video(
                        "https://media.example.org/talks/1.MP4?token=a", Optional.of("https://media.example.org")));
        assertThat(playing("https://example.org/a.webm")).get().isInstanceOf(Playing.Video.class);
        for (String ending : List.of("mp3", "ogg", "m4a")) {
            assertThat(playing("https://example.org/a." + ending)).get().isInstanceOf(Playing.Audio.class);
        }
        assertThat(playing("https://example.org/a.pdf")).isEmpty();
        assertThat(MediaProviders.recognise("https://example.org/a.pdf", "", HERE))
                .contains(new MediaLink(
                        "example.org", "https://example.org/a.pdf", "example.org", Optional.empty(), HERE));
    }

    @Test
    void filesOfTheSitesOwnNeedNoOrigin() {
        assertThat(playing("/media/0123abcd/speech.mp4"))
                .contains(new Playing.Video("/media/0123abcd/speech.mp4", Optional.empty()));
        assertThat(playing("../media/speech.mp3")).contains(new Playing.Audio("../media/speech.mp3", Optional.empty()));
        assertThat(playing("speech.m4a")).contains(new Playing.Audio("speech.m4a", Optional.empty()));
        assertThat(MediaProviders.recognise("/media/0123abcd/report.pdf", "", HERE))
                .contains(new MediaLink("report.pdf", "/media/0123abcd/report.pdf", "", Optional.empty(), HERE));
    }

    private static Optional<Playing> playing(String target) {
        return MediaProviders.recognise(target, "Watch", HERE).orElseThrow().playing();
    }

    @Test
    @Timeout(2)
    void longAddressesCostNothing() {
        for (String piece : List.of("a", "/", "a/", "%41", "&v=", "=", "?", ".", "-", "1:", "\\")) {
            String run = piece.repeat(200_000);
            assertThat(MediaProviders.recognise("https://www.youtube.com/" + run, "", HERE))
                    .isEmpty();
            assertThat(MediaProviders.recognise("https://odysee.com/" + run, "", HERE))
                    .isEmpty();
            assertThat(MediaProviders.recognise(run, "", HERE)).isEmpty();
            assertThat(MediaProviders.recognise("https://" + piece.repeat(900) + ".org/a.mp4", "", HERE))
                    .isEmpty();
        }
        String path = "a-".repeat(1_000);
        assertThat(MediaProviders.recognise("https://www.facebook.com/" + path, "", HERE))
                .isEmpty();
        assertThat(MediaProviders.recognise("https://bandcamp.com/EmbeddedPlayer/" + "a=1/".repeat(400), "", HERE))
                .isEmpty();
    }
}
