package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.briefing.Newsdesk.ADA;
import static org.brevier.briefing.Newsdesk.done;
import static org.brevier.briefing.Newsdesk.text;
import static org.brevier.briefing.Newsdesk.why;
import static org.brevier.briefing.Newsdesk.with;

import java.util.UUID;
import org.brevier.markdown.Finding;
import org.brevier.site.Slug;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is saved while it is being typed may be anything. */
@SiteTest
class UnreadableTextTest {

    private static final String HALF_TYPED = "---\ntitle: \"The harb\ntopics: [\n---\nThe council\n";

    private final Desk desk;
    private final HouseChecks checks;
    private final Newsroom folder;
    private final Web web;
    private final Newsdesk news;
    private final Copy copy = Copy.titled("Half typed " + UUID.randomUUID()).with("topics", "[Harbours]");

    UnreadableTextTest(Desk desk, Press press, HouseChecks checks, Newsroom folder, Web web) {
        this.desk = desk;
        this.checks = checks;
        this.folder = folder;
        this.web = web;
        this.news = new Newsdesk(desk, press);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HALF_TYPED,
                "",
                "---\n- a\n---\n",
                "---\na: 1\na: 2\n---\n",
                "---\nx: !!java.lang.String y\n---\n"
            })
    void anyTextIsSavedAsItIs(String written) {
        var draft = news.draft(copy);

        var saved = news.write(draft, written, ADA);

        assertThat(saved.revision().number()).isEqualTo(2);
        assertThat(saved.revision().manuscript().text()).isEqualTo(written);
        assertThat(news.write(draft, copy.and("Whole again.").text(), ADA)
                        .revision()
                        .readable())
                .isTrue();
    }

    @Test
    void aDraftCanBeginUnreadable() {
        var draft = desk.begin(text(HALF_TYPED), ADA);
        assertThat(draft.revision().readable()).isFalse();
        assertThat(draft.headline()).isEqualTo(draft.slug().value());

        assertThat(news.write(draft, copy.text(), ADA).headline()).startsWith("Half typed");
    }

    @Test
    void theDeskKeepsShowingWhatItLastCouldRead() {
        var draft = news.draft(copy);

        var saved = news.write(draft, HALF_TYPED, ADA);

        assertThat(saved.headline()).startsWith("Half typed");
        assertThat(saved.revision().readable()).isFalse();
        assertThat(checks.of(saved.revision().manuscript())).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.BLOCK);
            assertThat(finding.message()).contains("YAML");
        });
    }

    @Test
    void partsKeepTheirNamesAcrossATextThatCannotBeRead() {
        var briefing = news.published(copy);
        var names = briefing.revision().anchors();
        news.write(briefing, HALF_TYPED, ADA);
        var whole =
                news.write(briefing, copy.text().replace("## Why the wall leaks", "## Why the wall is leaking"), ADA);

        assertThat(whole.revision().anchors()).isEqualTo(names);
        done(news.publish(briefing, with(new Amendment.Typo())));
        assertThat(web.get("/briefings/" + briefing.slug()).html().select("#h-why-the-wall-leaks"))
                .hasSize(1);
    }

    @Test
    void readersAndTheFolderAreNotTroubled() {
        var slug = "untroubled-" + UUID.randomUUID();
        folder.publish(slug, copy);
        var briefing = desk.findBySlug(new Slug(slug)).orElseThrow();
        news.write(briefing, HALF_TYPED, ADA);

        assertThat(web.get("/briefings/" + slug).status()).isEqualTo(200);
        assertThat(folder.publish(slug, copy.and("From the folder.")))
                .singleElement()
                .asString()
                .contains("conflict");
        assertThat(desk.hasUnpublishedChanges(briefing.id())).isTrue();
        assertThat(why(news.publish(briefing, with(new Amendment.Typo())))).isInstanceOf(Refusal.UnreadableText.class);
    }
}
