package org.brevier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/** The pictures that a text names, as it names them, in Markdown or in HTML; those of other sites are none. */
final class NamedPictures implements RawTags.Sink {

    private static final Pattern OF_OTHERS = Pattern.compile("(?s)[a-zA-Z][a-zA-Z0-9+.-]*:.*|[/\\\\]{2}.*|\\s*");

    private final List<String> references = new ArrayList<>();

    private NamedPictures() {}

    static List<String> of(List<Node> nodes) {
        var pictures = new NamedPictures();
        NodeWalk.nodes(nodes, Node.class).forEach(pictures::read);
        return pictures.references;
    }

    private void read(Node node) {
        if (node instanceof Image image) {
            add(image.getDestination());
        } else if (node instanceof HtmlBlock block) {
            RawTags.read(block.getLiteral(), this);
        } else if (node instanceof HtmlInline inline) {
            RawTags.read(inline.getLiteral(), this);
        }
    }

    private void add(String reference) {
        if (!OF_OTHERS.matcher(reference).matches()) {
            references.add(reference);
        }
    }

    @Override
    public void open(String name, Map<String, String> attributes) {
        if (name.equals("img")) {
            add(attributes.getOrDefault("src", ""));
        }
    }

    @Override
    public void close(String name) {}

    @Override
    public void text(String words) {}
}
