package org.brevier.briefing;

import static org.brevier.store.DatabaseTime.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.briefing.references.ReferenceIndex;
import org.brevier.markdown.Manuscript;
import org.brevier.trail.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of standing pages, every one that was ever saved, each with a copy in a file. */
@Repository
class PageRevisionRows {

    private final JdbcClient jdbc;
    private final StandingPageRows pages;
    private final RevisionFiles files;
    private final ReferenceIndex references;

    PageRevisionRows(JdbcClient jdbc, StandingPageRows pages, RevisionFiles files, ReferenceIndex references) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.files = files;
        this.references = references;
    }

    /** Adds the newest text of a page that says so already. */
    void add(StandingPage page, PageRevision revision) {
        insert(page.id(), revision);
        if (revision.number() == 1) {
            references.begin(page.id());
        }
        references.addToPage(page.id(), revision.number(), revision.manuscript());
        keep(page, revision);
    }

    /** One that was lost. */
    void insertAgain(UUID page, PageRevision revision) {
        insert(page, revision);
        references.forget(page);
    }

    private void insert(UUID page, PageRevision revision) {
        jdbc.sql("""
                        insert into standing_page_revision (page_id, number, source, sha256, made_by, person, made_at)
                        values (:id, :number, :source, :sha256, :by, :person, :at)
                        """)
                .param("id", page)
                .param("number", revision.number())
                .param("source", revision.manuscript().bytes())
                .param("sha256", revision.manuscript().sha256())
                .param("by", revision.by().name())
                .param("person", revision.by().person().orElse(null), Types.OTHER)
                .param("at", time(revision.at()))
                .update();
    }

    private void keep(StandingPage page, PageRevision revision) {
        var name = new RevisionFiles.Name(revision.number(), false);
        files.keep(page.id(), name, revision.manuscript(), () -> note(page, revision.by(), revision.at()));
    }

    private CopyNote note(StandingPage page, Actor by, Instant at) {
        return new CopyNote(page.slug(), pages.former(page.id()), by, at, Optional.of(CopyNote.OfPage.of(page)));
    }

    /** Tells the copy of the newest text what has become of its page. */
    void keepCopy(StandingPage page) {
        keep(page, find(page.id(), page.revision()).orElseThrow());
    }

    Optional<PageRevision> find(UUID page, int number) {
        return jdbc.sql("""
                        select r.number, r.source, r.made_by, r.person, r.made_at
                        from standing_page_revision r
                        where r.page_id = :page
                        and r.number = :number
                        """)
                .param("page", page)
                .param("number", number)
                .query(PageRevisionRows::revision)
                .optional();
    }

    /** Newest first. */
    List<PageRevision> all(UUID page) {
        return jdbc.sql("""
                        select r.number, r.source, r.made_by, r.person, r.made_at
                        from standing_page_revision r
                        where r.page_id = :page
                        order by r.number desc
                        """)
                .param("page", page)
                .query(PageRevisionRows::revision)
                .list();
    }

    private static PageRevision revision(ResultSet result, int row) throws SQLException {
        return new PageRevision(
                result.getInt("number"), Manuscript.ofStored(result.getBytes("source")), by(result), at(result));
    }

    private static Actor by(ResultSet result) throws SQLException {
        return new Actor(Optional.ofNullable(result.getObject("person", UUID.class)), result.getString("made_by"));
    }

    private static Instant at(ResultSet result) throws SQLException {
        return result.getObject("made_at", OffsetDateTime.class).toInstant();
    }

    /** As {@link RevisionRows#newest}: the text may be damaged. */
    List<NewestRevision> newest(UUID after, int most) {
        return jdbc.sql("""
                        select r.page_id, r.number, r.sha256, r.source, r.made_by, r.person, r.made_at
                        from standing_page p
                        join standing_page_revision r on r.page_id = p.id and r.number = p.revision
                        where p.id > :after
                        order by p.id
                        fetch first :most rows only
                        """)
                .param("after", after)
                .param("most", most)
                .query(this::newest)
                .list();
    }

    private NewestRevision newest(ResultSet result, int row) throws SQLException {
        var id = result.getObject("page_id", UUID.class);
        int number = result.getInt("number");
        var by = by(result);
        var at = at(result);
        return new NewestRevision(
                id,
                number,
                number,
                result.getString("sha256"),
                result.getBytes("source"),
                () -> note(pages.find(id).orElseThrow(), by, at));
    }

    void replaceSource(UUID page, int number, byte[] source) {
        jdbc.sql("update standing_page_revision set source = :source where page_id = :page and number = :number")
                .param("source", source)
                .param("page", page)
                .param("number", number)
                .update();
    }
}
