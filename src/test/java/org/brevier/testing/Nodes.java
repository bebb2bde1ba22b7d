package org.brevier.testing;

import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.brevier.Application;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Nodes of the application in this JVM, which may start at once: only its logging is set up by one after the other. */
public final class Nodes {

    private static final ReentrantLock LOGGING = new ReentrantLock();

    private Nodes() {}

    public static ConfigurableApplicationContext start(Map<String, Object> settings) {
        LOGGING.lock();
        try {
            return new SpringApplicationBuilder(Application.class)
                    .listeners(new LoggingIsUp())
                    .run(settings.entrySet().stream()
                            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                            .toArray(String[]::new));
        } finally {
            letOthers();
        }
    }

    private static void letOthers() {
        if (LOGGING.isHeldByCurrentThread()) {
            LOGGING.unlock();
        }
    }

    private static final class LoggingIsUp implements ApplicationListener<ApplicationContextInitializedEvent> {

        @Override
        public void onApplicationEvent(ApplicationContextInitializedEvent event) {
            letOthers();
        }
    }
}
