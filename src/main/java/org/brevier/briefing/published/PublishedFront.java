package org.brevier.briefing.published;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brevier.site.Slice;
import org.springframework.stereotype.Repository;

/** What stands on the front page: the briefings that editors put on top, in their order, then all others, newest first. */
@Repository
public class PublishedFront {

    private static final String LEAD = """

            join front_lead f on f.briefing_id = v.briefing_id
            and (f.ends_at is null or f.ends_at > :now)
            """;

    private static final String IN_THEIR_ORDER = "order by f.position";

    private final PublicNow publicNow;
    private final PublishedRows rows;

    PublishedFront(PublicNow publicNow, PublishedRows rows) {
        this.publicNow = publicNow;
        this.rows = rows;
    }

    /** @param page counted from 1; what stands on top of the first is on no later one again */
    public Slice<PublishedBriefing> page(int page, int size) {
        var lead = publicNow
                .briefings("select v.briefing_id", LEAD, IN_THEIR_ORDER)
                .query((result, row) -> result.getObject("briefing_id", UUID.class))
                .list();
        long total =
                publicNow.briefings("select count(*)", "").query(Long.class).single();
        long from = (long) (page - 1) * size;
        int onTop = Math.clamp(lead.size() - from, 0, size);
        var items = new ArrayList<PublishedBriefing>();
        if (onTop > 0) {
            items.addAll(top(from, onTop));
        }
        items.addAll(others(lead, Math.max(0, from - lead.size()), size - onTop));
        return new Slice<>(items, page, size, total);
    }

    private List<PublishedBriefing> top(long from, int size) {
        return rows.list(publicNow
                .briefings(PublishedRows.KEYS, LEAD, IN_THEIR_ORDER + " offset :from rows fetch first :size rows only")
                .param("from", from)
                .param("size", size));
    }

    private List<PublishedBriefing> others(List<UUID> lead, long from, int size) {
        String condition = lead.isEmpty() ? "" : "and b.id not in (:lead)";
        var query = publicNow
                .briefings(PublishedRows.KEYS, condition + PublishedBriefings.PAGE)
                .param("from", from)
                .param("size", size);
        return rows.list(lead.isEmpty() ? query : query.param("lead", lead));
    }
}
