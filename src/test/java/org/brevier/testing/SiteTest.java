package org.brevier.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.brevier.Application;
import org.brevier.account.Staff;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * A test of a running site with a database, a data directory and a content folder of its own, on a random port. The
 * system property {@code brevier.test.database} says which database: {@code h2}, the default, or {@code postgresql}.
 * Constructor parameters are beans; {@link TestClock}, {@link Web}, {@link Newsroom} and {@link Staff} are among them. Settings of the test's own go into
 * {@code @TestPropertySource(properties = ...)}. Tests with the same settings share one site.
 */
@Tag("database")
@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnSite.class)
@Import({TestClock.class, Web.class, Newsroom.class, Staff.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SiteTest {}
