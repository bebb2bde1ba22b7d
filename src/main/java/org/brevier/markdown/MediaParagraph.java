package org.brevier.markdown;

import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** A paragraph that holds nothing but a link to something to watch, hear or look at. */
final class MediaParagraph {

    private static final String WANTED = "TODO";

    private MediaParagraph() {}

    static Optional<MediaLink> read(Node node) {
        return onlyLink(node).flatMap(MediaParagraph::read);
    }

    private static Optional<Link> onlyLink(Node node) {
        return node instanceof Paragraph
                        && node.getFirstChild() instanceof Link link
                        && link.getNext() == null
                        && link.getFirstChild() != null
                ? Optional.of(link)
                : Optional.empty();
    }

    private static Optional<MediaLink> read(Link link) {
        String text = isBare(link) ? "" : PlainText.of(link);
        var position = Position.of(link);
        return wantsTarget(link)
                ? Optional.of(new MediaLink(text, WANTED, "", Optional.empty(), position))
                : MediaProviders.recognise(link.getDestination(), text, position);
    }

    private static boolean wantsTarget(Link link) {
        String target = link.getDestination().strip();
        return target.isEmpty() || target.toUpperCase(Locale.ROOT).equals(WANTED);
    }

    /** Whether a paragraph is an address without words, which is nothing to read. */
    static boolean isBareAddress(Node node) {
        return onlyLink(node).filter(MediaParagraph::isBare).isPresent()
                && read(node).isPresent();
    }

    private static boolean isBare(Link link) {
        return PlainText.of(link).equals(link.getDestination());
    }
}
