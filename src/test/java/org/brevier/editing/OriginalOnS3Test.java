package org.brevier.editing;

import org.brevier.account.Staff;
import org.brevier.testing.OwnBucket;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SiteTest
@ContextConfiguration(initializers = OwnBucket.class)
class OriginalOnS3Test extends OriginalTest {

    OriginalOnS3Test(Staff staff, Web web, JdbcClient jdbc) {
        super(staff, web, jdbc);
    }
}
