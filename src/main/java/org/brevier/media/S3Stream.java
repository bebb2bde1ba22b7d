package org.brevier.media;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** What the store sends; who stops before its end waits for none of the rest. */
final class S3Stream extends FilterInputStream {

    private final ResponseInputStream<GetObjectResponse> answer;
    private long remaining;

    S3Stream(ResponseInputStream<GetObjectResponse> answer) {
        super(answer);
        this.answer = answer;
        this.remaining = answer.response().contentLength();
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        remaining -= read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = in.read(buffer, from, length);
        remaining -= Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = in.skip(bytes);
        remaining -= skipped;
        return skipped;
    }

    @Override
    public void close() throws IOException {
        if (remaining > 0) {
            answer.abort();
        } else {
            in.close();
        }
    }
}
