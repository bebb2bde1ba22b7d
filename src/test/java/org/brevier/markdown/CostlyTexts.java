package org.brevier.markdown;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts made to cost a parser, a renderer or a sanitiser far more than their size. */
final class CostlyTexts {

    static final Map<String, String> PATTERNS = Map.ofEntries(
            entry("emphasis, 65 kB", "*a **a ".repeat(5_000) + "a** a*".repeat(5_000)),
            entry("emphasis, 260 kB", "*a **a ".repeat(20_000) + "a** a*".repeat(20_000)),
            entry("emphasis in paragraphs", full("*a **a ".repeat(40) + "a** a*".repeat(40) + "\n\n")),
            entry("emphasis just allowed", "*a **a ".repeat(1_600) + "a** a*".repeat(1_600)),
            entry("emphasis nested", "*".repeat(4_900) + "x" + "*".repeat(4_900)),
            entry("underscores just allowed", "a_* ".repeat(4_900)),
            entry("images, 300 kB", "![[]()".repeat(50_000)),
            entry("images just allowed", "![[]()".repeat(3_200)),
            entry("images in paragraphs", full("![[]()".repeat(60) + "\n\n")),
            entry("brackets", full("[")),
            entry("brackets nested", "[".repeat(9_000) + "a" + "]".repeat(900)),
            entry("links left open", full("[a](<b")),
            entry("links", full("[a](/b) ")),
            entry("references", "[a]: /" + "u".repeat(10_000) + "\n\n" + "[a] ".repeat(10_000)),
            entry("references in paragraphs", "[a]: /" + "u".repeat(10_000) + "\n\n" + "[a] [a] [a]\n\n".repeat(3_000)),
            entry("reference titles", "[a]: /u '" + "t".repeat(200_000) + "'\n\n" + "[a] [a] [a]\n\n".repeat(3_000)),
            entry("reference definitions", numbered("[r%d]: /u\n", 4_900) + "\n" + numbered("[r%d]\n\n", 2_400)),
            entry("reference label", "[" + "a".repeat(500_000) + "]: /b"),
            entry("entities", full("&#")),
            entry("entity", "&#" + "0".repeat(500_000) + "65;"),
            entry("entities in HTML", "<div>" + full("&amp;<").substring(10)),
            entry("quotes in a line", full(">")),
            entry("quotes in lines", ("> ".repeat(25) + "a\n").repeat(9_900)),
            entry("lazy lines", "> ".repeat(100) + "a\n" + "b\n".repeat(9_900)),
            entry("lists in a line", full("- ")),
            entry("lists nested", nestedList()),
            entry("list items", "* a\n".repeat(9_990)),
            entry("tasks", "- [ ] a\n".repeat(9_990)),
            entry("one paragraph of lines", "1|aaaaaaaaaaaaaaaaaaaaaaaaaa\n".repeat(9_990)),
            entry("too many lines", full("\n")),
            entry("headings", "# a\n".repeat(9_990)),
            entry("sections", "## aaa bbb ccc ddd eee\n".repeat(9_990)),
            entry("lower headings", "### a\n".repeat(9_990)),
            entry("backticks", backticks()),
            entry("code spans", full("`a` ")),
            entry("comments", full("<!--")),
            entry("comments inline", "a " + full("<!--").substring(2)),
            entry("instructions inline", "a " + full("<?").substring(2)),
            entry("declarations inline", "a " + full("<!A ").substring(2)),
            entry("tags left open", "a " + full("<a b='\" ").substring(2)),
            entry("attributes", "<a " + "b=\"c\" ".repeat(80_000) + ">"),
            entry("tags", "<p>" + full("<b>").substring(3)),
            entry("closing tags", full("</p>")),
            entry("mute elements", "<p>" + full("<svg>").substring(3)),
            entry("mute elements closed", "<p>" + full("<svg></svg>").substring(3)),
            entry("formatting and paragraphs", "<p>" + "<b><i><code><s>".repeat(600) + "<p>".repeat(2_500)),
            entry("formatting and list items", "<b><i><code><s>".repeat(9) + "\n\n" + "- a\n".repeat(9_900)),
            entry("tables in cells", "<p>" + "<table><tr><td>".repeat(1_600)),
            entry("text fostered by tables", "<p>" + "<table><b>x".repeat(2_400)),
            entry("links and tables", "<p>" + "<a href=/x><table><td></a>".repeat(1_200)),
            entry("quotes as HTML", "<blockquote>".repeat(4_900) + "\n\n" + "a\n\n".repeat(4_900)),
            entry("deletions as HTML", "<p>" + "<del>".repeat(4_900) + "\n\n" + "a\n\n".repeat(4_900)),
            entry("lists as HTML", "<ul><li>".repeat(2_400)),
            entry("stray items as HTML", "<ul>" + "<p>".repeat(4_900)),
            entry("table columns", "|a".repeat(20_000) + "\n" + "|-".repeat(20_000) + "\n|\n"),
            entry("table cells", "|a".repeat(5_000) + "\n" + "|-".repeat(5_000) + "\n" + "|a\n".repeat(9_900)),
            entry("footnotes", numbered("[^%d]: note\n", 4_000) + "\n" + numbered("[^%d]\n\n", 2_900)),
            entry("footnote references", "[^1]: a\n\n" + "[^1][^1][^1][^1][^1][^1]\n\n".repeat(4_900)),
            entry("footnote chain", "[^0]\n\n" + numbered("[^%1$d]: see [^%2$d]\n", 9_900)),
            entry("bare addresses", full("http://a ")),
            entry("bare address", "http://" + "(".repeat(500_000)),
            entry("colons", full("a:")),
            entry("at signs", full("a@")),
            entry("mail addresses", full("a@b.cc ")),
            entry("braces", full("{}")),
            entry("tildes", full("~a~~b ")),
            entry("callouts", "> [!NOTE] 2025-01-01\n> a\n\n".repeat(3_300)),
            entry("media links", "a\n\nhttps://youtu.be/dQw4w9WgXcQ\n\n".repeat(2_490)),
            entry("fences", "```\n".repeat(9_990)),
            entry("one word", full("a")),
            entry("emoji", full("😀")),
            entry("control characters", full("\0")),
            entry("YAML aliases", "---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n"),
            entry("YAML depth", "---\na: " + "[".repeat(60_000) + "\n---\n"),
            entry("YAML keys", "---\n" + numbered("k%d: v\n", 6_000) + "---\n"),
            entry("YAML size", "---\na: " + full("b").substring(20) + "\n---\n"));

    private static String full(String unit) {
        return unit.repeat(Manuscript.LARGEST / unit.getBytes(StandardCharsets.UTF_8).length);
    }

    private static String numbered(String line, int count) {
        return IntStream.range(0, count).mapToObj(i -> line.formatted(i, i + 1)).collect(Collectors.joining());
    }

    private static String nestedList() {
        return IntStream.range(0, 700).mapToObj(i -> "  ".repeat(i) + "* a\n").collect(Collectors.joining());
    }

    private static String backticks() {
        return IntStream.range(1, 1_000).mapToObj(i -> "e" + "`".repeat(i)).collect(Collectors.joining());
    }

    private CostlyTexts() {}
}
