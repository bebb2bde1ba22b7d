package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DecodingTest {

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    /** Starts to wait for its turn, and returns when it does. */
    private Thread waiting(String name, Runnable decoding) throws InterruptedException {
        var thread = Thread.ofPlatform().start(decoding);
        while (thread.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
            assertThat(thread.isAlive()).as(name).isTrue();
        }
        return thread;
    }

    private Runnable upload(String name) {
        return () -> {
            try {
                Cleaning.clean(
                        FileType.PNG,
                        () -> {
                            done.add(name);
                            return Samples.png();
                        },
                        OutputStream.nullOutputStream());
            } catch (Unfit | IOException e) {
                throw new AssertionError(e);
            }
        };
    }

    private Runnable reader(CountDownLatch ready) {
        return () -> {
            try {
                Decoding.alone(() -> {
                    done.add("reader");
                    awaiting(ready);
                    return true;
                });
            } catch (Unfit | IOException e) {
                throw new AssertionError(e);
            }
        };
    }

    private static void awaiting(CountDownLatch ready) {
        try {
            ready.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aReaderWaitsForOneUploadAtMost() throws InterruptedException {
        var ready = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        threads.add(waiting("first", reader(ready)));
        for (int upload = 0; upload < 8; upload++) {
            threads.add(waiting("upload", upload("upload")));
        }
        var second = new CountDownLatch(0);
        threads.add(waiting("reader", reader(second)));

        ready.countDown();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(done).hasSize(10).startsWith("reader", "upload", "reader");
    }
}
