package org.brevier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

@SiteTest
class WritesTest {

    private static final OffsetDateTime LONG_AGO = OffsetDateTime.of(2001, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Writes writes;
    private final SiteVersion version;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final PlatformTransactionManager transactions;
    private final StoreHealthIndicator health;

    WritesTest(
            Writes writes,
            SiteVersion version,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            StoreHealthIndicator health,
            TestClock clock) {
        this.clock = clock;
        this.writes = writes;
        this.version = version;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.health = health;
    }

    @BeforeEach
    void longAgo() {
        writes.run(() -> beat(LONG_AGO));
    }

    private void beat(OffsetDateTime time) {
        jdbc.sql("update heartbeat set beaten_at = :time where id = 1")
                .param("time", time)
                .update();
    }

    private OffsetDateTime beaten() {
        return jdbc.sql("select beaten_at from heartbeat where id = 1")
                .query(OffsetDateTime.class)
                .single();
    }

    @Test
    void theVersionIsRaisedWithItsTransaction() {
        long before = version.current();
        assertThat(writes.run(() -> {
                    version.raise();
                    assertThat(version.current()).as("not before the commit").isEqualTo(before);
                    return "answer";
                }))
                .isEqualTo("answer");
        assertThat(version.current()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select changed_at from site_version")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(clock.instant());
    }

    @Test
    void whatThrowsLeavesNothingAndRaisesNothing() {
        long before = version.current();
        assertThatThrownBy(() -> writes.run(() -> {
                    beat(LONG_AGO.plusYears(1));
                    version.raise();
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(beaten()).isEqualTo(LONG_AGO);
        assertThat(version.current()).isEqualTo(before);
        writes.run(version::raise);
        assertThat(version.current()).isEqualTo(before + 1);
    }

    @Test
    void nestedWritesAreOneTransaction() {
        assertThatThrownBy(() -> writes.run(() -> {
                    writes.run(() -> beat(LONG_AGO.plusYears(1)));
                    throw new IllegalArgumentException("after the inner one");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(beaten()).isEqualTo(LONG_AGO);
    }

    @Test
    void anInnerFailureSpoilsTheWholeEvenWhenCaught() {
        assertThatThrownBy(() -> writes.run(() -> {
                    beat(LONG_AGO.plusYears(1));
                    try {
                        writes.run(() -> {
                            throw new IllegalArgumentException("inner");
                        });
                    } catch (IllegalArgumentException e) {
                        assertThat(e).hasMessage("inner");
                    }
                }))
                .isInstanceOf(UnexpectedRollbackException.class);
        assertThat(beaten()).isEqualTo(LONG_AGO);
    }

    @Test
    void aTransactionBegunElsewhereIsRefused() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> writes.run(() -> beat(LONG_AGO))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(version::raise).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void beingReadyIsHavingWritten() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        var answered = health.health();
        assertThat(health.health()).as("asked again at once").isSameAs(answered);
    }

    @Test
    void whatIsWrittenInPassingIsWrittenWholeOrNotAtAll() {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        writes.inPassing(() -> beat(now));
        assertThat(beaten()).isEqualTo(now);

        assertThatThrownBy(() -> writes.inPassing(() -> {
                    beat(LONG_AGO);
                    throw new IllegalArgumentException("not now");
                }))
                .hasMessage("not now");
        assertThat(beaten()).isEqualTo(now);
    }
}
