package org.brevier.markdown;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads front matter. The YAML is composed into its nodes and goes no further: nothing is ever constructed from a tag,
 * and every scalar stays the text that the author wrote.
 */
final class FrontMatterBlock {

    private static final Set<Tag> PLAIN =
            Set.of(Tag.STR, Tag.SEQ, Tag.MAP, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP);

    private final Map<String, Position> positions = new LinkedHashMap<>();
    private final int lines;

    private FrontMatterBlock(int lines) {
        this.lines = lines;
    }

    /** The block at the top of the text, if there is one that is opened and closed. */
    static FrontMatter of(String text) throws Unreadable {
        Iterator<String> lines = text.lines().iterator();
        if (!lines.hasNext() || !lines.next().stripTrailing().equals("---")) {
            return FrontMatter.NONE;
        }
        var yaml = new StringBuilder();
        for (int number = 2; lines.hasNext(); number++) {
            String line = lines.next();
            if (closes(line.stripTrailing())) {
                return new FrontMatterBlock(number).read(yaml.toString());
            }
            yaml.append(line).append('\n');
        }
        return FrontMatter.NONE;
    }

    private static boolean closes(String line) {
        return line.equals("---") || line.equals("...");
    }

    private FrontMatter read(String yaml) throws Unreadable {
        if (yaml.length() > Caps.FRONT_MATTER_CHARACTERS) {
            throw new Unreadable(1, "the front matter is too long");
        }
        Optional<Node> root = compose(yaml);
        if (root.isEmpty()) {
            return new FrontMatter(Map.of(), lines);
        }
        if (!(root.get() instanceof MappingNode mapping)) {
            throw new Unreadable(2, "the front matter does not consist of keys and values");
        }
        return new FrontMatter(map(mapping, true), positions, lines);
    }

    private static Optional<Node> compose(String yaml) throws Unreadable {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowRecursiveKeys(false);
        options.setNestingDepthLimit(Caps.FRONT_MATTER_DEPTH);
        options.setCodePointLimit(Caps.FRONT_MATTER_CHARACTERS);
        var parser = new ParserImpl(new StreamReader(new StringReader(yaml)), options);
        try {
            return Optional.ofNullable(new Composer(parser, new TextOnly(), options).getSingleNode());
        } catch (MarkedYAMLException e) {
            throw new Unreadable(lineOf(e.getProblemMark()), "the front matter is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new Unreadable(2, "the front matter is not YAML that can be taken");
        }
    }

    private Map<String, Object> map(MappingNode mapping, boolean top) throws Unreadable {
        var values = new LinkedHashMap<String, Object>();
        for (NodeTuple entry : mapping.getValue()) {
            String key = key(entry.getKeyNode());
            if (values.put(key, value(entry.getValueNode())) != null) {
                throw new Unreadable(lineOf(entry.getKeyNode().getStartMark()), "“" + key + "” stands there twice");
            }
            if (top) {
                Mark mark = entry.getKeyNode().getStartMark();
                positions.put(key, new Position(lineOf(mark), mark.getColumn() + 1));
            }
        }
        return values;
    }

    private static String key(Node node) throws Unreadable {
        if (node instanceof ScalarNode scalar) {
            return XmlText.only(scalar.getValue());
        }
        throw new Unreadable(lineOf(node.getStartMark()), "a key in the front matter is not a text");
    }

    private Object value(Node node) throws Unreadable {
        if (!PLAIN.contains(node.getTag())) {
            throw new Unreadable(lineOf(node.getStartMark()), "front matter takes no tags");
        }
        return switch (node) {
            case ScalarNode scalar -> XmlText.only(scalar.getValue());
            case SequenceNode sequence -> list(sequence);
            case MappingNode mapping -> map(mapping, false);
            default -> "";
        };
    }

    private List<Object> list(SequenceNode sequence) throws Unreadable {
        var values = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            values.add(value(item));
        }
        return List.copyOf(values);
    }

    /** The YAML begins on the second line of the text. */
    private static int lineOf(Mark mark) {
        return mark == null ? 2 : mark.getLine() + 2;
    }

    /** Knows no numbers, dates or nulls. */
    private static final class TextOnly extends Resolver {

        @Override
        protected void addImplicitResolvers() {}
    }
}
