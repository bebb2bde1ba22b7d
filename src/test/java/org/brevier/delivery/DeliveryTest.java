package org.brevier.delivery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Wire;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A site with pages of the tests' own, at literal addresses that no real page has. */
@SiteTest
@Import({TestPages.class, TestPages.Surroundings.class, Wire.class})
@TestPropertySource(
        properties = {
            "management.server.port=-1",
            "spring.web.resources.add-mappings=false",
            "spring.mvc.formcontent.filter.enabled=false",
            "server.tomcat.max-parameter-count=100",
            "server.compression.enabled=true",
            "server.compression.mime-types=text/css,text/javascript,image/svg+xml",
            "server.compression.min-response-size=512B"
        })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DeliveryTest {}
