package org.brevier.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.brevier.account.Postbox.Letter;
import org.brevier.site.Secret;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What some people give beside their password: a code from an app, or one of ten that they keep on paper. */
@Repository
class SecondFactors {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_BYTES = 10;
    private static final int RECOVERY_CODES = 10;

    private final JdbcClient jdbc;
    private final Letters letters;
    private final Writes writes;
    private final Trail trail;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, Letters letters, Writes writes, Trail trail, Clock clock) {
        this.letters = letters;
        this.jdbc = jdbc;
        this.writes = writes;
        this.trail = trail;
        this.clock = clock;
    }

    private record Row(String secret, long lastStep) {}

    static String newSecret() {
        return Base32.encode(random(SECRET_BYTES));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    boolean isOn(Person person) {
        return row(person.id()).isPresent();
    }

    private Optional<Row> row(UUID person) {
        return jdbc.sql("select secret, last_step from second_factor where person = :person")
                .param("person", person)
                .query((result, number) -> new Row(result.getString("secret"), result.getLong("last_step")))
                .optional();
    }

    int recoveryCodesLeft(Person person) {
        return jdbc.sql("select count(*) from recovery_code where person = :person")
                .param("person", person.id())
                .query(Integer.class)
                .single();
    }

    /** The recovery codes, told once; empty when the code is not the secret's, or there is a second factor already. */
    List<String> turnOn(Person person, String secret, String code) {
        var step = Totp.step(Base32.decode(secret), digits(code), clock.instant(), 0);
        if (step.isEmpty()) {
            return List.of();
        }
        return writes.run(() -> {
            int inserted = jdbc.sql("""
                            insert into second_factor (person, secret, last_step, made_at)
                            values (:person, :secret, :step, :now)
                            on conflict do nothing
                            """)
                    .param("person", person.id())
                    .param("secret", secret)
                    .param("step", step.getAsLong())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            if (inserted == 0) {
                return List.<String>of();
            }
            record(person, person, "on");
            return newCodes(person);
        });
    }

    void turnOff(Person person, Person by) {
        writes.run(() -> {
            int deleted = jdbc.sql("delete from second_factor where person = :person")
                    .param("person", person.id())
                    .update();
            dropCodes(person);
            if (deleted == 1) {
                record(person, by, "off");
            }
        });
    }

    /** Ten new codes, told once, for the ones before; none without a second factor. */
    List<String> renewCodes(Person person) {
        return writes.run(() -> {
            if (!isOn(person)) {
                return List.<String>of();
            }
            record(person, person, "new recovery codes");
            return newCodes(person);
        });
    }

    private List<String> newCodes(Person person) {
        dropCodes(person);
        var codes = Stream.generate(() -> Base32.encode(random(RECOVERY_BYTES)).toLowerCase(Locale.ROOT))
                .limit(RECOVERY_CODES)
                .toList();
        for (String code : codes) {
            jdbc.sql("insert into recovery_code (person, code_sha256) values (:person, :code)")
                    .param("person", person.id())
                    .param("code", Secret.sha256(code))
                    .update();
        }
        return codes.stream().map(SecondFactors::grouped).toList();
    }

    private void dropCodes(Person person) {
        jdbc.sql("delete from recovery_code where person = :person")
                .param("person", person.id())
                .update();
    }

    private static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    private void record(Person person, Person by, String detail) {
        letters.tell(person, Letter.SECOND_FACTOR_CHANGED);
        trail.record(by.actor(), Act.SECOND_FACTOR_CHANGED, Optional.of(person.id()), person.name(), detail);
    }

    /** Whether this is the person's code of the moment, or one from their paper; either works once. */
    boolean takes(Person person, String typed) {
        String digits = digits(typed);
        return digits.length() == 6 ? takesCode(person, digits) : takesRecoveryCode(person, typed);
    }

    private boolean takesCode(Person person, String code) {
        var row = row(person.id());
        if (row.isEmpty()) {
            return false;
        }
        var step = Totp.step(
                Base32.decode(row.get().secret()),
                code,
                clock.instant(),
                row.get().lastStep());
        return step.isPresent()
                && writes.run(() -> jdbc.sql("""
                                update second_factor
                                set last_step = :step
                                where person = :person
                                and last_step < :step
                                """)
                                .param("step", step.getAsLong())
                                .param("person", person.id())
                                .update()
                        == 1);
    }

    private boolean takesRecoveryCode(Person person, String typed) {
        String code = typed.replaceAll("[^A-Za-z2-7]", "").toLowerCase(Locale.ROOT);
        return writes.run(() -> jdbc.sql("delete from recovery_code where person = :person and code_sha256 = :code")
                        .param("person", person.id())
                        .param("code", Secret.sha256(code))
                        .update()
                == 1);
    }

    /** As apps show a code, in two groups. */
    private static String digits(String code) {
        return code.replaceAll("[\\s-]", "");
    }
}
