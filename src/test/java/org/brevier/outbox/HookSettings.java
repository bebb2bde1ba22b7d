package org.brevier.outbox;

import java.net.URI;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Webhooks as settings name them. */
final class HookSettings {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private HookSettings() {}

    static void add(DynamicPropertyRegistry registry, int place, URI address) {
        registry.add("brevier.webhooks[%d].url".formatted(place), () -> address);
        registry.add("brevier.webhooks[%d].secret".formatted(place), () -> SECRET);
    }
}
