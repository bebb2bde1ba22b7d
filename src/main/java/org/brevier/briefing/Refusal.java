package org.brevier.briefing;

import java.time.Instant;
import java.util.List;
import org.brevier.markdown.Finding;
import org.brevier.site.Slug;

/** Why an act at the desk was refused. */
public sealed interface Refusal {

    /** Nothing of it may be public earlier than that. */
    record Embargoed(Instant until) implements Refusal {}

    /** The checks found what no text is published with, unless somebody says why. */
    record Blocked(List<Finding> findings) implements Refusal {

        public Blocked {
            findings = List.copyOf(findings);
        }
    }

    /** Somebody else than its last writer has to approve the text first. */
    record NotApproved() implements Refusal {}

    /** Whoever wrote last cannot be the one who approves. */
    record OwnText() implements Refusal {}

    record WrongStage(Stage present) implements Refusal {}

    /** The text has been changed since; this is the newest revision now. */
    record Stale(int present) implements Refusal {}

    /** A reason, or the words of a note, were asked for and not given. */
    record NoReason() implements Refusal {}

    /** Readers know the briefing, and nobody said what the change is. */
    record ChangeNotNamed() implements Refusal {}

    /** The text stands just so before readers already. */
    record NothingChanged() implements Refusal {}

    record UnreadableText(int line, String reason) implements Refusal {}

    /** The text ends in a way that swallows a note set behind it, such as code that is not closed. */
    record NoteSwallowed() implements Refusal {}

    record DateInPast() implements Refusal {}

    /** It is to become public then; that has to be taken back first. */
    record Scheduled(Instant at) implements Refusal {}

    record NotScheduled() implements Refusal {}

    record NotPublic() implements Refusal {}

    /** Readers have known it, so it can only be withdrawn. */
    record WasPublic() implements Refusal {}

    record Withdrawn(Instant at) implements Refusal {}

    record NotWithdrawn() implements Refusal {}

    record InBin() implements Refusal {}

    record NotInBin() implements Refusal {}

    /** The slug belongs, or once belonged, to another briefing. */
    record SlugTaken(Slug slug) implements Refusal {}

    /** The link or comment is none of this briefing's, or is settled already. */
    record NoSuchThing() implements Refusal {}

    /** What a comment is about is not in the text. */
    record NoSuchPassage() implements Refusal {}

    /** More characters than are kept. */
    record TooLong(int most) implements Refusal {}
}
