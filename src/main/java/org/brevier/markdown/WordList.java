package org.brevier.markdown;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Word's lists, which are paragraphs that say so in their style, with their marks as text. */
final class WordList {

    private static final Pattern LEVEL = Pattern.compile("l\\d+ level([1-9]).*");
    private static final Pattern NUMBER = Pattern.compile("\\(?(?:(\\d{1,6})|[a-z]{1,5})[.)]");

    private WordList() {}

    /** From 1; 0 for what is no item. */
    static int level(Element element) {
        if (!element.nameIs("p") && !element.nameIs("div")) {
            return 0;
        }
        Matcher level = LEVEL.matcher(InlineStyle.of(element).value("mso-list"));
        return level.matches() ? Integer.parseInt(level.group(1)) : 0;
    }

    /** The item without blocks; its mark is taken out of the text. */
    static PastedItem item(Element element, int level) {
        Element mark = element.selectFirst("[style*=mso-list:ignore]");
        if (mark == null) {
            return new PastedItem(level, false, 0, List.of());
        }
        Matcher number =
                NUMBER.matcher(mark.text().replace('\u00A0', ' ').strip().toLowerCase(Locale.ROOT));
        mark.remove();
        boolean ordered = number.matches();
        return new PastedItem(
                level, ordered, ordered && number.group(1) != null ? Integer.parseInt(number.group(1)) : 0, List.of());
    }
}
