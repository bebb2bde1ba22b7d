package org.brevier.media;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Opens the way to the store that the settings name, and refuses the start when it leads nowhere. */
final class S3Start {

    private static final Logger LOG = LoggerFactory.getLogger(S3Start.class);

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 2;

    private static final String NOTE = "brevier.txt";

    private final S3Settings settings;
    private final S3Client client;

    private S3Start(S3Settings settings) {
        this.settings = settings;
        this.client = client(settings);
    }

    /** @throws InvalidConfigurationPropertyValueException when the store says no; one that is silent may come back */
    static S3Client open(S3Settings settings) {
        var start = new S3Start(settings);
        start.check();
        return start.client;
    }

    /**
     * No limit on a whole call: the library keeps it by an interrupt, which closes whatever file the thread has open. And
     * bodies go out plain: not every store reads the trailer in which the library would put a checksum, and one may answer
     * and hang up before it has read the last of the library's own chunks.
     */
    private static S3Client client(S3Settings settings) {
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(SILENCE))
                .overrideConfiguration(all -> all.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(ATTEMPTS)
                        .build()))
                .credentialsProvider(keys(settings))
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.isPathStyle())
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return builder.build();
    }

    private static AwsCredentialsProvider keys(S3Settings settings) {
        if (settings.hasKeys()) {
            return StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
        }
        var elsewhere = DefaultCredentialsProvider.builder().build();
        try {
            elsewhere.resolveCredentials();
            return elsewhere;
        } catch (SdkClientException e) {
            throw refusal("access-key", "there are no keys, neither here nor where Amazon's tools look for them");
        }
    }

    /** Reads the list, and writes a note of whose the files are: a site that could only read would say so too late. */
    private void check() {
        try {
            client.listObjectsV2(request ->
                    request.bucket(settings.bucket()).prefix(settings.prefix()).maxKeys(1));
            client.putObject(
                    request -> request.bucket(settings.bucket()).key(settings.prefix() + NOTE),
                    RequestBody.fromString("The pictures and files of a Brevier site.\n"));
        } catch (S3Exception e) {
            judge(e);
        } catch (SdkException e) {
            LOG.warn(
                    "The media store at {} does not answer: pages are served, their pictures are not",
                    settings.place());
        }
    }

    private void judge(S3Exception refusal) {
        String code = S3Store.code(refusal);
        String said = "%s answers %d %s"
                .formatted(settings.place(), refusal.statusCode(), code)
                .strip();
        switch (refusal.statusCode()) {
            case 301, 307, 400 -> throw refusal("region", "%s to %s".formatted(said, settings.region()));
            case 401, 403 -> throw refusal("access-key", "%s for the bucket %s".formatted(said, settings.bucket()));
            case 404 -> throw refusal("bucket", "%s for %s".formatted(said, settings.bucket()));
            default -> LOG.warn("The media store: {}", said);
        }
    }

    private static InvalidConfigurationPropertyValueException refusal(String setting, String reason) {
        return new InvalidConfigurationPropertyValueException("brevier.media.s3." + setting, null, reason);
    }
}
