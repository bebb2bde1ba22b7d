/** How answers leave the site: cached, compressed, validated, with the headers that protect readers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "briefing::published", "redirect", "store"})
package org.brevier.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
