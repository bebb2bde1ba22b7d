package org.brevier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Texts as the checks get them, read in the plainest way. */
final class Written {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(AutolinkExtension.create(), TaskListItemsExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\n(?s:(.*?)\n)---\n");

    private final FrontMatter frontMatter;
    private final List<Node> before = new ArrayList<>();
    private final List<List<Node>> sections = new ArrayList<>();
    private final List<MediaLink> media = new ArrayList<>();

    private Written(FrontMatter frontMatter) {
        this.frontMatter = frontMatter;
    }

    static BriefingText read(String markdown) {
        var block = FRONT_MATTER.matcher(markdown);
        boolean found = block.find();
        var frontMatter =
                found ? new FrontMatter(Map.of(), (int) block.group().lines().count()) : FrontMatter.NONE;
        Optional<Passage> title = found && block.group(1).startsWith("title: ")
                ? Optional.of(new Passage(block.group(1).replaceFirst("title: ", ""), new Position(2, 8), List.of()))
                : Optional.empty();
        return new Written(frontMatter).text(PARSER.parse(found ? markdown.substring(block.end()) : markdown), title);
    }

    private BriefingText text(Node document, Optional<Passage> title) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                sections.add(new ArrayList<>());
            }
            (sections.isEmpty() ? before : sections.getLast()).add(node);
            if (node instanceof Paragraph && node.getFirstChild() instanceof Link link && link.getNext() == null) {
                MediaProviders.recognise(link.getDestination(), NodeWalk.words(link), position(node))
                        .ifPresent(media::add);
            }
        }
        Optional<Passage> headline = title.or(() -> first(1).map(this::passage));
        Optional<Passage> standfirst =
                before.stream().filter(Paragraph.class::isInstance).findFirst().map(this::passage);
        List<Node> opening = before.stream()
                .filter(node -> node instanceof Heading h && h.getLevel() > 2)
                .toList();
        Optional<Glance> glance =
                sections.stream().filter(this::isGlance).findFirst().map(this::glance);
        List<Section> body = sections.stream()
                .filter(nodes -> !isGlance(nodes))
                .map(this::section)
                .toList();
        return new BriefingText(
                frontMatter,
                headline,
                standfirst,
                glance,
                passage(opening),
                body,
                media,
                List.of(),
                Words.count(NodeWalk.words(document)));
    }

    private Optional<Node> first(int level) {
        return before.stream()
                .filter(node -> node instanceof Heading h && h.getLevel() == level)
                .findFirst();
    }

    private boolean isGlance(List<Node> nodes) {
        return nodes.size() > 1
                && nodes.get(1) instanceof BulletList
                && NodeWalk.words(nodes.getFirst()).equalsIgnoreCase("At a Glance");
    }

    private Glance glance(List<Node> nodes) {
        List<Passage> bullets = new ArrayList<>();
        for (Node item = nodes.get(1).getFirstChild(); item != null; item = item.getNext()) {
            bullets.add(passage(item));
        }
        return new Glance(passage(nodes.getFirst()), bullets);
    }

    private Section section(List<Node> nodes) {
        Passage heading = passage(nodes.getFirst());
        var kind = heading.text().equals("Sources") ? Section.Kind.SOURCES : Section.Kind.BODY;
        return new Section(kind, heading, passage(nodes.subList(1, nodes.size())));
    }

    private Passage passage(Node node) {
        return passage(List.of(node));
    }

    private Passage passage(List<Node> nodes) {
        String words = String.join(" ", nodes.stream().map(NodeWalk::words).toList());
        return new Passage(words, nodes.isEmpty() ? new Position(1, 1) : position(nodes.getFirst()), nodes);
    }

    private Position position(Node node) {
        return NodeWalk.position(node, frontMatter).orElseThrow();
    }
}
