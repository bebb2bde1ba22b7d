/** The desk's door: the pages on which briefings are written, read by editors and brought to readers. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "site",
            "markdown",
            "store",
            "trail",
            "settings",
            "briefing",
            "briefing :: published",
            "briefing :: references",
            "media",
            "account",
            "outbox",
            "redirect",
            "search",
            "share"
        })
package org.brevier.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
