package org.brevier.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.jspecify.annotations.Nullable;

/** An S3 server in this JVM that asks for keys; it can be stopped, and has its buckets still when it is started again. */
public final class S3Server {

    public static final String ACCESS_KEY = "AKIDBREVIERTEST";
    public static final String SECRET_KEY = "a-secret-of-the-tests-alone";

    private static @Nullable S3Server shared;

    private final BlobStore buckets = new TransientNio2BlobStore();
    private final URI endpoint = URI.create("http://127.0.0.1:" + freePort());
    private @Nullable S3Proxy proxy;

    /** One for all tests that only keep files in it. */
    public static synchronized S3Server shared() {
        if (shared == null) {
            shared = new S3Server();
            shared.start();
        }
        return shared;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public void start() {
        proxy = S3Proxy.builder()
                .blobStore(buckets)
                .endpoint(endpoint)
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                .ignoreUnknownHeaders(true)
                .build();
        try {
            proxy.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void stop() {
        try {
            if (proxy != null) {
                proxy.stop();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    public BlobStore buckets() {
        return buckets;
    }

    /** The settings that lead to a new, empty bucket. */
    public Map<String, Object> newBucket(String name) {
        buckets.createContainer(name);
        return Map.of(
                "brevier.media.s3.bucket", name,
                "brevier.media.s3.endpoint", endpoint.toString(),
                "brevier.media.s3.access-key", ACCESS_KEY,
                "brevier.media.s3.secret-key", SECRET_KEY,
                "brevier.media.s3.prefix", "site/");
    }
}
