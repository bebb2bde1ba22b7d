package org.brevier.media;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpRange;

/** Bytes of a file from the first to the last, both counted from 0 and included (RFC 9110, section 14.1.2). */
record ByteRange(long first, long last) {

    ByteRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("no bytes from %d to %d".formatted(first, last));
        }
    }

    static ByteRange all(long bytes) {
        return new ByteRange(0, bytes - 1);
    }

    /**
     * The part that a request asks for; all of it where it asks for none, or for several, which a server may ignore.
     *
     * @return empty when the file has no such part
     */
    static Optional<ByteRange> asked(String header, long bytes) {
        List<HttpRange> ranges;
        try {
            ranges = HttpRange.parseRanges(header);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        if (ranges.size() != 1) {
            return Optional.of(all(bytes));
        }
        long first = ranges.getFirst().getRangeStart(bytes);
        return first < bytes
                ? Optional.of(new ByteRange(first, ranges.getFirst().getRangeEnd(bytes)))
                : Optional.empty();
    }

    long bytes() {
        return last - first + 1;
    }
}
