package org.brevier.briefing.published;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Which version of each briefing is public now, for whatever keeps something made of them and wants to stay in step. */
@Repository
public class PublishedEditions {

    private final PublicNow publicNow;
    private final PublishedRows rows;

    PublishedEditions(PublicNow publicNow, PublishedRows rows) {
        this.publicNow = publicNow;
        this.rows = rows;
    }

    /** The version's number by the briefing's id, newest briefing first. */
    public SequencedMap<UUID, Integer> all() {
        var editions = new LinkedHashMap<UUID, Integer>();
        publicNow
                .briefings(PublishedRows.KEYS, "order by v.dated desc, v.briefing_id desc")
                .query(result -> {
                    editions.put(result.getObject("briefing_id", UUID.class), result.getInt("number"));
                });
        return editions;
    }

    /** Those of these briefings that are public, in no particular order. */
    public List<PublishedBriefing> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return rows.list(
                publicNow.briefings(PublishedRows.KEYS, "and b.id in (:ids)").param("ids", ids));
    }
}
