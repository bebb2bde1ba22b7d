package org.brevier.feed;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.briefing.published.PublishedNotice;
import org.brevier.markdown.Anchors;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.MediaLink;
import org.brevier.markdown.MediaLink.Playing;
import org.brevier.markdown.Notice;
import org.brevier.markdown.Picture;
import org.brevier.markdown.Position;
import org.brevier.markdown.RenderedBriefing;
import org.brevier.markdown.RenderedBriefing.Bullet;
import org.brevier.markdown.RenderedBriefing.Footnote;
import org.brevier.markdown.RenderedBriefing.GlanceList;
import org.brevier.markdown.RenderedBriefing.IllustratedPicture;
import org.brevier.markdown.RenderedBriefing.Phrase;
import org.brevier.markdown.RenderedBriefing.Piece;
import org.brevier.markdown.RenderedBriefing.RenderedNotice;
import org.brevier.markdown.RenderedBriefing.RenderedSection;
import org.brevier.markdown.SafeHtml;
import org.brevier.markdown.Section;
import org.brevier.markdown.ServedFile;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Named;
import org.brevier.site.Site;
import org.brevier.site.SiteSettings;
import org.brevier.site.Slug;

/** Values made by hand, as the store and the renderer would make them. */
final class Samples {

    static final Instant MORNING = Instant.parse("2025-06-05T09:00:00Z");

    /** What an author could type to break a feed (A001, A109, A111). */
    static final String HOSTILE = "\"><svg onload=x> ]]> <![CDATA[ &amp; ${7*7} {0} '";

    /** The same with characters that no XML document can hold. */
    static final String FORBIDDEN = HOSTILE + "\u000B\uFFFE\uD800 end";

    private Samples() {}

    static Site site() {
        return site("https://news.example.org", Locale.ENGLISH, 3, Optional.empty());
    }

    static Site site(String baseUrl, Locale language, int feedLength, Optional<URI> contact) {
        return new Site(new SiteSettings(
                "The Example",
                "What matters, first",
                URI.create(baseUrl),
                language,
                ZoneOffset.UTC,
                "#b3261e",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                contact,
                20,
                feedLength));
    }

    static PublishedBriefing briefing(int number) {
        return briefing(number, "Briefing " + number);
    }

    /** The n-th of a run of briefings, an hour apart, each newer than the one before. */
    static PublishedBriefing briefing(int number, String headline) {
        Instant dated = MORNING.plusSeconds(3600L * number);
        return new PublishedBriefing(
                new UUID(0x0190_0000_0000_7000L + number, 0x8000_0000_0000_0000L + number),
                new Slug("briefing-" + number),
                1,
                headline,
                "The standfirst of " + headline,
                Locale.ENGLISH,
                dated,
                dated,
                false,
                400,
                List.of(Named.of("Iran"), Named.of("Nuclear")),
                List.of(Named.of("Ada Writer"), Named.of("Ben Editor")),
                manuscript(),
                new Anchors(List.of(), List.of()),
                Optional.empty());
    }

    static PublishedBriefing retyped(PublishedBriefing briefing, String headline) {
        return changed(briefing, headline, briefing.slug(), briefing.changedAt(), briefing.corrected());
    }

    static PublishedBriefing filedUnder(PublishedBriefing briefing, Named topic) {
        return new PublishedBriefing(
                briefing.id(),
                briefing.slug(),
                briefing.version(),
                briefing.headline(),
                briefing.standfirst(),
                briefing.language(),
                briefing.dated(),
                briefing.changedAt(),
                briefing.corrected(),
                briefing.words(),
                List.of(topic),
                briefing.authors(),
                briefing.manuscript(),
                briefing.anchors(),
                briefing.cover());
    }

    static PublishedBriefing corrected(PublishedBriefing briefing, Instant at) {
        return changed(briefing, briefing.headline(), briefing.slug(), at, true);
    }

    static PublishedBriefing renamed(PublishedBriefing briefing, String slug) {
        return changed(briefing, briefing.headline(), new Slug(slug), briefing.changedAt(), briefing.corrected());
    }

    private static PublishedBriefing changed(
            PublishedBriefing briefing, String headline, Slug slug, Instant changedAt, boolean corrected) {
        return new PublishedBriefing(
                briefing.id(),
                slug,
                briefing.version() + 1,
                headline,
                briefing.standfirst(),
                briefing.language(),
                briefing.dated(),
                changedAt,
                corrected,
                briefing.words(),
                briefing.topics(),
                briefing.authors(),
                briefing.manuscript(),
                briefing.anchors(),
                briefing.cover());
    }

    static PublishedNotice correction() {
        return new PublishedNotice(
                new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L),
                Notice.Kind.CORRECTION,
                LocalDate.of(2025, 6, 6),
                "Not <b>Monday</b> & not Tuesday.",
                MORNING,
                new Slug("briefing-7"),
                "Briefing 7",
                Locale.ENGLISH);
    }

    private static Manuscript manuscript() {
        try {
            return Manuscript.of("# Headline");
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    /** A text with everything a text can have. */
    static RenderedBriefing rendered(String headline) {
        var video = new MediaLink(
                "Watch coverage here.",
                "https://www.youtube.com/watch?v=abc&t=9",
                "YouTube",
                Optional.of(new Playing.Frame(
                        "https://www.youtube-nocookie.com/embed/abc",
                        MediaLink.Shape.WIDE,
                        Optional.of("https://www.youtube-nocookie.com"))),
                new Position(9, 1));
        var sound = new MediaLink(
                "The call",
                "/media/2/call.mp3",
                "news.example.org",
                Optional.of(new Playing.Audio("/media/2/call.mp3", Optional.empty())),
                Optional.of(new ServedFile(
                        "https://news.example.org/media/2/call.mp3",
                        "audio/mpeg",
                        4_711,
                        new ServedFile.Notes("The call & what came of it", "Sound: Cleo <Kim>"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of())),
                new Position(11, 1));
        var elsewhere = new MediaLink(
                "The speech",
                "https://files.example.net/speech.mp4",
                "files.example.net",
                Optional.of(new Playing.Video(
                        "https://files.example.net/speech.mp4", Optional.of("https://files.example.net"))),
                new Position(13, 1));
        return new RenderedBriefing(
                headline,
                Optional.of(new Phrase(html("<p>The <em>standfirst</em></p>"), "The standfirst")),
                Optional.of(new GlanceList(
                        "At a Glance", List.of(bullet("First <strong>point</strong>"), bullet("Second ]]> point")))),
                List.of(prose("<p>The opening.</p>")),
                List.of(
                        section(
                                Section.Kind.BODY,
                                "Talks",
                                prose("<p>Prose<sup><a href=\"#fn-1\">1</a></sup></p>"),
                                new Piece.MediaCard(video),
                                new Piece.MediaCard(sound),
                                new Piece.MediaCard(elsewhere)),
                        section(Section.Kind.SOURCES, "Sources", prose("<p>A wire.</p>")),
                        section(Section.Kind.FURTHER, "Go deeper", prose("<p>A book.</p>"))),
                List.of(new RenderedNotice(
                        Notice.Kind.CORRECTION,
                        LocalDate.of(2025, 6, 6),
                        html("<p>The wrong date.</p>"),
                        "The wrong date.")),
                List.of(new Footnote(1, "fn-1", List.of("fn-1-ref"), html("<p>The note.</p>"), "The note.")),
                List.of(video, sound, elsewhere),
                Optional.of(new IllustratedPicture(
                        new Picture("https://news.example.org/media/1/talks.webp", 1200, 800),
                        "Two \"delegates\"",
                        "")),
                400,
                Optional.empty());
    }

    /** A text with nothing but its headline. */
    static RenderedBriefing bare(String headline) {
        return new RenderedBriefing(
                headline,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                1,
                Optional.empty());
    }

    private static Bullet bullet(String html) {
        return new Bullet("h-point", html(html), html);
    }

    private static Piece prose(String html) {
        return new Piece.Prose(html(html));
    }

    private static RenderedSection section(Section.Kind kind, String heading, Piece... pieces) {
        return new RenderedSection(
                kind, "h-section", html(heading), heading, Stream.of(pieces).toList(), heading);
    }

    /** Only the sanitiser makes safe HTML, and here it has nothing to do. */
    private static SafeHtml html(String html) {
        try {
            var made = SafeHtml.class.getDeclaredConstructor(String.class);
            made.setAccessible(true);
            return made.newInstance(html);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("SafeHtml is made in another way now", e);
        }
    }
}
