package org.brevier.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A box of an ISO base media file (ISO 14496-12, 4.2) that is in the memory.
 *
 * @param at where its content begins in the file
 * @param header the length of what stands before that: 8 bytes, or 16
 */
record Box(String type, long at, int header, ByteBuffer content) {

    static final int HEADER = 8;
    static final int LONG_HEADER = 16;

    private static final int MOST_CHILDREN = 10_000;

    long end() {
        return at + content.capacity();
    }

    /** @throws IllegalArgumentException when they do not fit into it, or are more than anybody needs */
    List<Box> children() {
        var children = new ArrayList<Box>();
        int next = 0;
        while (content.capacity() - next >= HEADER) {
            var child = child(next);
            children.add(child);
            if (children.size() > MOST_CHILDREN) {
                throw new IllegalArgumentException("too many boxes in %s".formatted(type));
            }
            next = Math.toIntExact(child.end() - at);
        }
        return children;
    }

    private Box child(int start) {
        long size = Integer.toUnsignedLong(content.getInt(start));
        int header = size == 1 ? LONG_HEADER : HEADER;
        if (size == 1) {
            size = content.getLong(start + HEADER);
        }
        if (size < header || size > content.capacity() - start) {
            throw new IllegalArgumentException("a box of %d bytes".formatted(size));
        }
        var inside = content.slice(start + header, (int) size - header);
        return new Box(type(content, start + 4), at + start + header, header, inside);
    }

    static String type(ByteBuffer bytes, int at) {
        byte[] name = new byte[4];
        bytes.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    /** The first box that a path of types leads to. */
    Optional<Box> find(String... path) {
        var found = Optional.of(this);
        for (String step : path) {
            found = found.flatMap(box -> box.children().stream()
                    .filter(child -> child.type().equals(step))
                    .findFirst());
        }
        return found;
    }
}
