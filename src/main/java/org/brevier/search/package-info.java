/** Full-text search over exactly what is public now. */
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "markdown", "store", "briefing::published"})
package org.brevier.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
