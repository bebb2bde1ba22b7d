package org.brevier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SearchBusyTest extends SearchFixture {

    @Test
    void aFloodOfSearchesIsTurnedAwayAndLeavesNoTrace() throws Exception {
        stock.publish(Story.of("Talks resume"));
        find("talks");
        var held = new CountDownLatch(1);
        var refused = new CountDownLatch(100);
        stock.beforeReading = () -> awaitQuietly(held);
        int turnedAway = 0;

        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var searches = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 200; i++) {
                searches.add(readers.submit(() -> isTurnedAway(refused)));
            }
            refused.await();
            held.countDown();
            for (var each : searches) {
                turnedAway += each.get() ? 1 : 0;
            }
        }

        assertThat(turnedAway).isBetween(100, 199);
        assertThat(headlines("talks")).hasSize(1);
    }

    private boolean isTurnedAway(CountDownLatch refused) {
        try {
            find("talks");
            return false;
        } catch (SearchBusy e) {
            refused.countDown();
            return true;
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void readersAreToldWhenToComeBack() throws Exception {
        MockMvcBuilders.standaloneSetup(new Crowded())
                .build()
                .perform(get("/crowded"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"));
    }

    @Controller
    static class Crowded {

        @GetMapping("/crowded")
        void search() {
            throw new SearchBusy();
        }
    }
}
