/** Texts and files on their way in: the content folder and imports. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "site",
            "markdown",
            "store",
            "trail",
            "briefing",
            "briefing :: published",
            "media",
            "account"
        })
package org.brevier.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
