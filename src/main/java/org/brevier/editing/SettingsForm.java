package org.brevier.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.brevier.account.Problems;
import org.brevier.briefing.HouseRules;
import org.brevier.site.Contrast;
import org.brevier.site.SiteSettings;
import org.brevier.site.SocialLink;

/**
 * What owners set at the desk, as it was typed.
 *
 * @param version of the settings that the form was made of
 * @param values by the names of the settings
 * @param back the names of those that are to be as configured
 */
record SettingsForm(long version, Map<String, String> values, List<Social> social, List<String> back) {

    /** As many links to other places as a reader may look through. */
    private static final int MOST_LINKS = 8;

    private static final int FREE_LINES = 2;

    private static final Pattern LINE = Pattern.compile("[^\\p{Cc}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]*");
    private static final Pattern COLOUR = Pattern.compile(SiteSettings.COLOUR);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TAGLINE = 200;

    SettingsForm {
        values = new LinkedHashMap<>(values);
        social = List.copyOf(social);
        back = List.copyOf(back);
    }

    /** One line of the links to other places. */
    record Social(int number, String label, String address) {

        boolean isBlank() {
            return label.isEmpty() && address.isEmpty();
        }

        private boolean isLink() {
            try {
                return new SocialLink(label, java.net.URI.create(address))
                                        .label()
                                        .length()
                                <= LONGEST_TITLE
                        && LINE.matcher(label).matches();
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }

    static SettingsForm of(long version, Map<String, String> inForce, List<SocialLink> links) {
        var social = new ArrayList<Social>();
        for (var link : links) {
            social.add(
                    new Social(social.size() + 1, link.label(), link.address().toString()));
        }
        int most = Math.max(links.size(), Math.min(links.size() + FREE_LINES, MOST_LINKS));
        while (social.size() < most) {
            social.add(new Social(social.size() + 1, "", ""));
        }
        return new SettingsForm(version, inForce, social, List.of());
    }

    /** @param inForce names what the form has fields for */
    static SettingsForm of(Map<String, String> typed, Map<String, String> inForce) {
        var values = new LinkedHashMap<String, String>();
        inForce.keySet()
                .forEach(name -> values.put(name, typed.getOrDefault(name, "").strip()));
        values.computeIfPresent(HouseRules.SECOND_PAIR_OF_EYES, (name, value) -> String.valueOf(!value.isEmpty()));
        var social = new ArrayList<Social>();
        for (int number = 1; typed.containsKey("label-" + number); number++) {
            social.add(new Social(
                    number,
                    typed.getOrDefault("label-" + number, "").strip(),
                    typed.getOrDefault("address-" + number, "").strip()));
        }
        var back = typed.keySet().stream()
                .filter(name -> name.startsWith("back-"))
                .map(name -> name.substring("back-".length()))
                .toList();
        String version = typed.getOrDefault("version", "");
        return new SettingsForm(version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0, values, social, back);
    }

    Problems problems() {
        var problems = new Problems();
        check(problems, "title", title -> isLine(title, LONGEST_TITLE) && !title.isEmpty(), "settings.wrong.title");
        check(problems, "tagline", tagline -> isLine(tagline, LONGEST_TAGLINE), "settings.wrong.tagline");
        colour(problems, "brand", Contrast.LIGHT_PAPER);
        if (!value("brand-dark").isEmpty()) {
            colour(problems, "brand-dark", Contrast.DARK_PAPER);
        }
        check(problems, "page-length", text -> isNumber(text, 1, 100), "settings.wrong.page-length");
        check(problems, "feed-length", text -> isNumber(text, 1, 200), "settings.wrong.feed-length");
        values.forEach((name, value) -> {
            if (name.startsWith("brevier.checks.") && !back.contains(name)) {
                problems.demand(name, NUMBER.matcher(value).matches(), "settings.wrong.number");
            }
        });
        if (!back.contains(SettingsInForce.SOCIAL)) {
            social.forEach(line -> problems.demand(
                    "social-" + line.number(), line.isBlank() || line.isLink(), "settings.wrong.social"));
        }
        return problems;
    }

    private String value(String name) {
        return values.getOrDefault(SettingsInForce.SITE + name, "");
    }

    private void check(Problems problems, String name, Predicate<String> rule, String key) {
        String setting = SettingsInForce.SITE + name;
        if (!back.contains(setting)) {
            problems.demand(setting, rule.test(value(name)), key);
        }
    }

    private void colour(Problems problems, String name, String paper) {
        check(problems, name, colour -> COLOUR.matcher(colour).matches(), "settings.wrong.colour");
        check(
                problems,
                name,
                colour -> !COLOUR.matcher(colour).matches() || Contrast.isEnough(colour, paper),
                "settings.wrong.contrast." + name);
    }

    private static boolean isLine(String text, int longest) {
        return text.length() <= longest && LINE.matcher(text).matches();
    }

    private static boolean isNumber(String text, int least, int most) {
        return NUMBER.matcher(text).matches() && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    /** What is to be stored: what is set at the desk already, with what was typed anew, without what goes back. */
    Map<String, String> over(Map<String, String> stored, Map<String, String> inForce, List<SocialLink> links) {
        var settings = new TreeMap<>(stored);
        values.forEach((name, value) -> {
            if (back.contains(name)) {
                settings.remove(name);
            } else if (!value.equals(inForce.get(name))) {
                settings.put(name, value);
            }
        });
        var wanted = social.stream().filter(line -> !line.isBlank()).toList();
        if (back.contains(SettingsInForce.SOCIAL)) {
            settings.keySet().removeIf(SettingsForm::isSocial);
        } else if (!texts(wanted).equals(texts(of(version, Map.of(), links).social()))) {
            settings.keySet().removeIf(SettingsForm::isSocial);
            settings.putAll(texts(wanted));
        }
        return settings;
    }

    private static boolean isSocial(String name) {
        return name.startsWith(SettingsInForce.SOCIAL);
    }

    /** A list with nothing in it stands before the configured one, too. */
    private static Map<String, String> texts(List<Social> links) {
        var texts = new TreeMap<String, String>();
        int number = 0;
        for (var link : links) {
            if (!link.isBlank()) {
                String name = SettingsInForce.SOCIAL + "[" + number++ + "]";
                texts.put(name + ".label", link.label());
                texts.put(name + ".address", link.address());
            }
        }
        return texts.isEmpty() ? Map.of(SettingsInForce.SOCIAL, "") : texts;
    }

    /** Colours that can be read where the typed ones cannot. */
    Map<String, String> suggestions() {
        var suggestions = new TreeMap<String, String>();
        suggest(suggestions, "brand", Contrast.LIGHT_PAPER);
        suggest(suggestions, "brand-dark", Contrast.DARK_PAPER);
        return suggestions;
    }

    private void suggest(Map<String, String> suggestions, String name, String paper) {
        if (COLOUR.matcher(value(name)).matches()) {
            suggestions.put(SettingsInForce.SITE + name, Contrast.readable(value(name), paper));
        }
    }
}
