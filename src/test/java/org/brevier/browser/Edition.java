package org.brevier.browser;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.brevier.briefing.Desk;
import org.brevier.briefing.FolderDesk;
import org.brevier.briefing.Publishing;
import org.brevier.briefing.published.Change;
import org.brevier.briefing.published.Lookup;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Slug;
import org.brevier.testing.TestClock;
import org.brevier.trail.Actor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** Sets the clock to a day after all of the content, and then publishes one of the briefings a second time. */
@TestComponent
final class Edition {

    static final Instant TODAY = Instant.parse("2026-11-20T09:30:00Z");
    static final String REVISED = "what-submarine-cables-carry";

    private final Desk desk;
    private final FolderDesk folder;
    private final PublishedBriefings published;

    Edition(TestClock clock, Desk desk, FolderDesk folder, PublishedBriefings published) {
        clock.set(TODAY);
        this.desk = desk;
        this.folder = folder;
        this.published = published;
    }

    @EventListener(ApplicationReadyEvent.class)
    void revise() throws Unreadable {
        if (published.find(Slug.parse(REVISED).orElseThrow()) instanceof Lookup.Found found) {
            publishAgain(found.briefing());
        }
    }

    private void publishAgain(PublishedBriefing before) throws Unreadable {
        var briefing = desk.findBySlug(before.slug()).orElseThrow();
        var text = Manuscript.of(before.manuscript().text() + "\n\nOne more paragraph.\n");
        folder.save(briefing.id(), briefing.version(), text, Actor.named("somebody"));
        folder.publish(
                briefing.id(),
                new Publishing(
                        TODAY,
                        before.dated(),
                        Change.UPDATE,
                        Optional.empty(),
                        Locale.ENGLISH,
                        before.topics(),
                        before.authors(),
                        Optional.empty()),
                Actor.named("somebody"));
    }
}
