package org.brevier.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.brevier.site.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that open one thing once. The database knows the digests of their tokens; the tokens are told when they are made. */
@Repository
class OneTimeLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a link is for, and how long it works. */
    enum Purpose {
        FIRST_RUN(Duration.ofDays(1)),
        JOIN(Duration.ofDays(7)),
        RESET(Duration.ofHours(1));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Makes a link, and ends those of the same purpose that the person had. */
    String make(Purpose purpose, @Nullable UUID person) {
        String token = Secret.random();
        var now = OffsetDateTime.now(clock);
        if (person != null) {
            end(purpose, person);
        }
        jdbc.sql("delete from one_time_link where expires_at <= :now")
                .param("now", now)
                .update();
        jdbc.sql("""
                        insert into one_time_link (token_sha256, purpose, person, made_at, expires_at)
                        values (:token, :purpose, :person, :now, :end)
                        """)
                .param("token", Secret.sha256(token))
                .param("purpose", purpose.label())
                .param("person", person, java.sql.Types.OTHER)
                .param("now", now)
                .param("end", now.plus(purpose.life))
                .update();
        return token;
    }

    void end(Purpose purpose, UUID person) {
        jdbc.sql("delete from one_time_link where purpose = :purpose and person = :person")
                .param("purpose", purpose.label())
                .param("person", person)
                .update();
    }

    boolean works(Purpose purpose, String token) {
        return jdbc.sql("""
                        select count(*)
                        from one_time_link
                        where token_sha256 = :token
                        and purpose = :purpose
                        and expires_at > :now
                        """)
                        .param("token", Secret.sha256(token))
                        .param("purpose", purpose.label())
                        .param("now", OffsetDateTime.now(clock))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The person a link that works is for; empty for one that does not, and for one that is for nobody yet. */
    Optional<UUID> person(Purpose purpose, String token) {
        return jdbc.sql("""
                        select person
                        from one_time_link
                        where token_sha256 = :token
                        and purpose = :purpose
                        and expires_at > :now
                        and person is not null
                        """)
                .param("token", Secret.sha256(token))
                .param("purpose", purpose.label())
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .optional();
    }

    /** Uses a link up; of all who try at once, one is told that it was theirs. */
    boolean take(Purpose purpose, String token) {
        return jdbc.sql("""
                        delete from one_time_link
                        where token_sha256 = :token
                        and purpose = :purpose
                        and expires_at > :now
                        """)
                        .param("token", Secret.sha256(token))
                        .param("purpose", purpose.label())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
