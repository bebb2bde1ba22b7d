package org.brevier.editing;

import org.brevier.account.Staff;
import org.brevier.store.Storage;
import org.brevier.testing.OwnBucket;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SiteTest
@ContextConfiguration(initializers = OwnBucket.class)
class UploadsOnS3Test extends UploadsTest {

    UploadsOnS3Test(Staff staff, Web web, JdbcClient jdbc, Storage storage, TestClock clock) {
        super(staff, web, jdbc, storage, clock);
    }
}
