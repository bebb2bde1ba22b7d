package org.brevier.media;

import java.nio.ByteBuffer;

/** Where the samples of one track stand in the file (ISO 14496-12, 8.7): a chunk of them after the other. */
final class Chunks {

    /** Behind a table's version and flags stands the number of its lines. */
    private static final int COUNT = 4;

    private static final int LINES = 8;
    private static final int LENGTH_OF_RUN = 12;

    private final ByteBuffer runs;
    private final ByteBuffer sizes;
    private final ByteBuffer offsets;
    private final boolean wide;

    /** @throws IllegalArgumentException when one of the tables is missing */
    Chunks(Box sampleTable) {
        runs = table(sampleTable, "stsc");
        sizes = table(sampleTable, "stsz");
        wide = sampleTable.find("co64").isPresent();
        offsets = table(sampleTable, wide ? "co64" : "stco");
    }

    private static ByteBuffer table(Box sampleTable, String type) {
        return sampleTable
                .find(type)
                .orElseThrow(() -> new IllegalArgumentException("no " + type))
                .content();
    }

    /** What is told of each chunk: its first byte, and the one behind its last. */
    @FunctionalInterface
    interface Place {

        void at(long from, long end) throws Unfit;
    }

    void forEach(Place place) throws Unfit {
        int chunks = offsets.getInt(COUNT);
        long sample = 0;
        int run = 0;
        for (int chunk = 1; chunk <= chunks; chunk++) {
            while (run + 1 < runs.getInt(COUNT) && firstChunk(run + 1) <= chunk) {
                run++;
            }
            long samples = Integer.toUnsignedLong(runs.getInt(LINES + run * LENGTH_OF_RUN + 4));
            long offset = offset(chunk - 1);
            place.at(offset, Math.addExact(offset, bytes(sample, samples)));
            sample += samples;
        }
    }

    private int firstChunk(int run) {
        return runs.getInt(LINES + run * LENGTH_OF_RUN);
    }

    private long offset(int chunk) {
        return wide
                ? offsets.getLong(LINES + chunk * Long.BYTES)
                : Integer.toUnsignedLong(offsets.getInt(LINES + chunk * Integer.BYTES));
    }

    /** All samples are of one size, or the table has one for each. */
    private long bytes(long first, long samples) {
        long same = Integer.toUnsignedLong(sizes.getInt(COUNT));
        if (same > 0) {
            return Math.multiplyExact(same, samples);
        }
        long bytes = 0;
        long last = Math.min(first + samples, Integer.toUnsignedLong(sizes.getInt(LINES)));
        for (long sample = first; sample < last; sample++) {
            bytes += Integer.toUnsignedLong(
                    sizes.getInt(Math.toIntExact(LINES + Integer.BYTES + sample * Integer.BYTES)));
        }
        return bytes;
    }
}
