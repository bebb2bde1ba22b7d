package org.brevier.media;

import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** A file of which the store has said that it is there, and how long; it is fetched when somebody reads it. */
final class S3File extends AbstractResource {

    private final S3Store store;
    private final String key;
    private final long bytes;

    S3File(S3Store store, String key, long bytes) {
        this.store = store;
        this.key = key;
        this.bytes = bytes;
    }

    @Override
    public String getDescription() {
        return "S3 object " + key;
    }

    @Override
    public String getFilename() {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return bytes;
    }

    @Override
    public InputStream getInputStream() {
        var opened = store.open(key, ByteRange.all(bytes))
                .orElseThrow(() -> new IllegalStateException("the media store has lost " + key));
        return new ExactStream(opened.content(), bytes);
    }
}
