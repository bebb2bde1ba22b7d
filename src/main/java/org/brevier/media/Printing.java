package org.brevier.media;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * When renditions are made: those of the whole picture after it was taken in, one file after the other and once the site
 * is up, and any that is asked for before, at once. After each file it rests for as long as that took: at most half of
 * one processor is taken from readers.
 */
@Component
class Printing implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Printing.class);

    /** What does not fit in here is made when it is asked for. */
    private static final int MOST_IN_LINE = 2_000;

    /** The second waits for the first, and nobody for more than one. */
    private static final int MOST_AT_ONCE = 2;

    private final Darkroom darkroom;
    private final BlockingQueue<Media> line = new ArrayBlockingQueue<>(MOST_IN_LINE);
    private final Map<String, CompletableFuture<Void>> making = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Thread worker;

    Printing(Darkroom darkroom) {
        this.darkroom = darkroom;
        this.worker = Thread.ofPlatform().daemon().name("renditions").unstarted(this::work);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        worker.start();
    }

    @Override
    public void destroy() {
        worker.interrupt();
    }

    private void work() {
        try {
            while (true) {
                var media = line.take();
                long start = System.nanoTime();
                makeAll(media);
                TimeUnit.NANOSECONDS.sleep(System.nanoTime() - start);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void makeAll(Media media) {
        try {
            darkroom.makeAll(media);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("{} is served without its smaller renditions", media.name(), e);
        }
    }

    /** As soon as those before it are done. */
    void later(Media media) {
        if (media.type().isPicture() && !line.contains(media)) {
            line.offer(media);
        }
    }

    /** One that is there, or is made now; empty when too many are being made already, or this one cannot be. */
    Optional<Resource> now(Media media, Rendition wanted) {
        var there = darkroom.find(media, wanted);
        if (there.isPresent()) {
            return there;
        }
        later(media);
        var mine = new CompletableFuture<Void>();
        var others = making.putIfAbsent(new Renditions(media).key(wanted), mine);
        if (others == null) {
            make(media, wanted, mine);
        } else {
            others.join();
        }
        return darkroom.find(media, wanted);
    }

    private void make(Media media, Rendition wanted, CompletableFuture<Void> done) {
        boolean mayMake = places.tryAcquire();
        try {
            if (mayMake && darkroom.find(media, wanted).isEmpty()) {
                darkroom.make(media, wanted);
            }
        } catch (RuntimeException e) {
            LOG.error("{} is served larger than it was asked for", media.name(), e);
        } finally {
            if (mayMake) {
                places.release();
            }
            making.remove(new Renditions(media).key(wanted), done);
            done.complete(null);
        }
    }
}
