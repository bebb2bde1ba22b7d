package org.brevier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Finds the parts of a briefing in a parsed text. One for each text. */
final class PartsReader {

    private record Chapter(Heading heading, List<Node> content) {}

    private static final String[] STANDFIRST_KEYS = {"dek", "standfirst", "description", "summary", "excerpt"};

    private final FrontMatter frontMatter;
    private final List<Node> flow = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    /** Before the first H2, what no other part has taken. */
    private final List<Node> opening = new ArrayList<>();

    private final List<Chapter> chapters = new ArrayList<>();
    private final PartNames names;

    PartsReader(FrontMatter frontMatter, Node document, PartNames names) {
        this.frontMatter = frontMatter;
        this.names = names;
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof FootnoteDefinition) && !(node instanceof LinkReferenceDefinition)) {
                place(node);
            }
        }
    }

    private void place(Node node) {
        if (node instanceof Callout callout && callout.noticeKind().isPresent()) {
            notices.add(new Notice(
                    callout.noticeKind().get(),
                    callout.date().orElseThrow(),
                    passage(children(callout), Position.of(callout))));
        } else {
            flow.add(node);
        }
    }

    BriefingText read() {
        Optional<Passage> headline = headline();
        List<MediaLink> media = flow.stream()
                .flatMap(node -> MediaParagraph.read(node).stream())
                .toList();
        cutIntoChapters();
        Optional<Passage> standfirst = standfirst();
        Optional<Glance> glance = glance();
        List<Section> sections = chapters.stream().map(PartsReader::section).toList();
        Passage opened = passage(opening, new Position(frontMatter.lines() + 1, 1));
        int words = words(headline, standfirst, glance, opened, sections);
        return new BriefingText(frontMatter, headline, standfirst, glance, opened, sections, media, notices, words);
    }

    private Optional<Passage> headline() {
        Optional<Passage> title = frontMatter
                .text("title")
                .map(text -> new Passage(Wording.onOneLine(text), frontMatter.position("title"), List.of()));
        Optional<Node> first = title.isEmpty()
                ? flow.stream().filter(PartsReader::isWordyH1).findFirst()
                : flow.stream()
                        .limit(1)
                        .filter(node ->
                                isWordyH1(node) && says(node, title.get().text()))
                        .findFirst();
        first.ifPresent(flow::remove);
        Optional<Passage> headline = title.or(() -> first.map(PartsReader::passage));
        headline.filter(words -> words.text().length() > Caps.HEADLINE_CHARACTERS)
                .ifPresent(PartsReader::refuse);
        return headline;
    }

    private static void refuse(Passage headline) {
        throw new TooCostly(
                headline.position().line(),
                "the headline has more than %,d characters".formatted(Caps.HEADLINE_CHARACTERS));
    }

    private static boolean isWordyH1(Node node) {
        return node instanceof Heading heading
                && heading.getLevel() == 1
                && !PlainText.of(heading).isBlank();
    }

    private static boolean says(Node node, String words) {
        return Wording.same(PlainText.of(node), words);
    }

    /** A page has one H1, so that any other counts as an H2. */
    private void cutIntoChapters() {
        List<Node> content = opening;
        for (Node node : flow) {
            if (node instanceof Heading heading && heading.getLevel() <= 2) {
                content = new ArrayList<>();
                chapters.add(new Chapter(heading, content));
            } else {
                content.add(node);
            }
        }
    }

    private Optional<Passage> standfirst() {
        List<Node> lead = lead();
        Optional<String> key = frontMatter.holder(STANDFIRST_KEYS);
        if (key.isEmpty()) {
            return taken(lead);
        }
        String words = frontMatter.text(key.get()).orElseThrow();
        if (Wording.same(PlainText.of(lead), words)) {
            return taken(lead);
        }
        List<Node> first = lead.stream().limit(1).toList();
        if (Wording.same(PlainText.of(first), words)) {
            return taken(first);
        }
        return Optional.of(new Passage(XmlText.only(words), frontMatter.position(key.get()), List.of()));
    }

    /** The first plain paragraphs; where no H2 ends them, only the first. */
    private List<Node> lead() {
        return opening.stream()
                .dropWhile(PartsReader::standsAside)
                .takeWhile(PartsReader::isPlainParagraph)
                .limit(chapters.isEmpty() ? 1 : Long.MAX_VALUE)
                .toList();
    }

    private static boolean standsAside(Node node) {
        return MediaParagraph.read(node).isPresent()
                || (PlainText.of(node).isEmpty() && !(node instanceof ThematicBreak));
    }

    private static boolean isPlainParagraph(Node node) {
        return node instanceof Paragraph && !standsAside(node);
    }

    private Optional<Passage> taken(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        opening.removeAll(Set.copyOf(nodes));
        return Optional.of(passage(nodes, Position.of(nodes.getFirst())));
    }

    private Optional<Glance> glance() {
        for (Chapter chapter : chapters) {
            Optional<BulletList> list = bullets(chapter);
            if (list.isPresent()) {
                chapters.remove(chapter);
                chapter.content().remove(list.get());
                opening.addAll(chapter.content());
                List<Passage> bullets =
                        children(list.get()).stream().map(PartsReader::passage).toList();
                return Optional.of(new Glance(passage(chapter.heading()), bullets));
            }
        }
        return Optional.empty();
    }

    private Optional<BulletList> bullets(Chapter chapter) {
        return names.isGlance(PlainText.of(chapter.heading()))
                ? chapter.content().stream()
                        .filter(BulletList.class::isInstance)
                        .map(BulletList.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    private static Section section(Chapter chapter) {
        Passage heading = passage(chapter.heading());
        return new Section(PartNames.kindOf(heading.text()), heading, passage(chapter.content(), heading.position()));
    }

    private static int words(
            Optional<Passage> headline,
            Optional<Passage> standfirst,
            Optional<Glance> glance,
            Passage opening,
            List<Section> sections) {
        var read = new ArrayList<Passage>();
        headline.ifPresent(read::add);
        standfirst.ifPresent(read::add);
        glance.ifPresent(list -> read.addAll(list.bullets()));
        read.add(opening);
        sections.stream().filter(section -> section.kind() == Section.Kind.BODY).forEach(section -> {
            read.add(section.heading());
            read.add(section.content());
        });
        return read.stream().mapToInt(passage -> Wording.count(passage.text())).sum();
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }

    private static Passage passage(Node node) {
        return passage(List.of(node), Position.of(node));
    }

    private static Passage passage(List<Node> nodes, Position otherwise) {
        Position position = nodes.isEmpty() ? otherwise : Position.of(nodes.getFirst());
        return new Passage(PlainText.of(nodes), position, nodes);
    }
}
