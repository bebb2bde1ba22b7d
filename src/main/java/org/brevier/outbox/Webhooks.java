package org.brevier.outbox;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param webhooks the addresses that are told what was done */
@ConfigurationProperties("brevier")
record Webhooks(@DefaultValue List<Webhook> webhooks) {

    Webhooks {
        webhooks = List.copyOf(webhooks);
        if (webhooks.stream().map(Webhook::url).distinct().count() < webhooks.size()) {
            throw new IllegalArgumentException("webhooks names one url twice");
        }
    }
}
