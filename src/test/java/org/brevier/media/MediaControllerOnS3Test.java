package org.brevier.media;

import org.brevier.testing.OwnBucket;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.brevier.testing.Wire;
import org.springframework.test.context.ContextConfiguration;

@SiteTest
@ContextConfiguration(initializers = OwnBucket.class)
class MediaControllerOnS3Test extends MediaControllerTest {

    MediaControllerOnS3Test(MediaLibrary library, Web web, Wire wire) {
        super(library, web, wire);
    }
}
