package org.brevier.media;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A bucket of an S3-compatible store ({@code brevier.media.s3.*}).
 *
 * @param bucket its name; without one, files are kept in the data directory
 * @param endpoint where the store is; without one, at Amazon's
 * @param region as requests are signed for it
 * @param accessKey without one, keys are looked for where Amazon's tools look for them
 * @param secretKey has to be there beside the other
 * @param pathStyle whether the bucket stands in the path and not in the host; without an answer, at any store but Amazon's
 * @param prefix what the keys of this site begin with, such as {@code brevier/}
 */
record S3Settings(
        @DefaultValue("") String bucket,
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @Nullable Boolean pathStyle,
        @DefaultValue("") String prefix) {

    /** @throws IllegalArgumentException when no store could be meant by it */
    S3Settings {
        if (endpoint != null
                && (!String.valueOf(endpoint.getScheme()).matches("https?") || endpoint.getHost() == null)) {
            throw new IllegalArgumentException("endpoint must be an http or https address");
        }
        if (bucket.isEmpty() && (endpoint != null || !accessKey.isEmpty())) {
            throw new IllegalArgumentException("bucket must be named where there is an endpoint or a key");
        }
        if (accessKey.isEmpty() != secretKey.isEmpty()) {
            throw new IllegalArgumentException("secret-key and access-key must both be there, or neither");
        }
        if (!prefix.isEmpty() && !prefix.matches("(?:[A-Za-z0-9._-]+/)+")) {
            throw new IllegalArgumentException("prefix must be names of folders, each with a slash behind it");
        }
    }

    boolean isWanted() {
        return !bucket.isEmpty();
    }

    boolean hasKeys() {
        return !accessKey.isEmpty();
    }

    boolean isPathStyle() {
        return Optional.ofNullable(pathStyle).orElse(endpoint != null);
    }

    /** Where the store is, in words. */
    String place() {
        return endpoint == null ? "Amazon S3, " + region : endpoint.toString();
    }

    /** Without the keys: settings may come to stand in a log. */
    @Override
    public String toString() {
        return "S3Settings[bucket=%s, place=%s, prefix=%s]".formatted(bucket, place(), prefix);
    }
}
