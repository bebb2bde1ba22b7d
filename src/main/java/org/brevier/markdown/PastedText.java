package org.brevier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brevier.markdown.PastedPiece.Heading;
import org.brevier.markdown.PastedPiece.Items;
import org.brevier.markdown.PastedPiece.Prose;

/** Text as editors paste it, from word processors, mail and chat, made into the briefing format without changing a word. */
public final class PastedText {

    private static final Pattern BREAKS = Pattern.compile("\r\n?|[\u000B\u0085\u2028]");
    private static final Pattern PARAGRAPH_BREAKS = Pattern.compile("[\f\u2029]");

    /** Blanks that no line breaks at; they stay where typography wants them: between digits, in guillemets, before marks. */
    private static final Pattern STRAY_BLANKS =
            Pattern.compile("(?<!\u00AB)\u00A0(?![!?:;\u00BB%\u20AC]|(?<=\\d\u00A0)\\d)");

    private static final Pattern MARKDOWN_HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]+\\S");
    private static final Pattern MARKDOWN_LIST =
            Pattern.compile("(?m)(?:\\A|^[ \\t]*\\R) {0,3}- \\S|^ {0,3}- .*\\R {0,3}- \\S");
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A(---|\\+\\+\\+)[ \\t]*\\R(?s:.*?\\R)?(?:\\1|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"\uFDD0-\uFDEF]*[^\\s<>\".,;:!?)\\]}'\u2019\u201D\u00BB\uFDD0-\uFDEF]");

    /** "Watch coverage here." and the like, whose target was lost or stands behind. */
    private static final Pattern INVITATION =
            Pattern.compile("(?i)(?=.{0,80}\\b(?:watch|listen|hear|play|stream|livestream|"
                    + "video|audio|footage|clip|podcast|recording|broadcast|coverage|interview)\\b)"
                    + "([^.!?:<>\\[\\]()\\n]{0,80}\\bhere[.!:]?)(?:\\s+[<(\\[]?(https?://[^\\s<>()\\[\\]]+)[>)\\]]?)?");

    private static final Pattern GLANCE =
            Pattern.compile("(?i)(at a glance|key points|key takeaways|in brief|the short version|bottom line)\\s*:");

    private static final int HEADLINE_WORDS = 20;
    private static final int HEADING_WORDS = 12;
    private static final int INVITATION_WORDS = 8;
    private static final int LONG_LINE = 160;

    private PastedText() {}

    /** The same words as Markdown in the briefing format; what is Markdown already loses its invisible characters only. */
    public static String toMarkdown(String pasted) {
        String text = InvisibleCharacters.without(pasted);
        if (isMarkdown(text)) {
            return text;
        }
        List<String> markdown = markdown(PastedPiece.of(lines(text)));
        long headings = markdown.stream().filter(piece -> piece.startsWith("#")).count();
        if (MARKDOWN_LIST.matcher(text).find() && headings < 2) {
            return text;
        }
        return joined(markdown);
    }

    static boolean isMarkdown(String text) {
        return MARKDOWN_HEADING.matcher(text).find()
                || FRONT_MATTER.matcher(text).find();
    }

    static String joined(List<String> blocks) {
        return blocks.isEmpty() ? "" : String.join("\n\n", blocks) + "\n";
    }

    private static List<PastedLine> lines(String text) {
        String breaks =
                PARAGRAPH_BREAKS.matcher(BREAKS.matcher(text).replaceAll("\n")).replaceAll("\n\n");
        String lines = tidy(breaks);
        return (isOneLinePerParagraph(lines.strip()) ? lines.replace("\n", "\n\n") : lines)
                .lines()
                .map(PastedLine::of)
                .toList();
    }

    /** Without blanks that no line breaks at, and without what follows readers about. */
    static String tidy(String text) {
        return ADDRESS.matcher(STRAY_BLANKS.matcher(text).replaceAll(" "))
                .replaceAll(address -> Matcher.quoteReplacement(TrackingParameters.without(address.group())));
    }

    /** Word's plain text has no blank lines; its paragraphs are lines longer than anybody wraps by hand. */
    private static boolean isOneLinePerParagraph(String text) {
        return text.lines().noneMatch(String::isBlank)
                && text.lines().count() > 2
                && text.lines().anyMatch(line -> line.length() > LONG_LINE);
    }

    /** A block of Markdown for each piece; where no heading is marked as one, lines that look like headings are. */
    static List<String> markdown(List<PastedPiece> pieces) {
        List<String> markdown = new ArrayList<>();
        boolean marked = pieces.stream().anyMatch(Heading.class::isInstance);
        boolean opened = marked;
        for (int i = 0; i < pieces.size(); i++) {
            boolean followed = !marked && i + 1 < pieces.size();
            switch (pieces.get(i)) {
                case Heading heading -> markdown.add(heading(heading.level(), heading.words()));
                case Items items -> {
                    markdown.add(String.join("\n", items.lines()));
                    opened = true;
                }
                case Prose prose -> {
                    List<String> lines = prose.lines();
                    Optional<String> invitation = invitation(lines);
                    markdown.addAll(invitation
                            .map(List::of)
                            .orElse(opened ? later(lines, followed) : opening(lines, followed)));
                    opened |= invitation.isEmpty();
                }
            }
        }
        return markdown;
    }

    static String heading(int level, String words) {
        return "#".repeat(level) + " " + MarkdownEscapes.escapedWithin(InlineMarks.undressed(words));
    }

    /** A link alone in its paragraph, to the address behind its words or to one still wanted. */
    private static Optional<String> invitation(List<String> lines) {
        Matcher invitation = INVITATION.matcher(InlineMarks.undressed(String.join("\n", lines)));
        if (InlineMarks.hasLink(lines) || !invitation.matches() || words(invitation.group(1)) > INVITATION_WORDS) {
            return Optional.empty();
        }
        String target = Optional.ofNullable(invitation.group(2)).orElse(MediaLink.WANTED);
        return Optional.of("[" + MarkdownEscapes.escapedWithin(invitation.group(1)) + "](" + target + ")");
    }

    private static List<String> opening(List<String> lines, boolean followed) {
        String line = lines.getFirst();
        boolean leads = lines.size() == 1 || (words(line) <= HEADING_WORDS && words(lines.get(1)) > HEADING_WORDS);
        if (leads && words(line) <= HEADLINE_WORDS && isTitle(line, ".:;,")) {
            String headline = heading(1, line);
            return lines.size() == 1 ? List.of(headline) : List.of(headline, paragraph(lines.subList(1, lines.size())));
        }
        return later(lines, followed);
    }

    private static List<String> later(List<String> lines, boolean followed) {
        return List.of(heading(lines, followed).orElseGet(() -> paragraph(lines)));
    }

    private static Optional<String> heading(List<String> lines, boolean followed) {
        String line = lines.getFirst();
        if (lines.size() > 1 || !followed) {
            return Optional.empty();
        }
        Matcher glance = GLANCE.matcher(InlineMarks.undressed(line));
        if (glance.matches()) {
            return Optional.of("## " + glance.group(1));
        }
        return words(line) <= HEADING_WORDS && isTitle(line, ".!?:;,\u2026")
                ? Optional.of(heading(2, line))
                : Optional.empty();
    }

    private static boolean isTitle(String dressed, String stops) {
        String line = InlineMarks.undressed(dressed);
        return !line.isEmpty()
                && stops.indexOf(line.charAt(line.length() - 1)) < 0
                && line.codePoints().anyMatch(Character::isLetter)
                && !line.contains("](")
                && !InlineMarks.hasLink(List.of(dressed))
                && !ADDRESS.matcher(line).find();
    }

    private static int words(String text) {
        return new StringTokenizer(text).countTokens();
    }

    static String paragraph(List<String> lines) {
        return MarkdownEscapes.escaped(String.join("\n", lines));
    }
}
