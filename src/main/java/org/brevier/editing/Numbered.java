package org.brevier.editing;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of a list that is put in order by the numbers beside its lines.
 *
 * @param was its number before
 * @param typed its number as it was typed
 */
record Numbered<T>(int was, String typed, T item) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    boolean hasNumber() {
        return NUMBER.matcher(typed).matches();
    }

    private int number() {
        return Integer.parseInt(typed);
    }

    /** Of two with the same number, the one that was moved there comes first. */
    static <T> List<T> inOrder(List<Numbered<T>> lines) {
        var order = Comparator.<Numbered<T>>comparingInt(Numbered::number)
                .thenComparing(line -> line.number() == line.was())
                .thenComparingInt(Numbered::was);
        return lines.stream().sorted(order).map(Numbered::item).toList();
    }
}
