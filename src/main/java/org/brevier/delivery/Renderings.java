package org.brevier.delivery;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.brevier.delivery.Editions.Edition;

/** Lets one request render a page while the others that want the same one wait for it. */
final class Renderings {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @FunctionalInterface
    interface Rendering {

        /** Empty when there is nothing to share; whoever asked has been answered then. */
        Optional<Page> run() throws ServletException, IOException;
    }

    private record Wanted(PageAddress address, Edition edition) {}

    private final ConcurrentMap<Wanted, CompletableFuture<Optional<Page>>> underWay = new ConcurrentHashMap<>();

    Optional<Page> once(PageAddress address, Edition edition, Rendering rendering)
            throws ServletException, IOException {
        var wanted = new Wanted(address, edition);
        var mine = new CompletableFuture<Optional<Page>>();
        var another = underWay.putIfAbsent(wanted, mine);
        if (another != null) {
            var shared = await(another);
            return shared.isPresent() ? shared : rendering.run();
        }
        try {
            mine.complete(rendering.run());
            return mine.join();
        } catch (ServletException | RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            mine.complete(Optional.empty());
            underWay.remove(wanted);
        }
    }

    /** Fails as the rendering did: while the database is away nobody should find that out after another wait. */
    private static Optional<Page> await(CompletableFuture<Optional<Page>> another) throws ServletException {
        try {
            return another.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new ServletException(e.getCause());
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
