package org.brevier.markdown;

/** Text that may stand in XML 1.0, and so in every feed. */
final class XmlText {

    private XmlText() {}

    /** The text without control characters, lone surrogates and non-characters. */
    static String only(String text) {
        return isAllowed(text)
                ? text
                : text.codePoints()
                        .filter(XmlText::isAllowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** A plain loop, as every text, link and name of a briefing passes here. */
    private static boolean isAllowed(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isAllowed(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** XML 1.0, production 2 (Char), less the C1 controls, which it merely discourages and HTML forbids. */
    private static boolean isAllowed(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        boolean control = c >= 0x7F && c <= 0x9F;
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean noCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return !control && !surrogate && !noCharacter;
    }
}
