package org.brevier.markdown;

/** The HTML of one rendering as it is written, part after part, until it is too much. */
final class BoundedHtml implements Appendable {

    private final Deadline deadline = new Deadline();
    private StringBuilder part = new StringBuilder();
    private int characters;
    private int tags;
    private int line = 1;

    /** Says which line of the text what follows is made of. */
    void at(int line) {
        this.line = line;
    }

    @Override
    public BoundedHtml append(CharSequence html) {
        spend(html.length());
        part.append(html);
        return this;
    }

    @Override
    public BoundedHtml append(CharSequence html, int start, int end) {
        return append(html.subSequence(start, end));
    }

    @Override
    public BoundedHtml append(char c) {
        return append(String.valueOf(c));
    }

    /** Counts what is written elsewhere for the same text. */
    void spend(int more) {
        characters += more;
        if (characters > Caps.HTML_CHARACTERS) {
            throw new TooCostly(line, "the page would grow too large");
        }
    }

    /** Counts a raw tag, each of which the sanitiser may have to repeat in every paragraph behind it. */
    void spendTag() {
        if (++tags > Caps.RAW_TAGS) {
            throw new TooCostly(line, "the text has too many HTML tags");
        }
    }

    /** The part written since the last call. */
    String take() {
        deadline.check(line);
        String html = part.toString();
        part = new StringBuilder();
        return html;
    }
}
