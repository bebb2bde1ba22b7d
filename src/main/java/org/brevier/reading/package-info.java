/** The public door: the pages that readers see, their twins for machines, and the pages that say something went wrong. */
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "markdown", "briefing :: published", "search", "share"})
package org.brevier.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
