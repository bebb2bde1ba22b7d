package org.brevier.reading;

import java.util.List;
import org.brevier.briefing.published.PublishedMenu;
import org.brevier.site.Addresses;
import org.brevier.site.Named;
import org.brevier.site.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The menu of the public pages, at their top and at their foot. */
@Component
class Menu {

    private static final Logger LOG = LoggerFactory.getLogger(Menu.class);

    private final PublishedMenu menu;
    private final Addresses addresses;
    private final MessageSource messages;
    private final Site site;
    private volatile Links last = new Links(List.of(), List.of());

    Menu(PublishedMenu menu, Addresses addresses, MessageSource messages, Site site) {
        this.menu = menu;
        this.addresses = addresses;
        this.messages = messages;
        this.site = site;
    }

    /** @param away whether it leads to another site */
    public record Link(String label, String address, boolean away) {}

    public record Links(List<Link> top, List<Link> foot) {

        public Links {
            top = List.copyOf(top);
            foot = List.copyOf(foot);
        }
    }

    /** As last seen when the database is away: the page that says so needs a menu too. */
    Links links() {
        try {
            var entries = menu.entries();
            last = new Links(
                    entries.stream()
                            .filter(seen -> seen.entry().isAtTop())
                            .map(this::link)
                            .toList(),
                    entries.stream()
                            .filter(seen -> seen.entry().isAtFoot())
                            .map(this::link)
                            .toList());
        } catch (DataAccessException e) {
            LOG.warn("The menu is shown as last seen: {}", e.getMessage());
        }
        return last;
    }

    private Link link(PublishedMenu.Seen seen) {
        var entry = seen.entry();
        String name = entry.label().isBlank() ? name(seen) : entry.label();
        return switch (entry.kind()) {
            case LIST -> new Link(name, list(entry.target()), false);
            case PAGE -> new Link(name, addresses.page(seen.page().orElseThrow().slug()), false);
            case TOPIC ->
                new Link(name, addresses.topic(seen.page().orElseThrow().slug()), false);
            case ADDRESS -> new Link(name, entry.target(), !entry.target().startsWith("/"));
        };
    }

    private String name(PublishedMenu.Seen seen) {
        return seen.page().map(Named::name).orElseGet(() -> message(seen.entry().target()));
    }

    private String message(String list) {
        String key = list.equals("search") ? "search" : list + ".title";
        return messages.getMessage(key, null, site.language());
    }

    private String list(String name) {
        return switch (name) {
            case "topics" -> addresses.topics();
            case "archive" -> addresses.archive();
            case "corrections" -> addresses.corrections();
            case "feeds" -> addresses.feeds();
            default -> addresses.search();
        };
    }
}
