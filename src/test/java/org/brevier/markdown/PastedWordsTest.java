package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages made at random, and pages made to hurt. */
class PastedWordsTest {

    private static final List<Extension> EXTENSIONS = List.of(
            FootnotesExtension.create(),
            StrikethroughExtension.create(),
            TablesExtension.create(),
            TaskListItemsExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private static final List<String> WORDS = List.of(
            "word",
            "Word.",
            "“quoted”",
            "*a*",
            "**",
            "*",
            "_b_",
            "__init__",
            "`c`",
            "`",
            "~~d~~",
            "~",
            "[e](f)",
            "![g](h)",
            "[i]",
            "[^1]",
            "[^1]:",
            "&lt;j&gt;",
            "&lt;b",
            "&amp;amp;",
            "&amp;#65;",
            "\\",
            "\\*",
            "C:\\k",
            "# l",
            "+ m",
            "7. n",
            "3) o",
            "&gt; p",
            "|",
            "| q | r |",
            "|---|",
            "===",
            "---",
            "!",
            "(",
            ")",
            ":",
            "it’s",
            "é",
            "東京",
            "🚀",
            "a_b_c",
            "5*3*2",
            "]",
            "[",
            "&nbsp;",
            "x&shy;y",
            "{s}",
            "\"t\"",
            "v#",
            "#",
            "```",
            "~~~");

    private static final List<String> LOOKS =
            List.of("b", "i", "strong", "em", "s", "code", "sup", "a href='https://a.b/c?d=(e)'", "span", "u");

    private final Random random = new Random(1066);

    @Test
    void notOneLetterIsLostOrChangedAndEachLooksAsItDid() throws Unreadable {
        for (int i = 0; i < 1_500; i++) {
            String html = page();
            String markdown = PastedHtml.toMarkdown(html);
            Document then = Jsoup.parse(html);
            Document now = Jsoup.parse(RENDERER.render(PARSER.parse(markdown)));
            assertThat(letters(now.body())).as(html + "\n" + markdown).isEqualTo(letters(then.body()));
            for (String look :
                    List.of("b, strong", "i, em", "s, del", "code", "sup", "a[href]", "li", "body > h1, body > h2")) {
                assertThat(letters(now, look))
                        .as(look + "\n" + html + "\n" + markdown)
                        .isEqualTo(letters(then, look));
            }
        }
    }

    /** Headings first, so that no paragraph is taken for one. */
    private String page() {
        return "<h1>Head</h1>"
                + IntStream.range(0, 1 + random.nextInt(4))
                        .mapToObj(i -> block(2))
                        .collect(Collectors.joining());
    }

    private String block(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 2)) {
            case 0, 1 -> "<p>" + phrases() + "</p>";
            case 2 -> "<h2>Z" + word().replace("**", "").replace("`", "") + "</h2>";
            case 3 -> "<ul><li>" + phrases() + "</li><li>" + block(depth - 1) + "</li></ul>";
            case 4 -> "<ol start=2><li>" + phrases() + block(depth - 1) + "</li></ol>";
            case 5 -> "<blockquote>" + block(0) + block(0) + "</blockquote>";
            default ->
                "<table><tr><th>" + words() + "<th>" + words() + "<tr><td>" + phrases() + "<td>" + words() + "</table>";
        };
    }

    /** A letter first: what begins like an item of a list becomes one. */
    private String phrases() {
        return (random.nextInt(3) == 0 ? pick(List.of("&gt; ", "# ", "+ ", "|", "> ", "===<br>Z", "7. ")) : "Z ")
                + IntStream.range(0, 1 + random.nextInt(5))
                        .mapToObj(i -> phrase(2))
                        .collect(Collectors.joining(pick(List.of(" ", "", "", "<br>Z"))));
    }

    private String phrase(int depth) {
        if (depth == 0 || random.nextBoolean()) {
            return words();
        }
        String look = pick(LOOKS);
        return "<" + look + ">" + phrase(depth - 1) + phrase(depth - 1) + "</" + look.split(" ", 2)[0] + ">";
    }

    private String words() {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> word())
                .collect(Collectors.joining(pick(List.of(" ", " ", ""))));
    }

    private String word() {
        return pick(WORDS);
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String letters(Element element) {
        return element.wholeText().replaceAll("[\\s\u00A0\u00AD]+", "");
    }

    /** Without signs, which look as the words around them do. */
    private static String letters(Document page, String look) {
        return page.select(look).stream()
                .filter(element -> element.parent() == null || element.parent().closest(look) == null)
                .map(PastedWordsTest::letters)
                .collect(Collectors.joining())
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b a='%d'>x",
                "<p>",
                "<table><tr><td>",
                "<table><b>x",
                "<a href='#a%d'>x</a><p id='a%d'>",
                "<a href='#a' id=b>x</a><p id=a><a href='#b'>y</a>",
                "<div>",
                "<div><br></div>",
                "<li>x",
                "<ul><li>x",
                "<ol><li>x</ol>",
                "<b><p>x",
                "<i></b>x",
                "<blockquote>x",
                "<h1>x",
                "<span style='font-weight:bold;%d:x'>x",
                "<td colspan=999 rowspan=999>x",
                "<table><tr><td colspan=60 rowspan=60>x<td>y<tr><td>z</table>",
                "<sup>x</sup>",
                "<br>",
                "<pre>`",
                "<code>``</code>`",
                "<p style='mso-list:l0 level%d'>x",
                "x<b>*</b>",
                "<a href=https://a.b/%d>x</a>",
                "<img alt=x src=https://a.b>",
                "&#x202E;",
                "<p>• x",
                "<p>%d. x",
                "<brevier-note number=x>y",
                "\uFDD0",
                "\uFDDC\uFDDD",
            })
    @Timeout(60)
    void hostileHtmlIsPastedOrRefused(String pattern) {
        String once = pattern.formatted(1, 1);
        check(IntStream.range(0, 200_000 / once.length())
                .mapToObj(i -> pattern.formatted(i, i))
                .collect(Collectors.joining()));
    }

    private static void check(String html) {
        try {
            assertThat(PastedHtml.toMarkdown(html)).doesNotContainPattern("[\uFDD0-\uFDEF]");
        } catch (Unreadable refusal) {
            assertThat(refusal.reason()).isNotBlank();
        }
    }
}
