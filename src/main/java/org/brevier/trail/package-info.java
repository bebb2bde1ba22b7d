/** The trail of every act at the desk: who did what to what, and when. It can be read and added to, never changed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "store"})
package org.brevier.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
