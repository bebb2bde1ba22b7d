package org.brevier.editing;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.account.DeskMenuItem;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.briefing.DeskLine;
import org.brevier.briefing.DeskLists;
import org.brevier.site.Site;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the quick switcher finds: pages of the desk first, then briefings, the last changed first. */
@Component
class Finds {

    private static final int MOST_BRIEFINGS = 12;
    private static final int LONGEST = 200;

    private final DeskLists lists;
    private final List<DeskMenuItem> pages;
    private final MessageSource messages;
    private final Site site;
    private final Clock clock;

    Finds(DeskLists lists, ObjectProvider<DeskMenuItem> menu, MessageSource messages, Site site, Clock clock) {
        this.lists = lists;
        this.pages = Stream.concat(
                        Stream.of(new DeskMenuItem("account.title", "/admin/account", 200, Role.WRITER)), menu.stream())
                .sorted(Comparator.comparing((DeskMenuItem item) -> !item.path().equals(WritingAddresses.NEW))
                        .thenComparingInt(DeskMenuItem::order))
                .toList();
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Something to go to.
     *
     * @param note what it is, or where it stands
     */
    record Find(String title, String note, String address) {}

    /** @param typed nothing, for the pages and what was changed last */
    List<Find> of(String typed, Person person) {
        var words = words(typed);
        var briefings = lists.find(Reach.scope(person), String.join(" ", words), MOST_BRIEFINGS);
        return Stream.concat(pages(words, person), briefings.stream().map(this::briefing))
                .toList();
    }

    private static List<String> words(String typed) {
        String seen = typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return Arrays.stream(seen.substring(0, Math.min(seen.length(), LONGEST)).split(" "))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Stream<Find> pages(List<String> words, Person person) {
        return pages.stream()
                .filter(page -> person.reaches(page.least()))
                .map(page -> new Find(say(page.key()), say("find.page"), page.path()))
                .filter(find -> words.stream().allMatch(word -> begins(find.title(), word)));
    }

    private static boolean begins(String title, String word) {
        return (" " + title.toLowerCase(Locale.ROOT)).contains(" " + word);
    }

    private Find briefing(DeskLine line) {
        String marks = Mark.of(line, clock.instant()).stream()
                .map(mark -> say("board.mark." + mark.label()))
                .collect(Collectors.joining(", "));
        return new Find(line.headline(), marks, WritingAddresses.briefing(line.id()));
    }

    private String say(String key) {
        return messages.getMessage(key, null, site.language());
    }
}
