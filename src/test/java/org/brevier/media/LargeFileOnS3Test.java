package org.brevier.media;

import org.brevier.testing.OwnBucket;
import org.brevier.testing.SiteTest;
import org.springframework.test.context.ContextConfiguration;

@SiteTest
@ContextConfiguration(initializers = OwnBucket.class)
class LargeFileOnS3Test extends LargeFileTest {

    LargeFileOnS3Test(MediaLibrary library, MediaFiles files) {
        super(library, files);
    }
}
