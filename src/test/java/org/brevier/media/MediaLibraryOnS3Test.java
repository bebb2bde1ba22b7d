package org.brevier.media;

import java.util.List;
import org.brevier.store.SiteVersion;
import org.brevier.store.Storage;
import org.brevier.testing.OwnBucket;
import org.brevier.testing.S3Server;
import org.brevier.testing.SiteTest;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;
import software.amazon.awssdk.services.s3.model.S3Object;

@SiteTest
@ContextConfiguration(initializers = OwnBucket.class)
class MediaLibraryOnS3Test extends MediaLibraryTest {

    private final Environment environment;

    MediaLibraryOnS3Test(
            MediaLibrary library, MediaFiles files, SiteVersion siteVersion, Storage storage, Environment environment) {
        super(library, files, siteVersion, storage);
        this.environment = environment;
    }

    @Override
    List<String> kept(String sha256) {
        var bucket = environment.getRequiredProperty("brevier.media.s3.bucket");
        return S3Server.shared().buckets().list(bucket).contents().stream()
                .map(S3Object::key)
                .filter(key -> key.contains(sha256))
                .toList();
    }
}
