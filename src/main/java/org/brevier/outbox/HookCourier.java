package org.brevier.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevier.outbox.Outbound.Reply;

/** Brings notices to a webhook, signed as Standard Webhooks 1.0 says. */
final class HookCourier implements Courier {

    private static final int GONE = 410;
    private static final String DEAF = "answered 410, and is told nothing more until the next start";

    private final Webhook hook;
    private final HookText text;
    private final Outbound outbound;
    private final Clock clock;
    private volatile boolean gone;

    HookCourier(Webhook hook, HookText text, Outbound outbound, Clock clock) {
        this.hook = hook;
        this.text = text;
        this.outbound = outbound;
        this.clock = clock;
    }

    @Override
    public String destination() {
        return "webhook:" + UUID.nameUUIDFromBytes(hook.url().getBytes(StandardCharsets.UTF_8));
    }

    /** Of what stands behind the host, a part may be secret. */
    @Override
    public String label() {
        return hook.uri().getScheme() + "://" + hook.uri().getAuthority();
    }

    @Override
    public String way() {
        return "webhook";
    }

    @Override
    public List<Parcel> pack(Story story) {
        return gone || !hook.kinds().contains(story.kind()) ? List.of() : List.of(Parcel.of(text.of(story)));
    }

    /** A receiver that says 410 wants no more (section "Considerations for sending": "disable the endpoint"). */
    @Override
    public Answer deliver(Delivery delivery) {
        if (gone) {
            return new Answer.Never(DEAF);
        }
        String id = delivery.event().toString();
        long seconds = clock.instant().getEpochSecond();
        var headers = Map.of(
                "webhook-id", id,
                "webhook-timestamp", Long.toString(seconds),
                "webhook-signature", hook.key().sign(id, seconds, delivery.body()));
        var reply = outbound.post(hook.uri(), "application/json", delivery.body(), headers);
        if (reply instanceof Reply.Status status && status.code() == GONE) {
            gone = true;
            return new Answer.Never(DEAF);
        }
        return reply.answer();
    }
}
