package org.brevier.briefing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.brevier.briefing.published.Renderings;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Passage;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Slug;
import org.brevier.site.TimeOrderedId;
import org.brevier.store.SiteVersion;
import org.brevier.store.Writes;
import org.brevier.trail.Actor;
import org.springframework.stereotype.Component;

/** Standing pages as the content folder brings them: what it saves, readers see. Whatever returns has been written durably. */
@Component
public class StandingPages {

    private final StandingPageRows rows;
    private final PageRevisionRows revisions;
    private final Writes writes;
    private final SiteVersion siteVersion;
    private final Renderings renderings;
    private final Clock clock;
    private final Briefings reader = new Briefings();

    StandingPages(
            StandingPageRows rows,
            PageRevisionRows revisions,
            Writes writes,
            SiteVersion siteVersion,
            Renderings renderings,
            Clock clock) {
        this.rows = rows;
        this.revisions = revisions;
        this.writes = writes;
        this.siteVersion = siteVersion;
        this.renderings = renderings;
        this.clock = clock;
    }

    /** What the front matter says of a page. */
    public record Particulars(Slug slug, String title, OptionalInt menuPosition, boolean isPublic) {}

    public Optional<StandingPage> find(UUID id) {
        return rows.find(id);
    }

    public Optional<StandingPage> findBySlug(Slug slug) {
        return rows.findBySlug(slug);
    }

    /** By title, those in the bin too. */
    public List<StandingPage> all() {
        return rows.all();
    }

    /** Every text of a page that was ever saved, newest first. */
    public List<PageRevision> revisions(UUID id) {
        return revisions.all(id);
    }

    public Optional<PageRevision> revision(UUID id, int number) {
        return revisions.find(id, number);
    }

    /**
     * The new page; empty when its slug belongs to another.
     *
     * @throws Unreadable when it is public and could not be shown
     */
    public Optional<StandingPage> create(Particulars particulars, Manuscript manuscript, Actor by) throws Unreadable {
        requireShowable(particulars, manuscript);
        var now = clock.instant();
        var page = new StandingPage(
                TimeOrderedId.at(now),
                particulars.slug(),
                particulars.title(),
                particulars.menuPosition(),
                1,
                1,
                Optional.empty(),
                Optional.empty());
        var wanted = particulars.isPublic() ? page.published(now) : page;
        return writes.run(() -> {
            if (!rows.insert(wanted)) {
                return Optional.<StandingPage>empty();
            }
            revisions.add(wanted, new PageRevision(1, manuscript, by, now));
            siteVersion.raise();
            return find(wanted.id());
        });
    }

    private void requireShowable(Particulars particulars, Manuscript manuscript) throws Unreadable {
        var text = reader.read(manuscript);
        if (particulars.isPublic()) {
            renderings.requireShowable(text);
        }
    }

    /**
     * The page with its new revision; empty when somebody else saved since that version, or has its slug.
     *
     * @throws Unreadable when it is public and could not be shown
     */
    public Optional<StandingPage> save(UUID id, long version, Particulars particulars, Manuscript manuscript, Actor by)
            throws Unreadable {
        requireShowable(particulars, manuscript);
        return writes.run(() -> {
            var before = find(id).filter(page -> page.version() == version);
            var holder = findBySlug(particulars.slug());
            if (before.isEmpty() || (holder.isPresent() && !holder.get().id().equals(id))) {
                return Optional.<StandingPage>empty();
            }
            var now = clock.instant();
            var revised = before.get()
                    .renamed(particulars.slug())
                    .revised(particulars.title())
                    .inMenu(particulars.menuPosition());
            var after = particulars.isPublic() ? revised.published(now) : revised.unpublished();
            if (!rows.update(after)) {
                return Optional.<StandingPage>empty();
            }
            if (before.get().leavesReaders(after)) {
                rows.addFormer(id, before.get().slug());
            }
            revisions.add(after, new PageRevision(after.revision(), manuscript, by, now));
            siteVersion.raise();
            return find(id);
        });
    }

    /** Whether this is whoever saved the page last. */
    public boolean isLastSavedBy(UUID id, Actor by) {
        return find(id).flatMap(page -> revision(id, page.revision()))
                .filter(newest -> newest.by().equals(by))
                .isPresent();
    }

    /**
     * Enters a revision that was saved before and lost since; a page that is there keeps its slug, and its version too
     * where the same one saved it last.
     */
    void addAgain(UUID id, int number, Manuscript manuscript, CopyNote note) {
        var told = note.page().orElseThrow();
        var present = find(id);
        var page = new StandingPage(
                id,
                present.map(StandingPage::slug).orElse(note.slug()),
                told.title(),
                told.menuPosition(),
                number,
                present.map(StandingPage::version).orElse(1L),
                Optional.empty(),
                present.flatMap(StandingPage::binnedAt));
        boolean same = present.isPresent() && isLastSavedBy(id, note.by());
        if (present.isEmpty() && !rows.insert(page)) {
            return;
        }
        revisions.insertAgain(id, new PageRevision(number, manuscript, note.by(), note.at()));
        var live =
                told.live().isPresent() ? live(id, told.live().getAsInt(), note) : Optional.<StandingPage.Live>empty();
        rows.updateAgain(page.seenAs(live), present.isEmpty() || same ? 0 : 1);
        note.formerSlugs().forEach(slug -> rows.addFormer(id, slug));
        siteVersion.raise();
    }

    private Optional<StandingPage.Live> live(UUID id, int number, CopyNote note) {
        return revision(id, number).map(seen -> new StandingPage.Live(number, title(seen, note), note.at()));
    }

    private String title(PageRevision revision, CopyNote note) {
        try {
            return reader.read(revision.manuscript())
                    .headline()
                    .map(Passage::text)
                    .orElse(note.slug().value());
        } catch (Unreadable e) {
            return note.slug().value();
        }
    }
}
