package org.brevier.store;

import java.io.IOException;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;

/** Refuses a second process on the same data before the seconds it would take to start are spent. */
final class EarlyRefusal implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (event.getEnvironment().containsProperty("spring.datasource.url")) {
            return;
        }
        var storage = Binder.get(event.getEnvironment()).bindOrCreate("brevier", Storage.class);
        try {
            DataDirectory.claim(storage.data()).close();
        } catch (IOException e) {
            throw new StoreRefused(
                    "brevier.data: %s is no directory that can be written to".formatted(storage.data()), e);
        }
    }
}
