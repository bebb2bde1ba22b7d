/** What machines read: feeds, sitemaps and the small files that crawlers and other sites ask for. */
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "markdown", "store", "briefing :: published", "search", "share"})
package org.brevier.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
