package org.brevier.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.brevier.site.Addresses;
import org.brevier.site.WebSub;
import org.springframework.stereotype.Component;

/** Where a feed can be followed without asking again and again (W3C WebSub, section 4). */
@Component
class Hubs {

    private final WebSub settings;
    private final Addresses addresses;

    Hubs(WebSub settings, Addresses addresses) {
        this.settings = settings;
        this.addresses = addresses;
    }

    Optional<String> of(Feed feed) {
        return settings.hub().filter(hub -> feed.isFollowed(addresses)).map(URI::toString);
    }

    /** The same as headers, which are all that a feed in JSON has. */
    List<String> links(Feed feed) {
        return of(feed).map(hub -> List.of(
                        "<" + hub + ">; rel=\"hub\"",
                        "<" + feed.links(addresses).get("self") + ">; rel=\"self\""))
                .orElse(List.of());
    }
}
