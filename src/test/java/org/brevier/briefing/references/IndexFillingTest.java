package org.brevier.briefing.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Edit;
import org.brevier.briefing.PageDesk;
import org.brevier.briefing.PageOutcome;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Reference;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Site;
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
    private final KeptTexts texts;
    private final ReferenceRows rows;
    private final ReferenceIndex references;
    private final Doubts doubts;
    private final ReferenceReader reader;
    private final Site site;
    private final Writes writes;
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
            Site site,
            Writes writes) {
        this.desk = desk;
        this.pages = pages;
        this.jdbc = jdbc;
        this.texts = texts;
        this.rows = rows;
        this.references = index;
        this.doubts = doubts;
        this.reader = reader;
        this.site = site;
        this.writes = writes;
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

    private void saveNext(String more) throws Unreadable {
        save(desk.find(briefing).orElseThrow().revision().number(), more);
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
        saveNext("[late](/briefings/late)");
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
                .contains("media/a.png");
    }

    @Test
    @Timeout(60)
    void aTextThatBreaksItsReaderCountsForWhatLooksLikeFiles() {
        var broken = new ReferenceReader(site, new Briefings()) {
            @Override
            public List<Reference> ofBriefing(byte[] source) {
                throw new IllegalStateException("No text can be read");
            }
        };
        asBeforeThereWasAnIndex();

        new IndexFilling(texts, rows, references, doubts, broken, writes).run();

        assertThat(index(briefing)).extracting(row -> row.get("target")).contains("media/b.png");
        assertThat(index(page)).hasSize(2);
        assertThat(filling.isComplete()).isTrue();
    }

    @Test
    @Timeout(60)
    void aSubjectThatCannotBeLookedThroughHoldsNoOtherUp() {
        var lost = new KeptTexts(jdbc) {
            @Override
            List<Numbered> ofBriefing(UUID id) {
                throw new IllegalStateException("Nothing is known of it");
            }
        };
        asBeforeThereWasAnIndex();

        var incomplete = new IndexFilling(lost, rows, references, doubts, reader, writes);
        incomplete.run();

        assertThat(index(page)).hasSize(2);
        assertThat(incomplete.isComplete()).isFalse();
        fill();
    }

    private List<String> doubted() {
        return jdbc.sql("select target from doubted_target").query(String.class).list();
    }

    @Test
    void whatNoTextNamesAnyMoreIsForgotten() throws Unreadable {
        saveNext("[x](/briefings/forgotten) ![y](media/forgotten.png)");
        assertThat(doubted()).contains("forgotten", "media/forgotten.png");

        saveNext("Nothing.");
        assertThat(doubted()).doesNotContain("forgotten", "media/forgotten.png");
    }

    @Test
    @Timeout(60)
    void theNextStartForgetsWhatNoTextNames() {
        jdbc.sql("insert into doubted_target (kind, target) values ('BRIEFING', 'named-once')")
                .update();

        fill();

        assertThat(doubted()).doesNotContain("named-once");
    }

    @Test
    @Timeout(60)
    void ofATextFullOfLinksTheFirstCountAndEveryFileThatIsThere() throws Unreadable {
        String id = UUID.randomUUID().toString().replace("-", "");
        jdbc.sql("""
                        insert into media (id, name, source_sha256, sha256, type, width, height, bytes, taken_at)
                        values (:id, 'a.png', :id, :id, 'PNG', 4, 3, 1, current_timestamp)
                        """).param("id", id).update();

        saveNext(IntStream.range(0, 3_000).mapToObj("[x](/x/%d) "::formatted).collect(Collectors.joining())
                + "![lost](media/lost.png) ![there](/media/%1$s/a.png) [again](/media/%1$s/a.png?x)".formatted(id));

        assertThat(jdbc.sql("select target from text_reference where subject = :subject and until is null")
                        .param("subject", briefing)
                        .query(String.class)
                        .list())
                .hasSize(2_001)
                .contains("/x/0", id)
                .doesNotContain("/x/2999", "media/lost.png");
    }
}
