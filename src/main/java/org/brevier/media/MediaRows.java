package org.brevier.media;

import static org.brevier.store.DatabaseTime.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.trail.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database knows of each file. */
@Repository
class MediaRows {

    static final String SELECT = """
            select id, name, called, path, description, decorative, caption, credit, focus_x, focus_y, source_sha256, sha256, type,
                width, height, moving, bytes, taken_at, uploader, uploader_name, replaced_by, version
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

    /** What is shown where texts name this file, however often it was replaced. */
    Optional<Media> findShown(String id) {
        var media = find(id);
        while (media.flatMap(Media::replacedBy).isPresent()) {
            media = media.flatMap(Media::replacedBy).flatMap(this::find);
        }
        return media;
    }

    Optional<Media> findByPath(String path) {
        return jdbc.sql(SELECT + "where path = :path")
                .param("path", path)
                .query(MediaRows::media)
                .optional();
    }

    /** The newest, where the same file was taken in for several paths; one that was replaced shows another. */
    Optional<Media> findBySource(String sha256) {
        return jdbc.sql(SELECT + """
                where source_sha256 = :sha256
                and replaced_by is null
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

    /** Those in whose place this one is shown, the last replaced first, without those that they had replaced. */
    List<Media> replacedBy(String id) {
        return jdbc.sql(SELECT + """
                where replaced_by = :id
                order by taken_at desc, id desc
                """).param("id", id).query(MediaRows::media).list();
    }

    boolean holds(String sha256) {
        return jdbc.sql("select count(*) from media where sha256 = :sha256")
                        .param("sha256", sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean holdsSource(String sha256) {
        return jdbc.sql("select count(*) from media where source_sha256 = :sha256")
                        .param("sha256", sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Older versions of a path keep their address, and lose the path. */
    void release(String path) {
        jdbc.sql("update media set path = null where path = :path")
                .param("path", path)
                .update();
    }

    /** @return whether the row still had the version */
    boolean describe(String id, long version, Particulars particulars) {
        return jdbc.sql("""
                        update media
                        set description = :alternative, decorative = :decorative, caption = :caption, credit = :credit,
                            focus_x = :x, focus_y = :y, version = version + 1
                        where id = :id
                        and version = :version
                        and replaced_by is null
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("alternative", particulars.alternative())
                        .param("decorative", particulars.decorative())
                        .param("caption", particulars.caption())
                        .param("credit", particulars.credit())
                        .param("x", particulars.focus().x())
                        .param("y", particulars.focus().y())
                        .update()
                == 1;
    }

    /** @return whether the row still had the version, and nothing in its place */
    boolean replace(String id, long version, String other) {
        return jdbc.sql("""
                        update media
                        set replaced_by = :other, version = version + 1
                        where id = :id
                        and version = :version
                        and replaced_by is null
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("other", other)
                        .update()
                == 1;
    }

    void restore(String id) {
        jdbc.sql("update media set replaced_by = null, version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void delete(Collection<String> ids) {
        jdbc.sql("delete from media where id in (:ids)").param("ids", ids).update();
    }

    void insert(Media media) {
        var said = media.particulars();
        jdbc.sql("""
                insert into media (id, name, called, path, description, decorative, caption, credit, focus_x, focus_y,
                    source_sha256, sha256, type, width, height, moving, bytes, taken_at, uploader, uploader_name)
                values (:id, :name, :called, :path, :description, :decorative, :caption, :credit, :x, :y,
                    :sourceSha256, :sha256, :type, :width, :height, :moving, :bytes, :takenAt, :uploader, :uploaderName)
                """)
                .param("id", media.id())
                .param("name", media.name())
                .param("called", media.called().value())
                .param("path", media.path().orElse(null))
                .param("description", said.alternative())
                .param("decorative", said.decorative())
                .param("caption", said.caption())
                .param("credit", said.credit())
                .param("x", said.focus().x())
                .param("y", said.focus().y())
                .param("sourceSha256", media.sourceSha256())
                .param("sha256", media.sha256())
                .param("type", media.type().name())
                .param("width", media.size().map(Size::width).orElse(null))
                .param("height", media.size().map(Size::height).orElse(null))
                .param("moving", media.size().map(Size::moving).orElse(false))
                .param("bytes", media.bytes())
                .param("takenAt", time(media.takenAt()))
                .param("uploader", media.uploader().flatMap(Actor::person).orElse(null), Types.OTHER)
                .param("uploaderName", media.uploader().map(Actor::name).orElse(""))
                .update();
    }

    static Media media(ResultSet row, int number) throws SQLException {
        var type = FileType.valueOf(row.getString("type"));
        return new Media(
                row.getString("id"),
                row.getString("name"),
                FileName.of(row.getString("called"), type),
                Optional.ofNullable(row.getString("path")),
                particulars(row),
                row.getString("source_sha256"),
                row.getString("sha256"),
                type,
                size(row),
                row.getLong("bytes"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                uploader(row),
                Optional.ofNullable(row.getString("replaced_by")),
                row.getLong("version"));
    }

    private static Particulars particulars(ResultSet row) throws SQLException {
        return new Particulars(
                row.getString("description"),
                row.getBoolean("decorative"),
                row.getString("caption"),
                row.getString("credit"),
                new Focus(row.getInt("focus_x"), row.getInt("focus_y")));
    }

    private static Optional<Size> size(ResultSet row) throws SQLException {
        int width = row.getInt("width");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Size(width, row.getInt("height"), row.getBoolean("moving")));
    }

    private static Optional<Actor> uploader(ResultSet row) throws SQLException {
        String name = row.getString("uploader_name");
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Actor(Optional.ofNullable(row.getObject("uploader", UUID.class)), name));
    }
}
