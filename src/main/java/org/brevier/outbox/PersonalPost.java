package org.brevier.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.brevier.account.Person;
import org.brevier.account.Postbox;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;

/**
 * Sends letters that hold a secret, or are about an account. They wait in memory alone, so that no link that opens an
 * account ever stands in the database or a backup; what a crash takes is asked for once more.
 */
final class PersonalPost implements Postbox, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PersonalPost.class);

    private static final int MOST_WAITING = 500;
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofSeconds(30));
    private static final Duration FAREWELL = Duration.ofSeconds(15);

    private final Mailer mailer;
    private final NoticeWords words;
    private final Writes writes;
    private final Trail trail;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofVirtual().name("personal-post").factory());

    PersonalPost(Mailer mailer, NoticeWords words, Writes writes, Trail trail) {
        this.mailer = mailer;
        this.words = words;
        this.writes = writes;
        this.trail = trail;
    }

    @Override
    public void post(Person to, Letter letter, String link) {
        try {
            worker.execute(() -> send(to, letter, link));
        } catch (RejectedExecutionException e) {
            log.warn("A letter to {} was not sent: too many wait", to.name());
        }
    }

    private void send(Person to, Letter letter, String link) {
        var written = words.letter(letter, to.name(), link);
        var id = UUID.randomUUID();
        var pauses = PAUSES.iterator();
        while (true) {
            try {
                mailer.send(to.email(), written, id);
                return;
            } catch (MailException e) {
                if (!pauses.hasNext() || isClosingWithin(pauses.next())) {
                    giveUp(to, letter, e);
                    return;
                }
            }
        }
    }

    private boolean isClosingWithin(Duration pause) {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void giveUp(Person to, Letter letter, MailException reason) {
        log.warn(
                "A letter to {} could not be sent: {}",
                to.name(),
                reason.getClass().getSimpleName());
        writes.run(() -> {
            trail.record(
                    Failures.OUTBOX, Act.NOTICE_FAILED, Optional.of(to.id()), to.name(), "letter: " + letter.label());
        });
    }

    /** What waits is still sent, if the mail server takes it soon. */
    @Override
    public void close() {
        worker.shutdown();
        closing.countDown();
        try {
            if (!worker.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("{} letters were not sent", worker.getQueue().size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
