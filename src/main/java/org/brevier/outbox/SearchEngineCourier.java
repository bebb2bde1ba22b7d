package org.brevier.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevier.outbox.Outbound.Reply;
import org.brevier.site.Addresses;
import org.brevier.site.IndexNow;
import org.brevier.site.Site;
import org.brevier.site.Slug;
import tools.jackson.databind.json.JsonMapper;

/** Tells search engines by IndexNow which addresses to look at again. */
final class SearchEngineCourier implements Courier {

    private static final JsonMapper JSON = new JsonMapper();

    /** What the protocol answers to a key or an address that will be no better next time. */
    private static final List<Integer> REFUSALS = List.of(400, 403, 422);

    private final IndexNow settings;
    private final String key;
    private final Site site;
    private final Addresses addresses;
    private final Outbound outbound;

    SearchEngineCourier(IndexNow settings, String key, Site site, Addresses addresses, Outbound outbound) {
        this.settings = settings;
        this.key = key;
        this.site = site;
        this.addresses = addresses;
        this.outbound = outbound;
    }

    private record Submission(String host, String key, String keyLocation, List<String> urlList) {}

    @Override
    public String destination() {
        return "indexnow";
    }

    @Override
    public String label() {
        return settings.endpoint().getScheme() + "://" + settings.endpoint().getAuthority();
    }

    @Override
    public String way() {
        return "search-engine";
    }

    @Override
    public List<Parcel> pack(Story story) {
        return story.kind().isPublic() ? List.of(Parcel.of(String.join("\n", changed(story)))) : List.of();
    }

    /** A former address leads to another one now, which is a change of it too. */
    private List<String> changed(Story story) {
        var former = Optional.of(story.notice().detail()).filter(slug -> story.kind() == Kind.RENAMED);
        return Stream.concat(Stream.of(story.slug()), former.map(Slug::new).stream())
                .map(addresses::briefing)
                .map(addresses::absolute)
                .toList();
    }

    @Override
    public Answer deliver(Delivery delivery) {
        var submission = new Submission(
                site.baseUrl().getHost(),
                key,
                addresses.absolute(IndexNow.path(key)),
                delivery.body().lines().toList());
        var reply = outbound.post(
                settings.endpoint(), "application/json; charset=utf-8", JSON.writeValueAsString(submission), Map.of());
        return reply instanceof Reply.Status status && REFUSALS.contains(status.code())
                ? new Answer.Never("answered " + status.code())
                : reply.answer();
    }
}
