package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.briefing.Newsdesk.ADA;
import static org.brevier.briefing.Newsdesk.done;
import static org.brevier.briefing.Newsdesk.inSpite;
import static org.brevier.briefing.Newsdesk.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brevier.briefing.MediaUse.Kind;
import org.brevier.briefing.MediaUse.MediaName;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Slug;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.junit.jupiter.api.Test;

@SiteTest
class MediaUseTest {

    private static final Release IN_SPITE = inSpite("The file comes later.");
    private static final Duration LONG_AFTER = Duration.ofMinutes(11);

    private final MediaUse use;
    private final Desk desk;
    private final Press press;
    private final PageDesk pages;
    private final TestClock clock;
    private final Newsdesk news;
    private final String id = UUID.randomUUID().toString().replace("-", "");
    private final String path = "media/" + UUID.randomUUID() + ".png";
    private final Copy plain = Copy.titled("Use of files " + UUID.randomUUID()).without("date");
    private final Copy naming = plain.and("![The tide](/media/%s/tide.png)".formatted(id));

    MediaUseTest(MediaUse use, Desk desk, Press press, PageDesk pages, TestClock clock) {
        this.use = use;
        this.desk = desk;
        this.press = press;
        this.pages = pages;
        this.clock = clock;
        this.news = new Newsdesk(desk, press);
    }

    private List<MediaUse.Place> places() {
        return use.of(List.of(new MediaName(id, Optional.of(path)))).getOrDefault(id, List.of());
    }

    private List<Kind> kinds() {
        return places().stream().map(MediaUse.Place::kind).toList();
    }

    private Briefing write(Briefing briefing, Copy copy) {
        return news.write(briefing, copy.text(), ADA);
    }

    @Test
    void aFileThatNoTextNamesIsUsedNowhere() {
        news.draft(plain);

        assertThat(use.isComplete()).isTrue();
        assertThat(use.of(List.of(new MediaName(id, Optional.empty())))).containsOnlyKeys(id);
        assertThat(use.of(List.of())).isEmpty();
        assertThat(places()).isEmpty();
    }

    @Test
    void moreFilesAreAskedForThanAStatementTakes() {
        news.draft(naming);
        var names = Stream.concat(IntStream.range(0, 70_000).mapToObj("%032x"::formatted), Stream.of(id))
                .map(name -> new MediaName(name, Optional.empty()));

        assertThat(use.of(names.toList()).get(id)).hasSize(1);
    }

    @Test
    void aDraftNamesAFileByItsAddressOrItsPath() {
        var one = news.draft(naming);
        news.draft(plain.and("![The tide](../%s)".formatted(path)));

        assertThat(kinds()).containsExactly(Kind.DRAFT, Kind.DRAFT);
        assertThat(places()).contains(new MediaUse.Place(Kind.DRAFT, one.id(), one.headline()));
    }

    @Test
    void aTextThatIsSavedWithoutTheFileKeepsItInItsHistory() {
        var draft = news.draft(naming);
        write(draft, plain);
        assertThat(kinds()).containsExactly(Kind.REVISION);

        write(draft, naming);
        assertThat(kinds()).containsExactly(Kind.DRAFT);
    }

    @Test
    void everyPublishedVersionKeepsItsFiles() {
        var draft = news.draft(naming);
        done(news.publish(draft, IN_SPITE));
        assertThat(kinds()).containsExactly(Kind.PUBLISHED);

        write(draft, plain);
        assertThat(kinds()).as("readers still see it").containsExactly(Kind.PUBLISHED);

        done(news.publish(draft, Newsdesk.with(new Amendment.Typo())));
        assertThat(kinds()).as("at /v1").containsExactly(Kind.OLDER_VERSION);

        done(press.withdraw(draft.id(), "It was wrong.", ADA));
        assertThat(kinds()).as("it may come back").containsExactly(Kind.OLDER_VERSION);
    }

    @Test
    void aScheduledTextHasItsFilesAlready() {
        var draft = news.draft(naming);
        done(news.schedule(draft, clock.instant().plus(Duration.ofDays(1)), IN_SPITE));
        write(draft, plain);

        assertThat(kinds()).containsExactly(Kind.OLDER_VERSION);
    }

    @Test
    void anAutosaveThatNobodyKeepsLetsItsFilesGo() {
        var draft = news.draft(plain);
        var sitting = Optional.of(UUID.randomUUID());
        autosave(draft, sitting, naming);
        autosave(draft, sitting, plain);
        assertThat(kinds()).containsExactly(Kind.REVISION);

        clock.advance(LONG_AFTER);
        autosave(draft, sitting, plain.and("More."));
        assertThat(kinds()).isEmpty();
    }

    private void autosave(Briefing briefing, Optional<UUID> sitting, Copy copy) {
        int base = news.present(briefing).revision().number();
        desk.save(new Edit(briefing.id(), base, text(copy.text()), ADA, sitting, false));
    }

    @Test
    void aTextPutAsideKeepsItsFiles() {
        var draft = news.draft(plain.and("One."));
        write(draft, plain.and("Two."));
        var clashed = desk.save(new Edit(
                draft.id(), 1, text(naming.and("Three.").text()), Newsdesk.BEN, Optional.of(UUID.randomUUID()), true));
        write(draft, plain.and("Four."));

        assertThat(clashed).isNotInstanceOf(Saving.Saved.class);
        assertThat(places()).isNotEmpty();
    }

    @Test
    void aTextThatCannotBeReadKeepsWhatItSeemsToName() {
        news.write(news.draft(plain), "---\n: [broken\n---\n![The tide](/media/%s/tide.png)".formatted(id), ADA);

        assertThat(kinds()).containsExactly(Kind.DRAFT);
    }

    @Test
    void aPageKeepsTheFilesOfAllItsTexts() throws Unreadable {
        var slug = new Slug("p-" + UUID.randomUUID());
        var begun = pages.begin(slug, text("# About\n\n![The tide](media/x.png) [Plan](../%s)".formatted(path)), ADA);
        var page = ((PageOutcome.Done) begun).page();
        pages.save(page.id(), 1, text("# About\n\nNothing."), ADA);

        assertThat(places()).containsExactly(new MediaUse.Place(Kind.PAGE, page.id(), "About"));
    }
}
