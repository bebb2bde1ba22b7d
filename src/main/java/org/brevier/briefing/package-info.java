/** Briefings and standing pages as the desk knows them: revisions, review, publication, withdrawal, corrections. */
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "markdown", "store", "trail", "settings"})
package org.brevier.briefing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
