package org.brevier.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.brevier.store.StoreFull;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sends what is due while the site runs, on a thread for each destination, so that one that hangs holds up no other. What
 * is under way when the site stops is waited for.
 */
@Component
@ConditionalOnWebApplication
class Dispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private final Spreading spreading;
    private final List<Lane> lanes;
    private final Bell bell;
    private final OutboxSettings settings;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Dispatcher(Spreading spreading, Lanes lanes, Bell bell, OutboxSettings settings) {
        this.spreading = spreading;
        this.lanes = lanes.all();
        this.bell = bell;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        running = true;
        Stream.concat(
                        Stream.<BooleanSupplier>of(spreading::look),
                        lanes.stream().map(lane -> lane::look))
                .forEach(look -> threads.add(Thread.ofVirtual().name("outbox").start(() -> keepLooking(look))));
    }

    private void keepLooking(BooleanSupplier look) {
        while (running) {
            long heard = bell.rings();
            if (!lookOnce(look)) {
                bell.await(heard, settings.look());
            }
        }
    }

    /** What the database does not take now it may take at the next look. */
    private boolean lookOnce(BooleanSupplier look) {
        try {
            return running && look.getAsBoolean();
        } catch (StoreFull | DataAccessException | TransactionException e) {
            log.debug("Notices wait: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.error("A notice could not be taken up", e);
        }
        return false;
    }

    /** Sends all that is due now, on the thread that asks. */
    void lookAtAll() {
        drain(spreading::look);
        lanes.forEach(lane -> drain(lane::look));
    }

    private static void drain(BooleanSupplier look) {
        boolean more = look.getAsBoolean();
        while (more) {
            more = look.getAsBoolean();
        }
    }

    /** Nobody is interrupted: an interrupted thread would close the embedded database for all. */
    @Override
    public synchronized void stop() {
        running = false;
        bell.ring();
        for (var thread : threads) {
            try {
                thread.join(settings.patience().multipliedBy(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
