package org.brevier.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Lets a site under test keep its files in a bucket that no other site uses. */
public final class OwnBucket implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger BUCKETS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = S3Server.shared().newBucket("bucket-" + BUCKETS.incrementAndGet());
        context.getEnvironment().getPropertySources().addLast(new MapPropertySource("a bucket of its own", settings));
    }
}
