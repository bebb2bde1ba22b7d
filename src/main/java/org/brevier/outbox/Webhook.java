package org.brevier.outbox;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.brevier.site.OutwardAddress;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An address that is told what was done.
 *
 * @param url an https: address; a part of it may be secret
 * @param secret what the notices are signed with, as Standard Webhooks spells it
 * @param events which ones; all where none is named
 */
record Webhook(
        @DefaultValue("") String url,
        @DefaultValue("") String secret,
        @DefaultValue List<String> events) {

    /** @throws IllegalArgumentException naming the component that does not hold what it should */
    Webhook {
        if (!isAddress(url)) {
            throw new IllegalArgumentException("url must be an https: address");
        }
        if (SigningKey.parse(secret).isEmpty()) {
            throw new IllegalArgumentException("secret must be whsec_ and 24 to 64 bytes in base64 behind it");
        }
        if (events.stream().anyMatch(event -> Kind.ofLabel(event).isEmpty())) {
            throw new IllegalArgumentException("events must be some of " + Kind.labels());
        }
        events = List.copyOf(events);
    }

    private static boolean isAddress(String url) {
        try {
            return OutwardAddress.isSafe(URI.create(url));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    URI uri() {
        return URI.create(url);
    }

    SigningKey key() {
        return SigningKey.parse(secret).orElseThrow();
    }

    Set<Kind> kinds() {
        var kinds = EnumSet.noneOf(Kind.class);
        events.forEach(event -> kinds.add(Kind.ofLabel(event).orElseThrow()));
        return kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds;
    }

    @Override
    public String toString() {
        return "Webhook[" + uri().getAuthority() + "]";
    }
}
