package org.brevier.site;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The hub through which the feeds can be followed without asking again and again ({@code brevier.websub.*}).
 *
 * @param hub where it takes subscriptions, and where it is told that a feed has changed
 */
@ConfigurationProperties("brevier.websub")
public record WebSub(Optional<URI> hub) {

    /** @throws IllegalArgumentException when the hub is no address that can be trusted */
    public WebSub {
        if (hub.filter(address -> !OutwardAddress.isSafe(address)).isPresent()) {
            throw new IllegalArgumentException("hub must be an https: address");
        }
    }
}
