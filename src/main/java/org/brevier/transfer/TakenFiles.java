package org.brevier.transfer;

import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files have been taken in, and as what. The row is what keeps two nodes from taking the same file in twice. */
@Repository
class TakenFiles {

    private final JdbcClient jdbc;

    TakenFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param subject the briefing or page that the file became; empty while it is being taken in, and for a file that could not be
     * @param version the version of the briefing or page as its bytes left it
     */
    record Taken(String path, Optional<UUID> subject, long version, String sha256) {}

    Map<String, Taken> all() {
        var all = new HashMap<String, Taken>();
        jdbc.sql("select path, subject, version, sha256 from content_file").query(result -> {
            all.put(
                    result.getString("path"),
                    new Taken(
                            result.getString("path"),
                            Optional.ofNullable(result.getObject("subject", UUID.class)),
                            result.getLong("version"),
                            result.getString("sha256")));
        });
        return all;
    }

    /** The file's row, locked until the transaction ends; made if it is not there. */
    Taken claim(String path) {
        jdbc.sql("""
                insert into content_file (path, subject, version, sha256)
                values (:path, null, 0, '')
                on conflict do nothing
                """).param("path", path).update();
        return jdbc.sql("select path, subject, version, sha256 from content_file where path = :path for update")
                .param("path", path)
                .query((result, row) -> new Taken(
                        path,
                        Optional.ofNullable(result.getObject("subject", UUID.class)),
                        result.getLong("version"),
                        result.getString("sha256")))
                .single();
    }

    void became(String path, Optional<UUID> subject, long version, String sha256) {
        jdbc.sql("""
                        update content_file
                        set subject = :subject, version = :version, sha256 = :sha256
                        where path = :path
                        """)
                .param("subject", subject.orElse(null), Types.OTHER)
                .param("version", version)
                .param("sha256", sha256)
                .param("path", path)
                .update();
    }

    /** The path of the file that a briefing or page was made from. */
    Optional<String> pathOf(UUID subject) {
        return jdbc
                .sql("select path from content_file where subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    /** Lets a file go on under another name, under which it has been claimed. */
    Taken move(String from, String to) {
        var before = claim(from);
        jdbc.sql("delete from content_file where path = :path")
                .param("path", from)
                .update();
        became(to, before.subject(), before.version(), before.sha256());
        return before;
    }
}
