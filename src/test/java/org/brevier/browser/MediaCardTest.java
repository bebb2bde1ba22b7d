package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BrowserTest
class MediaCardTest {

    private static final String YOUTUBE = "https://www.youtube-nocookie.com/embed/ikXyryJjonA?autoplay=1&start=42";
    private static final String PLAYER = "<!doctype html><title>player</title><p>playing";

    private final Chromium chromium;

    MediaCardTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void aClickAsksTheProviderForItsFrameAndForNothingElse() {
        try (var visit = chromium.visit().answering(YOUTUBE, "text/html", PLAYER)) {
            var card = card(open(visit), "Watch the demonstration");
            play(card);

            card.locator("iframe").contentFrame().getByText("playing").waitFor();
            assertThat(card.locator(".media-promise").isVisible()).isFalse();
            assertThat(visit.foreign()).containsExactly(YOUTUBE);
            assertThat(attributes(card.locator("iframe")))
                    .containsOnly(
                            entry("src", YOUTUBE),
                            entry("title", "YouTube: Watch the demonstration"),
                            entry("allow", "autoplay; fullscreen; encrypted-media; picture-in-picture"),
                            entry("referrerpolicy", "strict-origin-when-cross-origin"),
                            entry("sandbox", "allow-scripts allow-same-origin allow-presentation allow-popups"));
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{1} is played in the page")
    @CsvSource({
        "Hear it from our own desk, audio, /media/0123456789abcdef/bell.mp3",
        "See it in our own recording, video, /media/0123456789abcdef/tide.mp4",
        "Hear it from elsewhere, audio, https://sounds.example/bell.mp3"
    })
    void aFileIsPlayedByTheBrowserItself(String title, String kind, String address) {
        try (var visit = chromium.visit().answering("https://sounds.example/", "audio/mpeg", "")) {
            var page = open(visit);
            var request = page.waitForRequest(url -> url.url().endsWith(address), () -> play(card(page, title)));
            var player = card(page, title).locator(kind);

            assertThat(request.resourceType()).isEqualTo("media");
            assertThat(attributes(player)).containsEntry("src", address).containsKeys("controls", "aria-label");
            assertThat(visit.foreign()).allMatch(address::equals);
        }
    }

    @Test
    void theKeyboardStaysAtThePlayer() {
        try (var visit = chromium.visit().answering(YOUTUBE, "text/html", PLAYER)) {
            var page = open(visit);
            card(page, "Watch the demonstration").locator("button").focus();
            page.keyboard().press("Enter");

            assertThat(page.evaluate("document.activeElement.localName")).isEqualTo("iframe");
        }
    }

    @Test
    void aFileToReadIsALinkOnly() {
        try (var visit = chromium.visit()) {
            var card = card(open(visit), "Read the report");

            assertThat(card.locator("button").count()).isZero();
            assertThat(card.locator("a").getAttribute("href")).isEqualTo("https://papers.example/report.pdf");
        }
    }

    private static Page open(Visit visit) {
        return visit.open("/briefings/everything-at-once");
    }

    private static Locator card(Page page, String title) {
        return page.locator(".media-card", new Page.LocatorOptions().setHasText(title));
    }

    private static void play(Locator card) {
        card.locator("button").click();
    }

    private static Map<String, String> attributes(Locator element) {
        var attributes = new TreeMap<String, String>();
        ((Map<?, ?>) element.evaluate(
                        "it => Object.fromEntries([...it.attributes].map((one) => [one.name, one.value]))"))
                .forEach((name, value) -> attributes.put(name.toString(), value.toString()));
        return attributes;
    }
}
