package org.brevier.briefing.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.brevier.site.Slice;
import org.brevier.site.Slug;
import org.springframework.stereotype.Repository;

/** What feeds hold: every briefing that readers may see, and a notice in the place of each that was withdrawn; newest first. */
@Repository
public class PublishedFollowed {

    private static final String PAGE =
            "order by dated desc, briefing_id desc offset :from rows fetch first :size rows only";

    private final PublicNow publicNow;
    private final PublishedRows rows;

    PublishedFollowed(PublicNow publicNow, PublishedRows rows) {
        this.publicNow = publicNow;
        this.rows = rows;
    }

    /** @param page counted from 1 */
    public Slice<Followed> newest(int page, int size) {
        return slice(Narrowing.NONE, page, size);
    }

    public Slice<Followed> inTopic(Slug topic, int page, int size) {
        return slice(Narrowing.inTopic(topic), page, size);
    }

    public Slice<Followed> by(Slug author, int page, int size) {
        return slice(Narrowing.by(author), page, size);
    }

    private Slice<Followed> slice(Narrowing wanted, int page, int size) {
        long total = wanted.on(publicNow.known("select count(*)", wanted.condition(), ""))
                .query(Long.class)
                .single();
        var ids = wanted.on(publicNow.known("select briefing_id", wanted.condition(), PAGE))
                .param("from", (long) (page - 1) * size)
                .param("size", size)
                .query(UUID.class)
                .list();
        return new Slice<>(followed(ids), page, size, total);
    }

    private List<Followed> followed(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = new HashMap<UUID, Followed>(withdrawn(ids));
        rows.list(publicNow.briefings(PublishedRows.KEYS, "and b.id in (:ids)").param("ids", ids))
                .forEach(briefing -> found.put(briefing.id(), new Followed.Standing(briefing)));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    private Map<UUID, Followed> withdrawn(List<UUID> ids) {
        var withdrawn = new HashMap<UUID, Followed>();
        publicNow
                .withdrawn(
                        "select b.id, b.slug, v.headline, v.language, v.dated, b.withdrawn_at, b.withdrawal_reason",
                        "and b.id in (:ids)")
                .param("ids", ids)
                .query((result, row) -> withdrawn(result))
                .list()
                .forEach(gone -> withdrawn.put(gone.id(), gone));
        return withdrawn;
    }

    private static Followed.Withdrawn withdrawn(ResultSet result) throws SQLException {
        return new Followed.Withdrawn(
                result.getObject("id", UUID.class),
                new Slug(result.getString("slug")),
                result.getString("headline"),
                Locale.forLanguageTag(result.getString("language")),
                PublishedRows.instant(result, "dated"),
                PublishedRows.instant(result, "withdrawn_at"),
                Optional.ofNullable(result.getString("withdrawal_reason")).orElse(""));
    }
}
