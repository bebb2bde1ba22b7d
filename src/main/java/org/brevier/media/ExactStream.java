package org.brevier.media;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives so many bytes of a stored file and no other number: what ends early breaks off and does not look whole. */
final class ExactStream extends FilterInputStream {

    private long remaining;

    ExactStream(InputStream file, long bytes) {
        super(file);
        this.remaining = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (remaining == 0) {
            return -1;
        }
        int read = readOn(buffer, from, (int) Math.min(length, remaining));
        remaining -= read;
        return read;
    }

    private int readOn(byte[] buffer, int from, int length) {
        try {
            int read = in.read(buffer, from, length);
            if (read < 0) {
                throw new EOFException("%d bytes are missing".formatted(remaining));
            }
            return read;
        } catch (IOException e) {
            throw new StoreAway("a file breaks off", e);
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = in.skip(Math.min(bytes, remaining));
        remaining -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(in.available(), remaining);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
