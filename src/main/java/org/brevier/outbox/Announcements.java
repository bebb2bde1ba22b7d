package org.brevier.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.brevier.briefing.News;
import org.brevier.briefing.published.Change;
import org.brevier.site.TimeOrderedId;
import org.brevier.trail.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what is to be told, in the transaction of the act that it is about. */
@Component
class Announcements {

    /** What became public longer ago than this was taken in from somewhere, and is no news. */
    private static final Duration FRESH = Duration.ofDays(2);

    /** What is told when a version becomes public. */
    private static final Set<Kind> APPEARANCES = Set.of(Kind.PUBLISHED, Kind.CORRECTED);

    private final WaitingNotices rows;
    private final Couriers couriers;
    private final Bell bell;
    private final Clock clock;

    Announcements(WaitingNotices rows, Couriers couriers, Bell bell, Clock clock) {
        this.rows = rows;
        this.couriers = couriers;
        this.bell = bell;
        this.clock = clock;
    }

    @EventListener
    void note(News news) {
        var now = clock.instant();
        switch (news) {
            case News.Submitted submitted -> add(Kind.SUBMITTED, news, "", now);
            case News.Approved approved -> add(Kind.APPROVED, news, "", now);
            case News.SentBack sentBack -> add(Kind.SENT_BACK, news, sentBack.reason(), now);
            case News.Published published -> publish(published, now);
            case News.Renamed renamed ->
                add(Kind.RENAMED, news, renamed.briefing().slug().value(), now);
            case News.Unscheduled unscheduled ->
                rows.forget(unscheduled.briefing().id(), APPEARANCES, now);
            case News.Missed missed -> add(Kind.FAILED, news, "It was due at " + missed.due(), now);
            case News.Withdrawn withdrawn -> withdraw(withdrawn, now);
        }
    }

    private void publish(News.Published published, Instant now) {
        rows.forget(published.briefing().id(), APPEARANCES, now);
        if (published.again()) {
            add(Kind.PUBLISHED, published, Change.FIRST, published.at());
        } else if (published.change().isSubstantive()) {
            add(kind(published.change()), published, published.change(), published.at());
        }
    }

    /** What becomes public before it is withdrawn is still told, and its withdrawal once. */
    private void withdraw(News.Withdrawn withdrawn, Instant now) {
        var id = withdrawn.briefing().id();
        rows.forget(id, APPEARANCES, Collections.max(List.of(withdrawn.at(), now)));
        rows.forget(id, Set.of(Kind.WITHDRAWN), now);
        add(Kind.WITHDRAWN, withdrawn, "", withdrawn.at());
    }

    private static Kind kind(Change change) {
        return switch (change) {
            case CORRECTION, CLARIFICATION -> Kind.CORRECTED;
            case FIRST, UPDATE, TYPO, REFILE -> Kind.PUBLISHED;
        };
    }

    private void add(Kind kind, News.Published published, Change change, Instant due) {
        add(new Notice(
                TimeOrderedId.at(clock.instant()),
                kind,
                published.briefing().id(),
                OptionalInt.of(published.version()),
                change.label(),
                published.by(),
                "",
                due));
    }

    private void add(Kind kind, News news, String detail, Instant due) {
        add(kind, news.briefing().id(), news.by(), detail, due);
    }

    void add(Kind kind, UUID briefing, Actor by, String detail, Instant due) {
        add(new Notice(TimeOrderedId.at(clock.instant()), kind, briefing, OptionalInt.empty(), "", by, detail, due));
    }

    /** What lies ahead is kept even if nobody is to be told today. */
    private void add(Notice notice) {
        var now = clock.instant();
        boolean isAhead = notice.due().isAfter(now);
        if (notice.due().isBefore(now.minus(FRESH)) || (couriers.isEmpty() && !isAhead)) {
            return;
        }
        rows.add(notice);
        if (!isAhead) {
            bell.ringAfterCommit();
        }
    }
}
