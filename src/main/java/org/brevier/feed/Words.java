package org.brevier.feed;

import java.time.LocalDate;
import java.util.Optional;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.markdown.MediaLink.Playing;
import org.brevier.markdown.Notice;
import org.brevier.site.Site;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The site's own words in feeds, in the site's language; in English where it has no others. */
@Component
class Words {

    private final MessageSource messages;
    private final Site site;

    Words(MessageSource messages, Site site) {
        this.messages = messages;
        this.site = site;
    }

    /** The title of a feed of less than the whole site. */
    String feedOf(String part) {
        return of("feed.title.part", "{0}: {1}", site.title(), part);
    }

    String atAGlance(String feed) {
        return of("feed.title.glance", "{0}, at a glance", feed);
    }

    String search(String question) {
        return of("feed.search", "“{0}”", question);
    }

    String corrections() {
        return of("feed.corrections", "Corrections");
    }

    String correctionsDescription() {
        return of("feed.corrections.description", "What {0} got wrong, and what is right", site.title());
    }

    /** A briefing's headline, which says so where the text carries a correction. */
    String headline(PublishedBriefing briefing) {
        return briefing.corrected() ? of("feed.corrected", "Corrected: {0}", briefing.headline()) : briefing.headline();
    }

    /** The title of what was withdrawn. */
    String withdrawn(String headline) {
        return of("feed.withdrawn", "Withdrawn: {0}", headline);
    }

    /** What is said of it where nobody gave a reason. */
    String withdrawn() {
        return of("gone.title", "This briefing was withdrawn");
    }

    /** The title of a notice that stands alone. */
    String notice(Notice.Kind kind, String headline) {
        return of("feed.notice.title", "{0}: {1}", kind(kind), headline);
    }

    /** The label above a notice's words. */
    String notice(Notice.Kind kind, LocalDate date) {
        return of("feed.notice.label", "{0}, {1}", kind(kind), site.dayFormat().format(date));
    }

    private String kind(Notice.Kind kind) {
        return switch (kind) {
            case CORRECTION -> of("feed.notice.correction", "Correction");
            case CLARIFICATION -> of("feed.notice.clarification", "Clarification");
            case UPDATE -> of("feed.notice.update", "Update");
            case NOTE -> of("feed.notice.note", "Note");
        };
    }

    /** The words of a link that stands where a page would show something to play. */
    String media(Optional<Playing> playing, String text, String provider) {
        String kind = playing.map(this::kind).orElseGet(() -> of("feed.media", "Media"));
        return of("feed.media.link", "{0}: {1} ({2})", kind, text, provider.isEmpty() ? site.title() : provider);
    }

    private String kind(Playing playing) {
        return switch (playing) {
            case Playing.Frame frame -> of("feed.media", "Media");
            case Playing.Audio audio -> of("feed.media.audio", "Audio");
            case Playing.Video video -> of("feed.media.video", "Video");
        };
    }

    String readOn() {
        return of("feed.read-on", "Read on");
    }

    String footnotes() {
        return of("feed.footnotes", "Notes");
    }

    String briefings() {
        return of("feed.briefings", "Briefings");
    }

    String pages() {
        return of("feed.pages", "Pages");
    }

    String topics() {
        return of("feed.topics", "Topics");
    }

    String authors() {
        return of("feed.authors", "Authors");
    }

    private String of(String key, String english, Object... parts) {
        return String.valueOf(messages.getMessage(key, parts, english, site.language()));
    }
}
