package org.brevier.briefing;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.brevier.briefing.published.Renderings;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Merge;
import org.brevier.markdown.Passage;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Addresses;
import org.brevier.site.Slug;
import org.brevier.site.TimeOrderedId;
import org.brevier.store.SiteVersion;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.springframework.stereotype.Component;

/** All that an editor does with standing pages: what is saved here readers see once it is published, and nothing saved is lost. */
@Component
public class PageDesk {

    private final StandingPageRows rows;
    private final PageRevisionRows revisions;
    private final Writes writes;
    private final SiteVersion siteVersion;
    private final Trail trail;
    private final Renderings renderings;
    private final Clock clock;
    private final Briefings reader = new Briefings();

    PageDesk(
            StandingPageRows rows,
            PageRevisionRows revisions,
            Writes writes,
            SiteVersion siteVersion,
            Trail trail,
            Renderings renderings,
            Clock clock) {
        this.rows = rows;
        this.revisions = revisions;
        this.writes = writes;
        this.siteVersion = siteVersion;
        this.trail = trail;
        this.renderings = renderings;
        this.clock = clock;
    }

    /**
     * Begins a page that readers do not see.
     *
     * @throws Unreadable when the text cannot be read
     */
    public PageOutcome begin(Slug slug, Manuscript manuscript, Actor by) throws Unreadable {
        var text = reader.read(manuscript);
        if (Addresses.isReserved(slug)) {
            return PageOutcome.refused(PageOutcome.Why.SLUG_RESERVED);
        }
        var now = clock.instant();
        var page = new StandingPage(
                TimeOrderedId.at(now),
                slug,
                title(text, slug),
                position(text),
                1,
                1,
                Optional.empty(),
                Optional.empty());
        return writes.run(() -> {
            if (!rows.insert(page)) {
                return PageOutcome.refused(PageOutcome.Why.SLUG_TAKEN);
            }
            revisions.add(page, new PageRevision(1, manuscript, by, now));
            record(page, by, "Begun");
            return new PageOutcome.Done(page);
        });
    }

    private static String title(BriefingText text, Slug slug) {
        return text.headline().map(Passage::text).orElse(slug.value());
    }

    /** The place in the menu that a text asks for; empty when it asks for none. */
    private static OptionalInt position(BriefingText text) {
        return text.frontMatter()
                .text("menu")
                .filter(number -> number.matches("-?[0-9]{1,9}"))
                .map(number -> OptionalInt.of(Integer.parseInt(number)))
                .orElseGet(OptionalInt::empty);
    }

    /**
     * Adds a text to a page, together with what others saved since the revision it was made of.
     *
     * @throws Unreadable when the text cannot be read
     */
    public PageSaving save(UUID id, int base, Manuscript manuscript, Actor by) throws Unreadable {
        reader.read(manuscript);
        return writes.run(() -> {
            var page = rows.find(id).orElseThrow();
            if (page.isBinned()) {
                return new PageSaving.Binned();
            }
            var theirs = revisions.find(id, page.revision()).orElseThrow().manuscript();
            return switch (merge(page, base, theirs, manuscript)) {
                case Merge.Clash clash -> new PageSaving.Clashed(page, theirs);
                case Merge.Merged merged -> saved(page, base, theirs, merged.manuscript(), by);
            };
        });
    }

    private Merge merge(StandingPage page, int base, Manuscript theirs, Manuscript mine) {
        if (base == page.revision()) {
            return new Merge.Merged(mine);
        }
        return revisions
                .find(page.id(), base)
                .map(before -> Merge.of(before.manuscript(), theirs, mine))
                .orElseGet(() -> Merge.withoutBase(theirs, mine));
    }

    private PageSaving saved(StandingPage page, int base, Manuscript before, Manuscript text, Actor by) {
        if (text.equals(before)) {
            return new PageSaving.Saved(page);
        }
        var after = added(page, text, by, "Saved");
        if (after.isEmpty()) {
            return new PageSaving.Clashed(page, before);
        }
        return base == page.revision() ? new PageSaving.Saved(after.get()) : new PageSaving.Merged(after.get());
    }

    /** The page with one revision more; empty when somebody changed it in this very moment. */
    private Optional<StandingPage> added(StandingPage page, Manuscript manuscript, Actor by, String detail) {
        try {
            var text = reader.read(manuscript);
            var after = page.revised(title(text, page.slug()));
            if (!rows.update(after)) {
                return Optional.empty();
            }
            revisions.add(after, new PageRevision(after.revision(), manuscript, by, clock.instant()));
            record(after, by, detail + " as revision " + after.revision());
            return rows.find(page.id());
        } catch (Unreadable e) {
            throw new IllegalStateException("two texts that could be read make one that cannot", e);
        }
    }

    /** Adds an older text as the newest one. */
    public PageOutcome restore(UUID id, int number, Actor by) {
        return on(
                id,
                page -> revisions
                        .find(id, number)
                        .flatMap(old -> added(page, old.manuscript(), by, "Restored revision " + number))
                        .<PageOutcome>map(PageOutcome.Done::new)
                        .orElseGet(() -> PageOutcome.refused(PageOutcome.Why.CHANGED_MEANWHILE)));
    }

    private PageOutcome on(UUID id, Function<StandingPage, PageOutcome> act) {
        return writes.run(() -> {
            var page = rows.find(id).orElseThrow();
            return page.isBinned() ? PageOutcome.refused(PageOutcome.Why.IN_BIN) : act.apply(page);
        });
    }

    /** @param revision that whoever publishes has seen */
    public PageOutcome publish(UUID id, int revision, Actor by) {
        return on(id, page -> {
            if (page.revision() != revision) {
                return PageOutcome.refused(PageOutcome.Why.CHANGED_MEANWHILE);
            }
            return showable(page)
                    .map(text -> page.inMenu(position(text)).published(clock.instant()))
                    .map(after -> changed(page, after, by, "Published revision " + revision))
                    .orElseGet(() -> PageOutcome.refused(PageOutcome.Why.UNREADABLE));
        });
    }

    /** The newest text; empty where it could not be shown. */
    private Optional<BriefingText> showable(StandingPage page) {
        try {
            var text = reader.read(
                    revisions.find(page.id(), page.revision()).orElseThrow().manuscript());
            renderings.requireShowable(text);
            return Optional.of(text);
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private PageOutcome changed(StandingPage before, StandingPage after, Actor by, String detail) {
        if (!rows.update(after)) {
            return PageOutcome.refused(PageOutcome.Why.CHANGED_MEANWHILE);
        }
        if (before.leavesReaders(after)) {
            rows.addFormer(before.id(), before.slug());
        }
        revisions.keepCopy(after);
        siteVersion.raise();
        record(after, by, detail);
        return new PageOutcome.Done(after);
    }

    private void record(StandingPage page, Actor by, String detail) {
        trail.record(by, Act.PAGE_CHANGED, Optional.of(page.id()), page.title(), detail);
    }

    /** Takes a page off the site; it stays at the desk. */
    public PageOutcome unpublish(UUID id, Actor by) {
        return on(id, page -> changed(page, page.unpublished(), by, "Taken off the site"));
    }

    /** Gives a page another address; one under which readers knew it leads to the new one for ever. */
    public PageOutcome rename(UUID id, Slug slug, Actor by) {
        return on(id, page -> {
            if (page.slug().equals(slug)) {
                return new PageOutcome.Done(page);
            }
            if (Addresses.isReserved(slug)) {
                return PageOutcome.refused(PageOutcome.Why.SLUG_RESERVED);
            }
            if (rows.findBySlug(slug).filter(other -> !other.id().equals(id)).isPresent()) {
                return PageOutcome.refused(PageOutcome.Why.SLUG_TAKEN);
            }
            return changed(page, page.renamed(slug), by, page.slug() + " is now " + slug);
        });
    }

    /** Puts a page into the bin, off the site. Nothing is deleted, and its slug stays its own. */
    public PageOutcome bin(UUID id, Actor by) {
        return on(
                id,
                page -> changed(page, page.unpublished().binned(Optional.of(clock.instant())), by, "Put into the bin"));
    }

    /** It comes back as a page that readers do not see. */
    public PageOutcome takeFromBin(UUID id, Actor by) {
        return writes.run(() -> {
            var page = rows.find(id).orElseThrow();
            return changed(page, page.binned(Optional.empty()), by, "Taken out of the bin");
        });
    }
}
