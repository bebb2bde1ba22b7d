package org.brevier.markdown;

import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.image.attributes.ImageAttributesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** CommonMark with the extensions of the briefing format. */
final class MarkdownParser {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    AutolinkExtension.builder()
                            .linkTypes(AutolinkType.URL, AutolinkType.EMAIL)
                            .build(),
                    FootnotesExtension.create(),
                    ImageAttributesExtension.create(),
                    StrikethroughExtension.create(),
                    TablesExtension.builder().maxCells(null).build(),
                    TaskListItemsExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .inlineParserFactory(context -> new MeasuredInlines(new InlineParserImpl(context)))
            .maxOpenBlockParsers(Caps.OPEN_BLOCKS)
            .maxInlineNesting(Caps.INLINE_NESTING)
            .build();

    private MarkdownParser() {}

    /** The text below its front matter as a tree whose positions are those of the whole text. */
    static Node parse(String text, int frontMatterLines) {
        List<String> lines = text.lines().toList();
        if (lines.size() > Caps.LINES) {
            throw new TooCostly(Caps.LINES, "the text has more than %,d lines".formatted(Caps.LINES));
        }
        String body = String.join("\n", lines.subList(frontMatterLines, lines.size()));
        Node document = PARSER.parse("\n".repeat(frontMatterLines) + body);
        Callout.replaceQuotes(document);
        FootnoteMark.replaceReferences(document);
        return document;
    }
}
