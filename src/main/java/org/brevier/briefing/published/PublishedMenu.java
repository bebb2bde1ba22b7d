package org.brevier.briefing.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.site.Named;
import org.brevier.site.Slug;
import org.brevier.store.SiteVersion;
import org.springframework.stereotype.Repository;

/**
 * The menu as readers see it: what leads to nothing public is not in it. As every page has it, kept or not, it is read
 * again only when the site has changed.
 */
@Repository
public class PublishedMenu {

    private final PublicNow publicNow;
    private final PublishedPages pages;
    private final PublishedNames names;
    private final SiteVersion siteVersion;
    private final Clock clock;
    private volatile Sight sight = new Sight(Long.MIN_VALUE, Instant.MIN, List.of());

    PublishedMenu(
            PublicNow publicNow, PublishedPages pages, PublishedNames names, SiteVersion siteVersion, Clock clock) {
        this.publicNow = publicNow;
        this.pages = pages;
        this.names = names;
        this.siteVersion = siteVersion;
        this.clock = clock;
    }

    /**
     * An entry with what it leads to.
     *
     * @param page the page or topic; empty for all others
     */
    public record Seen(MenuEntry entry, Optional<Named> page) {}

    /**
     * The menu between two changes that the public can see.
     *
     * @param until when something is due that may take a topic out of it, or bring one back
     */
    private record Sight(long version, Instant until, List<Seen> entries) {}

    public List<Seen> entries() {
        var known = sight;
        long version = siteVersion.current();
        if (known.version() == version && clock.instant().isBefore(known.until())) {
            return known.entries();
        }
        var present = new Sight(version, publicNow.nextDue().orElse(Instant.MAX), seen());
        sight = present;
        return present.entries();
    }

    private List<Seen> seen() {
        var arranged = arranged();
        return (arranged.isEmpty() ? usual() : arranged)
                .stream().flatMap(entry -> seen(entry).stream()).toList();
    }

    /** The menu as editors arranged it, with what readers do not see; empty where they did not. */
    public List<MenuEntry> arranged() {
        return publicNow.statement("""
                        select m.kind, m.target, m.label, m.place
                        from menu_entry m
                        order by m.position
                        """).query(PublishedMenu::entry).list();
    }

    /** The menu where nobody arranged one: the lists, and the pages that ask for a place in it, of which the first is on top, too. */
    public List<MenuEntry> usual() {
        var usual = new ArrayList<MenuEntry>();
        for (String list : List.of("topics", "archive", "corrections")) {
            usual.add(new MenuEntry(MenuEntry.Kind.LIST, list, "", MenuEntry.Place.TOP));
        }
        for (UUID page : pages.inMenu()) {
            var place = usual.size() == 3 ? MenuEntry.Place.BOTH : MenuEntry.Place.FOOT;
            usual.add(new MenuEntry(MenuEntry.Kind.PAGE, page.toString(), "", place));
        }
        return usual;
    }

    private Optional<Seen> seen(MenuEntry entry) {
        return switch (entry.kind()) {
            case LIST, ADDRESS -> Optional.of(new Seen(entry, Optional.empty()));
            case PAGE -> pages.name(UUID.fromString(entry.target())).map(page -> new Seen(entry, Optional.of(page)));
            case TOPIC ->
                names.topicNow(new Slug(entry.target())).map(topic -> new Seen(entry, Optional.of(topic.topic())));
        };
    }

    private static MenuEntry entry(ResultSet result, int row) throws SQLException {
        return new MenuEntry(
                MenuEntry.Kind.ofLabel(result.getString("kind")).orElseThrow(),
                result.getString("target"),
                result.getString("label"),
                MenuEntry.Place.ofLabel(result.getString("place")).orElseThrow());
    }
}
