package org.brevier.media;

import org.brevier.testing.OwnBucket;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.springframework.test.context.ContextConfiguration;

@SiteTest
@ContextConfiguration(initializers = OwnBucket.class)
class LostFileOnS3Test extends LostFileTest {

    LostFileOnS3Test(MediaLibrary library, MediaStore store, Web web) {
        super(library, store, web);
    }
}
