package org.brevier.markdown;

/** HTML that went through the sanitiser: the only type whose text a template may write unescaped. */
public final class SafeHtml {

    static final SafeHtml EMPTY = new SafeHtml("");

    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    public String html() {
        return html;
    }

    public boolean isEmpty() {
        return html.isBlank();
    }

    @Override
    public String toString() {
        return html;
    }
}
