package org.brevier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.brevier.testing.OwnSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import org.springframework.util.unit.DataSize;

@Timeout(60)
class EmbeddedDatabaseTest {

    private final Path data = OwnSite.newFolder("embedded-");
    private Scratch scratch = Scratch.open(data);

    @AfterEach
    void close() {
        scratch.close();
    }

    @Test
    void theDatabaseWritesAtOnceAndSpeaksAsPostgresqlDoes() {
        assertThat(scratch.setting("WRITE_DELAY")).isEqualTo("0");
        assertThat(scratch.setting("MODE")).isEqualTo("PostgreSQL");
        assertThat(scratch.setting("DEFAULT_NULL_ORDERING")).isEqualTo("HIGH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select file_read('/etc/passwd')",
                "select file_write('x', '/tmp/brevier-was-here')",
                "select * from csvread('/etc/passwd')",
                "call csvwrite('/tmp/brevier-was-here', 'select 1')",
                "create alias f as 'int f() { return 1; }'",
                "create trigger t before insert on heartbeat call \"x\"",
                "create linked table l('', 'jdbc:h2:mem:', '', '', 'x')",
                "script",
                "script to '/tmp/brevier-was-here'",
                "runscript from '/tmp/brevier-was-here'",
                "backup to '/tmp/brevier-was-here'",
                "shutdown",
                "set write_delay 500",
                "alter user site admin true",
                "create table mine (id integer)",
                "drop table heartbeat",
                "drop all objects"
            })
    void anInjectionReachesNoFileNoCodeAndNoTable(String sql) {
        assertThatThrownBy(() -> new JdbcTemplate(scratch.pool).execute(sql))
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getErrorCode()).isIn(90040, 90096));
    }

    @Test
    void tablesOfLaterMigrationsAreOpenToTheSite() throws SQLException {
        scratch.database.admin().execute("create table later (id integer)");
        scratch.writes.run(
                () -> scratch.jdbc.sql("insert into later (id) values (1)").update());
        assertThat(scratch.jdbc.sql("select id from later").query(Integer.class).list())
                .containsExactly(1);
    }

    @Test
    void theKeyIsItsOwnersAloneAndOpensTheDatabaseAgain() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("database.key"))))
                .isEqualTo("rw-------");
        scratch.save("kept");
        reopen();
        assertThat(scratch.texts()).containsExactly("kept");
        assertThat(scratch.database.recovery()).isEqualTo(new Recovery.NotNeeded());
    }

    private void reopen() {
        scratch.close();
        scratch = Scratch.open(data);
    }

    @Test
    void aLostKeyIsAskedForAndNothingIsReplaced() throws IOException {
        scratch.close();
        var key = data.resolve("database.key");
        var hidden = Files.move(key, data.resolve("hidden"));
        assertThatThrownBy(() -> Scratch.open(data))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("database.key");
        Files.move(hidden, key);
        scratch = Scratch.open(data);
    }

    @Test
    void aDirectoryInUseIsRefusedAndItsUserUnharmed() throws IOException {
        assertThatThrownBy(() -> Scratch.open(data))
                .isInstanceOf(StoreRefused.class)
                .hasMessageStartingWith("Another Brevier is using ")
                .hasMessageNotContaining("\n");
        Files.readAllBytes(data.resolve("brevier.mv.db"));
        scratch.save("still here");
        assertThat(scratch.texts()).containsExactly("still here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise", "zeros", "header"})
    void aFileThatWillNotOpenIsKeptAndANewDatabaseBegun(String damage) throws IOException {
        scratch.save("lost from here");
        scratch.close();
        var file = data.resolve("brevier.mv.db");
        var bytes = damaged(damage, Files.readAllBytes(file));
        Files.write(file, bytes);

        scratch = Scratch.open(data);

        assertThat(scratch.database.recovery())
                .isInstanceOfSatisfying(
                        Recovery.BegunAnew.class,
                        anew -> assertThat(anew.kept().orElseThrow())
                                .hasBinaryContent(bytes)
                                .hasParent(data));
        scratch.save("new");
        assertThat(scratch.texts()).containsExactly("new");
        reopen();
        assertThat(scratch.database.recovery()).isEqualTo(new Recovery.NotNeeded());
    }

    private static byte[] damaged(String damage, byte[] whole) {
        return switch (damage) {
            case "noise" -> {
                new Random(1).nextBytes(whole);
                yield whole;
            }
            case "zeros" -> new byte[whole.length];
            default -> Arrays.copyOf(whole, 4096);
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_000})
    void aFileWithNothingLeftInItIsNotTakenForAFirstStart(int length) throws IOException {
        scratch.close();
        var file = data.resolve("brevier.mv.db");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
        scratch = Scratch.open(data);
        assertThat(scratch.database.recovery()).isEqualTo(new Recovery.BegunAnew(Optional.empty()));
    }

    @Test
    void aMigrationCutShortIsUndoneAndRunAgain() throws Exception {
        scratch.close();
        try (var directory = DataDirectory.claim(data);
                var admin = new AdminConnection(directory.database(), directory.key())) {
            admin.execute("drop all objects");
            admin.execute("backup to '" + directory.beforeMigration() + "'");
            admin.execute("create table site_version (half integer)");
        }
        scratch = Scratch.open(data);
        assertThat(scratch.jdbc
                        .sql("select number from site_version")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(data.resolve("before-migration.zip")).doesNotExist();
    }

    @Test
    void afterH2ClosedItselfTheNextSaveOpensItAgain() throws SQLException {
        scratch.save("before");
        scratch.database.admin().execute("shutdown immediately");
        int failures = 0;
        for (int i = 0; i < 3; i++) {
            try {
                scratch.save("after");
            } catch (DataAccessException | TransactionException e) {
                failures++;
            }
        }
        assertThat(failures).isLessThan(3);
        assertThat(scratch.texts()).contains("before", "after");
        assertThat(scratch.setting("WRITE_DELAY")).isEqualTo("0");
    }

    @Test
    void interruptedThreadsBreakNoConnection() throws InterruptedException {
        var broken = new AtomicInteger();
        for (int i = 0; i < 200; i++) {
            var saver = Thread.ofPlatform().start(() -> {
                try {
                    scratch.save("x".repeat(5000));
                    scratch.texts();
                } catch (RuntimeException e) {
                    broken.incrementAndGet();
                }
            });
            Thread.sleep(i % 5);
            saver.interrupt();
            saver.join();
        }
        for (int i = 0; i < 50; i++) {
            scratch.save("calm");
        }
        assertThat(scratch.texts()).filteredOn("calm"::equals).hasSize(50);
        assertThat(scratch.database.admin().opening()).as("never closed").isOne();
    }

    @Test
    void aFullDiskRefusesSavesAndStillReads() {
        scratch.save("before");
        scratch.close();
        scratch = Scratch.open(new Storage(data, DataSize.ofTerabytes(4000)));
        assertThatThrownBy(() -> scratch.save("after")).isInstanceOf(StoreFull.class);
        assertThat(scratch.texts()).containsExactly("before");
    }

    @Test
    void manyWritersLoseNothing() throws InterruptedException {
        var savers = IntStream.range(0, 8)
                .mapToObj(writer -> Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 25; i++) {
                        scratch.save(writer + "-" + i);
                    }
                }))
                .toList();
        for (Thread saver : savers) {
            saver.join();
        }
        assertThat(scratch.texts()).doesNotHaveDuplicates().hasSize(200);
    }
}
