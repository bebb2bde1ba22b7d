package org.brevier.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** A browser test of the desk's editor, on a page that has all of the desk's hooks and policy; what answers is a {@link FakeDesk}. */
@BrowserTest
@Import({FakeDesk.class, FakeDesk.Area.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface EditorTest {}
