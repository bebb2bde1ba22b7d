package org.brevier.briefing;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.brevier.briefing.published.Renderings;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Unreadable;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How an act at the desk goes: alone with its briefing, in one transaction, with its entry in the trail. */
@Component
class Acts {

    private final BriefingRows rows;
    private final Writes writes;
    private final Trail trail;
    private final Renderings renderings;
    private final Briefings reader;
    private final ApplicationEventPublisher events;

    Acts(
            BriefingRows rows,
            Writes writes,
            Trail trail,
            Renderings renderings,
            Briefings reader,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.events = events;
        this.rows = rows;
        this.writes = writes;
        this.trail = trail;
        this.renderings = renderings;
    }

    /** What is in the bin takes no part. */
    Outcome on(UUID briefing, Function<Briefing, Outcome> act) {
        return with(
                briefing, present -> present.isBinned() ? Outcome.refused(new Refusal.InBin()) : act.apply(present));
    }

    <T> T with(UUID briefing, Function<Briefing, T> act) {
        return writes.run(() -> act.apply(rows.lock(briefing)));
    }

    Outcome done(Briefing briefing, Actor by, Act act, String detail) {
        record(briefing, by, act, detail);
        return new Outcome.Done(rows.find(briefing.id()).orElseThrow());
    }

    /** Why the working copy cannot be shown to anybody, if it cannot. */
    Optional<Refusal> unreadable(Briefing briefing) {
        try {
            var text = reader.read(briefing.revision().manuscript());
            renderings.requireShowable(text, briefing.revision().anchors());
            return Optional.empty();
        } catch (Unreadable e) {
            return Optional.of(new Refusal.UnreadableText(e.line(), e.reason()));
        }
    }

    void record(Briefing briefing, Actor by, Act act, String detail) {
        trail.record(by, act, Optional.of(briefing.id()), briefing.headline(), detail);
    }

    /** Those who tell others write down what they will, in this transaction. */
    void tell(News news) {
        events.publishEvent(news);
    }
}
