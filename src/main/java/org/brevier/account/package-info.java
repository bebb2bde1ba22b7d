/** Who may ask for what: people, sign-in and the rules in front of every address. */
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "store", "trail"})
package org.brevier.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
