package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brevier.media.Samples;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The ground and the room that pictures and films have. */
@BrowserTest
@Import(Newsroom.class)
class ShownMediaTest {

    private static final String WHITE = "rgb(242, 243, 245)";

    private final Chromium chromium;

    ShownMediaTest(Chromium chromium, Newsroom newsroom) {
        this.chromium = chromium;
        newsroom.lay("media/shown-chart.png", Samples.png(600, 400));
        newsroom.lay("media/shown-photograph.jpg", Samples.jpeg());
        newsroom.lay("media/shown-tower.png", Samples.png(150, 1500));
        newsroom.lay("media/shown-film.webm", film());
        newsroom.lay("media/shown-film.jpg", Samples.jpeg());
        newsroom.publish(
                "shown-media",
                Copy.titled("Shown media")
                        .and("![Chart](../media/shown-chart.png)")
                        .and("![Photograph](../media/shown-photograph.jpg)")
                        .and("![Tower](../media/shown-tower.png)")
                        .and("[The film](../media/shown-film.webm)")
                        .and("[See the stream](https://www.twitch.tv/nasa)"));
    }

    private static byte[] film() {
        try {
            return Files.readAllBytes(
                    Path.of("src", "test", "resources", "browser", "media", "tide-over-the-bar.webm"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page open(Visit visit) {
        return visit.open("/briefings/shown-media");
    }

    @Test
    void whatMayBeTransparentStandsOnWhiteInTheDark() {
        try (var visit = chromium.visit(new NewContextOptions().setColorScheme(ColorScheme.DARK))) {
            var page = open(visit);
            assertThat(ground(page.getByAltText("Chart"))).isEqualTo(WHITE);
            assertThat(ground(page.getByAltText("Photograph"))).isNotEqualTo(WHITE);
        }
    }

    private static Object ground(Locator picture) {
        return picture.evaluate("it => getComputedStyle(it).backgroundColor");
    }

    @Test
    void aTallPictureIsBoundedAndLeadsToTheWhole() {
        try (var visit = chromium.visit()) {
            var page = open(visit);
            var tower = page.getByAltText("Tower").boundingBox();
            assertThat(tower.height).isCloseTo(720, within(1.0));
            assertThat(tower.width).isCloseTo(72, within(1.0));
            assertThat(page.getByText("See the whole picture").getAttribute("href"))
                    .endsWith("shown-tower.png");
        }
    }

    @Test
    void aFilmHasItsOwnRoomBeforeAndWhileItPlaysWhateverItsPosterHas() {
        try (var visit = chromium.visit()) {
            var film = open(visit).locator("video");
            var before = film.boundingBox();
            assertThat(before.height).isCloseTo(before.width * 9 / 16, within(1.0));
            film.evaluate("async (it) => { it.muted = true; await it.play(); }");
            assertThat(film.boundingBox().height).isEqualTo(before.height);
        }
    }

    @Test
    void twitchIsToldInWhosePageItPlays() {
        String player = "https://player.twitch.tv/?channel=nasa&autoplay=true&parent=localhost";
        try (var visit = chromium.visit().answering("https://player.twitch.tv/", "text/html", "<p>playing")) {
            var page = open(visit);
            page.locator(".media-play").click();
            page.frameLocator("iframe").getByText("playing").waitFor();
            assertThat(visit.foreign()).containsExactly(player);
        }
    }
}
