package org.brevier.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.account.Staff;
import org.brevier.briefing.Amendment;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Edit;
import org.brevier.briefing.NoteWording;
import org.brevier.briefing.Outcome;
import org.brevier.briefing.Press;
import org.brevier.briefing.Release;
import org.brevier.briefing.Review;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Slug;
import org.brevier.testing.Copy;

/** A writer and an editor, and what they do with briefings. */
final class Pressroom {

    private static final NoteWording WORDING = new NoteWording() {
        @Override
        public String correction(String wrong, String right) {
            return "Wrong: " + wrong + ". Right: " + right;
        }

        @Override
        public String approvedBy(String name) {
            return "Approved by " + name;
        }
    };

    final Person ada;
    final Person ben;
    private final Desk desk;
    private final Review review;
    private final Press press;

    Pressroom(Staff staff, Desk desk, Review review, Press press) {
        ada = staff.person("Ada Writer", Role.WRITER);
        ben = staff.person("Ben Editor", Role.EDITOR);
        this.desk = desk;
        this.review = review;
        this.press = press;
    }

    static Copy copy(String title) {
        return Copy.titled(title).with("topics", "[Sea Ports]").with("authors", "[Cleo Author]");
    }

    UUID draft(Copy copy) {
        return desk.begin(text(copy), ada.actor()).id();
    }

    private static Manuscript text(Copy copy) {
        try {
            return Manuscript.of(copy.text());
        } catch (Unreadable e) {
            throw new IllegalArgumentException(e);
        }
    }

    UUID published(Copy copy) {
        var id = draft(copy);
        publish(id, Optional.empty());
        return id;
    }

    void write(UUID id, Copy copy) {
        desk.save(new Edit(id, revision(id), text(copy), ada.actor(), Optional.empty(), true));
    }

    private int revision(UUID id) {
        return desk.find(id).orElseThrow().revision().number();
    }

    void publish(UUID id, Optional<Amendment> amendment) {
        done(press.publish(id, revision(id), release(amendment), ben.actor()));
    }

    private static Release release(Optional<Amendment> amendment) {
        return new Release(amendment, Optional.of("The test wants it"), WORDING);
    }

    void schedule(UUID id, Instant at) {
        schedule(id, at, Optional.empty());
    }

    void schedule(UUID id, Instant at, Optional<Amendment> amendment) {
        done(press.schedule(id, revision(id), at, release(amendment), ben.actor()));
    }

    void unschedule(UUID id) {
        done(press.unschedule(id, ben.actor()));
    }

    /** Whoever has scheduled it may publish no more. */
    void miss() {
        press.unscheduleAllBy(ben.id(), ada.actor());
    }

    void withdraw(UUID id) {
        done(press.withdraw(id, "It was not so", ben.actor()));
    }

    void reinstate(UUID id) {
        done(press.reinstate(id, revision(id), release(Optional.empty()), ben.actor()));
    }

    void handOver(UUID id, Person to) {
        done(desk.handOver(id, to.actor(), ben.actor()));
    }

    void rename(UUID id, String slug) {
        done(desk.rename(id, new Slug(slug), ben.actor()));
    }

    void submit(UUID id) {
        done(review.submit(id, ada.actor()));
    }

    void approve(UUID id) {
        done(review.approve(id, revision(id), ben.actor()));
    }

    void sendBack(UUID id, String reason) {
        done(review.sendBack(id, reason, ben.actor()));
    }

    String address(UUID id) {
        return "https://news.example.org/briefings/"
                + desk.find(id).orElseThrow().slug();
    }

    private static void done(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new AssertionError(refused.why());
        }
    }
}
