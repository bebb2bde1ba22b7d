package org.brevier.browser;

import org.brevier.testing.Newsroom;
import org.brevier.testing.OwnBucket;
import org.brevier.testing.Web;
import org.springframework.test.context.ContextConfiguration;

/** The same where the files are in a bucket. */
@ContextConfiguration(initializers = OwnBucket.class)
class PhonePhotographOnS3Test extends PhonePhotographTest {

    PhonePhotographOnS3Test(Chromium chromium, Newsroom newsroom, Web web) {
        super(chromium, newsroom, web);
    }
}
