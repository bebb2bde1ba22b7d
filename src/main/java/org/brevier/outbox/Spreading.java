package org.brevier.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brevier.briefing.Desk;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.site.TimeOrderedId;
import org.brevier.store.StoreFull;
import org.brevier.store.Writes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Turns a notice whose time has come into one delivery for each of those who want to know; if it is still true. */
@Component
class Spreading {

    private static final Logger log = LoggerFactory.getLogger(Spreading.class);

    /** How long a notice rests that cannot be told as its briefing cannot be read, so that those behind it are. */
    private static final Duration REST = Duration.ofMinutes(10);

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
        try {
            deliveries(notice).forEach(deliveries::add);
            bell.ringAfterCommit();
        } catch (StoreFull | DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException damaged) {
            log.error("What is to be told of the briefing {} cannot be put together", notice.briefing(), damaged);
            notices.add(notice.putOff(clock.instant().plus(REST)));
        }
    }

    private List<Delivery> deliveries(Notice notice) {
        return desk.find(notice.briefing())
                .map(briefing -> new Story(notice, briefing, published.find(briefing.slug())))
                .filter(Story::isTrue)
                .map(this::deliveries)
                .orElse(List.of());
    }

    private List<Delivery> deliveries(Story story) {
        return couriers.all().stream()
                .flatMap(courier -> courier.pack(story).stream().map(parcel -> delivery(story, courier, parcel)))
                .toList();
    }

    private Delivery delivery(Story story, Courier courier, Courier.Parcel parcel) {
        var now = clock.instant();
        return new Delivery(
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
                "");
    }
}
