package org.brevier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.brevier.markdown.Finding.Rule;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;

/** Whether a text has the parts of a briefing, each of its right size. */
final class ShapeChecks {

    private static final Position START = new Position(1, 1);

    private final Limits limits;
    private final BriefingText text;
    private final Position start;
    private final List<Finding> findings = new ArrayList<>();

    private ShapeChecks(BriefingText text, Limits limits) {
        this.limits = limits;
        this.text = text;
        this.start = text.headline().map(Passage::position).orElse(START);
    }

    static List<Finding> findings(BriefingText text, Limits limits) {
        var checks = new ShapeChecks(text, limits);
        text.headline().ifPresentOrElse(checks::headline, checks::noHeadline);
        text.standfirst().ifPresentOrElse(checks::standfirst, checks::noStandfirst);
        text.glance().ifPresentOrElse(checks::glance, checks::noGlance);
        checks.order();
        checks.sections();
        checks.notices();
        checks.measure(Rule.LENGTH, checks.start, "The text", text.words(), "words")
                .within(limits.briefingFewestWords(), limits.briefingMostWords());
        return checks.findings;
    }

    private void headline(Passage headline) {
        int characters = characters(headline);
        if (characters > limits.headlineBlocks()) {
            String message = "The headline has %d characters, more than the %d allowed."
                    .formatted(characters, limits.headlineBlocks());
            findings.add(Finding.block(Rule.HEADLINE, start, message));
        } else {
            measure(Rule.HEADLINE, start, "The headline", characters, "characters")
                    .atMost(limits.headlineWarns());
        }
        String capitals = capitals(headline);
        if (!capitals.isEmpty()) {
            findings.add(Finding.note(Rule.HEADLINE, start, "The headline shouts: " + capitals + "."));
        }
        if (headline.text().contains("!")) {
            findings.add(Finding.note(Rule.HEADLINE, start, "The headline has an exclamation mark."));
        }
    }

    private static int characters(Passage passage) {
        return passage.text().codePointCount(0, passage.text().length());
    }

    private String capitals(Passage headline) {
        return Pattern.compile("(?<!\\p{L})\\p{Lu}{" + limits.headlineCapitals() + ",}(?!\\p{L})")
                .matcher(headline.text())
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void noHeadline() {
        findings.add(Finding.unfinished(Rule.HEADLINE, start, "The text has no headline."));
    }

    private void standfirst(Passage standfirst) {
        measure(Rule.STANDFIRST, standfirst.position(), "The standfirst", Words.count(standfirst.text()), "words")
                .within(limits.standfirstFewestWords(), limits.standfirstMostWords());
        int characters = characters(standfirst);
        if (characters > limits.standfirstCharacters()) {
            String message = "The standfirst has %d characters; cards cut it after %d."
                    .formatted(characters, limits.standfirstCharacters());
            findings.add(Finding.warning(Rule.STANDFIRST, standfirst.position(), message));
        }
    }

    private void noStandfirst() {
        findings.add(Finding.block(Rule.STANDFIRST, start, "The text has no standfirst."));
    }

    private void glance(Glance glance) {
        measure(
                        Rule.GLANCE,
                        glance.heading().position(),
                        "The glance",
                        glance.bullets().size(),
                        "bullets")
                .within(limits.glanceFewest(), limits.glanceMost());
        for (Passage bullet : glance.bullets()) {
            measure(Rule.GLANCE, bullet.position(), "A bullet of the glance", Words.count(bullet.text()), "words")
                    .atMost(limits.bulletWords());
            if (!NodeWalk.nodes(bullet, ListBlock.class).isEmpty()) {
                String message = "A bullet of the glance holds a list of its own.";
                findings.add(Finding.warning(Rule.GLANCE, bullet.position(), message));
            }
        }
    }

    private void noGlance() {
        findings.add(Finding.block(Rule.GLANCE, start, "The text has no list of what matters at a glance."));
    }

    /** Smaller headings that no section holds. */
    private void order() {
        for (Heading heading : NodeWalk.nodes(text.opening(), Heading.class)) {
            if (heading.getLevel() > 2) {
                Position position =
                        NodeWalk.position(heading).orElse(text.opening().position());
                findings.add(
                        Finding.block(Rule.SECTIONS, position, "A smaller heading stands before the first section."));
            }
        }
    }

    /** Without its date no feed and no list of corrections would have it. */
    private void notices() {
        text.document().map(document -> NodeWalk.nodes(List.of(document), Callout.class)).orElse(List.of()).stream()
                .filter(Callout::lacksDate)
                .forEach(callout -> {
                    Position position = NodeWalk.position(callout).orElse(start);
                    String message = "[!%s] needs its date behind it, as in 2025-06-06, to be a notice."
                            .formatted(callout.kind().toUpperCase(Locale.ROOT));
                    findings.add(Finding.warning(Rule.NOTICE, position, message));
                });
    }

    private void sections() {
        List<Section> body = text.sections().stream()
                .filter(section -> section.kind() == Section.Kind.BODY)
                .toList();
        Position position = body.isEmpty() ? start : body.getFirst().heading().position();
        measure(Rule.SECTIONS, position, "The text", body.size(), "sections")
                .within(limits.sectionsFewest(), limits.sectionsMost());
        text.sections().forEach(this::section);
    }

    private void section(Section section) {
        Passage heading = section.heading();
        measure(Rule.SECTIONS, heading.position(), "The heading", Words.count(heading.text()), "words")
                .atMost(limits.headingWords());
        Passage content = section.content();
        boolean takesFootnotes = section.kind() == Section.Kind.SOURCES;
        if (!takesFootnotes
                && content.text().isBlank()
                && NodeWalk.nodes(content, Image.class).isEmpty()) {
            String message = "The section “%s” is empty.".formatted(heading.text());
            findings.add(Finding.warning(Rule.SECTIONS, heading.position(), message));
        }
    }

    private Measure measure(Rule rule, Position position, String what, int count, String units) {
        return new Measure(rule, position, what, count, units);
    }

    /** How many of something a part has, to be held against the limits. */
    private final class Measure {

        private final Rule rule;
        private final Position position;
        private final String found;
        private final int count;

        Measure(Rule rule, Position position, String what, int count, String units) {
            this.rule = rule;
            this.position = position;
            this.found = "%s has %d %s".formatted(what, count, units);
            this.count = count;
        }

        void within(int fewest, int most) {
            if (count < fewest) {
                String message = "%s, fewer than the %d of the house.".formatted(found, fewest);
                findings.add(Finding.warning(rule, position, message));
            }
            atMost(most);
        }

        void atMost(int most) {
            if (count > most) {
                String message = "%s, more than the %d of the house.".formatted(found, most);
                findings.add(Finding.warning(rule, position, message));
            }
        }
    }
}
