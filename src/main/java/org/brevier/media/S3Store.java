package org.brevier.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.brevier.site.Digests;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.Resource;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Files in a bucket of an S3-compatible store, which keeps a file once it has all of it. */
final class S3Store implements MediaStore, AutoCloseable {

    private static final int NOT_FOUND = 404;
    private static final int NO_SUCH_PART = 416;

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final UploadFolder parts;

    S3Store(S3Client client, S3Settings settings, UploadFolder parts) {
        this.client = client;
        this.bucket = settings.bucket();
        this.prefix = settings.prefix();
        this.parts = parts;
    }

    @Override
    public Optional<Resource> find(String key) {
        return head(key).map(head -> new S3File(this, key, head.contentLength()));
    }

    private Optional<HeadObjectResponse> head(String key) {
        return found(() -> client.headObject(request -> request.bucket(bucket).key(prefix + key)));
    }

    @Override
    public Optional<Opened> open(String key, ByteRange range) {
        var request = GetObjectRequest.builder()
                .bucket(bucket)
                .key(prefix + key)
                .range("bytes=%d-%d".formatted(range.first(), range.last()))
                .build();
        return found(() -> client.getObject(request)).map(S3Store::opened);
    }

    private static Opened opened(ResponseInputStream<GetObjectResponse> answer) {
        return new Opened(new S3Stream(answer), wholeLength(answer.response()));
    }

    /** As the range says behind its slash (RFC 9110, section 14.4). */
    private static long wholeLength(GetObjectResponse answer) {
        String range = answer.contentRange();
        return range == null ? answer.contentLength() : Long.parseLong(range.substring(range.lastIndexOf('/') + 1));
    }

    @Override
    public Path part() throws IOException {
        return parts.newFile();
    }

    /** The store compares the digest with what has come, and keeps nothing of a file that has not come whole. */
    @Override
    public void put(String key, Path part) throws IOException {
        long bytes = Files.size(part);
        if (head(key).filter(kept -> kept.contentLength() == bytes).isPresent()) {
            return;
        }
        String digest = md5(part);
        answered(() -> client.putObject(
                request -> request.bucket(bucket).key(prefix + key).contentMD5(digest), RequestBody.fromFile(part)));
    }

    /** The one digest that every such store knows (RFC 1864). */
    private static String md5(Path part) throws IOException {
        var digest = Digests.md5();
        try (var content = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(part, content);
        }
        return Base64.getEncoder().encodeToString(digest.digest());
    }

    @Override
    public void deleteAll(String beginning) {
        var found =
                answered(() -> client
                        .listObjectsV2Paginator(
                                request -> request.bucket(bucket).prefix(prefix + beginning))
                        .contents()
                        .stream()
                        .map(S3Object::key)
                        .toList());
        found.forEach(key -> answered(
                () -> client.deleteObject(request -> request.bucket(bucket).key(key))));
    }

    /** Every right but that of writing is needed for an answer. */
    @Override
    public void check() {
        answered(() -> client.listObjectsV2(
                request -> request.bucket(bucket).prefix(prefix).maxKeys(1)));
    }

    private static <T> Optional<T> found(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (S3Exception e) {
            if ((e.statusCode() == NOT_FOUND && !"NoSuchBucket".equals(code(e))) || e.statusCode() == NO_SUCH_PART) {
                return Optional.empty();
            }
            throw new StoreAway("it answers %d %s".formatted(e.statusCode(), code(e)), e);
        } catch (SdkException e) {
            throw new StoreAway(
                    "it does not answer (%s)"
                            .formatted(
                                    NestedExceptionUtils.getMostSpecificCause(e).getMessage()),
                    e);
        }
    }

    /** The name of a refusal; empty where an answer has no body to say it in. */
    static String code(S3Exception refusal) {
        var details = refusal.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }

    private static <T> T answered(Supplier<T> question) {
        return found(question).orElseThrow(() -> new StoreAway("it has no such bucket", new IOException()));
    }

    @Override
    public void close() {
        client.close();
    }
}
