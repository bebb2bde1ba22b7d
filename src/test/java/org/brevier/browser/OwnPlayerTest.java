package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** The site's own recordings in a real browser. */
@BrowserTest
class OwnPlayerTest {

    private static final String VIDEO = "figure.player-video video";

    private final Chromium chromium;

    OwnPlayerTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void aRecordingCostsNothingUntilItIsPlayedAndThenItPlays() {
        try (var visit = chromium.visit()) {
            var page = visit.open("/briefings/everything-at-once");
            assertThat(page.evaluate(
                            "performance.getEntriesByType('resource').filter(it => /webm|vtt/.test(it.name)).length"))
                    .isEqualTo(0);

            Object width = page.locator(VIDEO).evaluate("""
                    async (video) => {
                      video.muted = true;
                      await video.play();
                      return video.videoWidth;
                    }""");

            assertThat(width).isEqualTo(320);
            assertThat(visit.foreign()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void captionsCanBeShownInEachLanguageThatThereIs() {
        try (var visit = chromium.visit()) {
            var video = visit.open("/briefings/everything-at-once").locator(VIDEO);

            assertThat(cues(video, "en")).isEqualTo(2);
            assertThat(cues(video, "de")).isEqualTo(1);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static Object cues(Locator video, String language) {
        return video.evaluate("""
                async (video, language) => {
                  const track = [...video.querySelectorAll('track')].find((it) => it.srclang === language);
                  const loaded = new Promise((resolve, reject) => { track.onload = resolve; track.onerror = reject; });
                  track.track.mode = 'showing';
                  await loaded;
                  return track.track.cues.length;
                }""", language);
    }

    @Test
    void theTranscriptOpensByKeyboardAndTheRoomOfTheVideoIsKept() {
        try (var visit = chromium.visit()) {
            var page = visit.open("/briefings/everything-at-once");
            double height = page.locator(VIDEO).boundingBox().height;
            page.locator("details.transcript summary").focus();
            page.keyboard().press("Enter");

            var words = page.getByText("Ada Writer: The tide comes in over the bar. And goes out again.");
            assertThat(words.isVisible()).isTrue();
            assertThat(page.locator(VIDEO).boundingBox().height)
                    .isEqualTo(height)
                    .isGreaterThan(100);
        }
    }
}
