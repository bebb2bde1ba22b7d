/** What the site tells others of what was done, by itself: webhooks, mail, feed hubs and search engines, from rows that outlive a crash. */
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "store", "trail", "briefing", "briefing :: published", "account"})
package org.brevier.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
