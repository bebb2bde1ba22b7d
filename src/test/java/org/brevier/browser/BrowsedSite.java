package org.brevier.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Fills the content folder of a site under test, unless {@code browsed.content} is {@code none}, and gives the site a
 * port that it knows before it starts, for its base URL.
 */
final class BrowsedSite implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path SAMPLES = Path.of("content");
    private static final Path HARD_ONES = Path.of("src", "test", "resources", "browser");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        int port = freePort();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "a site for a browser",
                        Map.of(
                                "server.port",
                                port,
                                "brevier.site.base-url",
                                "http://localhost:" + port,
                                "brevier.site.page-length",
                                6)));
        if (!environment.getProperty("browsed.content", "").equals("none")) {
            fill(Path.of(environment.getRequiredProperty("brevier.content")));
        }
    }

    /** Below what systems give away by themselves, so that no connection and no other server takes it meanwhile. */
    private static int freePort() {
        for (int port : new Random().ints(100, 20_000, 30_000).toArray()) {
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another will do.
            }
        }
        throw new IllegalStateException("no port is free");
    }

    private static void fill(Path folder) {
        try {
            FileSystemUtils.copyRecursively(SAMPLES, folder);
            FileSystemUtils.copyRecursively(HARD_ONES, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
