package org.brevier.briefing.references;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts that are kept, as bytes, for whoever has to look through them all. */
@Repository
class KeptTexts {

    private static final String UNINDEXED_BRIEFINGS =
            "from briefing b where not exists (select 1 from indexed_text i where i.subject = b.id)";
    private static final String UNINDEXED_PAGES =
            "from standing_page p where not exists (select 1 from indexed_text i where i.subject = p.id)";

    private final JdbcClient jdbc;

    KeptTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A revision by its number, put aside or not. */
    record Numbered(int number, boolean aside) {}

    boolean areIndexed() {
        return unindexedBriefings(1).isEmpty() && unindexedPages(1).isEmpty();
    }

    List<UUID> unindexedBriefings(int most) {
        return ids("select b.id " + UNINDEXED_BRIEFINGS + " order by b.id", most);
    }

    List<UUID> unindexedPages(int most) {
        return ids("select p.id " + UNINDEXED_PAGES + " order by p.id", most);
    }

    private List<UUID> ids(String select, int most) {
        return jdbc.sql(select + " fetch first :most rows only")
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Nobody else saves a text of it until the transaction ends. */
    void lockBriefing(UUID id) {
        jdbc.sql("select id from briefing where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    void lockPage(UUID id) {
        jdbc.sql("select id from standing_page where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    /** In their order. */
    List<Numbered> ofBriefing(UUID id) {
        return jdbc.sql("select number, aside from revision where briefing_id = :id order by number")
                .param("id", id)
                .query((result, row) -> new Numbered(result.getInt("number"), result.getBoolean("aside")))
                .list();
    }

    List<Numbered> ofPage(UUID id) {
        return jdbc.sql("select number from standing_page_revision where page_id = :id order by number")
                .param("id", id)
                .query((result, row) -> new Numbered(result.getInt("number"), false))
                .list();
    }

    byte[] sourceOfBriefing(UUID id, int number) {
        return jdbc.sql("select source from revision where briefing_id = :id and number = :number")
                .param("id", id)
                .param("number", number)
                .query((result, row) -> result.getBytes("source"))
                .single();
    }

    byte[] sourceOfPage(UUID id, int number) {
        return jdbc.sql("select source from standing_page_revision where page_id = :id and number = :number")
                .param("id", id)
                .param("number", number)
                .query((result, row) -> result.getBytes("source"))
                .single();
    }
}
