package org.brevier.briefing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.testing.Copy;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailEntry;
import org.brevier.trail.TrailFilter;

/** The people of a test's desk, and what they do. */
final class Newsdesk {

    static final Actor ADA = Actor.person(UUID.randomUUID(), "Ada Writer");
    static final Actor BEN = Actor.person(UUID.randomUUID(), "Ben Editor");
    static final Actor EVE = Actor.person(UUID.randomUUID(), "Eve Editor");

    static final NoteWording WORDING = new NoteWording() {
        @Override
        public String correction(String wrong, String right) {
            return "An earlier version said: %s Right is: %s".formatted(wrong, right);
        }

        @Override
        public String approvedBy(String name) {
            return "Approved by " + name + ".";
        }
    };

    static final Release PLAIN = new Release(Optional.empty(), Optional.empty(), WORDING);

    private final Desk desk;
    private final Press press;

    Newsdesk(Desk desk, Press press) {
        this.desk = desk;
        this.press = press;
    }

    static Manuscript text(String text) {
        try {
            return Manuscript.of(text);
        } catch (Unreadable e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Release with(Amendment amendment) {
        return new Release(Optional.of(amendment), Optional.empty(), WORDING);
    }

    static Release inSpite(String reason) {
        return new Release(Optional.empty(), Optional.of(reason), WORDING);
    }

    Briefing draft(Copy copy) {
        return desk.begin(text(copy.text()), ADA);
    }

    Briefing published(Copy copy) {
        var draft = draft(copy);
        return done(press.publish(draft.id(), 1, PLAIN, BEN));
    }

    Briefing present(Briefing briefing) {
        return desk.find(briefing.id()).orElseThrow();
    }

    /** Saves over whatever is the newest, as somebody does who has just opened the text. */
    Briefing write(Briefing briefing, String text, Actor by) {
        int newest = present(briefing).revision().number();
        return desk.save(new Edit(briefing.id(), newest, text(text), by, Optional.empty(), true))
                .briefing();
    }

    Outcome publish(Briefing briefing, Release release) {
        return press.publish(briefing.id(), present(briefing).revision().number(), release, BEN);
    }

    Outcome schedule(Briefing briefing, Instant at, Release release) {
        return press.schedule(briefing.id(), present(briefing).revision().number(), at, release, BEN);
    }

    static List<Act> acts(Trail trail, Briefing briefing) {
        return entries(trail, briefing).stream().map(TrailEntry::act).toList();
    }

    /** What the trail says of the last act of that kind. */
    static String detail(Trail trail, Briefing briefing, Act act) {
        return entries(trail, briefing).stream()
                .filter(entry -> entry.act() == act)
                .findFirst()
                .orElseThrow()
                .detail();
    }

    static List<TrailEntry> entries(Trail trail, Briefing briefing) {
        return trail.search(TrailFilter.about(briefing.id()), 1, 100).items();
    }

    static Briefing done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.briefing();
            case Outcome.Refused refused ->
                throw new AssertionError(refused.why().toString());
        };
    }

    static Refusal why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> throw new AssertionError("it was done");
            case Outcome.Refused refused -> refused.why();
        };
    }
}
