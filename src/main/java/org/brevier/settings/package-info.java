/** What owners set at the desk: it stands in front of the configuration, on every node at once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "store", "trail"})
package org.brevier.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
