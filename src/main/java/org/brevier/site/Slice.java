package org.brevier.site;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param number the page's number, from 1
 * @param size how many items a full page holds
 * @param total how many items the whole list holds
 */
public record Slice<T>(List<T> items, int number, int size, long total) {

    public Slice {
        items = List.copyOf(items);
        if (number < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("a page is counted from 1 and holds at least one item");
        }
    }

    /** A page of a list that is at hand whole. */
    public static <T> Slice<T> of(List<T> all, int number, int size) {
        return new Slice<>(all.stream().skip((number - 1L) * size).limit(size).toList(), number, size, all.size());
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return number < pages();
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** Whether this page exists at all: the first always does, a later one only if it holds something. */
    public boolean exists() {
        return number <= pages();
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(items.stream().<R>map(change).toList(), number, size, total);
    }
}
