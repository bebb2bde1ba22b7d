package org.brevier.markdown;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * Reads front matter in YAML 1.1, and in JSON (RFC 8259). It is composed into its nodes and goes no further: nothing is
 * ever constructed from a tag, and every scalar stays the text that the author wrote.
 */
final class YamlFrontMatter {

    private static final Set<Tag> PLAIN =
            Set.of(Tag.STR, Tag.SEQ, Tag.MAP, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP);

    private static final String JSON = "JSON";
    private static final Pattern ESCAPE = Pattern.compile("\\\\.");

    private final Map<String, Position> positions = new LinkedHashMap<>();
    private final int firstLine;
    private final String format;

    private YamlFrontMatter(int firstLine, String format) {
        this.firstLine = firstLine;
        this.format = format;
    }

    /** @param lines of the text that the block takes, with its fences */
    static FrontMatter ofYaml(String yaml, int lines) throws Unreadable {
        return new YamlFrontMatter(2, "YAML").read(yaml, lines);
    }

    /** JSON is YAML but for tabs, which JSON allows between values and nowhere within one, and for the escaped slash. */
    static FrontMatter ofJson(String json, int lines) throws Unreadable {
        String yaml = ESCAPE.matcher(json.replace('\t', ' '))
                .replaceAll(escape -> Matcher.quoteReplacement(escape.group().equals("\\/") ? "/" : escape.group()));
        return new YamlFrontMatter(1, JSON).read(yaml, lines);
    }

    private FrontMatter read(String yaml, int lines) throws Unreadable {
        Optional<Node> root = compose(yaml);
        if (root.isEmpty()) {
            return new FrontMatter(Map.of(), lines);
        }
        if (!(root.get() instanceof MappingNode mapping)) {
            throw new Unreadable(firstLine, "the front matter does not consist of keys and values");
        }
        return new FrontMatter(map(mapping, true), positions, lines);
    }

    private Optional<Node> compose(String yaml) throws Unreadable {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowRecursiveKeys(false);
        options.setNestingDepthLimit(Caps.FRONT_MATTER_DEPTH);
        options.setCodePointLimit(Caps.FRONT_MATTER_CHARACTERS);
        var parser = new ParserImpl(new StreamReader(new StringReader(yaml)), options);
        try {
            return Optional.ofNullable(new Composer(parser, new TextOnly(), options).getSingleNode());
        } catch (MarkedYAMLException e) {
            throw new Unreadable(
                    lineOf(e.getProblemMark()), "the front matter is not " + format + ": " + e.getProblem());
        } catch (YAMLException e) {
            throw new Unreadable(firstLine, "the front matter is not " + format + " that can be taken");
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

    private String key(Node node) throws Unreadable {
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
            case ScalarNode scalar -> isNothing(scalar) ? "" : XmlText.only(scalar.getValue());
            case SequenceNode sequence -> list(sequence);
            case MappingNode mapping -> map(mapping, false);
            default -> "";
        };
    }

    private boolean isNothing(ScalarNode scalar) {
        return format.equals(JSON) && scalar.isPlain() && scalar.getValue().equals("null");
    }

    private List<Object> list(SequenceNode sequence) throws Unreadable {
        var values = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            values.add(value(item));
        }
        return List.copyOf(values);
    }

    private int lineOf(Mark mark) {
        return firstLine + (mark == null ? 0 : mark.getLine());
    }

    /** Knows no numbers, dates or nulls. */
    private static final class TextOnly extends Resolver {

        @Override
        protected void addImplicitResolvers() {}
    }
}
