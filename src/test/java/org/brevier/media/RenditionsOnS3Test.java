package org.brevier.media;

import org.brevier.testing.OwnBucket;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.springframework.test.context.ContextConfiguration;

@SiteTest
@ContextConfiguration(initializers = OwnBucket.class)
class RenditionsOnS3Test extends RenditionsTest {

    RenditionsOnS3Test(MediaLibrary library, MediaFiles files, MediaStore store, Web web) {
        super(library, files, store, web);
    }
}
