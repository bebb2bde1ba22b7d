package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeadlineTest {

    @Test
    void aTextThatOnlyWaitsForAProcessorIsNotGivenUp() throws Exception {
        var deadline = new Deadline();
        Thread.sleep(Caps.WORK.plusMillis(200));

        assertThatCode(() -> deadline.check(1)).doesNotThrowAnyException();
    }

    @Test
    void norIsItOnAVirtualThreadWhoseWorkIsNotMeasured() throws Exception {
        var thread = Thread.ofVirtual()
                .unstarted(() -> assertThatCode(() -> {
                            var deadline = new Deadline();
                            Thread.sleep(Caps.WORK.plusMillis(200));
                            deadline.check(1);
                        })
                        .doesNotThrowAnyException());
        var failed = new java.util.concurrent.atomic.AtomicReference<Throwable>();
        thread.setUncaughtExceptionHandler((of, e) -> failed.set(e));
        thread.start();
        thread.join();

        org.assertj.core.api.Assertions.assertThat(failed.get()).isNull();
    }

    @Test
    void aTextThatKeepsAProcessorBusyIsGivenUp() {
        var deadline = new Deadline();

        assertThatThrownBy(() -> {
                    for (long end = System.nanoTime() + Duration.ofSeconds(50).toNanos(); System.nanoTime() < end; ) {
                        deadline.check(7);
                    }
                })
                .isInstanceOf(TooCostly.class);
    }
}
