package org.brevier.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brevier.account.Problems;
import org.brevier.briefing.published.MenuEntry;

/**
 * The public site's menu as its form has it.
 *
 * @param version of the menu that the form was made of
 * @param added what is to join it: a list, page or topic that was chosen, or an address that was typed
 */
record MenuForm(long version, List<Line> lines, Added added) {

    /** More would be a menu that nobody reads. */
    static final int MOST = 16;

    MenuForm {
        lines = List.copyOf(lines);
    }

    /** @param kind as {@link MenuEntry.Kind#label} has it; so the place */
    record Line(int number, String kind, String target, String order, String label, String place, boolean removed) {

        /** Empty where no entry can be made of it. */
        Optional<MenuEntry> entry() {
            return MenuForm.entry(kind, target, label, place);
        }
    }

    /** @param choice kind and target, with a colon between them */
    record Added(String choice, String address, String label, String place) {

        static final Added NOTHING = new Added("", "", "", "top");

        boolean isNothing() {
            return choice.isEmpty() && address.isEmpty();
        }

        Optional<MenuEntry> entry() {
            String[] chosen = choice.split(":", 2);
            return address.isEmpty()
                    ? MenuForm.entry(chosen[0], chosen[chosen.length - 1], label, place)
                    : MenuForm.entry(MenuEntry.Kind.ADDRESS.label(), address, label, place);
        }
    }

    private static Optional<MenuEntry> entry(String kind, String target, String label, String place) {
        try {
            return MenuEntry.Kind.ofLabel(kind)
                    .flatMap(what ->
                            MenuEntry.Place.ofLabel(place).map(where -> new MenuEntry(what, target, label, where)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static MenuForm of(long version, List<MenuEntry> entries) {
        var lines = new ArrayList<Line>();
        for (var entry : entries) {
            int number = lines.size() + 1;
            lines.add(new Line(
                    number,
                    entry.kind().label(),
                    entry.target(),
                    String.valueOf(number),
                    entry.label(),
                    entry.place().label(),
                    false));
        }
        return new MenuForm(version, lines, Added.NOTHING);
    }

    static MenuForm of(Map<String, String> typed) {
        var lines = new ArrayList<Line>();
        for (int number = 1; number <= MOST && typed.containsKey("target-" + number); number++) {
            lines.add(new Line(
                    number,
                    typed.getOrDefault("kind-" + number, ""),
                    typed.getOrDefault("target-" + number, ""),
                    typed.getOrDefault("order-" + number, "").strip(),
                    typed.getOrDefault("label-" + number, "").strip(),
                    typed.getOrDefault("place-" + number, ""),
                    typed.containsKey("out-" + number)));
        }
        var added = new Added(
                typed.getOrDefault("add", "").strip(),
                typed.getOrDefault("address", "").strip(),
                typed.getOrDefault("label", "").strip(),
                typed.getOrDefault("place", "top"));
        String version = typed.getOrDefault("version", "");
        return new MenuForm(version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0, lines, added);
    }

    private List<Line> staying() {
        return lines.stream().filter(line -> !line.removed()).toList();
    }

    Problems problems() {
        var problems = new Problems();
        for (var line : staying()) {
            problems.demand("order-" + line.number(), numbered(line).hasNumber(), "lead.order.wrong");
            problems.demand("label-" + line.number(), line.entry().isPresent(), "navigation.label.wrong");
        }
        problems.demand("address", added.isNothing() || added.entry().isPresent(), "navigation.address.wrong");
        problems.demand("address", staying().size() + (added.isNothing() ? 0 : 1) <= MOST, "navigation.full");
        return problems;
    }

    private static Numbered<Optional<MenuEntry>> numbered(Line line) {
        return new Numbered<>(line.number(), line.order(), line.entry());
    }

    /** Those that stay, in the order of their numbers, and what joins them behind. */
    List<MenuEntry> entries() {
        var entries = new ArrayList<MenuEntry>();
        Numbered.inOrder(staying().stream().map(MenuForm::numbered).toList())
                .forEach(entry -> entry.ifPresent(entries::add));
        if (!added.isNothing()) {
            added.entry().ifPresent(entries::add);
        }
        return entries;
    }
}
