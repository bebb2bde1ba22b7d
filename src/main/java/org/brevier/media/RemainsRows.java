package org.brevier.media;

import static org.brevier.store.DatabaseTime.time;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to go from the store, or went lately, by what its keys begin with. */
@Repository
class RemainsRows {

    private final JdbcClient jdbc;

    RemainsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String prefix) {
        forget(List.of(prefix));
        jdbc.sql("insert into media_remains (prefix, busy_until, gone) values (:prefix, :free, false)")
                .param("prefix", prefix)
                .param("free", time(Instant.EPOCH))
                .update();
    }

    boolean areAny() {
        return jdbc.sql("select count(*) from media_remains where gone = false")
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean mention(Collection<String> prefixes) {
        return jdbc.sql("select count(*) from media_remains where prefix in (:prefixes)")
                        .param("prefixes", prefixes)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether somebody is at the deletion of one of them. */
    boolean areBusy(Collection<String> prefixes, Instant now) {
        return jdbc.sql("""
                        select count(*)
                        from media_remains
                        where prefix in (:prefixes)
                        and gone = false
                        and busy_until > :now
                        """)
                        .param("prefixes", prefixes)
                        .param("now", time(now))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** One that nobody is at, for whoever asks. */
    Optional<String> claim(Instant now, Instant until) {
        var prefix = jdbc.sql("""
                        select prefix
                        from media_remains
                        where gone = false
                        and busy_until <= :now
                        order by busy_until, prefix
                        fetch first 1 rows only
                        """).param("now", time(now)).query(String.class).optional();
        prefix.ifPresent(claimed -> setBusy(claimed, until));
        return prefix;
    }

    void setBusy(String prefix, Instant until) {
        jdbc.sql("update media_remains set busy_until = :until where prefix = :prefix")
                .param("until", time(until))
                .param("prefix", prefix)
                .update();
    }

    void finish(String prefix) {
        jdbc.sql("update media_remains set gone = true where prefix = :prefix")
                .param("prefix", prefix)
                .update();
    }

    void forgetGone(Instant now) {
        jdbc.sql("delete from media_remains where gone = true and busy_until <= :now")
                .param("now", time(now))
                .update();
    }

    void forget(Collection<String> prefixes) {
        jdbc.sql("delete from media_remains where prefix in (:prefixes)")
                .param("prefixes", prefixes)
                .update();
    }
}
