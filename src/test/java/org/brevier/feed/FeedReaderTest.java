package org.brevier.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.modules.content.ContentModule;
import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.types.UrlReference;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.brevier.site.Slug;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the feeds with a reader that is not ours. */
class FeedReaderTest {

    private final Newsroom newsroom = new Newsroom().with(7);

    @Test
    void anEmptySiteSaysSo() {
        assertThat(read(new Newsroom(), "/feed.xml").getEntries()).isEmpty();
        assertThat(read(new Newsroom(), "/atom.xml").getEntries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.xml", "/atom.xml"})
    void theNewestComeFirst(String address) {
        SyndFeed feed = read(newsroom, address);
        assertThat(feed.getTitle()).isEqualTo("The Example");
        assertThat(feed.getDescription()).isEqualTo("What matters, first");
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly("Briefing 7", "Briefing 6", "Briefing 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.xml", "/atom.xml"})
    void anEntryIsKnownByAnIdThatNamesNoHost(String address) {
        SyndEntry entry = read(newsroom, address).getEntries().getFirst();
        assertThat(entry.getUri()).isEqualTo(newsroom.briefings.getLast().urn());
        assertThat(entry.getLink()).isEqualTo("https://news.example.org/briefings/briefing-7");
        assertThat(entry.getPublishedDate()).isEqualTo(Date.from(Instant.parse("2025-06-05T16:00:00Z")));
        newsroom.publish(Samples.renamed(newsroom.briefings.getLast(), "another-slug"));
        SyndEntry renamed = read(newsroom, address).getEntries().getFirst();
        assertThat(renamed.getUri()).isEqualTo(entry.getUri());
        assertThat(renamed.getLink()).isEqualTo("https://news.example.org/briefings/another-slug");
    }

    @Test
    void theFeedIdStaysOnAnotherHostAndOnEveryPage() {
        var elsewhere =
                new Newsroom(Samples.site("http://localhost:8080", Locale.ENGLISH, 3, Optional.empty())).with(7);
        String id = read(newsroom, "/atom.xml").getUri();
        assertThat(id).startsWith("urn:uuid:");
        assertThat(read(elsewhere, "/atom.xml").getUri()).isEqualTo(id);
        assertThat(read(newsroom, "/atom.xml?page=2").getUri()).isEqualTo(id);
        assertThat(read(newsroom, "/atom.xml?view=glance").getUri()).isNotEqualTo(id);
        assertThat(read(newsroom, "/topics/iran/atom.xml").getUri()).isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.xml", "/atom.xml"})
    void bylinesAndTopicsAreNamed(String address) {
        SyndEntry entry = read(newsroom, address).getEntries().getFirst();
        assertThat(entry.getCategories()).hasSize(2);
        if (address.equals("/atom.xml")) {
            assertThat(entry.getAuthors()).extracting("name").containsExactly("Ada Writer", "Ben Editor");
        } else {
            assertThat(((DCModule) entry.getModule(DCModule.URI)).getCreators())
                    .containsExactly("Ada Writer", "Ben Editor");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.xml", "/atom.xml"})
    void theWholeTextIsThereWithNoticeFirstAndEmbedsAsLinks(String address) {
        String html = content(read(newsroom, address).getEntries().getFirst());
        assertThat(html)
                .startsWith("<aside><p><strong>Correction, June 6, 2025</strong></p><p>The wrong date.</p></aside>")
                .containsSubsequence(
                        "<p>The <em>standfirst</em></p>",
                        "<h2>At a Glance</h2>",
                        "<li>Second ]]> point</li>",
                        "<p>The opening.</p>",
                        "<h2>Talks</h2>",
                        "<a href=\"https://news.example.org/briefings/briefing-7#fn-1\">1</a>",
                        "<p><a href=\"https://www.youtube.com/watch?v=abc&#38;t=9\">Media: Watch coverage here. (YouTube)</a></p>",
                        "<p><a href=\"https://news.example.org/media/2/call.mp3\">Audio: The call (news.example.org)</a>",
                        "<p><a href=\"https://files.example.net/speech.mp4\">Video: The speech (files.example.net)</a></p>",
                        "<h2>Notes</h2>",
                        "<p>The note.</p>",
                        "<h2>Sources</h2>",
                        "<h2>Go deeper</h2>")
                .doesNotContain("<script", "<iframe", "youtube-nocookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.xml?view=glance", "/atom.xml?view=glance"})
    void theGlanceViewHoldsStandfirstAndBulletsOnly(String address) {
        SyndFeed feed = read(newsroom, address);
        assertThat(feed.getTitle()).isEqualTo("The Example, at a glance");
        assertThat(content(feed.getEntries().getFirst())).isEqualTo("""
                <p>The <em>standfirst</em></p>
                <ul><li>First <strong>point</strong></li><li>Second ]]> point</li></ul>
                <p><a href="https://news.example.org/briefings/briefing-7">Read on</a></p>
                """);
    }

    @Test
    void theFirstPictureAndOwnSoundFilesAreMedia() {
        SyndEntry entry = read(newsroom, "/feed.xml").getEntries().getFirst();
        var media = (MediaEntryModule) entry.getModule(MediaEntryModule.URI);
        assertThat(media.getMediaContents()).hasSize(2);
        var picture = media.getMediaContents()[0];
        assertThat(((UrlReference) picture.getReference()).getUrl())
                .hasToString("https://news.example.org/media/1/talks.webp");
        assertThat(picture.getType()).isEqualTo("image/webp");
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(800);
        assertThat(media.getMediaContents()[1].getType()).isEqualTo("audio/mpeg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.xml", "/atom.xml"})
    void aHostileHeadlineIsReadAsItWasWritten(String address) {
        var attacked = new Newsroom();
        attacked.briefings.add(Samples.briefing(1, Samples.FORBIDDEN));
        attacked.renderings.put(new Slug("briefing-1"), Samples.bare(Samples.FORBIDDEN));
        SyndEntry entry = read(attacked, address).getEntries().getFirst();
        assertThat(entry.getTitle()).isEqualTo(Samples.HOSTILE + " end");
    }

    @Test
    void aCorrectedHeadlineSaysSoInTheSitesOwnWords() {
        newsroom.publish(Samples.corrected(newsroom.briefings.getLast(), Samples.MORNING.plusSeconds(80_000)));
        assertThat(read(newsroom, "/feed.xml").getEntries().getFirst().getTitle())
                .isEqualTo("Corrected: Briefing 7");
        newsroom.messages.addMessage("feed.corrected", Locale.ENGLISH, "{0} (mended)");
        assertThat(read(newsroom, "/atom.xml").getEntries().getFirst().getTitle())
                .isEqualTo("Briefing 7 (mended)");
    }

    @Test
    void aCorrectionIsAnEntryOfItsOwn() {
        newsroom.corrections.add(Samples.correction());
        SyndEntry entry = read(newsroom, "/corrections.xml").getEntries().getFirst();
        assertThat(entry.getUri()).isEqualTo("urn:uuid:" + Samples.correction().id());
        assertThat(entry.getTitle()).isEqualTo("Correction: Briefing 7");
        assertThat(Jsoup.parse(content(entry)).text()).contains("Not <b>Monday</b> & not Tuesday.");
    }

    /** ROME makes numbers of the named references in a text, whatever they stand in. */
    private static String content(SyndEntry entry) {
        if (entry.getModule(ContentModule.URI) instanceof ContentModule content) {
            return content.getEncodeds().getFirst();
        }
        return entry.getContents().getFirst().getValue();
    }

    private static SyndFeed read(Newsroom newsroom, String address) {
        try {
            return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(newsroom.bytes(address))));
        } catch (FeedException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
