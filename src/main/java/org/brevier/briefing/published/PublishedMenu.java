package org.brevier.briefing.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.site.Named;
import org.brevier.site.Slug;
import org.springframework.stereotype.Repository;

/** The menu as readers see it: what leads to nothing public is not in it. */
@Repository
public class PublishedMenu {

    private final PublicNow publicNow;
    private final PublishedPages pages;
    private final PublishedNames names;

    PublishedMenu(PublicNow publicNow, PublishedPages pages, PublishedNames names) {
        this.publicNow = publicNow;
        this.pages = pages;
        this.names = names;
    }

    /**
     * An entry with what it leads to.
     *
     * @param page the page or topic; empty for all others
     */
    public record Seen(MenuEntry entry, Optional<Named> page) {}

    public List<Seen> entries() {
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
