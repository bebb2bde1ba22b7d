package org.brevier.markdown;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a form sends back of a text: browsers end its lines in their own way, and not as its author did (HTML, 4.10.21.4). */
public final class TypedText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TypedText() {}

    /**
     * A text that nobody had before; its lines end as on the web.
     *
     * @throws Unreadable when it is too long
     */
    public static Manuscript of(String typed) throws Unreadable {
        return Manuscript.of(LineEnds.of(typed, "\n"));
    }

    /**
     * The text with lines that end as the author ended them: those that stayed as they did, new ones as the first. A byte
     * order mark, which no form shows, stays too.
     *
     * @param before what the form was filled with, or what stands there now
     * @throws Unreadable when it is too long
     */
    public static Manuscript over(Manuscript before, String typed) throws Unreadable {
        return Manuscript.of(mark(before) + join(lines(typed), before.text()));
    }

    private static String mark(Manuscript before) {
        return new String(before.bytes(), StandardCharsets.UTF_8).startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    }

    private static List<String> lines(String text) {
        return List.of(LineEnds.of(text, "\n").split("\n", -1));
    }

    /** Between the lines that are the same at the beginning and those that are the same at the end stands what is new. */
    private static String join(List<String> typed, String before) {
        List<String> known = lines(before);
        List<String> ends = LineEnds.all(before);
        int head = same(known, typed);
        int tail = same(behind(known, head), behind(typed, head));
        var text = new StringBuilder(typed.getFirst());
        for (int i = 1; i < typed.size(); i++) {
            int end = i <= head ? i - 1 : i - 1 + known.size() - typed.size();
            boolean stayed = i <= head || i >= typed.size() - tail;
            text.append(stayed && end >= 0 && end < ends.size() ? ends.get(end) : LineEnds.in(before));
            text.append(typed.get(i));
        }
        return text.toString();
    }

    private static int same(List<String> known, List<String> typed) {
        int most = Math.min(known.size(), typed.size());
        int same = 0;
        while (same < most && known.get(same).equals(typed.get(same))) {
            same++;
        }
        return same;
    }

    /** The lines behind the first ones, from the last to the first. */
    private static List<String> behind(List<String> lines, int head) {
        return new ArrayList<>(lines.subList(head, lines.size())).reversed();
    }
}
