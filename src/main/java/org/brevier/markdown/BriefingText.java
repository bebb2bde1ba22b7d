package org.brevier.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.Document;
import org.commonmark.node.Node;

/**
 * A manuscript read into the parts of a briefing: the one model that page, cards, feeds, search and machines use. Its
 * nodes belong to one tree, which nobody changes.
 *
 * @param opening what stands before the first H2 without being standfirst or glance
 * @param media every media link, in the order of the text
 * @param notices in the order of the text
 * @param words how many words a reader reads: headline, standfirst, glance, opening and body sections
 */
public record BriefingText(
        FrontMatter frontMatter,
        Optional<Passage> headline,
        Optional<Passage> standfirst,
        Optional<Glance> glance,
        Passage opening,
        List<Section> sections,
        List<MediaLink> media,
        List<Notice> notices,
        int words) {

    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl");

    public BriefingText {
        sections = List.copyOf(sections);
        media = List.copyOf(media);
        notices = List.copyOf(notices);
    }

    /** Which way the author says the text runs, as the {@code dir} attribute says it; empty where it follows from the language. */
    Optional<String> direction() {
        return frontMatter.text("dir").map(dir -> dir.toLowerCase(Locale.ROOT)).filter(DIRECTIONS::contains);
    }

    /** The nodes below the headline in the author's order, whichever part took them. */
    List<Node> inOrder() {
        var passages = new ArrayList<Passage>();
        standfirst.ifPresent(passages::add);
        glance.ifPresent(list -> {
            passages.add(list.heading());
            passages.addAll(list.bullets());
        });
        passages.add(opening);
        sections.forEach(section -> {
            passages.add(section.heading());
            passages.add(section.content());
        });
        notices.forEach(notice -> passages.add(notice.passage()));
        return passages.stream()
                .flatMap(passage -> passage.nodes().stream())
                .map(BriefingText::outermost)
                .distinct()
                .sorted(Comparator.comparingInt(node -> Position.of(node).line()))
                .toList();
    }

    /** How the text names its first picture that may be the site's own. */
    public Optional<String> picture() {
        return NamedPictures.of(inOrder()).stream().findFirst();
    }

    private static Node outermost(Node node) {
        Node parent = node.getParent();
        return parent == null || parent instanceof Document ? node : outermost(parent);
    }

    /** The tree that the parts were taken from; empty when they hold none of its nodes. */
    Optional<Node> document() {
        return Stream.concat(headline.stream().flatMap(passage -> passage.nodes().stream()), inOrder().stream())
                .findFirst()
                .map(node -> outermost(node).getParent());
    }
}
