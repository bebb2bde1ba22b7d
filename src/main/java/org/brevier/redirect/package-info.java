/** Addresses at which nothing of ours stands: those that lead elsewhere, and those that readers asked for in vain. */
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "store", "trail", "briefing :: published"})
package org.brevier.redirect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
