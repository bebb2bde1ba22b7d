package org.brevier.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.markdown.Part.Kind;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Cuts a text where its parts begin. One for each text. */
final class TextParts {

    /** @param words none where the source shows better what it is */
    private record Start(int line, Kind kind, String words) {}

    /** More than any briefing has; a text that would fall into more is not cut. */
    private static final int MOST = 1_000;

    private final FrontMatter frontMatter;
    private final boolean cutByKey;
    private final Set<Node> sections;
    private final Set<Node> standfirst;
    private final Set<Node> glance;
    private final Set<Node> bullets;
    private final List<Start> starts = new ArrayList<>();
    private boolean inSection;

    private TextParts(BriefingText text, boolean cutByKey) {
        this.frontMatter = text.frontMatter();
        this.cutByKey = cutByKey;
        this.sections = nodes(text.sections().stream().map(Section::heading));
        this.standfirst = nodes(text.standfirst().stream());
        this.glance = nodes(text.glance().stream().map(Glance::heading));
        this.bullets = nodes(text.glance().stream().flatMap(list -> list.bullets().stream()));
    }

    private static Set<Node> nodes(Stream<Passage> passages) {
        return passages.flatMap(passage -> passage.nodes().stream()).collect(Collectors.toUnmodifiableSet());
    }

    static List<Part> of(Manuscript manuscript) {
        String text = manuscript.text();
        try {
            BriefingText read = new Briefings().read(manuscript);
            return cut(text, new TextParts(read, FrontMatterBlock.isYaml(text)).starts(read.document()));
        } catch (Unreadable e) {
            return cut(text, List.of());
        }
    }

    private List<Start> starts(Optional<Node> document) {
        addFrontMatter();
        document.ifPresentOrElse(this::addBlocks, () -> starts.add(new Start(frontMatter.lines(), Kind.OTHER, "")));
        return starts.size() > MOST ? List.of() : starts;
    }

    private void addFrontMatter() {
        if (frontMatter.lines() == 0) {
            return;
        }
        starts.add(new Start(0, Kind.FRONT_MATTER, ""));
        if (cutByKey && keysStandOnLinesOfTheirOwn()) {
            frontMatter.positions().entrySet().stream()
                    .sorted(Comparator.comparingInt(key -> key.getValue().line()))
                    .map(key -> new Start(key.getValue().line() - 1, Kind.FRONT_MATTER, key.getKey()))
                    .forEach(starts::add);
            starts.add(new Start(frontMatter.lines() - 1, Kind.FRONT_MATTER, "---"));
        }
    }

    private boolean keysStandOnLinesOfTheirOwn() {
        Map<String, Position> keys = frontMatter.positions();
        return !keys.isEmpty()
                && keys.values().stream().allMatch(position -> position.column() == 1)
                && keys.values().stream().distinct().count() == keys.size();
    }

    private void addBlocks(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            add(node);
        }
    }

    private void add(Node node) {
        if (node instanceof Heading heading && heading.getLevel() <= 2) {
            Kind kind = kindOf(heading);
            inSection = kind == Kind.SECTION;
            start(node, kind);
        } else if (node.getFirstChild() != null && bullets.contains(node.getFirstChild())) {
            for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                start(item, Kind.BULLET);
            }
        } else if (!inSection) {
            start(node, standfirst.contains(node) ? Kind.STANDFIRST : Kind.OTHER);
        }
    }

    /** A heading that is no section's is the headline, or repeats it. */
    private Kind kindOf(Heading heading) {
        if (glance.contains(heading)) {
            return Kind.GLANCE;
        }
        return sections.contains(heading) ? Kind.SECTION : Kind.HEADLINE;
    }

    private void start(Node node, Kind kind) {
        int line = Position.of(node).line() - 1;
        if (starts.isEmpty() || starts.getLast().line() < line) {
            starts.add(new Start(line, kind, PlainText.of(node)));
        }
    }

    private static List<Part> cut(String text, List<Start> starts) {
        List<Integer> lines = lineStarts(text);
        var parts = new ArrayList<Part>();
        int from = 0;
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? lines.get(starts.get(i + 1).line()) : text.length();
            String piece = text.substring(from, to);
            if (!piece.isBlank()) {
                parts.add(part(starts.get(i), piece));
                from = to;
            }
        }
        return withRest(parts, text.substring(from));
    }

    private static List<Integer> lineStarts(String text) {
        var starts = new ArrayList<Integer>();
        int start = 0;
        while (start < text.length()) {
            starts.add(start);
            start = LineEnds.next(text, start);
        }
        starts.add(text.length());
        return starts;
    }

    private static Part part(Start start, String text) {
        String words =
                start.words().isEmpty() ? text.strip().lines().findFirst().orElse("") : start.words();
        return new Part(start.kind(), Wording.onOneLine(words), text);
    }

    /** What no part begins is one of its own where it has words, and otherwise stands behind the last. */
    private static List<Part> withRest(List<Part> parts, String rest) {
        if (rest.isEmpty()) {
            return parts;
        }
        if (parts.isEmpty() || !rest.isBlank()) {
            parts.add(part(new Start(0, Kind.OTHER, ""), rest));
        } else {
            Part last = parts.removeLast();
            parts.add(new Part(last.kind(), last.label(), last.text() + rest));
        }
        return parts;
    }
}
