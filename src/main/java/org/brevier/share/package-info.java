/** The picture that tells a briefing's news where its address is pasted. */
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "markdown", "store", "media", "briefing :: published"})
package org.brevier.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
