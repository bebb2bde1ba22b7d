package org.brevier.briefing;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.brevier.site.Slug;

/**
 * A page such as About or Contact, as the desk knows it.
 *
 * @param title of its newest revision
 * @param menuPosition its place in a menu that nobody arranged, as published last; empty when it is not in it
 * @param revision the number of its newest revision
 * @param version of the row, for those who change it
 * @param live what readers see; empty for a page that is not public
 * @param binnedAt when it was put into the bin
 */
public record StandingPage(
        UUID id,
        Slug slug,
        String title,
        OptionalInt menuPosition,
        int revision,
        long version,
        Optional<Live> live,
        Optional<Instant> binnedAt) {

    /** @param at since when readers see this revision */
    public record Live(int revision, String title, Instant at) {}

    public boolean isPublic() {
        return live.isPresent();
    }

    public boolean isBinned() {
        return binnedAt.isPresent();
    }

    /** Whether readers see another text than the newest. */
    public boolean isChanged() {
        return live.filter(seen -> seen.revision() != revision).isPresent();
    }

    /** Whether readers who knew it at this address do not find it there as it is then. */
    boolean leavesReaders(StandingPage after) {
        return isPublic() && !(after.isPublic() && after.slug().equals(slug));
    }

    StandingPage renamed(Slug newSlug) {
        return new StandingPage(id, newSlug, title, menuPosition, revision, version, live, binnedAt);
    }

    /** With one revision more, which readers do not see yet. */
    StandingPage revised(String newTitle) {
        return new StandingPage(id, slug, newTitle, menuPosition, revision + 1, version, live, binnedAt);
    }

    StandingPage inMenu(OptionalInt newPosition) {
        return new StandingPage(id, slug, title, newPosition, revision, version, live, binnedAt);
    }

    StandingPage published(Instant at) {
        return seenAs(Optional.of(new Live(revision, title, at)));
    }

    StandingPage unpublished() {
        return seenAs(Optional.empty());
    }

    StandingPage seenAs(Optional<Live> seen) {
        return new StandingPage(id, slug, title, menuPosition, revision, version, seen, binnedAt);
    }

    StandingPage binned(Optional<Instant> at) {
        return new StandingPage(id, slug, title, menuPosition, revision, version, live, at);
    }
}
