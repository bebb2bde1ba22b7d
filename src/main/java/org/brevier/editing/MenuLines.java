package org.brevier.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevier.briefing.StandingPage;
import org.brevier.briefing.StandingPages;
import org.brevier.briefing.published.MenuEntry;
import org.brevier.briefing.published.PublishedNames;
import org.brevier.site.Named;
import org.brevier.site.Site;
import org.brevier.site.Slug;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The entries of the menu with what they lead to, and what else could be among them. */
@Component
class MenuLines {

    private final StandingPages pages;
    private final PublishedNames names;
    private final MessageSource messages;
    private final Site site;

    MenuLines(StandingPages pages, PublishedNames names, MessageSource messages, Site site) {
        this.pages = pages;
        this.names = names;
        this.messages = messages;
        this.site = site;
    }

    /**
     * @param name what it leads to
     * @param seen whether readers see it
     */
    record Line(MenuForm.Line typed, String name, boolean seen) {}

    /** @param value as the form sends it */
    record Choice(String value, String name) {}

    List<Line> of(MenuForm form) {
        return form.lines().stream().map(this::line).toList();
    }

    private Line line(MenuForm.Line typed) {
        var name = typed.entry().flatMap(this::name);
        return new Line(typed, name.orElse(typed.target()), name.isPresent() && isSeen(typed));
    }

    private boolean isSeen(MenuForm.Line line) {
        return !line.kind().equals(MenuEntry.Kind.PAGE.label())
                || pages.find(UUID.fromString(line.target()))
                        .filter(StandingPage::isPublic)
                        .isPresent();
    }

    private Optional<String> name(MenuEntry entry) {
        return switch (entry.kind()) {
            case LIST -> Optional.of(list(entry.target()));
            case PAGE -> pages.find(UUID.fromString(entry.target())).map(StandingPage::title);
            case TOPIC ->
                names.topicNow(new Slug(entry.target()))
                        .map(topic -> topic.topic().name());
            case ADDRESS -> Optional.of(entry.target());
        };
    }

    private String list(String name) {
        return messages.getMessage(name.equals("search") ? name : name + ".title", null, site.language());
    }

    /** Everything that has no place in the menu yet. */
    List<Choice> choices(MenuForm form) {
        var choices = new ArrayList<Choice>();
        MenuEntry.LISTS.stream().sorted().forEach(name -> choices.add(new Choice("list:" + name, list(name))));
        pages.all().stream()
                .filter(StandingPage::isPublic)
                .forEach(page -> choices.add(new Choice("page:" + page.id(), page.title())));
        names.topics().stream().map(topic -> topic.of().topic()).forEach(topic -> choices.add(choice(topic)));
        var there = form.lines().stream()
                .flatMap(line -> line.entry().stream())
                .map(this::there)
                .collect(Collectors.toSet());
        choices.removeIf(choice -> there.contains(choice.value()));
        return choices;
    }

    private String there(MenuEntry entry) {
        return switch (entry.kind()) {
            case LIST, PAGE, ADDRESS -> entry.kind().label() + ":" + entry.target();
            case TOPIC ->
                names.topicNow(new Slug(entry.target()))
                        .map(topic -> choice(topic.topic()).value())
                        .orElse("");
        };
    }

    private static Choice choice(Named topic) {
        return new Choice("topic:" + topic.slug(), topic.name());
    }
}
