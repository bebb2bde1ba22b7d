package org.brevier.outbox;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;

/**
 * Tells a WebSub hub which feeds have changed. W3C WebSub leaves open how; hubs understand what PubSubHubbub Core 0.3
 * says in section 7.1.
 */
final class HubCourier implements Courier {

    /** So many answers can be waited for while a delivery is in hand. */
    private static final int MOST_AT_ONCE = 6;

    private final URI hub;
    private final ChangedFeeds feeds;
    private final Outbound outbound;

    HubCourier(URI hub, ChangedFeeds feeds, Outbound outbound) {
        this.hub = hub;
        this.feeds = feeds;
        this.outbound = outbound;
    }

    @Override
    public String destination() {
        return "websub";
    }

    @Override
    public String label() {
        return hub.getScheme() + "://" + hub.getAuthority();
    }

    @Override
    public String way() {
        return "hub";
    }

    @Override
    public List<Parcel> pack(Story story) {
        return story.kind().isPublic()
                ? feeds.of(story).stream()
                        .gather(Gatherers.windowFixed(MOST_AT_ONCE))
                        .map(some -> Parcel.of(String.join("\n", some)))
                        .toList()
                : List.of();
    }

    /** One feed at a time, as not every hub takes several; telling it twice does no harm. */
    @Override
    public Answer deliver(Delivery delivery) {
        for (String feed : delivery.body().lines().toList()) {
            var answer = tell(feed);
            if (!(answer instanceof Answer.Arrived)) {
                return answer;
            }
        }
        return new Answer.Arrived();
    }

    private Answer tell(String feed) {
        String form = "hub.mode=publish&hub.url=" + URLEncoder.encode(feed, StandardCharsets.UTF_8);
        return outbound.post(hub, "application/x-www-form-urlencoded", form, Map.of())
                .answer();
    }
}
