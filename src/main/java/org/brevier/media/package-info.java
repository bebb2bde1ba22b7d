/** Pictures, recordings and documents: taken in, cleaned, kept and served. */
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "markdown", "store", "trail"})
package org.brevier.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
