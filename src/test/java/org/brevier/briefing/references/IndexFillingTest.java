package org.brevier.briefing.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Edit;
import org.brevier.briefing.PageDesk;
import org.brevier.briefing.PageOutcome;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Slug;
import org.brevier.store.Writes;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.trail.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class IndexFillingTest {

    private static final Actor ADA = Actor.named("Ada Writer");

    private final Desk desk;
    private final PageDesk pages;
    private final JdbcClient jdbc;
    private final IndexFilling filling;
    private final Copy copy = Copy.titled("Looked through " + UUID.randomUUID()).without("date");

    IndexFillingTest(
            Desk desk,
            PageDesk pages,
            JdbcClient jdbc,
            KeptTexts texts,
            ReferenceRows rows,
            ReferenceIndex index,
            Doubts doubts,
            ReferenceReader reader,
            Writes writes) {
        this.desk = desk;
        this.pages = pages;
        this.jdbc = jdbc;
        this.filling = new IndexFilling(texts, rows, index, doubts, reader, writes);
    }

    private UUID briefing;
    private UUID page;

    @BeforeEach
    void textsOfEveryKindAreThere() throws Unreadable {
        briefing = desk.begin(text("[a](/about) ![b](media/b.png)"), ADA).id();
        save(1, "[a](/about) [c](/briefings/c)");
        save(1, "[a](/about) ![b](media/b.png) [d](/briefings/d)");
        save(3, "---\n: [broken\n---\n![b](media/b.png)");
        save(4, "[a](/about)\n\nhttps://vimeo.com/76979871");
        var begun = pages.begin(new Slug("p-" + UUID.randomUUID()), Manuscript.of("# P\n\n[a](about.md)"), ADA);
        page = ((PageOutcome.Done) begun).page().id();
        pages.save(page, 1, Manuscript.of("# P\n\n![a](media/a.png)"), ADA);
    }

    private Manuscript text(String more) throws Unreadable {
        return Manuscript.of(more.startsWith("---") ? more : copy.and(more).text());
    }

    private void save(int base, String more) throws Unreadable {
        desk.save(new Edit(briefing, base, text(more), ADA, Optional.of(UUID.randomUUID()), true));
    }

    private List<Map<String, Object>> index(UUID subject) {
        return jdbc.sql("""
                        select since, until, kind, target, written
                        from text_reference
                        where subject = :subject
                        order by since, kind, target, written
                        """).param("subject", subject).query().listOfRows();
    }

    private void asBeforeThereWasAnIndex() {
        jdbc.sql("delete from text_reference").update();
        jdbc.sql("delete from indexed_text").update();
    }

    private void fill() {
        filling.run();
    }

    @Test
    @Timeout(60)
    void whatIsLookedThroughAfterwardsIsAsIfItHadBeenSavedWithTheIndex() {
        var ofBriefing = index(briefing);
        var ofPage = index(page);
        assertThat(ofBriefing).hasSizeGreaterThan(6);
        assertThat(ofPage).hasSize(2);

        asBeforeThereWasAnIndex();
        assertThat(filling.isComplete()).isFalse();
        fill();

        assertThat(index(briefing)).isEqualTo(ofBriefing);
        assertThat(index(page)).isEqualTo(ofPage);
        assertThat(filling.isComplete()).isTrue();
    }

    @Test
    @Timeout(60)
    void whatIsSavedWhileItsTurnHasNotComeIsNotMissed() throws Unreadable {
        asBeforeThereWasAnIndex();
        save(desk.find(briefing).orElseThrow().revision().number(), "[late](/briefings/late)");
        assertThat(index(briefing)).isEmpty();

        fill();

        assertThat(index(briefing)).extracting(row -> row.get("target")).contains("late");
    }

    @Test
    @Timeout(60)
    void aDamagedTextHoldsNothingUp() {
        jdbc.sql("update revision set source = :source where briefing_id = :id and number = 1")
                .param("source", new byte[] {(byte) 0xff, 'x', '/', 'a', '.', 'p', 'n', 'g', ' '})
                .param("id", briefing)
                .update();
        asBeforeThereWasAnIndex();

        fill();

        assertThat(index(briefing)).extracting(row -> row.get("target")).contains("x/a.png", "media/b.png");
    }

    @Test
    @Timeout(60)
    void aFileThatIsGoneIsMissedAfterTheNextStart() {
        jdbc.sql("delete from doubted_target").update();

        fill();

        assertThat(jdbc.sql("select target from doubted_target where kind = 'FOLDER_FILE'")
                        .query(String.class)
                        .list())
                .contains("media/a.png", "media/b.png");
    }
}
