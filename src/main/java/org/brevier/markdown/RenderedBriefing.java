package org.brevier.markdown;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A briefing as HTML, part by part.
 *
 * @param headline plain text
 * @param notices corrections first, then clarifications, updates and notes, each newest first
 * @param footnotes in the order in which the text first refers to them
 * @param picture the first picture of the text
 * @param direction as the author says it; empty where it follows from the language
 */
public record RenderedBriefing(
        String headline,
        Optional<Phrase> standfirst,
        Optional<GlanceList> glance,
        List<Piece> opening,
        List<RenderedSection> sections,
        List<RenderedNotice> notices,
        List<Footnote> footnotes,
        List<MediaLink> media,
        Optional<IllustratedPicture> picture,
        int words,
        Optional<String> direction) {

    /** Words per minute at which silent readers take in prose (Brysbaert 2019, rounded). */
    private static final int WORDS_PER_MINUTE = 238;

    public int readingMinutes() {
        return readingMinutes(words);
    }

    /** How long so many words take, at least a minute. */
    public static int readingMinutes(int words) {
        return Math.max(1, Math.round((float) words / WORDS_PER_MINUTE));
    }

    /** Footnotes for which the author made no section of sources. */
    public boolean hasLooseFootnotes() {
        return !footnotes.isEmpty() && sourcesWithNotes().isEmpty();
    }

    /** Whether the footnotes stand in this section: the first of the sources takes them. */
    public boolean holdsFootnotes(RenderedSection section) {
        return !footnotes.isEmpty()
                && sourcesWithNotes().filter(section::equals).isPresent();
    }

    private Optional<RenderedSection> sourcesWithNotes() {
        return sections.stream()
                .filter(section -> section.kind() == Section.Kind.SOURCES)
                .findFirst();
    }

    /** The body sections, without sources and further reading. */
    public List<RenderedSection> body() {
        return sections.stream()
                .filter(section -> section.kind() == Section.Kind.BODY)
                .toList();
    }

    /**
     * A short text, once as HTML and once without markup.
     *
     * @param html one or more paragraphs, each in its {@code p}
     */
    public record Phrase(SafeHtml html, String text) {}

    public record GlanceList(String heading, List<Bullet> bullets) {}

    /** @param html what stands within the bullet: a phrase, or blocks where the author wrote more than one paragraph */
    public record Bullet(String anchor, SafeHtml html, String text) {}

    /**
     * @param anchor the id that the heading is to carry
     * @param heading what stands within the heading
     */
    public record RenderedSection(
            Section.Kind kind, String anchor, SafeHtml heading, String headingText, List<Piece> pieces, String text) {}

    public record RenderedNotice(Notice.Kind kind, LocalDate date, SafeHtml html, String text) {}

    /**
     * @param anchor the id of the note's own place
     * @param references the ids of the places that refer to it; none when the text never does
     */
    public record Footnote(int number, String anchor, List<String> references, SafeHtml html, String text) {}

    /**
     * @param alternative what it shows, for those who cannot see it
     * @param caption what stands below it; empty for nothing
     */
    public record IllustratedPicture(Picture picture, String alternative, String caption) {}

    /** A run of the text. */
    public sealed interface Piece {

        /** The name by which a template tells the pieces apart. */
        String kind();

        record Prose(SafeHtml html) implements Piece {

            @Override
            public String kind() {
                return "prose";
            }
        }

        /** A table or a listing, which may be wider than the page and then wants to be scrolled by itself. */
        record Wide(SafeHtml html) implements Piece {

            @Override
            public String kind() {
                return "wide";
            }
        }

        /** A media link, which wants a card. */
        record MediaCard(MediaLink link) implements Piece {

            @Override
            public String kind() {
                return "media";
            }
        }
    }
}
