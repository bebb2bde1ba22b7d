package org.brevier.media;

import static org.brevier.store.DatabaseTime.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.brevier.site.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database knows of each file. */
@Repository
class MediaRows {

    private static final String SELECT = """
            select id, name, path, description, source_sha256, sha256, type, width, height, moving, bytes, taken_at
            from media
            """;

    private final JdbcClient jdbc;

    MediaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Media> find(String id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(MediaRows::media)
                .optional();
    }

    Optional<Media> findByPath(String path) {
        return jdbc.sql(SELECT + "where path = :path")
                .param("path", path)
                .query(MediaRows::media)
                .optional();
    }

    /** The newest, where the same file was taken in for several paths. */
    Optional<Media> findBySource(String sha256) {
        return jdbc.sql(SELECT + """
                where source_sha256 = :sha256
                order by taken_at desc, id desc
                fetch first 1 rows only
                """)
                .param("sha256", sha256)
                .query(MediaRows::media)
                .optional();
    }

    /** Those of these ids and paths that there are. */
    List<String> known(Collection<String> names) {
        return jdbc.sql("""
                select id as name from media where id in (:names)
                union all
                select path as name from media where path in (:names)
                """).param("names", names).query(String.class).list();
    }

    Slice<Media> newest(int page, int size) {
        long total = jdbc.sql("select count(*) from media").query(Long.class).single();
        var newest = jdbc.sql(SELECT + """
                order by taken_at desc, id desc
                offset :from rows fetch first :size rows only
                """)
                .param("from", (long) (page - 1) * size)
                .param("size", size)
                .query(MediaRows::media)
                .list();
        return new Slice<>(newest, page, size, total);
    }

    /** Older versions of a path keep their address, and lose the path. */
    void release(String path) {
        jdbc.sql("update media set path = null where path = :path")
                .param("path", path)
                .update();
    }

    void insert(Media media) {
        jdbc.sql("""
                insert into media (id, name, path, description, source_sha256, sha256, type, width, height, moving,
                bytes, taken_at)
                values (:id, :name, :path, :description, :sourceSha256, :sha256, :type, :width, :height, :moving,
                :bytes, :takenAt)
                """)
                .param("id", media.id())
                .param("name", media.name())
                .param("path", media.path().orElse(null))
                .param("description", media.description())
                .param("sourceSha256", media.sourceSha256())
                .param("sha256", media.sha256())
                .param("type", media.type().name())
                .param("width", media.size().map(Size::width).orElse(null))
                .param("height", media.size().map(Size::height).orElse(null))
                .param("moving", media.size().map(Size::moving).orElse(false))
                .param("bytes", media.bytes())
                .param("takenAt", time(media.takenAt()))
                .update();
    }

    private static Media media(ResultSet row, int number) throws SQLException {
        return new Media(
                row.getString("id"),
                row.getString("name"),
                Optional.ofNullable(row.getString("path")),
                row.getString("description"),
                row.getString("source_sha256"),
                row.getString("sha256"),
                FileType.valueOf(row.getString("type")),
                size(row),
                row.getLong("bytes"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Size> size(ResultSet row) throws SQLException {
        int width = row.getInt("width");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Size(width, row.getInt("height"), row.getBoolean("moving")));
    }
}
