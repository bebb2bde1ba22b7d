package org.brevier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;

@Timeout(30)
class DurabilityBarrierTest {

    private final Semaphore begun = new Semaphore(0);
    private final Semaphore mayEnd = new Semaphore(0);
    private final AtomicInteger checkpoints = new AtomicInteger();

    private final DurabilityBarrier barrier = new DurabilityBarrier(() -> {
        checkpoints.incrementAndGet();
        begun.release();
        mayEnd.acquireUninterruptibly();
    });

    @Test
    void whoArrivesDuringACheckpointSharesTheNext() throws InterruptedException {
        var answered = new CountDownLatch(21);
        try (var savers = Executors.newVirtualThreadPerTaskExecutor()) {
            savers.execute(() -> wait(answered));
            begun.acquire();
            for (int i = 0; i < 20; i++) {
                savers.execute(() -> wait(answered));
            }
            await(() -> barrier.waiting() == 20);
            assertThat(answered.getCount())
                    .as("nobody before the checkpoint ended")
                    .isEqualTo(21);

            mayEnd.release();
            begun.acquire();
            await(() -> answered.getCount() < 21);
            assertThat(answered.getCount())
                    .as("the first alone after its checkpoint")
                    .isEqualTo(20);

            mayEnd.release(10);
            answered.await();
        }
        assertThat(checkpoints).hasValue(2);
    }

    private static void await(BooleanSupplier event) {
        while (!event.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private void wait(CountDownLatch answered) {
        barrier.await();
        answered.countDown();
    }

    @Test
    void aFailedCheckpointFailsTheSaveAndNotTheNext() {
        var failing = new AtomicInteger(1);
        var moody = new DurabilityBarrier(() -> {
            if (failing.getAndDecrement() > 0) {
                throw new SQLException("disk gone");
            }
        });

        assertThatThrownBy(moody::await)
                .isInstanceOf(DataAccessResourceFailureException.class)
                .hasRootCauseMessage("disk gone");
        moody.await();
    }
}
