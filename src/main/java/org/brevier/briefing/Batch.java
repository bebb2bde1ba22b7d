package org.brevier.briefing;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.brevier.store.Writes;
import org.springframework.stereotype.Service;

/** One act on several briefings: on all of them, or on none. */
@Service
public class Batch {

    private final BriefingRows rows;
    private final Writes writes;

    Batch(BriefingRows rows, Writes writes) {
        this.rows = rows;
        this.writes = writes;
    }

    /** What came of it. */
    public sealed interface Answer {

        /** @param briefings as the act left them */
        record Done(List<Briefing> briefings) implements Answer {

            public Done {
                briefings = List.copyOf(briefings);
            }
        }

        /** Nothing was changed, because of this one. */
        record Refused(Briefing briefing, Refusal why) implements Answer {}
    }

    /** Ends the transaction that surrounds the acts, so that none of them has happened. */
    private static final class Undone extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Answer.Refused answer;

        private Undone(Answer.Refused answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    /** @param act one that changes nothing but the database */
    public Answer each(Collection<UUID> briefings, Function<UUID, Outcome> act) {
        try {
            return writes.run(() -> {
                var done = new ArrayList<Briefing>();
                // Two batches at the same time wait for each other, as long as both take their rows in one order
                for (var id : briefings.stream().distinct().sorted().toList()) {
                    done.add(after(id, act));
                }
                return new Answer.Done(done);
            });
        } catch (Undone undone) {
            return undone.answer;
        }
    }

    private Briefing after(UUID id, Function<UUID, Outcome> act) {
        var before = rows.find(id).orElseThrow();
        return switch (act.apply(id)) {
            case Outcome.Done done -> done.briefing();
            case Outcome.Refused refused -> throw new Undone(new Answer.Refused(before, refused.why()));
        };
    }
}
