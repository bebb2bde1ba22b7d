/** The database: opened, migrated, written to durably. */
@NullMarked
@ApplicationModule(allowedDependencies = "site")
package org.brevier.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
