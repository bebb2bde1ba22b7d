package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.brevier.store.Storage;
import org.brevier.testing.Nodes;
import org.brevier.testing.OwnSite;
import org.brevier.testing.S3Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

@ExtendWith(OutputCaptureExtension.class)
class S3StoreTest extends StoreContract {

    private static final AtomicInteger BUCKETS = new AtomicInteger();

    @Override
    MediaStore open(Storage storage, Leftovers leftovers) {
        String bucket = "store-" + BUCKETS.incrementAndGet();
        S3Server.shared().newBucket(bucket);
        var settings = settings(bucket, S3Server.SECRET_KEY, S3Server.shared().endpoint());
        return new S3Store(S3Start.open(settings), settings, new UploadFolder(storage, leftovers));
    }

    private static S3Settings settings(String bucket, String secret, URI endpoint) {
        return new S3Settings(bucket, endpoint, "us-east-1", S3Server.ACCESS_KEY, secret, null, "files/");
    }

    @ParameterizedTest
    @CsvSource({"no-such-bucket, a-secret-of-the-tests-alone, bucket", "no-such-bucket, wrong, access-key"})
    void aStoreThatSaysNoKeepsTheSiteFromStarting(String bucket, String secret, String setting) {
        var settings = settings(bucket, secret, S3Server.shared().endpoint());
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(() -> S3Start.open(settings))
                .satisfies(refusal -> {
                    assertThat(refusal.getName()).isEqualTo("brevier.media.s3." + setting);
                    assertThat(refusal.getReason())
                            .contains(bucket, "127.0.0.1")
                            .doesNotContain(secret);
                });
    }

    @Test
    void aStartThatAStoreRefusesEndsWithOneSentence(CapturedOutput output) {
        var settings = OwnSite.settings();
        settings.putAll(S3Server.shared().newBucket("refusing"));
        settings.putAll(Map.of("server.port", 0, "brevier.media.s3.secret-key", "wrong"));

        assertThatException().isThrownBy(() -> Nodes.start(settings).close());
        assertThat(output.getErr().lines())
                .filteredOn(line -> line.startsWith("brevier.media.s3.access-key: http://127.0.0.1"))
                .hasSize(1);
        assertThat(output.getAll())
                .doesNotContain(
                        "APPLICATION FAILED TO START",
                        "Application run failed",
                        "Error starting Tomcat context",
                        "Error creating bean",
                        "Stack trace of thread",
                        "\tat ");
    }

    @Test
    void aSilentStoreIsAwayAndNotEmpty(@TempDir Path data) {
        var server = new S3Server();
        server.start();
        server.newBucket("silent");
        var settings = settings("silent", S3Server.SECRET_KEY, server.endpoint());
        try (var client = S3Start.open(settings)) {
            server.stop();
            var parts = new UploadFolder(new Storage(data, DataSize.ofBytes(0)), new Leftovers(Clock.systemUTC()));
            var store = new S3Store(client, settings, parts);
            assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> store.find(KEY));
            assertThatExceptionOfType(StoreAway.class).isThrownBy(() -> store.open(KEY, ByteRange.all(1)));
            assertThatExceptionOfType(StoreAway.class).isThrownBy(store::check);
        }
        S3Start.open(settings).close();
    }

    @Test
    void keysAreInNoWords() {
        var settings = settings("bucket", "the-secret", URI.create("https://s3.example.org"));
        assertThat(settings.toString()).contains("bucket", "s3.example.org").doesNotContain("the-secret", "AKID");
    }
}
