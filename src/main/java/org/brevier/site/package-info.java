/** The words every other package shares: the site's settings, slugs, paging and addresses. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.brevier.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
