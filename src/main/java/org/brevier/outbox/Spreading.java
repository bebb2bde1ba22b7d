package org.brevier.outbox;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brevier.briefing.Desk;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.site.TimeOrderedId;
import org.brevier.store.Writes;
import org.springframework.stereotype.Component;

/** Turns a notice whose time has come into one delivery for each of those who want to know; if it is still true. */
@Component
class Spreading {

    private final WaitingNotices notices;
    private final DeliveryRows deliveries;
    private final Couriers couriers;
    private final Desk desk;
    private final PublishedBriefings published;
    private final Writes writes;
    private final Bell bell;
    private final Clock clock;

    Spreading(
            WaitingNotices notices,
            DeliveryRows deliveries,
            Couriers couriers,
            Desk desk,
            PublishedBriefings published,
            Writes writes,
            Bell bell,
            Clock clock) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.couriers = couriers;
        this.desk = desk;
        this.published = published;
        this.writes = writes;
        this.bell = bell;
        this.clock = clock;
    }

    /** @return whether there was one, and so may be another */
    boolean look() {
        var now = clock.instant();
        if (!notices.isOneDue(now)) {
            return false;
        }
        var found = new AtomicBoolean();
        // A power cut that loses the deliveries brings the notice back: there is nothing to wait for.
        writes.inPassing(() -> {
            var notice = notices.take(now);
            notice.ifPresent(this::spread);
            found.set(notice.isPresent());
        });
        return found.get();
    }

    private void spread(Notice notice) {
        var briefing = desk.find(notice.briefing());
        if (briefing.isEmpty()) {
            return;
        }
        var story =
                new Story(notice, briefing.get(), published.find(briefing.get().slug()));
        if (story.isTrue()) {
            couriers.all().forEach(courier -> courier.pack(story).forEach(parcel -> add(story, courier, parcel)));
            bell.ringAfterCommit();
        }
    }

    private void add(Story story, Courier courier, Courier.Parcel parcel) {
        var now = clock.instant();
        deliveries.add(new Delivery(
                TimeOrderedId.at(now),
                story.notice().id(),
                story.kind(),
                courier.destination(),
                parcel.recipient(),
                story.notice().briefing(),
                story.title(),
                parcel.body(),
                now,
                now,
                0,
                ""));
    }
}
