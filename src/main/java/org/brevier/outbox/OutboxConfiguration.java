package org.brevier.outbox;

import java.net.URI;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.site.Addresses;
import org.brevier.site.IndexNow;
import org.brevier.site.Site;
import org.brevier.site.WebSub;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is told, as the settings say. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    Outbound outbound(Webhooks hooks, WebSub webSub, IndexNow indexNow, OutboxSettings settings) {
        var allowed = Stream.of(
                        hooks.webhooks().stream().map(Webhook::uri),
                        webSub.hub().stream(),
                        indexNow.key().map(key -> indexNow.endpoint()).stream())
                .flatMap(addresses -> addresses)
                .collect(Collectors.<URI>toSet());
        return new Outbound(allowed, settings.patience());
    }

    @Bean
    Couriers couriers(
            Webhooks hooks,
            WebSub webSub,
            IndexNow indexNow,
            HookText text,
            ChangedFeeds feeds,
            Site site,
            Addresses addresses,
            ObjectProvider<MailCourier> mail,
            Outbound outbound,
            Clock clock) {
        return Couriers.of(Stream.of(
                        hooks.webhooks().stream().map(hook -> new HookCourier(hook, text, outbound, clock)),
                        mail.stream(),
                        webSub.hub().map(hub -> new HubCourier(hub, feeds, outbound)).stream(),
                        indexNow
                                .key()
                                .map(key -> new SearchEngineCourier(indexNow, key, site, addresses, outbound))
                                .stream())
                .flatMap(couriers -> couriers));
    }
}
