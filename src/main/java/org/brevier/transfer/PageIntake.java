package org.brevier.transfer;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.brevier.briefing.StandingPage;
import org.brevier.briefing.StandingPages;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.FrontMatter;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Passage;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Addresses;
import org.brevier.site.Slug;
import org.brevier.trail.Actor;
import org.springframework.stereotype.Component;

/** Takes the file of a standing page in. */
@Component
class PageIntake {

    private final StandingPages pages;
    private final TakenFiles taken;
    private final Briefings reader = new Briefings();

    PageIntake(StandingPages pages, TakenFiles taken) {
        this.pages = pages;
        this.taken = taken;
    }

    /** Whether the bytes are those that were taken in; a file that cannot be read is looked at again. */
    boolean isAsBefore(ContentFile file, Map<String, TakenFiles.Taken> before) {
        var known = before.get(file.key());
        try {
            return known != null && known.sha256().equals(file.manuscript().sha256());
        } catch (Unreadable e) {
            return false;
        }
    }

    /** The address that a page's file asks for. */
    Slug slug(ContentFile file) throws Unreadable {
        return particulars(file, reader.read(file.manuscript())).slug();
    }

    Line takeIn(ContentFile file) {
        try {
            var manuscript = file.manuscript();
            var before = taken.claim(file.key());
            if (before.sha256().equals(manuscript.sha256())) {
                return Line.of(Line.Outcome.UNCHANGED, file, "");
            }
            var particulars = particulars(file, reader.read(manuscript));
            return before.subject().isPresent()
                    ? revise(
                            file,
                            manuscript,
                            particulars,
                            before,
                            pages.find(before.subject().get()).orElseThrow())
                    : create(file, manuscript, particulars);
        } catch (Unreadable e) {
            return new Line(Line.Outcome.REFUSED, file.path(), e.line(), e.reason());
        }
    }

    private Line create(ContentFile file, Manuscript manuscript, StandingPages.Particulars particulars)
            throws Unreadable {
        var holder = pages.findBySlug(particulars.slug());
        var path = holder.flatMap(page -> taken.pathOf(page.id()));
        if (holder.isPresent() && path.filter(file::mayHaveBeen).isPresent()) {
            return revise(file, manuscript, particulars, taken.move(path.get(), file.key()), holder.get());
        }
        if (holder.isPresent()
                && path.isEmpty()
                && pages.isLastSavedBy(holder.get().id(), by(file))) {
            var saved = pages.save(holder.get().id(), holder.get().version(), particulars, manuscript, by(file));
            return settle(file, manuscript, saved, Line.Outcome.REVISED);
        }
        return settle(file, manuscript, pages.create(particulars, manuscript, by(file)), Line.Outcome.CREATED);
    }

    private Line revise(
            ContentFile file,
            Manuscript manuscript,
            StandingPages.Particulars particulars,
            TakenFiles.Taken before,
            StandingPage page)
            throws Unreadable {
        if (page.version() != before.version()) {
            return Line.conflict(file);
        }
        var saved = pages.save(page.id(), page.version(), particulars, manuscript, by(file));
        return settle(file, manuscript, saved, Line.Outcome.REVISED);
    }

    private Line settle(ContentFile file, Manuscript manuscript, Optional<StandingPage> page, Line.Outcome outcome) {
        if (page.isEmpty()) {
            return Line.of(Line.Outcome.REFUSED, file, "its slug belongs to another page");
        }
        taken.became(file.key(), Optional.of(page.get().id()), page.get().version(), manuscript.sha256());
        return Line.of(outcome, file, "/" + page.get().slug());
    }

    private static Actor by(ContentFile file) {
        return Actor.named(file.key());
    }

    private static StandingPages.Particulars particulars(ContentFile file, BriefingText text) throws Unreadable {
        var matter = text.frontMatter();
        var slug = Slug.from(matter.text("slug").orElse(file.stem()))
                .orElseThrow(() -> new Unreadable(1, "the page has no slug: add slug:"));
        if (Addresses.isReserved(slug)) {
            throw new Unreadable(1, "the address /" + slug + " is the site's own; give the page another slug");
        }
        return new StandingPages.Particulars(
                slug,
                text.headline().map(Passage::text).orElse(file.stem()),
                menuPosition(matter),
                !matter.flag("draft"));
    }

    private static OptionalInt menuPosition(FrontMatter matter) throws Unreadable {
        var given = matter.text("menu");
        try {
            return given.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(given.get()));
        } catch (NumberFormatException e) {
            throw new Unreadable(1, "menu must be a number, the page's place in the menu");
        }
    }
}
