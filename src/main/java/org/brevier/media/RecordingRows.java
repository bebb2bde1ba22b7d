package org.brevier.media;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database knows of recordings beyond their files. */
@Repository
class RecordingRows {

    private final JdbcClient jdbc;

    RecordingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Recording find(String id) {
        var captions = new TreeMap<String, String>();
        jdbc.sql("""
                select language, captions_id
                from recording_captions
                where media_id = :id
                """)
                .param("id", id)
                .query((row, number) -> captions.put(row.getString("language"), row.getString("captions_id")))
                .list();
        return jdbc.sql("""
                select version, transcript, poster_id
                from recording
                where media_id = :id
                """)
                .param("id", id)
                .query((row, number) -> new Recording(
                        row.getLong("version"),
                        row.getString("transcript"),
                        Optional.ofNullable(row.getString("poster_id")),
                        captions))
                .optional()
                .orElseGet(() -> new Recording(0, "", Optional.empty(), captions));
    }

    void replace(String id, Recording recording) {
        remove(id);
        jdbc.sql(
                        "insert into recording (media_id, version, transcript, poster_id) values (:id, :version, :transcript, :poster)")
                .param("id", id)
                .param("version", recording.version())
                .param("transcript", recording.transcript())
                .param("poster", recording.poster().orElse(null))
                .update();
        recording
                .captions()
                .forEach((language, captions) -> jdbc.sql("""
                insert into recording_captions (media_id, language, captions_id)
                values (:id, :language, :captions)
                """)
                        .param("id", id)
                        .param("language", language)
                        .param("captions", captions)
                        .update());
    }

    /** Lets another recording have what goes with one. */
    void carry(String from, String to) {
        var recording = find(from);
        if (recording.version() > 0) {
            replace(to, recording);
        }
    }

    void remove(String id) {
        jdbc.sql("delete from recording_captions where media_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from recording where media_id = :id").param("id", id).update();
    }

    Set<String> companions() {
        var companions = new HashSet<>(jdbc.sql("select captions_id from recording_captions")
                .query(String.class)
                .list());
        companions.addAll(jdbc.sql("select poster_id from recording where poster_id is not null")
                .query(String.class)
                .list());
        return companions;
    }

    /** The ids of files that lie beside one in the content folder and are called like it but for their endings, by their paths. */
    SortedMap<String, String> beside(String path) {
        String stem = path.substring(0, path.lastIndexOf('.') + 1);
        var beside = new TreeMap<String, String>();
        jdbc.sql("""
                select path, id
                from media
                where path like :stem escape '!' and path <> :path
                """)
                .param("stem", stem.replaceAll("[!%_]", "!$0") + "%")
                .param("path", path)
                .query(row -> {
                    beside.put(row.getString("path"), row.getString("id"));
                });
        return beside;
    }
}
